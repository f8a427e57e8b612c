/** Rows of cells as a sheet of the writer's: widths, heights, what stays in view, how it is printed. */
import type { Cell, WriteSheet } from './workbook.ts';

/** A cell with its style and note. */
export type Placed = Partial<Cell>;

type Head = { row: number; columns: number; rows: number };

/** Rows of placed cells as the writer takes them; the heads stay in view and on every printed page. */
export function sheetOf(
  name: string,
  rows: readonly (readonly Placed[])[],
  { widths, head }: { widths: readonly number[]; head: Head | null },
): WriteSheet {
  const cells = new Map(
    rows.flatMap((row, y) => row.map((cell, x): [string, Placed] => [`${y},${x}`, cell])),
  );
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map((row) => row.map(({ value }) => value ?? null)),
    cells,
    rowDefs: heightsOf(rows, widths),
    view: { showGridLines: false },
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(head === null ? {} : { printTitlesRow: `$${head.row + 1}:$${head.row + 1}` }),
    },
    ...(head === null ? {} : { freezePane: { rows: head.row + 1 } }),
  };
}

/** Points of a line of text in a sheet. */
const LINE_HEIGHT = 14;

/** Heights of rows whose texts wrap: not every program works them out by itself. */
function heightsOf(
  rows: readonly (readonly Placed[])[],
  widths: readonly number[],
): Map<number, { height: number }> {
  return new Map(
    rows.flatMap((row, y) => {
      const lines = row.map(({ value, style }, x) =>
        style?.alignment?.wrapText === true && typeof value === 'string'
          ? brokenAt(value, Math.max(1, (widths[x] ?? 1) - 2)).length
          : 1,
      );
      const most = Math.min(MOST_LINES, Math.max(1, ...lines));
      return most === 1 ? [] : [[y, { height: most * LINE_HEIGHT + 2 }] as const];
    }),
  );
}

/** No row grows beyond this: a text of thousands of characters stays in its cell. */
const MOST_LINES = 12;

/** The text in lines of at most so many characters; words are not broken. */
export function brokenAt(text: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room)
      lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines;
}
