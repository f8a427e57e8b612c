import type { Grid } from '../../../report/schema.ts';
import type { Sorting } from '../../reading/use-block-view.ts';

type GridRow = Grid['rows'][number];

/** Rows by the numbers of one column; rows without a number stand last either way. Equal ones keep their order. */
export function sortRows(grid: Grid, sorting: Sorting | null): readonly GridRow[] {
  if (sorting === null) return grid.rows;
  const index = grid.columns.findIndex((column) => column.id === sorting.column && column.numeric);
  if (index === -1) return grid.rows;
  const sign = sorting.direction === 'asc' ? 1 : -1;
  return [...grid.rows].sort((a, b) => {
    const left = numberIn(a, index);
    const right = numberIn(b, index);
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}

function numberIn(row: GridRow, index: number): number | null {
  const cell = row.cells[index];
  return cell !== undefined && 'shown' in cell ? cell.shown.value : null;
}
