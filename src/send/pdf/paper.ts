/** Sheets a report is set on: two for printers, one of 16:9 for screens. Lengths in points (1/72 inch). */
export const PAPERS = ['a4', 'letter', 'wide'] as const;
export type Paper = (typeof PAPERS)[number];

const WIDTHS: Readonly<Record<Paper, number>> = { a4: 595.28, letter: 612, wide: 840 };

/**
 * Greatest heights of charts in the pixels they are drawn with: of the only block of a page, of one that has the
 * sheet's width, of horizontal bars and of others that share a row, so that the row fits beside what stands above it.
 */
export const TALLEST: Readonly<Record<Paper, Record<'only' | 'wide' | 'bars' | 'beside', number>>> =
  {
    a4: { only: 900, wide: 900, bars: 270, beside: 270 },
    letter: { only: 860, wide: 860, bars: 270, beside: 270 },
    wide: { only: 400, wide: 240, bars: 330, beside: 230 },
  };

/** Most cards side by side over the whole width. */
export const MOST_CARDS: Readonly<Record<Paper, number>> = { a4: 4, letter: 4, wide: 6 };

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
