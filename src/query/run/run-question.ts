/** Resolved question → rows: plan, compile, run in parallel, combine once per group. */
import { fail, ok } from '../../base/problem.ts';
import type { Result } from '../../base/problem.ts';
import type { Attribution } from '../plan/attribution.ts';
import { canLeaveOut, compileNeeds, valueOfNothing } from '../plan/compile-needs.ts';
import type { Need } from '../plan/needs.ts';
import { planQuestion } from '../plan/plan-question.ts';
import type { Plan } from '../plan/plan-question.ts';
import type { UnitWorld } from '../plan/unit-statements.ts';
import { queryProblems } from '../problems.ts';
import type { Resolved, Setting } from '../resolve/question.ts';
import type { Dimension } from '../../model/schema.ts';
import type { Member, Question, Row } from '../schema.ts';
import { scopeOf } from '../scan/scan.ts';
import type { Viewer } from '../../base/viewer.ts';
import type { Group } from './groups.ts';
import type { LabelStore } from './label-store.ts';
import { fetchLabels } from './labels.ts';
import { sortGroups, sortOf } from './order.ts';
import type { Ranked } from './order.ts';
import { rowAt, valuesAt } from './rows.ts';
import { runStatements } from './run-statements.ts';
import type { Deadline, Runner } from './run-statements.ts';
import { pooledNeeds, together } from './totals.ts';

/** What answers are computed with. */
export type Bench = {
  readonly setting: Setting;
  readonly engine: Runner;
  readonly deadline: Deadline;
  readonly digits: number;
  readonly labels: LabelStore;
};

/** The parts of an answer that come from rows. */
export type Answered = { rows: Row[]; groups: number; others: Row | null; total: Row };

/** Most rows of one answer. */
const MOST_SHOWN = 50_000;

/** The rows of an answer, its total at the asked scope, and what stands for groups that are not shown. */
export async function runQuestion(
  resolved: Resolved,
  viewer: Viewer,
  bench: Bench,
): Promise<Result<Answered>> {
  const { setting } = bench;
  const plan = planQuestion(resolved, setting.names);
  const shared = sharedOf(resolved, viewer, bench);
  const { attribution } = resolved;
  const { dimensions } = attribution;
  const pooled = dimensions.length === 0 ? [] : pooledNeeds(plan.needs, dimensions);
  const whole = { ...attribution, dimensions: [] };
  const [grouped, apart] = await Promise.all([
    runNeeds(plan.needs, attribution, { shared, bench }),
    runNeeds(pooled, whole, { shared, bench }),
  ]);
  if (grouped === null || apart === null) return tooMany();
  const known =
    dimensions.length === 0 ? grouped : grouped.filter((group) => isKnown(group, plan.needs));
  const total = together(known, pooled, apart[0]?.values ?? []);
  const { shown, rest } = await rankGroups(known, plan, { shared, bench });
  if (shown.length * Math.max(1, resolved.buckets?.length ?? 1) > MOST_SHOWN) return tooMany();
  const others = await othersRow({ shown, rest, pooled, plan }, { shared, bench });
  return ok({
    rows: shown.flatMap((each) => rowsOf(each, plan, setting)),
    groups: dimensions.length === 0 ? 1 : known.length,
    others,
    total: { members: [], ...rowAt(total, 0, { plan, setting }) },
  });
}

/** A group with what it is ordered by. */
type RankedGroup = Ranked & { group: Group };
type Shared = { shared: UnitWorld; bench: Bench };

/** What all statements of a question share: its scope, its currency, its day. */
export function sharedOf(
  { accounts }: Resolved,
  viewer: Viewer,
  { setting, digits }: Bench,
): UnitWorld {
  const { names, policies, calendar } = setting;
  const scope = scopeOf({ viewer, accounts, tables: names.tables });
  return {
    world: { scope, currency: policies.reporting_currency, digits, today: calendar.today },
    names,
    policies,
  };
}

async function runNeeds(
  needs: readonly Need[],
  attribution: Attribution,
  { shared, bench }: Shared,
): Promise<Group[] | null> {
  const groups = await runStatements(
    compileNeeds(needs, attribution, shared),
    bench.engine,
    bench.deadline,
  );
  return groups?.all() ?? null;
}

/** Is anything known of the group? Sums that are all zero say nothing. */
function isKnown({ values }: Group, needs: readonly Need[]): boolean {
  return values.some((value, slot) => {
    const need = needs[slot];
    if (value === undefined || value === null || need === undefined) return false;
    return valueOfNothing(need) === null || /[1-9]/.test(value);
  });
}

/** The groups in order, and those beyond the limit. Only what is shown is named, where names do not decide the order. */
async function rankGroups(
  groups: readonly Group[],
  plan: Plan,
  { shared, bench }: Shared,
): Promise<{ shown: RankedGroup[]; rest: readonly Group[] }> {
  const { question, attribution } = plan.resolved;
  const { dimensions } = attribution;
  if (dimensions.length === 0) {
    return {
      shown: [{ group: groups[0] ?? { keys: [], values: [] }, members: [], value: null }],
      rest: [],
    };
  }
  const sort = sortOf(question);
  const valueOf = rankValue(sort, plan, bench.setting);
  const ranked = groups.map((group) => ({ group, value: valueOf(group) }));
  const named = async (some: readonly Omit<RankedGroup, 'members'>[]): Promise<RankedGroup[]> => {
    const membersOf = await fetchLabels(
      some.map(({ group }) => group),
      dimensions,
      { scope: shared.world.scope, bench },
    );
    return sortGroups(
      some.map((each) => ({ ...each, members: membersOf(each.group.keys) })),
      sort,
      dimensions,
    );
  };
  const { limit, kpis } = question;
  if (limit === null || ranked.length <= limit) return { shown: await named(ranked), rest: [] };
  if (sort !== null && kpis.includes(sort.by)) {
    const unnamed = ranked.map((each) => ({
      ...each,
      members: unnamedMembers(each.group, dimensions),
    }));
    const sorted = sortGroups(unnamed, sort, dimensions);
    return {
      shown: await named(sorted.slice(0, limit)),
      rest: sorted.slice(limit).map(({ group }) => group),
    };
  }
  const sorted = await named(ranked);
  return { shown: sorted.slice(0, limit), rest: sorted.slice(limit).map(({ group }) => group) };
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

function unnamedMembers({ keys }: Group, dimensions: readonly Dimension[]): Member[] {
  return dimensions.map(({ id }, at) => ({
    dimension: id,
    key: keys[at] ?? null,
    label: keys[at] ?? null,
  }));
}

function rowsOf({ group, members }: RankedGroup, plan: Plan, setting: Setting): Row[] {
  const { buckets } = plan.resolved;
  const bases = buckets === null ? [0] : buckets.map((_, at) => at + 1);
  return bases.map((base) => ({
    members: [...members],
    ...rowAt(group.values, base, { plan, setting }),
  }));
}

type Hiding = {
  shown: readonly RankedGroup[];
  rest: readonly Group[];
  pooled: readonly Need[];
  plan: Plan;
};

/** One row for all groups that are not shown; what does not add up is computed without the groups that are. */
async function othersRow(
  { shown, rest, pooled, plan }: Hiding,
  { shared, bench }: Shared,
): Promise<Row | null> {
  const { question, attribution } = plan.resolved;
  const { dimensions } = attribution;
  if (!question.others || rest.length === 0) return null;
  const hidden = { dimensions, tuples: shown.map(({ group }) => group.keys) };
  const able = pooled.filter((need) => canLeaveOut(need, dimensions));
  const blocked = new Set(pooled.filter((need) => !able.includes(need)).map((need) => need.slot));
  const apart = await runNeeds(able, { ...attribution, dimensions: [], hidden }, { shared, bench });
  const values = together(rest, pooled, apart?.[0]?.values ?? []);
  return { members: [], ...rowAt(values, 0, { plan, setting: bench.setting, blocked }) };
}

function tooMany(): Result<never> {
  return fail(queryProblems.make('too_many_groups', { most: MOST_SHOWN }, { path: '/dimensions' }));
}
