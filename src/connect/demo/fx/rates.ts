import { isoDay } from '../calendar.ts';
import { random } from '../random.ts';
import type { RowOf } from '../stream.ts';
import type { Timeline } from '../timeline.ts';
import { isWorkday } from '../workdays.ts';
import type { fxRates } from './streams.ts';

/** Days before the first fact for which rates exist, so that openings have one. */
const LEAD_DAYS = 60;
const DAILY_NOISE = 0.0055;
const EUR_PER_USD = 1.09;

/** Reais per dollar the walk passes through, by years before today: see stories/dollar-clients.ts. */
const anchors: readonly (readonly [yearsAgo: number, rate: number])[] = [
  [4, 5.1],
  [3, 4.98],
  [2, 4.92],
  [1, 5.06],
  [0.5, 5.48],
  [0, 5.74],
];

/** Reais per dollar by day, in ten-thousandths; a day without trading repeats the one before. */
export type DollarRates = { readonly firstDay: number; readonly rates: readonly number[] };

/** A random walk held to the anchors: noise is pulled back so that the story stays in any seed. */
export function dollarRates(seed: number, timeline: Timeline): DollarRates {
  const draw = random(seed, 'fx');
  const firstDay = timeline.start - LEAD_DAYS;
  const rates: number[] = [];
  let noise = 0;
  for (let day = firstDay; day <= timeline.today; day++) {
    const previous = rates[rates.length - 1];
    noise = 0.97 * noise + draw.normal(0, DAILY_NOISE);
    const trading = isWorkday(day) || previous === undefined;
    rates.push(
      trading
        ? Math.round(anchored((timeline.today - day) / 365) * (1 + noise) * 10_000)
        : previous,
    );
  }
  return { firstDay, rates };
}

/** Anchor value between two points, straight in time. */
function anchored(yearsAgo: number): number {
  let [olderAt, older] = anchors[0] ?? [0, 1];
  for (const [at, rate] of anchors) {
    if (at <= yearsAgo)
      return rate + ((older - rate) * (yearsAgo - at)) / Math.max(olderAt - at, 0.001);
    [olderAt, older] = [at, rate];
  }
  return older;
}

/** Reais per unit of a currency on a day; the ends hold beyond the walk. */
export function reaisPer(currency: 'BRL' | 'USD', day: number, dollars: DollarRates): number {
  if (currency === 'BRL') return 1;
  const at = Math.max(0, Math.min(dollars.rates.length - 1, day - dollars.firstDay));
  return (dollars.rates[at] ?? 0) / 10_000;
}

/** Rows of the feed: dollars and euros, business days only. */
export function* fxRows(dollars: DollarRates): Generator<RowOf<typeof fxRates>> {
  for (const [at, rate] of dollars.rates.entries()) {
    const day = dollars.firstDay + at;
    if (!isWorkday(day)) continue;
    const common = { rate_date: isoDay(day), to_currency: 'BRL', kind: 'spot' };
    yield { ...common, from_currency: 'USD', rate: (rate / 10_000).toFixed(4) };
    yield { ...common, from_currency: 'EUR', rate: ((rate / 10_000) * EUR_PER_USD).toFixed(4) };
  }
}
