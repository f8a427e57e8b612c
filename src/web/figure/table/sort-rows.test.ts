import { expect, test } from 'vitest';
import { sampleGrid } from '../../../../test/send/sample-report.ts';
import { sortRows } from './sort-rows.ts';

const grid = sampleGrid(4);

function names(sorting: Parameters<typeof sortRows>[1]): string[] {
  return sortRows(grid, sorting).map((row) => row.members[0]?.key ?? '');
}

test('rows stand as the report has them until a column is chosen', () => {
  expect(names(null)).toEqual(['a0', 'a1', 'a2', 'a3']);
});

test('numbers sort as numbers, both ways', () => {
  expect(names({ column: 'mrr', direction: 'asc' })).toEqual(['a3', 'a2', 'a1', 'a0']);
  expect(names({ column: 'mrr', direction: 'desc' })).toEqual(['a0', 'a1', 'a2', 'a3']);
});

test('a row without a number stands last either way, equal ones keep their order', () => {
  expect(names({ column: 'nrr', direction: 'asc' })).toEqual(['a0', 'a2', 'a3', 'a1']);
  expect(names({ column: 'nrr', direction: 'desc' })).toEqual(['a0', 'a2', 'a3', 'a1']);
});

test('a column of texts, or one that is not there, sorts nothing', () => {
  expect(names({ column: 'account', direction: 'desc' })).toEqual(['a0', 'a1', 'a2', 'a3']);
  expect(names({ column: 'gone', direction: 'desc' })).toEqual(['a0', 'a1', 'a2', 'a3']);
});
