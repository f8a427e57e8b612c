/**
 * Number formats of Office out of texts that are already written, so that a cell or a chart holds the exact number and
 * still shows what the screen shows. Formats are written with a point and a comma; the reader's own program puts its
 * signs in their place.
 */
import type { Locale } from '../../base/locale.ts';
import type { Shown } from '../../report/schema.ts';

/** A format for whatever no text tells of. */
export const GENERAL = 'General';

/** Powers of ten that a text may have left out: thousands, millions, billions, trillions. */
const SCALES = [0, 3, 6, 9, 12] as const;
const MINUS = '−';

/**
 * The format under which a value is shown as its text: `1234567` shown as 'R$ 1,23 mi' gives `"R$ "#,##0.00,," mi"`.
 * Null where the text is not the value under any format (a dash, a duration in words). `numbers` says which sign is
 * the decimal one.
 */
export function numberFormatOf(
  { text, value }: Pick<Shown, 'text' | 'value'>,
  numbers: Locale,
): string | null {
  if (value === null) return null;
  const match = /^([^\d]*)(\d[\d.,\s\u00A0\u202F]*\d|\d)([^\d]*)$/u.exec(text);
  if (match === null) return null;
  const [, prefix = '', digits = '', suffix = ''] = match;
  const decimal = numbers === 'en' ? '.' : ',';
  const [whole = '', fraction = ''] = digits.split(decimal);
  const written = Number(`${whole.replaceAll(/\D/g, '')}.${fraction}`);
  const scale = scaleOf(Math.abs(value), { written, places: fraction.length, suffix });
  if (scale === null) return null;
  const shape = `#,##0${fraction === '' ? '' : `.${'0'.repeat(fraction.length)}`}${','.repeat(scale.commas)}`;
  return signed(prefix, `${shape}${tail(suffix)}`);
}

/** The format that most values of a column ask for; `General` where none has one. */
export function columnFormat(
  values: readonly Pick<Shown, 'text' | 'value'>[],
  numbers: Locale,
): string {
  const counted = new Map<string, number>();
  for (const value of values) {
    const format = numberFormatOf(value, numbers);
    if (format !== null) counted.set(format, (counted.get(format) ?? 0) + 1);
  }
  return [...counted].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? GENERAL;
}

type Written = { written: number; places: number; suffix: string };

/** By how much the text is smaller than the value; null where it is another number. */
function scaleOf(value: number, { written, places, suffix }: Written): { commas: number } | null {
  const isNear = (shown: number): boolean => Math.abs(shown - written) <= 0.500_001 * 10 ** -places;
  if (suffix.includes('%')) return isNear(value * 100) ? { commas: 0 } : null;
  const scale = SCALES.find((each) => isNear(value / 10 ** each));
  return scale === undefined ? null : { commas: scale / 3 };
}

/** What follows the digits: a per cent sign scales by itself, everything else is literal. */
function tail(suffix: string): string {
  const [before = '', ...after] = suffix.split('%');
  return after.length === 0 ? literal(suffix) : `${literal(before)}%${literal(after.join('%'))}`;
}

/** The sign is the number's own: a text with a plus keeps it for every positive value. */
function signed(prefix: string, rest: string): string {
  const bare = prefix.replaceAll(/[+−-]/gu, '');
  const body = `${literal(bare)}${rest}`;
  const plus = prefix.includes('+') ? '+' : '';
  return plus === '' ? `${body};"${MINUS}"${body}` : `"${plus}"${body};"${MINUS}"${body};${body}`;
}

function literal(text: string): string {
  const bare = text.replaceAll(/["\\]/g, '');
  return bare === '' ? '' : `"${bare}"`;
}
