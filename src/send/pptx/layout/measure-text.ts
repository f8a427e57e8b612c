/** How much room a text takes, near enough: slides are laid out without a typesetter. */

/**
 * Mean width of a character of the bundled font, as share of its size; other fonts are mostly narrower. Short lines lose
 * more at their ends than long ones, because words are not broken.
 */
const MEAN = { short: 0.6, long: 0.54 } as const;
/** Inches below which a line is short. */
const SHORT = 2.6;

function meanOf(width: number): number {
  return width < SHORT ? MEAN.short : MEAN.long;
}
const POINTS_PER_INCH = 72;
/** Height of a line, as share of the size. */
export const LEADING = 1.25;

/** Lines that a text fills at this size (points) and width (inches); words are not broken. */
export function linesOf(text: string, { width, size }: { width: number; size: number }): number {
  const room = Math.max(1, (width * POINTS_PER_INCH) / (size * meanOf(width)));
  return text.split('\n').reduce((sum, line) => sum + linesOfParagraph(line, room), 0);
}

/** Height in inches of so many lines. */
export function heightOfLines(lines: number, size: number): number {
  return (lines * size * LEADING) / POINTS_PER_INCH;
}

function linesOfParagraph(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const length = [...word].length;
    if (used > 0 && used + 1 + length > room) {
      lines += 1;
      used = 0;
    }
    // A word that is longer than a line goes on over the next ones.
    lines += Math.floor(Math.max(0, length - 1) / room);
    used = used === 0 ? length % room || length : used + 1 + length;
  }
  return lines;
}

/** A text that fits: smaller where that is enough, cut with an ellipsis where it is not. */
export type Fitted = { text: string; size: number; isCut: boolean };

/** Fits a text into lines of this width, at sizes from `size` down to `least`. */
export function fitText(
  text: string,
  { width, size, least, lines }: { width: number; size: number; least: number; lines: number },
): Fitted {
  for (let tried = size; tried >= least; tried -= 1) {
    if (linesOf(text, { width, size: tried }) <= lines) return { text, size: tried, isCut: false };
  }
  const room = Math.max(
    1,
    Math.floor((width * POINTS_PER_INCH * lines) / (least * meanOf(width))) - 2,
  );
  const kept = [...text]
    .slice(0, Math.floor(room * 0.92))
    .join('')
    .trimEnd();
  return { text: `${kept}…`, size: least, isCut: true };
}
