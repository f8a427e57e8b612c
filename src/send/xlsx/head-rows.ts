/** What stands above a table: its title, and the words that stand beside the figure on screen. */
import { brokenAt } from './sheet.ts';
import type { Placed } from './sheet.ts';
import { styleOf } from './style.ts';
import type { SheetLook } from './style.ts';

/** Narrower sheets have their words broken at this many characters all the same. */
const LINE = 100;

/** The title, then the lines, broken so that the sheet does not become wider on paper than its table. */
export function headRows(
  lines: readonly string[],
  widths: readonly number[],
  look: SheetLook,
): Placed[][] {
  const room = Math.max(
    LINE,
    widths.reduce((sum, width) => sum + width, 0),
  );
  const [title = '', ...small] = lines;
  return [
    [{ value: title, style: styleOf(look, 'title') }],
    ...small
      .flatMap((line) => brokenAt(line, room))
      .map((value): Placed[] => [{ value, style: styleOf(look, 'small') }]),
  ];
}
