/** Sheets a report is printed on. Lengths in points (1/72 inch). */
export type Paper = 'a4' | 'letter';

const WIDTHS: Readonly<Record<Paper, number>> = { a4: 595.28, letter: 612 };

/** Margin left and right, and the gap between blocks that stand side by side. */
export const MARGIN = 42;
export const GAP = 14;
const COLUMNS = 12;
/** Charts are drawn in CSS pixels of 0.75 pt, so that their type comes out at the size they ask for. */
const POINTS_PER_PIXEL = 0.75;

/** Width of a block of `columns` of twelve, in the pixels its chart is drawn with. */
export function blockPixels(paper: Paper, columns: number): number {
  const content = WIDTHS[paper] - 2 * MARGIN;
  const column = (content - GAP * (COLUMNS - 1)) / COLUMNS;
  return Math.floor((column * columns + GAP * (columns - 1)) / POINTS_PER_PIXEL);
}

/** Blocks side by side while they fit in twelve columns; order is kept. */
export function rowsOf<T extends { width: number }>(blocks: readonly T[]): T[][] {
  const rows: T[][] = [];
  let used = COLUMNS;
  for (const block of blocks) {
    if (used + block.width > COLUMNS) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(block);
    used += block.width;
  }
  return rows;
}
