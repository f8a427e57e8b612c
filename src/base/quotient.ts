/**
 * Quotients of small decimals by whole numbers of any length: many times faster than decimal arithmetic, to the same
 * digit. Gives null where a value is not small (see `small-decimal.ts`); `exact.ts` then takes the long way.
 */
import { smallUnits } from './small-decimal.ts';

/** Significant digits, as in `exact.ts`. */
const DIGITS = 40;
const LIMIT = 10n ** BigInt(DIGITS);
/** More than the longest shift: 40 digits and the 14 by which a dividend may be shorter. */
const POWERS = Array.from({ length: DIGITS + 16 }, (_, at) => 10n ** BigInt(at));

/** `a / b` to 40 significant digits, rounded half to even, in canonical form. `b` must not be zero. */
export function divideSmall(a: string, b: string): string | null {
  const [left, right] = [smallUnits(a), smallUnits(b)];
  if (left === null || right === null) return null;
  if (left.units === 0) return '0';
  const [dividend, divisor] = [Math.abs(left.units), Math.abs(right.units)];
  const { digits, exponent } = digitsOf(dividend, divisor);
  const sign = left.units < 0 === right.units < 0 ? '' : '-';
  return sign + writePlain(digits, exponent + right.scale - left.scale);
}

/** The quotient of two whole numbers as `digits` times 10^exponent. */
function digitsOf(dividend: number, divisor: number): { digits: string; exponent: number } {
  if (dividend % divisor === 0) return { digits: String(dividend / divisor), exponent: 0 };
  const by = BigInt(divisor);
  const whole = BigInt(dividend);
  const longest = DIGITS + String(divisor).length - String(dividend).length;
  // one digit more or less than the lengths say
  const isLong = (whole * power(longest)) / by >= LIMIT;
  const shift = isLong ? longest - 1 : longest;
  const shifted = whole * power(shift);
  const cut = shifted / by;
  const twice = (shifted - cut * by) * 2n;
  const isUp = twice > by || (twice === by && cut % 2n === 1n);
  return { digits: String(isUp ? cut + 1n : cut), exponent: -shift };
}

function power(exponent: number): bigint {
  return POWERS[exponent] ?? 10n ** BigInt(exponent);
}

function writePlain(digits: string, exponent: number): string {
  if (exponent >= 0) return digits + '0'.repeat(exponent);
  const point = digits.length + exponent;
  const [whole, part] =
    point > 0 ? [digits.slice(0, point), digits.slice(point)] : ['0', '0'.repeat(-point) + digits];
  const end = lengthWithoutZeros(part);
  return end === 0 ? whole : `${whole}.${part.slice(0, end)}`;
}

function lengthWithoutZeros(part: string): number {
  let end = part.length;
  while (end > 0 && part.charCodeAt(end - 1) === 48) end -= 1;
  return end;
}
