/** One block as a sheet: real numbers under the formats of the screen, why there is none as a note in the cell. */
import { gridOf } from '../../report/index.ts';
import type { FilledBlock, Frame, Grid } from '../../report/schema.ts';
import { WORDS } from '../pdf/words.ts';
import { gridRows, widthsOf } from './grid-rows.ts';
import type { GridSetting } from './grid-rows.ts';
import { headRows } from './head-rows.ts';
import { sheetOf } from './sheet.ts';
import type { Placed } from './sheet.ts';
import { styleOf } from './style.ts';
import type { WriteSheet } from './workbook.ts';
import { withComparisons } from './with-comparisons.ts';

export type SheetSetting = GridSetting & { frame: Frame };

/** The sheet of a block, under this name. */
export function blockSheet(block: FilledBlock, name: string, setting: SheetSetting): WriteSheet {
  const { frame, look } = setting;
  const topOf = (widths: readonly number[]): Placed[][] =>
    headRows(headLines(block, frame), widths, look);
  if (block.state.kind !== 'filled') {
    const { message, hint } = block.state.message;
    return sheetOf(
      name,
      [
        ...topOf([60]),
        [],
        ...[message, hint].map((text) => [{ value: text, style: styleOf(look, 'small') }]),
      ],
      { widths: [60], head: null },
    );
  }
  const { figure } = block.state;
  const grid =
    figure.kind === 'table' ? withComparisons(figure.grid) : gridOf(figure, frame.locale);
  const isCompact = figure.kind === 'number' || figure.kind === 'list';
  const widths = widthsOf(grid);
  const top = topOf(widths);
  const rows = gridRows(grid, isCompact ? 'full' : 'text', setting);
  return sheetOf(name, [...top, [], ...rows, ...moreRows(grid, setting)], {
    widths,
    head: { row: top.length + 1, columns: grid.columns.length, rows: grid.rows.length },
  });
}

/** Title, what it is of, and the words that stand beside the figure on screen. */
function headLines(block: FilledBlock, frame: Frame): string[] {
  const about = [frame.title, frame.periodText, frame.compareText, ...frame.filterTexts];
  const { state } = block;
  const told =
    state.kind === 'filled'
      ? [state.figure.kind === 'chart' ? state.figure.reading : null, state.badge]
      : [];
  return [
    block.title ?? frame.title,
    about.filter((each) => each !== null).join(' · '),
    ...[block.note, ...told].filter((each) => each !== null),
  ];
}

/** How many rows there are in all, where the table shows fewer. */
function moreRows({ groups, rows }: Grid, { frame, look }: SheetSetting): Placed[][] {
  if (groups <= rows.length) return [];
  const words = WORDS[frame.locale];
  const value = `${rows.length} ${words.of} ${groups} ${words.rows}`;
  return [[], [{ value, style: styleOf(look, 'small') }]];
}
