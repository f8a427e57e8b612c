import type { COMPONENTS } from './stock/latest.ts';

export type ComponentName = (typeof COMPONENTS)[number];

/** Weights of the health score; the weight of a missing component goes to the others. */
export const HEALTH_WEIGHTS: Readonly<Record<ComponentName, number>> = {
  usage: 30,
  engagement: 20,
  satisfaction: 20,
  support: 15,
  commercial: 15,
};

/** A straight line from 0 at `floor` to 100 at `ceiling`; the floor may be the higher number. */
export type Curve = { readonly floor: number; readonly ceiling: number };

/** Curves of what is measured here; usage comes as a score of its own. */
export const HEALTH_CURVES = {
  /** Days since the last meaningful contact. */
  engagement: { floor: 60, ceiling: 7 },
  /** Mean relationship answer of a year. */
  satisfaction: { floor: 0, ceiling: 10 },
  /** Share of first replies of 90 days within the target of their priority. */
  support: { floor: 0.7, ceiling: 1 },
  /** Overdue share of open receivables. */
  commercial: { floor: 0.3, ceiling: 0 },
} as const satisfies Record<string, Curve>;

/** Scores from here on are green, from there on yellow. */
export const HEALTH_BANDS = { green: 75, yellow: 50 } as const;

/** An open critical escalation keeps the score at most here. */
export const KNOCK_OUT_CAP = 49;

/** Parts of the engagement score: weight and curve. */
export const ENGAGEMENT_PARTS = {
  recency: { weight: 25, floor: 60, ceiling: 7 },
  cadence: { weight: 20, floor: 0, ceiling: 6 },
  two_way: { weight: 15, floor: 0, ceiling: 0.6 },
  breadth: { weight: 15, floor: 0, ceiling: 3 },
  exec: { weight: 10, floor: 0, ceiling: 1 },
  usage: { weight: 15, floor: 0, ceiling: 100 },
} as const;

/** Least share of the engagement weights that must be known. */
export const ENGAGEMENT_MIN_COVERAGE = 0.6;

/** 0 to 100 on a curve; null stays null. Arguments are SQL of this folder. */
export function curveText(value: string, { floor, ceiling }: Curve): string {
  return `(100 * least(greatest((cast(${value} as double) - ${floor}) / (${ceiling} - ${floor}), 0), 1))`;
}
