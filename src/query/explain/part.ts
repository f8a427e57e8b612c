/** One part of an explained number: what it looked at. */
import { addDays } from '../../base/date.ts';
import { required } from '../../base/fault.ts';
import type { Stretch } from '../period/stretch.ts';
import { readsOf } from '../plan/kpi.ts';
import type { ReadyPart } from '../plan/kpi.ts';
import { rangeOf, windowOf } from '../plan/window.ts';
import type { Window } from '../plan/window.ts';
import type { Setting } from '../resolve/question.ts';
import type { Explanation } from '../schema.ts';

export type ExplainedPart = Explanation['parts'][number];

/** The part without its figures: name, first and last day over all stretches, entities. */
export function describePart(
  part: ReadyPart,
  stretches: readonly Stretch[],
  setting: Setting,
): ExplainedPart {
  const days = daysOf(part, stretches);
  const entities = entitiesOf(part, setting);
  return { name: part.name, value: null, rows: null, accounts: null, ...days, entities };
}

/** First and last day that a part looks at; for units, over all their reads. */
function daysOf(
  part: ReadyPart,
  stretches: readonly Stretch[],
): Pick<ExplainedPart, 'from' | 'to'> {
  const windows = stretches.flatMap((stretch) =>
    readsOf(part).map((read) =>
      read.kind === 'pool' ? rangeOf(read.window, stretch) : windowOf(read, stretch),
    ),
  );
  const starts = windows.map(startOf);
  const ends = windows.map((window) =>
    window.kind === 'day' ? window.day : addDays(window.end, -1),
  );
  return {
    from: starts.includes(null)
      ? null
      : (starts.filter((day) => day !== null).toSorted()[0] ?? null),
    to: ends.toSorted().at(-1) ?? null,
  };
}

function startOf(window: Window): string | null {
  return window.kind === 'day' ? window.day : window.from;
}

/** The entities that a part looks at. */
export function entitiesOf(part: ReadyPart, { names }: Setting): string[] {
  return [
    ...new Set(
      readsOf(part).flatMap(
        (read) => required(names.datasets.get(read.dataset), `dataset ${read.dataset}`).entities,
      ),
    ),
  ];
}
