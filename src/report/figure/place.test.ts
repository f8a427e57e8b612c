import { expect, test } from 'vitest';
import { edgeName, plainColumn, shownCell, shownEdge, textColumn } from './grid.ts';
import { columnOfKpi, noteAt, numberAt, rowOf } from './place.ts';
import type { Asked } from './place-schema.ts';
import type { Grid } from './schema.ts';
import { showNothing, showNumber } from '../format/shown.ts';
import { styleIn } from '../../../test/examples/report-style.ts';

const style = styleIn('en');
const count = { measure: { unit: 'count', currency: null } } as const;
const five = showNumber('5', count, style);
const south = { dimension: 'region', key: 'south' };
const asked: Asked = {
  period: 'last_month',
  grain: 'month',
  span: 'default',
  filters: [{ dimension: 'tier', op: 'in', values: ['A'] }],
  others: { dimension: 'region', op: 'not_in', values: ['south'] },
};

const grid: Grid = {
  asked,
  columns: [
    textColumn('region', 'Region'),
    plainColumn('mrr', 'MRR', columnOfKpi('mrr')),
    plainColumn('before', 'MRR before', columnOfKpi('mrr', { comparison: 'previous_year' })),
    plainColumn('goal', 'Goal', columnOfKpi('mrr', { comparison: 'target' })),
  ],
  rows: [
    {
      members: [south],
      place: rowOf({ bucket: '2026-10-01' }),
      cells: [{ text: 'South' }, shownCell(five), shownCell(five), shownCell(five)],
    },
    {
      members: [],
      place: null,
      cells: [{ text: 'joined' }, shownCell(five), shownCell(five), shownCell(five)],
    },
    {
      members: [south],
      place: rowOf(),
      cells: [
        { text: 'South' },
        shownCell(showNothing(null, style)),
        shownCell(showNothing('no_source', style)),
        shownCell(five),
      ],
    },
  ],
  others: [edgeName('Others'), shownEdge(five), edgeName(''), edgeName('')],
  total: [edgeName('Total'), shownEdge(five), edgeName(''), edgeName('')],
  groups: 3,
};

test('a cell is asked for with what the figure, its row and its column say', () => {
  expect(numberAt(grid, { row: 0, column: 2 })).toEqual({
    kpi: 'mrr',
    period: 'last_month',
    grain: 'month',
    span: 'default',
    filters: [asked.filters[0], { dimension: 'region', op: 'in', values: ['south'] }],
    bucket: '2026-10-01',
    comparison: 'previous_year',
  });
});

test('the total has no members of its own, others all but those that have rows', () => {
  expect(numberAt(grid, { row: 'total', column: 1 })).toMatchObject({
    filters: asked.filters,
    grain: null,
    bucket: null,
  });
  expect(numberAt(grid, { row: 'others', column: 1 })?.filters.at(-1)).toEqual(asked.others);
});

test.each([
  ['a name', { row: 0, column: 0 }],
  ['what was joined of several', { row: 1, column: 1 }],
  ['a cell that is not there', { row: 2, column: 1 }],
  ['a row that is not there', { row: 9, column: 1 }],
] as const)('%s cannot be asked for', (_, at) => {
  expect(numberAt(grid, at)).toBeNull();
});

test('a target is asked for as what the number is compared with', () => {
  expect(numberAt(grid, { row: 0, column: 3 })).toMatchObject({ kpi: 'mrr', comparison: 'target' });
});

test('a row that joins members is asked for with all of them', () => {
  const filters = [{ dimension: 'region', op: 'in' as const, values: ['north', 'west'] }];
  const joined = { members: [], place: rowOf({ filters }), cells: grid.rows[1]?.cells ?? [] };
  const at = { row: 0, column: 1 };
  expect(numberAt({ ...grid, rows: [joined] }, at)?.filters).toEqual([
    ...asked.filters,
    ...filters,
  ]);
});

test('a number that is made of another one says how', () => {
  const change = plainColumn('mrr.delta', 'MRR, change', columnOfKpi('mrr', { note: 'moved' }));
  const told = { ...grid, columns: [...grid.columns.slice(0, 1), change] };
  expect(noteAt(told, { row: 0, column: 1 })).toBe('moved');
  expect(noteAt(grid, { row: 0, column: 1 })).toBeNull();
});

test('a value that is missing for a reason is asked for like any other', () => {
  expect(numberAt(grid, { row: 2, column: 2 })).not.toBeNull();
  expect(numberAt({ ...grid, asked: null }, { row: 2, column: 2 })).toBeNull();
});
