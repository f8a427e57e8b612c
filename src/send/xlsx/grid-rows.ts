/** A table as rows of cells: exact numbers, formats of the screen, reasons as notes. */
import type { Locale } from '../../base/locale.ts';
import type { Grid, Shown } from '../../report/schema.ts';
import { columnFormat, GENERAL, numberFormatOf } from './number-format.ts';
import type { Placed } from './sheet.ts';
import { styleOf } from './style.ts';
import type { SheetLook } from './style.ts';

/** Whose signs the texts are written with, how cells look, and who is said to have written the notes. */
export type GridSetting = { look: SheetLook; numbers: Locale; author: string };

/** Heads, rows, others and total. `density` says which text of a number its format follows. */
export function gridRows(grid: Grid, density: 'text' | 'full', setting: GridSetting): Placed[][] {
  const formats = grid.columns.map((_, index) =>
    columnFormat(
      grid.rows
        .flatMap(({ cells }) => shownIn(cells[index]))
        .map((shown) => writtenAs(shown, density)),
      setting.numbers,
    ),
  );
  const columns = grid.columns.map(({ align }, index) => ({
    end: align === 'end',
    format: formats[index] ?? GENERAL,
  }));
  const at = (index: number): Column => columns[index] ?? { end: false, format: GENERAL };
  const head = grid.columns.map(({ label }, index): Placed => ({
    value: label,
    style: styleOf(setting.look, 'head', { end: at(index).end }),
  }));
  return [
    head,
    ...grid.rows.map(({ cells }) =>
      cells.map((cell, index) => bodyCell(cell, { ...at(index), density }, setting)),
    ),
    ...edgeRows(grid, at, setting),
  ];
}

/** What a column's cells share. */
type Column = { end: boolean; format: string };

function writtenAs(shown: Shown, density: 'text' | 'full'): { text: string; value: number | null } {
  return { text: shown[density], value: exactOf(shown) };
}

function bodyCell(
  cell: Grid['rows'][number]['cells'][number],
  { end, format, density }: Column & { density: 'text' | 'full' },
  { look, numbers, author }: GridSetting,
): Placed {
  if ('text' in cell) return { value: cell.text, style: styleOf(look, 'body', { end }) };
  const { shown } = cell;
  // What a number is compared with means nothing good or bad by itself.
  const tone = cell.delta === null ? cell.tone : 'neutral';
  const numFmt = numberFormatOf(writtenAs(shown, density), numbers) ?? format;
  const note = [shown.reasonText, shown.caution].filter((each) => each !== null).join(' · ');
  return {
    value: exactOf(shown),
    style: styleOf(look, 'body', { end, numFmt, tone }),
    ...(note === '' ? {} : { comment: { author, text: note } }),
  };
}

/** Others and total. A number that its text does not say is none of the reader's. */
function edgeRows(
  grid: Grid,
  at: (index: number) => Column,
  { look, numbers }: GridSetting,
): Placed[][] {
  const edges = [
    { cells: grid.others, role: 'others' },
    { cells: grid.total, role: 'total' },
  ] as const;
  return edges.flatMap(({ cells, role }) =>
    cells === null
      ? []
      : [
          cells.map(({ text, value }, index): Placed => {
            const { end } = at(index);
            const numFmt = numberFormatOf({ text, value }, numbers);
            return numFmt === null
              ? { value: text, style: styleOf(look, role, { end }) }
              : { value, style: styleOf(look, role, { end, numFmt }) };
          }),
        ],
  );
}

/** The number itself; the engine's decimal text is exact, a workbook keeps fifteen digits of it. */
function exactOf({ exact, value }: Shown): number | null {
  return exact === null ? value : Number(exact);
}

function shownIn(cell: Grid['rows'][number]['cells'][number] | undefined): Shown[] {
  return cell !== undefined && 'shown' in cell ? [cell.shown] : [];
}

const WIDTH = { least: 11, most: 60, text: 24 } as const;

/** Widths in characters: of the longest text, within bounds. */
export function widthsOf(grid: Grid): number[] {
  return grid.columns.map(({ label, numeric }, index) => {
    const texts = grid.rows.map(({ cells }) => {
      const cell = cells[index];
      if (cell === undefined) return 0;
      return ('text' in cell ? cell.text : cell.shown.full).length;
    });
    const head = Math.max(...label.split(' ').map((word) => word.length)) + 2;
    return Math.min(
      WIDTH.most,
      Math.max(numeric ? WIDTH.least : WIDTH.text, head, ...texts.map((length) => length + 2)),
    );
  });
}
