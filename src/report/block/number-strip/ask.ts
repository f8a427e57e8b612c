import { daysBetween } from '../../../base/date.ts';
import type { Grain, QuestionSpec } from '../../../query/schema.ts';
import type { Scope } from '../../scope.ts';
import { filtersOf, lastPeriods, questionOf } from '../question.ts';
import type { NumberStripBlock } from './schema.ts';

/** The numbers; and, for the sparks, their recent course. */
export function askNumberStrip(block: NumberStripBlock, scope: Scope): QuestionSpec[] {
  const numbers = questionOf({ ...block.query, dimensions: [], grain: null, last: null }, scope);
  if (!block.sparkline) return [numbers];
  const { grain, count } = sparkGrain(scope);
  const course: QuestionSpec = {
    kpis: block.query.kpis,
    grain,
    period: lastPeriods(grain, count, scope),
    span: block.query.span,
    filters: filtersOf(block.query, scope),
  };
  return [numbers, course];
}

/** Days for a report of a day, weeks for one of up to four weeks, else months: 13 show the same one a year ago. */
function sparkGrain({ span }: Scope): { grain: Grain; count: number } {
  const days = daysBetween(span.from, span.to) + 1;
  const isMonth = span.from.endsWith('-01') && span.partial;
  if (days >= 28 || isMonth) return { grain: 'month', count: 13 };
  return days >= 7 ? { grain: 'week', count: 13 } : { grain: 'day', count: 14 };
}
