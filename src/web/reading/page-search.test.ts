import { expect, test } from 'vitest';
import { gallerySearch, reportSearch } from './page-search.ts';

test('a report keeps what it knows and drops the rest', () => {
  expect(
    reportSearch({
      period: 'last_month',
      filter: 'region:sul',
      table: 'trend',
      sort: ['book:mrr:desc', 'nonsense'],
      utm: 'x',
    }),
  ).toEqual({
    period: 'last_month',
    filter: ['region:sul'],
    table: ['trend'],
    sort: ['book:mrr:desc'],
  });
});

test.each([
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  'javascript:alert(1)',
])('the way back never leads to %s', (from) => {
  expect(reportSearch({ from })).toEqual({});
});

test('the way back stays inside', () => {
  expect(reportSearch({ from: '/reports/exec_monthly?period=last_month' })).toEqual({
    from: '/reports/exec_monthly?period=last_month',
  });
});

test('empty texts are no texts', () => {
  expect(gallerySearch({ q: '', audience: 'manager', cadence: ['a', 'b'] })).toEqual({
    audience: 'manager',
  });
});
