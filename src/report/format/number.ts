/** Exact decimal text → digits as a reader writes them. Rounds for showing only: half away from zero. */
import { abs, signOf } from '../../base/exact.ts';
import type { Locale } from '../../base/locale.ts';
import { writeFixed } from './digits.ts';

/** Digits after the decimal sign, or a shortened number ('1,23 mi') with so many significant digits. */
export type Digits = { least: number; most: number } | { significant: number };

/** The space that never breaks a line: the only one inside a formatted number. */
export const NBSP = '\u00a0';
const MINUS = '\u2212';

/** A magnitude without sign, and whether anything but zeros is left of it after rounding. */
type Magnitude = { text: string; isZero: boolean };

/** `writeNumber('-1234.5', 'pt-BR', { least: 2, most: 2 })` is `'−1.234,50'`. */
export function writeNumber(exact: string, numbers: Locale, digits: Digits): string {
  return withSign(exact, magnitudeOf(exact, numbers, digits));
}

/** The digits without their sign, for texts that put something between sign and digits. */
export function magnitudeOf(exact: string, numbers: Locale, digits: Digits): Magnitude {
  // Digits are read from the text itself: none passes through a binary number.
  const magnitude = abs(exact) ?? '0';
  const text =
    'most' in digits
      ? writeFixed(magnitude, numbers, digits)
      : writerOf(numbers, digits.significant).format(magnitude as Intl.StringNumericLiteral);
  return { text: text.replace(/\p{Zs}/gu, NBSP), isZero: !/[1-9]/.test(text) };
}

/** A true minus before a negative number; what rounds to zero has no sign. */
export function withSign(exact: string, { text, isZero }: Magnitude): string {
  return signOf(exact) < 0 && !isZero ? `${MINUS}${text}` : text;
}

/** As `withSign`, with a plus before a positive number. */
export function withBothSigns(exact: string, magnitude: Magnitude): string {
  return signOf(exact) > 0 && !magnitude.isZero ? `+${magnitude.text}` : withSign(exact, magnitude);
}

const writers = new Map<string, Intl.NumberFormat>();

function writerOf(numbers: Locale, maximumSignificantDigits: number): Intl.NumberFormat {
  const key = `${numbers} ${maximumSignificantDigits}`;
  const known = writers.get(key);
  if (known !== undefined) return known;
  // 'always': four digits are grouped in Spanish too, so that columns of numbers line up.
  const made = new Intl.NumberFormat(numbers, {
    useGrouping: 'always',
    notation: 'compact',
    maximumSignificantDigits,
  });
  writers.set(key, made);
  return made;
}
