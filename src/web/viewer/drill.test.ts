import { expect, test } from 'vitest';
import { drillOf } from './drill.ts';

const dimensions = new Set(['region', 'team']);

test('an account leads to its page, whatever else the row says', () => {
  const members = [
    { dimension: 'region', key: 'sul' },
    { dimension: 'account', key: 'a7' },
  ];
  expect(drillOf(members, dimensions)).toEqual({ kind: 'account', account: 'a7' });
});

test('other members narrow the report, the unknown one too', () => {
  expect(drillOf([{ dimension: 'region', key: null }], dimensions)).toEqual({
    kind: 'filter',
    filter: { dimension: 'region', op: 'in', values: [null] },
  });
});

test('totals, unknown accounts and dimensions that are no filter lead nowhere', () => {
  expect(drillOf([], dimensions)).toBeNull();
  expect(drillOf([{ dimension: 'account', key: null }], dimensions)).toBeNull();
  expect(drillOf([{ dimension: 'reason', key: 'price' }], dimensions)).toBeNull();
});
