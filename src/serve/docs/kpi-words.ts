/** The closed lists of a KPI in English words. The compiler asks for a new word where a list grows. */
import { assertNever } from '../../base/fault.ts';
import type { Kpi, NullReason, Unit } from '../../model/schema.ts';

export const GROUP: Readonly<Record<Kpi['group'], string>> = {
  relationship: 'Relationship',
  efficiency: 'Efficiency',
  effectiveness: 'Effectiveness',
  sales_cost: 'Sales and cost',
  data_quality: 'Data quality',
};

export const UNIT: Readonly<Record<Unit, string>> = {
  currency: 'money, in the reporting currency',
  currency_per_hour: 'money per hour',
  currency_per_month: 'money per month',
  percent: 'per cent',
  points: 'points',
  count: 'a count',
  days: 'days',
  hours: 'hours',
  minutes: 'minutes',
  months: 'months',
  ratio: 'a ratio (times)',
};

export const TIME: Readonly<Record<Kpi['time'], string>> = {
  flow: 'what happened in the period',
  point: 'what is true at the end of the last day',
  cohort: 'those there were at the start, followed to the end',
  rolling: 'a length of its own',
};

export const ADDS: Readonly<Record<Kpi['aggregation'], string>> = {
  additive: 'yes: over clients, owners and time',
  semi_additive: 'over clients and owners, not over time',
  ratio: 'no: both sides are summed first, then divided once',
  pooled: 'no: worked out from all single records together',
  distinct: 'no: each is counted once in every row and once in the total',
  function: 'no: worked out anew from the sums of each row and of the total',
  custom: 'no: worked out anew for each row and for the total',
};

export const BELONGS: Readonly<Record<Kpi['attribution'], string>> = {
  event: 'to the owner, region, tier … of the day on which it happened',
  as_of: 'to the owner, region, tier … of the last day',
  opening: 'to the owner, region, tier … of the day before the period',
};

export const COMPARISON: Readonly<Record<Kpi['comparisons'][number], string>> = {
  previous_period: 'previous period',
  previous_year: 'previous year',
  target: 'target',
  trailing_mean: 'mean of the periods before',
};

export const SENSITIVE: Readonly<Record<NonNullable<Kpi['sensitive']>, string>> = {
  cost: 'costs',
  margin: 'margins',
  risk: 'risks',
  health: 'health',
};

export const FLAG: Readonly<Record<Kpi['flagWhen'][number]['flag'], string>> = {
  below_min_sample: 'small sample',
  capped: 'limited to the ceiling',
  low_coverage: 'covers part of the accounts only',
};

/** Each reason with what it means and what to do about it. */
export const REASON: Readonly<Record<NullReason, { means: string; next: string }>> = {
  no_denominator: {
    means: 'there is nothing to divide by: no client, no revenue, no ticket in the period',
    next: 'choose a longer period or fewer filters',
  },
  no_source: {
    means: 'not one record has been imported of what the KPI is made of',
    next: 'import it; the KPI page names the missing data',
  },
  below_min_sample: {
    means: 'fewer observations than the policies ask for',
    next: 'choose a longer period or a wider cut',
  },
  immature_cohort: {
    means: 'the cohort has not reached that age yet',
    next: 'wait; it is left out and never counted as zero',
  },
  not_applicable: {
    means: 'the records behind the KPI do not say the dimension that was asked for',
    next: 'cut or filter by a dimension that the KPI knows',
  },
  partial_period: {
    means: 'the period has not ended and a part of it would mislead',
    next: 'choose a closed period',
  },
  target_met: {
    means: 'the target is reached, so nothing is left to cover',
    next: 'nothing: it is good news',
  },
  no_losses: {
    means: 'nothing was lost, so there is nothing to divide by',
    next: 'nothing: it is good news',
  },
  low_coverage: {
    means: 'the records cover too few of the accounts',
    next: 'connect more of the sources of health',
  },
  no_target: {
    means: 'no target was imported for this period and these people',
    next: 'import targets',
  },
  masked: {
    means: 'it rests on something that is hidden from you',
    next: 'ask whoever manages the workspace, if you need it',
  },
};

/** Where good lies: `higher is better`, `between 0.6 and 0.8`. */
export function goodText({ direction, band }: Pick<Kpi, 'direction' | 'band'>): string {
  switch (direction) {
    case 'up':
      return 'higher is better';
    case 'down':
      return 'lower is better';
    case 'band':
      return band === null
        ? 'neither: shown without colour'
        : `between ${band.low} and ${band.high}`;
    default:
      return assertNever(direction);
  }
}

/** Its time semantics with its own length, where it has one. */
export function timeText({ time, span }: Pick<Kpi, 'time' | 'span'>): string {
  return span === null ? TIME[time] : `${TIME[time]}: ${spanText(span)}`;
}

function spanText({ n, unit }: NonNullable<Kpi['span']>): string {
  if (unit === 'quarter') return 'of the quarter that the last day is in';
  return `the ${n} ${n === 1 ? unit : `${unit}s`} that end with the period`;
}
