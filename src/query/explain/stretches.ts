/** The days of one number of an answer: those of its bucket, or of what it is compared with, in the KPI's own span. */
import { fail, ok } from '../../base/problem.ts';
import type { Result } from '../../base/problem.ts';
import { trailing } from '../period/stretch.ts';
import type { Stretch } from '../period/stretch.ts';
import { stretchesOf } from '../plan/spots.ts';
import { queryProblems } from '../problems.ts';
import type { AskedKpi, Resolved } from '../resolve/question.ts';
import type { NumberAsked } from '../schema.ts';

/**
 * The stretches whose mean the number is: one, but for trailing means. A problem where the period has no such bucket, or
 * the comparison is not one of time: a target has no rows to explain it by.
 */
export function stretchesBehind(
  { bucket, comparison }: Pick<NumberAsked, 'bucket' | 'comparison'>,
  { period, buckets, question }: Resolved,
  { ready: { kpi } }: AskedKpi,
): Result<Stretch[]> {
  const base = bucket === null ? period : buckets?.find(({ day }) => day === bucket)?.stretch;
  if (base === undefined) return noSuchNumber(bucket ?? '', '/bucket');
  const stretches = stretchesOf(base, comparison);
  if (stretches.length === 0) return noSuchNumber(String(comparison), '/comparison');
  const span = question.span === 'default' ? kpi.span : null;
  return ok(span === null ? stretches : stretches.map((stretch) => trailing(stretch, span)));
}

function noSuchNumber(place: string, path: string): Result<never> {
  return fail(queryProblems.make('no_such_number', { place }, { path }));
}
