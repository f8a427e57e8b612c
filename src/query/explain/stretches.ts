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
 * The stretches whose mean the number is: one, but for trailing means. A target stands at the period itself, whatever
 * the KPI's own span. A problem where the period has no such bucket.
 */
export function stretchesBehind(
  { bucket, comparison }: Pick<NumberAsked, 'bucket' | 'comparison'>,
  { period, buckets, question }: Resolved,
  { ready: { kpi } }: AskedKpi,
): Result<Stretch[]> {
  const base = bucket === null ? period : buckets?.find(({ day }) => day === bucket)?.stretch;
  if (base === undefined)
    return fail(queryProblems.make('no_such_number', { place: bucket ?? '' }, { path: '/bucket' }));
  if (comparison === 'target') return ok([base]);
  const stretches = stretchesOf(base, comparison);
  const span = question.span === 'default' ? kpi.span : null;
  return ok(span === null ? stretches : stretches.map((stretch) => trailing(stretch, span)));
}
