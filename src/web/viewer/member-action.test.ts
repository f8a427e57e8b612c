import { expect, test } from 'vitest';
import { memberActions } from './member-action.ts';

const dimensions = new Set(['region', 'team', 'account']);

test('an account has its page, and narrows the report like any other member', () => {
  const members = [
    { dimension: 'region', key: 'sul', name: 'South' },
    { dimension: 'account', key: 'a7', name: 'Acme' },
  ];
  expect(memberActions(members, dimensions)).toEqual([
    { kind: 'filter', filter: { dimension: 'region', op: 'in', values: ['sul'] }, name: 'South' },
    { kind: 'account', account: 'a7', name: 'Acme' },
    { kind: 'filter', filter: { dimension: 'account', op: 'in', values: ['a7'] }, name: 'Acme' },
  ]);
});

test('the unknown member narrows the report too, and has no page', () => {
  expect(
    memberActions([{ dimension: 'account', key: null, name: '(unknown)' }], dimensions),
  ).toEqual([
    {
      kind: 'filter',
      filter: { dimension: 'account', op: 'in', values: [null] },
      name: '(unknown)',
    },
  ]);
});

test('totals, and dimensions that the report is not filtered by, lead nowhere', () => {
  expect(memberActions([], dimensions)).toEqual([]);
  expect(memberActions([{ dimension: 'reason', key: 'price', name: 'Price' }], dimensions)).toEqual(
    [],
  );
});
