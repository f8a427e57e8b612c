/** Reading answers: a value, its measure, its comparisons. */
import { assertNever, Fault } from '../base/fault.ts';
import type { Answer, Compared, Comparison, Row, Value } from '../query/schema.ts';
import type { Measure } from './format/value.ts';

/** A value that is not there at all, as against one that is null for a reason. */
export const ABSENT: Value = { value: null, reason: null, n: null, flags: [] };

/** Unit and currency of a KPI of the answer. */
export function measureOf(answer: Answer, kpi: string): Measure {
  const found = answer.kpis.find((each) => each.id === kpi);
  if (found === undefined)
    throw new Fault('not_asked', { message: `the answer has no KPI ${kpi}` });
  return { unit: found.unit, currency: found.currency };
}

/** A row's value of a KPI. */
export function valueOf(row: Row, kpi: string): Value {
  return row.values[kpi] ?? ABSENT;
}

/** A row's comparison of a KPI, or null where it was not asked for. */
export function comparedOf(row: Row, comparison: Comparison, kpi: string): Compared | null {
  return row.compared[comparisonKey(comparison)]?.[kpi] ?? null;
}

/** The name that answers give a comparison. */
export function comparisonKey(comparison: Comparison): string {
  if (typeof comparison === 'object') return 'trailing_mean';
  switch (comparison) {
    case 'previous_period':
    case 'previous_year':
    case 'target':
      return comparison;
    default:
      return assertNever(comparison);
  }
}

/** Has any row of the answer a value of one of these KPIs? */
export function hasValues(answer: Answer, kpis: readonly string[]): boolean {
  return [answer.total, ...answer.rows].some((row) =>
    kpis.some((kpi) => valueOf(row, kpi).value !== null),
  );
}
