/** The day at which each frame of a unit part reads states and owners. */
import { col, eq, val } from '../../base/sql/build-expression.ts';
import { join, valuesTable } from '../../base/sql/build-query.ts';
import type { Expression } from '../../base/sql/expression.ts';
import type { From, Join } from '../../base/sql/statement.ts';
import { daysIn } from '../period/stretch.ts';
import { date } from './timing.ts';
import { stateDay } from './unit-spec.ts';
import type { UnitSpec } from './unit-spec.ts';

export type Moment = {
  /** Frames as `d(tag, day, days)`; null where there is one frame. */
  readonly frames: From | null;
  readonly day: Expression;
  /** Length of the frame in days. */
  readonly days: Expression;
};

/** Constants for one frame, a small table for several. */
export function momentOf({ stretches, by }: UnitSpec): Moment {
  const [only] = stretches;
  if (stretches.length === 1 && only !== undefined) {
    return { frames: null, day: date(stateDay(only, by)), days: val(daysIn(only)) };
  }
  const rows = stretches.map((stretch, tag) => [
    val(tag),
    date(stateDay(stretch, by)),
    val(daysIn(stretch)),
  ]);
  return {
    frames: valuesTable('d', ['tag', 'day', 'days'], rows),
    day: col('day', 'd'),
    days: col('days', 'd'),
  };
}

/** Gathered rows `i` with their frame. */
export function frameJoins({ frames }: Moment): Join[] {
  return frames === null ? [] : [join('inner', frames, eq(col('tag', 'd'), col('f', 'i')))];
}
