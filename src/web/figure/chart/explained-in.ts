import { noteAt, numberAt } from '../../../report/index.ts';
import type { Grid } from '../../../report/schema.ts';
import type { Explained } from '../explain/explain-context.ts';
import { nameOf } from '../grid-names.ts';
import type { Point } from './point-at.ts';

/** The numbers of a point that can be asked about, each with its name. */
export function explainedIn(grid: Grid, { row, columns }: Point): Explained[] {
  return columns.flatMap((column) => {
    const asked = numberAt(grid, { row, column });
    const cell = grid.rows[row]?.cells[column];
    if (asked === null || cell === undefined || 'text' in cell) return [];
    const label = `${nameOf(grid, row)} · ${grid.columns[column]?.label ?? ''}`;
    return [{ asked, shown: cell.shown, label, note: noteAt(grid, { row, column }) }];
  });
}
