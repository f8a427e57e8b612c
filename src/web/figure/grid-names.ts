/** The names of what a cell of a grid stands for, as its row and column say them. */
import type { Grid } from '../../report/schema.ts';
import type { NamedMember } from '../viewer/member-action.ts';

/** Members of a row: each name column names the one of its dimension, the first what is left. */
export function membersOfRow(grid: Grid, row: number): NamedMember[] {
  const { members = [], cells = [] } = grid.rows[row] ?? {};
  return members.flatMap((member, at) => {
    const cell = cells[grid.columns.findIndex(({ id }) => id === member.dimension)];
    if (cell !== undefined && 'text' in cell) return [{ ...member, name: cell.text }];
    // What only groups a point has no name in its row.
    return at === 0 ? [{ ...member, name: nameOf(grid, row) }] : [];
  });
}

/** Members of a cell: those of its row, and that of its column where the column is of one. */
export function membersOfCell(
  grid: Grid,
  { row, column }: { row: number; column: number },
): NamedMember[] {
  const { label = '', place = null } = grid.columns[column] ?? {};
  const across = (place?.members ?? []).map((member) => ({ ...member, name: label }));
  return [...membersOfRow(grid, row), ...across];
}

/** What a row is called. */
export function nameOf(grid: Grid, row: number): string {
  const first = grid.rows[row]?.cells[0];
  return first !== undefined && 'text' in first ? first.text : '';
}
