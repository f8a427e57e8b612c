/** Groups in order: which of them are shown, and under which names. */
import type { Dimension } from '../../model/schema.ts';
import type { Plan } from '../plan/plan-question.ts';
import type { Setting } from '../resolve/question.ts';
import type { Member, Question } from '../schema.ts';
import type { Work } from './bench.ts';
import type { Group } from './groups.ts';
import { fetchLabels } from './labels.ts';
import { sortGroups, sortOf } from './order.ts';
import type { Ranked } from './order.ts';
import { valuesAt } from './rows.ts';

/** A group with what it is ordered by. */
export type RankedGroup = Ranked & { readonly group: Group };

/** The groups that are shown, in order, and those beyond the limit. */
export type Ranking = { readonly shown: readonly RankedGroup[]; readonly rest: readonly Group[] };

/** Only what is shown is named, unless names decide the order. */
export async function rankGroups(
  groups: readonly Group[],
  plan: Plan,
  work: Work,
): Promise<Ranking> {
  const { question, attribution } = plan.resolved;
  const { dimensions } = attribution;
  if (dimensions.length === 0) {
    const [group = { keys: [], values: [] }] = groups;
    return { shown: [{ group, members: [], places: [], value: null }], rest: [] };
  }
  const { limit, kpis } = question;
  const sort = sortOf(question);
  const valueOf = rankValue(sort, plan, work.bench.setting);
  const isCutByValue = limit !== null && sort !== null && kpis.includes(sort.by);
  const keyed = groups.map((group) => ({
    group,
    members: isCutByValue ? keysOf(group, dimensions) : [],
    places: [],
    value: valueOf(group),
  }));
  const first = isCutByValue ? sortGroups(keyed, sort, dimensions).slice(0, limit) : keyed;
  const sorted = sortGroups(await named(first, dimensions, work), sort, dimensions);
  if (limit === null) return { shown: sorted, rest: [] };
  const shown = sorted.slice(0, limit);
  const seen = new Set(shown.map(({ group }) => group));
  return { shown, rest: groups.filter((group) => !seen.has(group)) };
}

/** The value that a group is ordered by, over the whole period; null where members decide. */
function rankValue(
  sort: Question['sort'],
  plan: Plan,
  setting: Setting,
): (group: Group) => string | null {
  const { kpis, comparisons } = plan.resolved;
  const kpi = kpis.findIndex(({ ready }) => ready.kpi.id === sort?.by);
  const role =
    sort === null || sort.of === 'value'
      ? 0
      : comparisons.findIndex(({ name }) => name === sort.of) + 1;
  if (kpi < 0) return () => null;
  return ({ values }) => valuesAt(values, 0, { plan, setting })(kpi, role).value;
}

/** Members under their keys, before they have names. */
function keysOf({ keys }: Group, dimensions: readonly Dimension[]): Member[] {
  return dimensions.map(({ id }, at) => ({
    dimension: id,
    key: keys[at] ?? null,
    label: keys[at] ?? null,
  }));
}

async function named(
  ranked: readonly RankedGroup[],
  dimensions: readonly Dimension[],
  { shared, bench }: Work,
): Promise<RankedGroup[]> {
  const groups = ranked.map(({ group }) => group);
  const nameOf = await fetchLabels(groups, dimensions, { scope: shared.world.scope, bench });
  return ranked.map((each) => ({ ...each, ...nameOf(each.group.keys) }));
}
