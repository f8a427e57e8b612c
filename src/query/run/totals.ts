/** Values of many groups together: added where they add up, computed at their own scope where they do not. */
import { sum } from '../../base/exact.ts';
import { isAdditive } from '../plan/compile-needs.ts';
import type { Need } from '../plan/needs.ts';
import type { Dimension } from '../../model/schema.ts';
import type { Group, Values } from './groups.ts';

/** The needs that do not add up over groups of these dimensions. */
export function pooledNeeds(needs: readonly Need[], dimensions: readonly Dimension[]): Need[] {
  return needs.filter((need) => !isAdditive(need, dimensions));
}

/** Sums over groups in every slot but those of `pooled`, which come from `apart`. */
export function together(groups: readonly Group[], pooled: readonly Need[], apart: Values): Values {
  const totals: Values = [];
  const slots = groups.reduce((most, group) => Math.max(most, group.values.length), 0);
  for (let slot = 0; slot < slots; slot += 1) {
    const values = groups
      .map((group) => group.values[slot] ?? null)
      .filter((value) => value !== null);
    if (values.length > 0) totals[slot] = sum(values);
  }
  for (const { slot } of pooled) totals[slot] = apart[slot];
  return totals;
}
