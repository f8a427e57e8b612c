import type { Grid } from '../../report/schema.ts';

/** Characters below and above which a column is not made narrower or wider. */
const NUMERIC = { least: 6, most: 15 };
/** A bar needs room to be compared. */
const WITH_BAR = 9;
const TEXT = { least: 12, most: 24 };

/** Relative widths of a table's columns, by the text in them; heads wrap at their words. */
export function columnWeights(grid: Grid): number[] {
  return grid.columns.map((column, index) => {
    const { least, most } = column.numeric ? NUMERIC : TEXT;
    const cells = grid.rows.map((row) => lengthOf(row.cells[index]));
    const longestWord = Math.max(...column.label.split(' ').map((word) => word.length));
    return Math.min(most, Math.max(column.bar ? WITH_BAR : least, longestWord, ...cells));
  });
}

function lengthOf(cell: Grid['rows'][number]['cells'][number] | undefined): number {
  if (cell === undefined) return 0;
  if ('text' in cell) return cell.text.length;
  return cell.shown.text.length + (cell.delta === null ? 0 : cell.delta.text.length + 3);
}
