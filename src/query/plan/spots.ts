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
  /** Rows behind each distribution, where the KPI does not say what its sample is. */
  readonly rows: readonly PartSlots[];
  /** (Mean) length of the period in days, as formulas read it. */
  readonly days: string;
  /** First day after the (first) period: months are counted back from it. */
  readonly end: string;
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

/** The stretches of a spot: several are averaged. */
export type SpotTime = {
  readonly stretches: readonly Stretch[];
  /** Buckets that together are the one stretch, where it is the asked period of a question with a grain. */
  readonly buckets: readonly Stretch[];
  /** Are rows counted behind distributions, where the KPI does not say what its sample is? */
  readonly isCounted: boolean;
};

/** Registers what a KPI needs at a spot. `ownSpan`: KPIs look at their own length of time, ending where the stretch ends. */
export function spotOf(
  ready: ReadyKpi,
  time: SpotTime,
  { needs, ownSpan }: { needs: Needs; ownSpan: boolean },
): Spot {
  const { span } = ready.kpi;
  const hasSpan = ownSpan && span !== null;
  const stretches = hasSpan ? time.stretches.map((base) => trailing(base, span)) : time.stretches;
  const buckets = hasSpan ? [] : time.buckets;
  const slotsOf = (part: ReadyPart): PartSlots => {
    // sums over the buckets are sums over the period: nothing is read twice
    if (buckets.length > 0 && addsUp(part)) {
      return { slots: buckets.map((bucket) => needs.slotOf(part, bucket)), divide: 1 };
    }
    const read = part.kind === 'pool' ? merged(stretches) : stretches;
    return { slots: read.map((stretch) => needs.slotOf(part, stretch)), divide: read.length };
  };
  const parts = new Map(ready.parts.map((part) => [part.name, slotsOf(part)]));
  const isCounted = time.isCounted && ready.sample === null;
  const rows = isCounted ? rowSlots(ready, stretches, needs) : [];
  return { parts, rows, days: meanDays(stretches), end: stretches[0]?.end ?? '' };
}

function addsUp(part: ReadyPart): boolean {
  return part.kind === 'read' && part.read.kind === 'flow' && part.read.window.kind === 'period';
}

/** Rows of distributions: how many observations a median rests on. Sums of money are not more sure for many rows. */
function rowSlots({ parts }: ReadyKpi, stretches: readonly Stretch[], needs: Needs): PartSlots[] {
  return parts
    .filter((part) => part.kind === 'pool')
    .map((part) => ({ slots: rowsIn(merged(stretches), part, needs), divide: 1 }));
}

function rowsIn(stretches: readonly Stretch[], part: ReadyPart, needs: Needs): number[] {
  return stretches.map((stretch) => needs.rowsOf(part, stretch)).filter((slot) => slot !== null);
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
