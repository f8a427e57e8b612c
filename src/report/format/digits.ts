/**
 * A plain magnitude with a fixed number of digits after the decimal sign, as `Intl` writes it but without its detour:
 * a report holds thousands of them.
 */
import type { Locale } from '../../base/locale.ts';

/** `writeFixed('1234.567', 'pt-BR', { least: 2, most: 2 })` is `'1.234,57'`. Rounds half up; the text has no sign. */
export function writeFixed(
  magnitude: string,
  numbers: Locale,
  { least, most }: { least: number; most: number },
): string {
  const { whole, part } = rounded(magnitude, most);
  const { group, decimal } = signsOf(numbers);
  const shown = part.slice(0, Math.max(least, lengthWithoutZeros(part))).padEnd(least, '0');
  return shown === '' ? grouped(whole, group) : `${grouped(whole, group)}${decimal}${shown}`;
}

function rounded(magnitude: string, most: number): { whole: string; part: string } {
  const [whole = '', part = ''] = magnitude.split('.');
  if (part.length <= most) return { whole, part };
  const kept = whole + part.slice(0, most);
  const digits = part.charCodeAt(most) < FIVE ? kept : incremented(kept);
  const length = digits.length - most;
  return { whole: digits.slice(0, length), part: digits.slice(length) };
}

const [ZERO, FIVE, NINE] = [48, 53, 57];

/** The next whole number: `'1299'` → `'1300'`, `'99'` → `'100'`. */
function incremented(digits: string): string {
  let at = digits.length - 1;
  while (at >= 0 && digits.charCodeAt(at) === NINE) at -= 1;
  const zeros = '0'.repeat(digits.length - 1 - at);
  return at < 0 ? `1${zeros}` : `${digits.slice(0, at)}${Number(digits[at]) + 1}${zeros}`;
}

function lengthWithoutZeros(part: string): number {
  let end = part.length;
  while (end > 0 && part.charCodeAt(end - 1) === ZERO) end -= 1;
  return end;
}

/** Groups of three, however few digits there are. */
function grouped(whole: string, sign: string): string {
  let text = whole.slice(-3);
  for (let end = whole.length - 3; end > 0; end -= 3)
    text = `${whole.slice(Math.max(0, end - 3), end)}${sign}${text}`;
  return text;
}

type Signs = { group: string; decimal: string };
const signs = new Map<Locale, Signs>();

function signsOf(numbers: Locale): Signs {
  const known = signs.get(numbers);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat(numbers, { useGrouping: 'always' }).formatToParts(1234.5);
  const partOf = (type: 'group' | 'decimal'): string =>
    parts.find((part) => part.type === type)?.value ?? '';
  const found = { group: partOf('group'), decimal: partOf('decimal') };
  signs.set(numbers, found);
  return found;
}
