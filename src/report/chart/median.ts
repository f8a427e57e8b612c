import { add, compare, mul } from '../../base/exact.ts';

/** The middle of some exact values (the mean of the two middle ones); null without values. */
export function medianOf(values: readonly string[]): string | null {
  const sorted = values.toSorted(compare);
  const half = Math.floor(sorted.length / 2);
  const high = sorted[half] ?? null;
  return sorted.length % 2 === 1 ? high : mul(add(sorted[half - 1] ?? null, high), '0.5');
}
