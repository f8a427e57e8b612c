/** Resolved question → what must be computed, and where each value of the answer finds its parts. */
import type { Names } from '../catalogue.ts';
import type { Stretch } from '../period/stretch.ts';
import type { Resolved } from '../resolve/question.ts';
import { Needs } from './needs.ts';
import type { Need } from './needs.ts';
import { spotOf, stretchesOf } from './spots.ts';
import type { Spot } from './spots.ts';
import { targetSlot } from './target-slot.ts';
import { TARGETS } from './targets.ts';

/**
 * `spots[kpi][base][role]`: bases are the whole period and then each bucket, roles the value itself and then each
 * comparison. Null where there is nothing to compute: the KPI has a gap, or the comparison is not one of time.
 */
export type Plan = {
  readonly resolved: Resolved;
  readonly needs: readonly Need[];
  readonly spots: readonly (readonly (readonly (Spot | null)[])[])[];
  /** `targets[kpi][base]`: the slot of what people aim at; empty where there are none to see. */
  readonly targets: readonly (readonly number[])[];
};

/** The plan of a question. Pure and cheap: no SQL yet. */
export function planQuestion(resolved: Resolved, names: Names): Plan {
  const needs = new Needs(names.datasets);
  const buckets = resolved.buckets?.map((bucket) => bucket.stretch) ?? [];
  const bases: Stretch[] = [resolved.period, ...buckets];
  const roles = [null, ...resolved.comparisons.map((each) => each.spec)];
  // rows are counted where a value stands alone: beside many others their number says nothing
  const isPlain = resolved.attribution.dimensions.length === 0 && buckets.length === 0;
  const how = { needs, ownSpan: resolved.question.span === 'default' };
  const spots = resolved.kpis.map(({ ready, gap }) =>
    bases.map((base, at) =>
      roles.map((role): Spot | null => {
        const stretches = stretchesOf(base, role);
        if (gap !== null || stretches.length === 0) return null;
        const isOwn = role === null;
        const time = {
          stretches,
          buckets: isOwn && at === 0 ? buckets : [],
          isCounted: isOwn && isPlain,
        };
        return spotOf(ready, time, how);
      }),
    ),
  );
  const isAimed =
    roles.includes('target') && names.datasets.has(TARGETS.dataset) && !resolved.hidesTargets;
  const targets = resolved.kpis.map(({ ready, gap }) =>
    isAimed && gap === null ? bases.map((base) => targetSlot(ready.kpi, base, needs)) : [],
  );
  return { resolved, needs: needs.all, spots, targets };
}
