/** How many accounts make a part that is made of accounts: the same part, cut by account. */
import { signOf } from '../../base/exact.ts';
import type { Stretch } from '../period/stretch.ts';
import { isAccount } from '../plan/attribution.ts';
import type { ReadyPart } from '../plan/kpi.ts';
import { Needs } from '../plan/needs.ts';
import type { Resolved } from '../resolve/question.ts';
import { runNeeds } from '../run/bench.ts';
import type { Work } from '../run/bench.ts';
import type { Group } from '../run/groups.ts';

/**
 * Accounts by part: those whose own value is not zero, or, in a distribution, that have one at all. Parts that sum rows
 * or colleagues have none.
 */
export async function accountsBehind(
  parts: readonly ReadyPart[],
  { resolved, stretches }: { resolved: Resolved; stretches: readonly Stretch[] },
  work: Work,
): Promise<ReadonlyMap<string, number>> {
  const { names } = work.bench.setting;
  const account = [...names.dimensions.values()].find(isAccount);
  const made = parts.filter((part) => isMadeOfAccounts(part));
  if (account === undefined || made.length === 0) return new Map();
  const needs = new Needs(names.datasets);
  const slots = made.map((part) => stretches.map((stretch) => needs.slotOf(part, stretch)));
  const attribution = { ...resolved.attribution, dimensions: [account] };
  const groups = await runNeeds(needs.all, attribution, work);
  if (groups === null) return new Map();
  return new Map(
    made.map((part, at) => [part.name, countIn(groups, slots[at] ?? [], isDistribution(part))]),
  );
}

function isMadeOfAccounts(part: ReadyPart): boolean {
  return part.kind === 'unit' && part.unit.unit !== 'user';
}

function isDistribution(part: ReadyPart): boolean {
  return part.kind === 'unit' && typeof part.unit.fold === 'object' && 'quantile' in part.unit.fold;
}

function countIn(groups: readonly Group[], slots: readonly number[], anyValue: boolean): number {
  return groups.filter(
    ({ keys, values }) =>
      keys[0] != null &&
      slots.some((slot) => {
        const value = values[slot] ?? null;
        return value !== null && (anyValue || signOf(value) !== 0);
      }),
  ).length;
}
