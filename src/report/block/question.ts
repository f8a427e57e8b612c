/** A block's query within the report → a question. */
import {
  addDays,
  addMonths,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
  startOfYear,
} from '../../base/date.ts';
import { assertNever } from '../../base/fault.ts';
import type { Filter, Grain, Period, QuestionSpec } from '../../query/schema.ts';
import type { Scope } from '../scope.ts';
import type { BlockQuery } from './query-schema.ts';

/** What the block says, completed by what the reader chose. */
export function questionOf(query: BlockQuery, scope: Scope): QuestionSpec {
  return {
    kpis: query.kpis,
    dimensions: query.dimensions,
    grain: query.grain,
    period: periodOf(query, scope),
    span: query.span,
    compare: [...(query.compare ?? scope.compare)],
    filters: filtersOf(query, scope),
    sort: query.sort,
    limit: query.limit,
    others: query.others,
  };
}

/** The reader's filters and the block's own. */
export function filtersOf(query: BlockQuery | null, scope: Scope): Filter[] {
  return [...scope.filters, ...(query?.filters ?? [])];
}

/** The `count` buckets of `grain` up to the one in which the report's period ends. */
export function lastPeriods(grain: Grain, count: number, scope: Scope): Period {
  const first = startOf(scope.span.to, grain, scope);
  // Whole buckets: a part of one, cut where the report's period ends, would look like a fall. What is not over yet
  // comes back marked as running.
  return { from: move(first, grain, 1 - count), to: addDays(move(first, grain, 1), -1) };
}

function periodOf(query: BlockQuery, scope: Scope): Period {
  if (query.period !== null) return query.period;
  if (query.last === null || query.grain === null) return scope.period;
  return lastPeriods(query.grain, query.last, scope);
}

function startOf(date: string, grain: Grain, scope: Scope): string {
  const { fiscalStart } = scope.style;
  switch (grain) {
    case 'day':
      return date;
    case 'week':
      return startOfWeek(date, scope.weekStart);
    case 'month':
      return startOfMonth(date);
    case 'quarter':
      return startOfQuarter(date, fiscalStart);
    case 'year':
      return startOfYear(date, fiscalStart);
    default:
      return assertNever(grain);
  }
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

function move(date: string, grain: Grain, count: number): string {
  if (grain === 'day') return addDays(date, count);
  return grain === 'week' ? addDays(date, 7 * count) : addMonths(date, MONTHS[grain] * count);
}
