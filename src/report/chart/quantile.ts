import { add, compare, exactOf, mul, sub } from '../../base/exact.ts';

/**
 * The value below which `share` (0 to 1) of some exact values lie, between the two nearest in proportion (Hyndman and
 * Fan's type 7, what spreadsheets call PERCENTILE.INC); null without values.
 */
export function quantileOf(values: readonly string[], share: number): string | null {
  const sorted = values.toSorted(compare);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? null;
  const high = sorted[Math.ceil(place)] ?? null;
  return add(low, mul(sub(high, low), exactOf(place - Math.floor(place))));
}
