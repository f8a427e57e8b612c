import { addMonths, monthsBetween, startOfMonth } from '../../../base/date.ts';
import type { QuestionSpec } from '../../../query/schema.ts';
import type { Scope } from '../../scope.ts';
import { lastPeriods, questionOf } from '../question.ts';
import type { CohortBlock } from './schema.ts';

/** The dimensions that cohorts are cut by: months since they began, and the month in which they did. */
export const AGE_DIMENSION = 'age';
export const COHORT_DIMENSION = 'cohort';

/** A cohort: the first day of its stretch, and the months that began in it. */
export type Stretch = { first: string; months: readonly string[] };

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/**
 * One question per cohort and one for all: cohorts of several months are summed over their clients by the planner,
 * where a mean of the months would weigh a month of one client like one of ten.
 */
export function askCohort(block: CohortBlock, scope: Scope): QuestionSpec[] {
  const asked = questionOf(block.query, scope);
  const base = {
    ...asked,
    kpis: block.query.kpis.slice(0, 1),
    dimensions: [AGE_DIMENSION],
    grain: null,
    compare: [],
    sort: null,
    limit: null,
    others: false,
  };
  const ages = { dimension: AGE_DIMENSION, op: 'in' as const, values: block.ages.map(String) };
  const shown = stretchesOf(block, scope).map((stretch) => ({
    ...base,
    filters: [
      ...(asked.filters ?? []),
      ages,
      { dimension: COHORT_DIMENSION, op: 'in' as const, values: stretch.months.map(keyOf) },
    ],
  }));
  return [...shown, { ...base, filters: [...(asked.filters ?? []), ages] }];
}

/** The cohorts of a block, oldest first. */
export function stretchesOf({ by, cohorts }: CohortBlock, scope: Scope): Stretch[] {
  const period = lastPeriods(by, cohorts, scope);
  if (typeof period === 'string') return [];
  const count = monthsBetween(startOfMonth(period.from), startOfMonth(period.to)) + 1;
  const months = Array.from({ length: count }, (_, index) => addMonths(period.from, index));
  const size = MONTHS[by];
  return Array.from({ length: cohorts }, (_, index) => ({
    first: months[index * size] ?? period.from,
    months: months.slice(index * size, (index + 1) * size),
  }));
}

/** `'2026-05'`: how the cohort of a month is called by the model. */
function keyOf(first: string): string {
  return first.slice(0, 7);
}
