/** Resolved question → all that is known before anything is read. The same question can be run with it again. */
import type { Viewer } from '../../base/viewer.ts';
import { planQuestion } from '../plan/plan-question.ts';
import type { Plan } from '../plan/plan-question.ts';
import type { Resolved } from '../resolve/question.ts';
import { sharedOf } from './bench.ts';
import type { Bench } from './bench.ts';
import { pooledNeeds } from './totals.ts';
import type { Wanted } from './turns.ts';

/** A plan with what it wants: `grouped` for each group, `apart` over all of them where groups do not add up. */
export type Prepared = { readonly plan: Plan; readonly grouped: Wanted; readonly apart: Wanted };

/** Plans a question for a viewer. Pure and cheap: no SQL yet. */
export function prepareQuestion(resolved: Resolved, viewer: Viewer, bench: Bench): Prepared {
  const plan = planQuestion(resolved, bench.setting.names);
  const shared = sharedOf(resolved, viewer, bench);
  const { attribution } = resolved;
  const { dimensions } = attribution;
  const pooled = dimensions.length === 0 ? [] : pooledNeeds(plan.needs, dimensions);
  return {
    plan,
    grouped: { needs: plan.needs, attribution, shared },
    apart: { needs: pooled, attribution: { ...attribution, dimensions: [] }, shared },
  };
}
