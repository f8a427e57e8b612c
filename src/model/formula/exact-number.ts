import { compare, exactOf, round, sub, toNumber, add } from '../../base/exact.ts';
import { required } from '../../base/fault.ts';

/** Decimals at which numbers that passed a division are compared and rounded; the warehouse does the same. */
const SNAP_DIGITS = 8;
/** What the warehouse can bring to 8 decimals; beyond it the comparison is null there, so here too. */
const MOST_SNAPPED = `1${'0'.repeat(30)}`;

/** An inexact number at 8 decimals, an exact one as it is; null beyond what the warehouse can hold. */
export function snap(value: string, exact: boolean): string | null {
  if (exact) return value;
  if (compare(value, MOST_SNAPPED) >= 0 || compare(value, `-${MOST_SNAPPED}`) <= 0) return null;
  return round(value, SNAP_DIGITS);
}

/** The greatest whole number that is not above. */
export function floorOf(value: string): string {
  const rounded = required(round(value, 0), 'a rounded number');
  return compare(rounded, value) > 0 ? required(sub(rounded, '1'), 'a difference') : rounded;
}

/** The least whole number that is not below. */
export function ceilOf(value: string): string {
  const rounded = required(round(value, 0), 'a rounded number');
  return compare(rounded, value) < 0 ? required(add(rounded, '1'), 'a sum') : rounded;
}

/** A function of doubles; null where its result is not finite or beyond 1e300. */
export function viaDouble(
  run: (...numbers: number[]) => number,
  ...values: string[]
): string | null {
  const result = run(...values.map(toNumber));
  return Math.abs(result) <= 1e300 ? exactOf(result) : null;
}

/** A whole number between two bounds, or null when the value is not one. */
export function wholeBetween(value: string, least: number, most: number): number | null {
  const number = toNumber(floorOf(value));
  return number >= least && number <= most ? number : null;
}
