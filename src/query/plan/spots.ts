/** Where values of an answer stand in time: the whole period and each bucket, for itself and for each comparison. */
import { div } from '../../base/exact.ts';
import { assertNever } from '../../base/fault.ts';
import { daysIn, stepBack, trailing, yearBack } from '../period/stretch.ts';
import type { Stretch } from '../period/stretch.ts';
import type { Comparison } from '../schema.ts';
import type { ReadyKpi, ReadyPart } from './kpi.ts';
import type { Needs } from './needs.ts';

/** A part at a spot: the sum of some slots, divided by how many periods they are the mean of. */
export type PartSlots = { readonly slots: readonly number[]; readonly divide: number };

/** A value of one KPI at one spot. */
export type Spot = {
  readonly parts: ReadonlyMap<string, PartSlots>;
  /** Rows behind it, where the KPI does not say what its sample is. */
  readonly rows: readonly number[];
  /** (Mean) length of the period in days, as formulas read it. */
  readonly days: string;
};

/** The stretches whose mean is compared with; none where the comparison is not one of time (target). */
export function stretchesOf(base: Stretch, comparison: Comparison | null): Stretch[] {
  if (comparison === null) return [base];
  if (typeof comparison === 'object') {
    return Array.from({ length: comparison.trailingMean }, (_, at) => stepBack(base, at + 1));
  }
  switch (comparison) {
    case 'previous_period':
      return [stepBack(base)];
    case 'previous_year':
      return [yearBack(base)];
    case 'target':
      return [];
    default:
      return assertNever(comparison);
  }
}

/** How spots are registered: with the KPIs' own spans or not, and the buckets that make up the whole period, if any. */
export type Spotting = { needs: Needs; ownSpan: boolean; buckets: readonly Stretch[] };

/** Registers what a KPI needs at a base's stretches. `isWhole`: they are the asked period itself. */
export function spotOf(
  ready: ReadyKpi,
  at: { stretches: readonly Stretch[]; isWhole: boolean },
  { needs, ownSpan, buckets }: Spotting,
): Spot {
  const { span } = ready.kpi;
  const hasSpan = ownSpan && span !== null;
  const stretches = hasSpan ? at.stretches.map((base) => trailing(base, span)) : at.stretches;
  const canAdd = at.isWhole && !hasSpan && buckets.length > 0;
  const slotsOf = (part: ReadyPart): PartSlots => {
    // sums over the buckets are sums over the period: nothing is read twice
    const read =
      canAdd && addsUp(part) ? buckets : part.kind === 'pool' ? merged(stretches) : stretches;
    const divide = read === stretches ? stretches.length : 1;
    return { slots: read.map((stretch) => needs.slotOf(part, stretch)), divide };
  };
  const parts = new Map(ready.parts.map((part) => [part.name, slotsOf(part)]));
  return { parts, rows: rowSlots(ready, stretches, needs), days: meanDays(stretches) };
}

function addsUp(part: ReadyPart): boolean {
  return part.kind === 'read' && part.read.kind === 'flow' && part.read.window.kind === 'period';
}

function rowSlots(ready: ReadyKpi, [first]: readonly Stretch[], needs: Needs): number[] {
  if (ready.sample !== null || first === undefined) return [];
  return ready.parts.map((part) => needs.rowsOf(part, first)).filter((slot) => slot !== null);
}

/** A quantile of several periods is that of all their rows, never a mean of quantiles. */
function merged(stretches: readonly Stretch[]): Stretch[] {
  const [first, ...others] = stretches;
  if (first === undefined) return [];
  const grow = (whole: Stretch, { from, end }: Stretch): Stretch => ({
    ...whole,
    from: from < whole.from ? from : whole.from,
    end: end > whole.end ? end : whole.end,
  });
  return [others.reduce(grow, first)];
}

function meanDays(stretches: readonly Stretch[]): string {
  const all = stretches.reduce((total, stretch) => total + daysIn(stretch), 0);
  return div(String(all), String(Math.max(1, stretches.length))) ?? '0';
}
