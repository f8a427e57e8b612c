import { companyName, plain } from './names.ts';
import { industries, places, type IndustryKey } from './places.ts';
import { random, type Random } from './random.ts';
import {
  module,
  resolveSpec,
  retainer,
  seats,
  type AccountSpec,
  type LineSpec,
  type Tier,
} from './spec.ts';

const services = ['performance', 'content', 'seo', 'branding'] as const;
const channels = ['referral', 'inbound', 'outbound', 'event', 'partner'] as const;
const industryKeys = Object.keys(industries) as IndustryKey[];

/** Monthly fee of a retainer by tier, in reais. */
const fees: Record<Tier, number> = { A: 26_000, B: 13_000, C: 7_800, D: 4_600 };
const REAIS_PER_HOUR = 200;

/** An account beyond the cast, for portfolios of any size: plausible, without a story. */
export function inventedSpec(seed: number, index: number, months: number): AccountSpec {
  const draw = random(seed, 'account', index);
  const place = draw.pick(Object.values(places));
  const name = companyName(draw, index);
  const tier = draw.weighted<Tier>([
    ['A', 10],
    ['B', 25],
    ['C', 37],
    ['D', 28],
  ]);
  const abroad = place.country !== 'BR';
  const lines = linesOf(draw, tier, abroad ? 5 : 1);
  const onboardedMonthsAgo = draw.int(1, months + 24);
  const leavesAfter = draw.int(1, 5) * 12;
  return resolveSpec({
    slug: `${plain(name).replace(/[^a-z0-9]+/g, '-')}-${index}`,
    name,
    place,
    industry: draw.pick(industryKeys),
    tier,
    level: draw.weighted([
      ['Essential', 40],
      ['Growth', 40],
      ['Premium', 20],
    ]),
    channel: draw.pick(channels),
    currency: abroad ? 'USD' : 'BRL',
    onboardedMonthsAgo,
    lines,
    media: lines.some((line) => line.product === 'performance')
      ? Math.round(lineFee(lines) * 0.8)
      : 0,
    ...(draw.chance(0.3) && leavesAfter > onboardedMonthsAgo - months
      ? {
          ending: {
            afterMonths: leavesAfter,
            reason: draw.pick(['price', 'competitor', 'no_results', 'budget_cut']),
            returnsDaysAgo: null,
          },
        }
      : {}),
    traits: { mood: draw.normal(0, 0.6) },
  });
}

function linesOf(draw: Random, tier: Tier, divisor: number): LineSpec[] {
  const fee = Math.round((fees[tier] * (0.7 + draw.next() * 0.6)) / divisor / 100) * 100;
  const hours = Math.round((fee * divisor) / REAIS_PER_HOUR);
  const lines = draw.chance(0.85) ? [retainer(draw.pick(services), fee, hours)] : [];
  const seatPrice = divisor === 1 ? 190 : 45;
  if (lines.length === 0 || draw.chance(0.6))
    lines.push(seats(draw.int(5, tier === 'A' ? 60 : 25), seatPrice));
  if (draw.chance(0.2)) lines.push(module('automation', Math.round(2_400 / divisor)));
  return lines;
}

function lineFee(lines: readonly LineSpec[]): number {
  return lines[0]?.price ?? 0;
}
