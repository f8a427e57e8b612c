/** Bands of values: where they begin and end, and how many values lie in each. */
import { add, compare, exactOf, toNumber } from '../../../base/exact.ts';

/** From `from` (included) to `to` (not included, but for the last band of round ones); null = open. */
export type Band = { from: string | null; to: string | null; count: number };

/** Bands that an eye still compares. */
const MOST_BANDS = 8;

/** Bands that begin at these edges; values below the first have a band of their own where there are any. */
export function bandsFrom(values: readonly string[], edges: readonly string[]): Band[] {
  const [first = '0'] = edges;
  const bands = edges.map((from, index): Band => ({
    from,
    to: edges[index + 1] ?? null,
    count: 0,
  }));
  const all = [{ from: null, to: first, count: 0 }, ...bands];
  for (const value of values) {
    const found = all.findLast(({ from }) => from === null || compare(value, from) >= 0);
    if (found !== undefined) found.count += 1;
  }
  return all.filter(({ from, count }) => from !== null || count > 0);
}

/**
 * Bands of one round width that cover all values: 1, 2, 2.5 or 5 times a power of ten. A value at the very end belongs
 * to the last band: a score of 100 needs none that begins there.
 */
export function roundBands(values: readonly string[]): Band[] {
  const numbers = values.map(toNumber);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const width = roundUp((most - least) / MOST_BANDS || Math.abs(most) / MOST_BANDS || 1);
  const step = exactOf(width);
  const edges: string[] = [];
  for (
    let edge = exactOf(Math.floor(least / width) * width);
    edges.length === 0 || compare(edge, exactOf(most)) < 0;
    edge = add(edge, step) ?? edge
  )
    edges.push(edge);
  const bands = bandsFrom(values, edges);
  return bands.map((band) => ({ ...band, to: band.to ?? add(band.from, step) }));
}

function roundUp(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  const factor = [1, 2, 2.5, 5, 10].find((each) => each * power >= width * 0.9999) ?? 10;
  return factor * power;
}
