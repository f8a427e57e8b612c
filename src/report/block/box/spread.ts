/** The five numbers of a box: exact, by Tukey's rule. */
import { add, compare, mul, sub } from '../../../base/exact.ts';
import { quantileOf } from '../../chart/quantile.ts';

export type Spread = {
  low: string;
  lowerQuarter: string;
  median: string;
  upperQuarter: string;
  high: string;
};

/** Whiskers end at the last value within 1.5 times the middle half; what lies beyond is told by itself. */
export function spreadOf(values: readonly string[]): Spread | null {
  const [lowerQuarter, median, upperQuarter] = [0.25, 0.5, 0.75].map((share) =>
    quantileOf(values, share),
  );
  if (lowerQuarter == null || median == null || upperQuarter == null) return null;
  const reach = mul(sub(upperQuarter, lowerQuarter), '1.5') ?? '0';
  const least = sub(lowerQuarter, reach) ?? lowerQuarter;
  const most = add(upperQuarter, reach) ?? upperQuarter;
  const inside = values
    .filter((value) => compare(value, least) >= 0 && compare(value, most) <= 0)
    .toSorted(compare);
  return {
    low: inside[0] ?? lowerQuarter,
    lowerQuarter,
    median,
    upperQuarter,
    high: inside.at(-1) ?? upperQuarter,
  };
}

/** Does a value lie beyond the whiskers? */
export function isBeyond(value: string, { low, high }: Spread): boolean {
  return compare(value, low) < 0 || compare(value, high) > 0;
}
