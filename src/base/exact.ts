/** Exact decimal arithmetic on text, behind one door. Amounts travel as plain decimal strings: `'-1234.50'`. */
import { Decimal } from 'decimal.js';

import { Fault } from './fault.ts';
import { divideSmall } from './quotient.ts';
import { addSmall, compareSmall, multiplySmall, sumSmall } from './small-decimal.ts';

// 40 significant digits: more than the widest warehouse decimal (38), so sums of stored amounts are exact;
// exponents are switched off so that the text is always plain.
const Exact = Decimal.clone({
  precision: 40,
  rounding: Decimal.ROUND_HALF_EVEN,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

const SHAPE = /^[+-]?(\d+\.?\d*|\.\d+)$/;
/** What `write` gives, but for `-0`. */
const CANONICAL = /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/;

/** A plain decimal string in canonical form (`'007.50'` → `'7.5'`, `'-0'` → `'0'`), or null when it is not one. */
export function parseExact(text: string): string | null {
  return SHAPE.test(text.trim()) ? write(new Exact(text.trim())) : null;
}

/** The exact text of a safe integer or finite number as JavaScript prints it (`0.1` → `'0.1'`). */
export function exactOf(value: number): string {
  if (!Number.isFinite(value))
    throw new Fault('not_exact', { message: `not a finite number: ${value}` });
  return write(new Exact(value));
}

/** Sum; null when either side is null. */
export function add(a: string | null, b: string | null): string | null {
  return a === null || b === null ? null : plus(a, b);
}

/** Difference; null when either side is null. */
export function sub(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return null;
  return addSmall(a, b, -1) ?? write(read(a).minus(read(b)));
}

/** Product; null when either side is null. */
export function mul(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return null;
  return multiplySmall(a, b) ?? write(read(a).times(read(b)));
}

/** Quotient to 40 significant digits; null when either side is null or the divisor is zero. */
export function div(a: string | null, b: string | null): string | null {
  if (a === null || b === null || signOf(b) === 0) return null;
  return divideSmall(a, b) ?? write(read(a).dividedBy(read(b)));
}

/** Power of an exact base; null when either side is null or the result is not a real, finite number. */
export function pow(a: string | null, exponent: string | null): string | null {
  if (a === null || exponent === null) return null;
  const result = read(a).pow(read(exponent));
  return result.isFinite() ? write(result) : null;
}

/** Sum of a list, nulls left out; `'0'` when nothing is left. */
export function sum(values: readonly (string | null)[]): string {
  const known = values.filter((value) => value !== null);
  return sumSmall(known) ?? known.reduce(plus, '0');
}

/** Negation; null stays null. */
export function negate(a: string | null): string | null {
  return a === null ? null : (addSmall('0', a, -1) ?? write(read(a).negated()));
}

/** Magnitude; null stays null. */
export function abs(a: string | null): string | null {
  if (a === null) return null;
  const text = canonical(a);
  return text.startsWith('-') ? text.slice(1) : text;
}

/** -1, 0 or 1 by value: `compare('1.50', '1.5')` is 0. */
export function compare(a: string, b: string): -1 | 0 | 1 {
  const [left, right] = [toNumber(a), toNumber(b)];
  // what differs as doubles differs in the same way by value
  if (left !== right) return left < right ? -1 : 1;
  const order = compareSmall(a, b) ?? read(a).comparedTo(read(b));
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}

/** -1, 0 or 1. */
export function signOf(a: string): -1 | 0 | 1 {
  return compare(a, '0');
}

/** Rounded half to even at `digits` decimals: `round('2.345', 2)` is `'2.34'`. Null stays null. */
export function round(a: string | null, digits: number): string | null {
  return a === null ? null : write(read(a).toDecimalPlaces(digits, Decimal.ROUND_HALF_EVEN));
}

/** Rounded half to even and written with exactly `digits` decimals: `toFixed('2.5', 2)` is `'2.50'`. */
export function toFixed(a: string, digits: number): string {
  const text = read(a).toFixed(digits, Decimal.ROUND_HALF_EVEN);
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
}

/** As a JavaScript number, for drawing only: exactness ends here. */
export function toNumber(a: string): number {
  return Number(plain(a));
}

/** The same number in canonical form: `'7.50'` is `'7.5'`. */
export function canonical(a: string): string {
  return CANONICAL.test(a) && a !== '-0' ? a : plus(a, '0');
}

function plus(a: string, b: string): string {
  return addSmall(a, b, 1) ?? write(read(a).plus(read(b)));
}

function read(text: string): Decimal {
  return new Exact(plain(text));
}

function plain(text: string): string {
  if (SHAPE.test(text)) return text;
  throw new Fault('not_exact', { message: `not a plain decimal: ${text.slice(0, 60)}` });
}

function write(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed();
}
