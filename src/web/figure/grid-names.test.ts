import { expect, test } from 'vitest';
import { sampleGrid } from '../../../test/send/sample-report.ts';
import { membersOfCell, membersOfRow } from './grid-names.ts';

test('a row names its member; what groups it beside has no name there', () => {
  const grid = sampleGrid(2);
  const members = [
    { dimension: 'client', key: 'a1' },
    { dimension: 'tier', key: 'A' },
  ];
  const rows = grid.rows.map((row) => ({ ...row, members }));
  expect(membersOfRow({ ...grid, rows }, 1)).toEqual([
    { dimension: 'client', key: 'a1', name: 'Conta 2' },
  ]);
  expect(membersOfRow(grid, 9)).toEqual([]);
});

test('a column of one member names it by its head', () => {
  const grid = sampleGrid(1);
  const across = {
    kpi: 'mrr',
    members: [{ dimension: 'region', key: 's' }],
    comparison: null,
    note: null,
  };
  const columns = grid.columns.map((column) => ({ ...column, place: across }));
  expect(membersOfCell({ ...grid, columns }, { row: 0, column: 1 }).at(-1)).toEqual({
    dimension: 'region',
    key: 's',
    name: 'MRR',
  });
});
