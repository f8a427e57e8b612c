/** Tables write a change beside its number; a sheet has the number it is compared with in a column of its own. */
import type { Grid } from '../../report/schema.ts';

type Cell = Grid['rows'][number]['cells'][number];

/** The same table with a column after each that is compared. Closing rows have nothing there. */
export function withComparisons(grid: Grid): Grid {
  const labels = grid.columns.map((_, index) => comparisonAt(grid, index));
  const widened = <T>(items: readonly T[], added: (item: T, index: number) => T): T[] =>
    items.flatMap((item, index) => (labels[index] == null ? [item] : [item, added(item, index)]));
  const empty = { text: '', value: null, shown: null };
  return {
    ...grid,
    columns: widened(grid.columns, (column, index) => ({
      ...column,
      id: `${column.id}-compared`,
      label: `${column.label}, ${labels[index] ?? ''}`,
      bar: false,
      place: null,
    })),
    rows: grid.rows.map((row) => ({ ...row, cells: widened(row.cells, baseOf) })),
    others: grid.others === null ? null : widened(grid.others, () => empty),
    total: grid.total === null ? null : widened(grid.total, () => empty),
  };
}

/** What a column is compared with, in words; null where it is not. */
function comparisonAt(grid: Grid, index: number): string | null {
  for (const { cells } of grid.rows) {
    const cell = cells[index];
    if (cell !== undefined && 'delta' in cell && cell.delta !== null) return cell.delta.label;
  }
  return null;
}

function baseOf(cell: Cell): Cell {
  if (!('delta' in cell) || cell.delta === null) return { text: '' };
  return { shown: cell.delta.base, delta: null, tone: 'neutral', bar: null };
}
