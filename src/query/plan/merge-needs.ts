/** Needs of several plans as one list, in which each distinct value stands once. */
import type { Need } from './needs.ts';

/** Which slot of the one list is which of a plan's. */
export type SlotPair = { readonly from: number; readonly to: number };

/** The one list, with slots of its own, and for each plan where its values are in it. */
export type MergedNeeds = {
  readonly needs: readonly Need[];
  readonly pairs: readonly (readonly SlotPair[])[];
};

/** Puts needs together. Equal values at equal times share a slot. */
export function mergeNeeds(plans: readonly (readonly Need[])[]): MergedNeeds {
  const needs: Need[] = [];
  const slots = new Map<string, Map<string, number>>();
  const slotOf = (need: Need): number => {
    const times = slots.get(need.key) ?? new Map<string, number>();
    slots.set(need.key, times);
    const known = times.get(need.time);
    if (known !== undefined) return known;
    const slot = needs.length;
    times.set(need.time, slot);
    needs.push({ ...need, slot });
    return slot;
  };
  const pairs = plans.map((plan) => plan.map((need) => ({ from: slotOf(need), to: need.slot })));
  return { needs, pairs };
}
