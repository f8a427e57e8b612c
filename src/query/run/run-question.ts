/** Resolved question → rows: plan, compile, run in parallel, combine once per group. */
import { fail, ok } from '../../base/problem.ts';
import type { Result } from '../../base/problem.ts';
import type { Attribution } from '../plan/attribution.ts';
import { canLeaveOut, compileNeeds, valueOfNothing } from '../plan/compile-needs.ts';
import type { Need } from '../plan/needs.ts';
import { planQuestion } from '../plan/plan-question.ts';
import type { Plan } from '../plan/plan-question.ts';
import { ROWS } from '../plan/spec.ts';
import type { UnitWorld } from '../plan/unit-statements.ts';
import { queryProblems } from '../problems.ts';
import type { Resolved, Setting } from '../resolve/question.ts';
import type { Row } from '../schema.ts';
import { scopeOf } from '../scan/scan.ts';
import type { Viewer } from '../../base/viewer.ts';
import type { Group, Values } from './groups.ts';
import { fetchLabels } from './labels.ts';
import { sortGroups } from './order.ts';
import { rowAt } from './rows.ts';
import { runStatements } from './run-statements.ts';
import type { Deadline, Runner } from './run-statements.ts';
import { pooledNeeds, together } from './totals.ts';

/** What answers are computed with. */
export type Bench = {
  readonly setting: Setting;
  readonly engine: Runner;
  readonly deadline: Deadline;
  readonly digits: number;
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
  const ranked = await rankGroups(known, plan, { shared, bench });
  const shown =
    resolved.question.limit === null ? ranked : ranked.slice(0, resolved.question.limit);
  if (shown.length * Math.max(1, resolved.buckets?.length ?? 1) > MOST_SHOWN) return tooMany();
  const others = await othersRow({ ranked, shown: shown.length, pooled, plan }, { shared, bench });
  return ok({
    rows: shown.flatMap((each) => rowsOf(each, plan, setting)),
    groups: dimensions.length === 0 ? 1 : known.length,
    others,
    total: { members: [], ...rowAt(total, 0, { plan, setting }) },
  });
}

/** A group with its row over the whole period. */
type RankedGroup = { group: Group; row: Row };
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

/** Is anything known of the group? Sums that are all zero say nothing, nor do accounts that are merely there. */
function isKnown({ values }: Group, needs: readonly Need[]): boolean {
  return values.some((value, slot) => {
    const need = needs[slot];
    if (value === undefined || value === null || need === undefined) return false;
    if (valueOfNothing(need) === null) return true;
    const isPresence = need.kind === 'fact' && need.measure === ROWS && need.window.kind === 'day';
    return !isPresence && /[1-9]/.test(value);
  });
}

async function rankGroups(
  groups: readonly Group[],
  plan: Plan,
  { shared, bench }: Shared,
): Promise<RankedGroup[]> {
  const {
    question,
    attribution: { dimensions },
  } = plan.resolved;
  if (dimensions.length === 0) {
    const group = groups[0] ?? { keys: [], values: [] };
    return [
      { group, row: { members: [], ...rowAt(group.values, 0, { plan, setting: bench.setting }) } },
    ];
  }
  const membersOf = await fetchLabels(groups, dimensions, { scope: shared.world.scope, bench });
  const ranked = groups.map((group) => ({
    group,
    row: {
      members: membersOf(group.keys),
      ...rowAt(group.values, 0, { plan, setting: bench.setting }),
    },
  }));
  return sortGroups(ranked, question, dimensions);
}

function rowsOf({ group, row }: RankedGroup, plan: Plan, setting: Setting): Row[] {
  const { buckets } = plan.resolved;
  if (buckets === null) return [row];
  return buckets.map((_, at) => ({
    members: row.members,
    ...rowAt(group.values, at + 1, { plan, setting }),
  }));
}

type Hiding = {
  ranked: readonly RankedGroup[];
  shown: number;
  pooled: readonly Need[];
  plan: Plan;
};

/** One row for all groups that are not shown; what does not add up is computed without the groups that are. */
async function othersRow(
  { ranked, shown, pooled, plan }: Hiding,
  { shared, bench }: Shared,
): Promise<Row | null> {
  const { question, attribution } = plan.resolved;
  const { dimensions } = attribution;
  if (!question.others || shown >= ranked.length) return null;
  const hidden = { dimensions, tuples: ranked.slice(0, shown).map(({ group }) => group.keys) };
  const able = pooled.filter((need) => canLeaveOut(need, dimensions));
  const blocked = new Set(pooled.filter((need) => !able.includes(need)).map((need) => need.slot));
  const apart = await runNeeds(able, { ...attribution, dimensions: [], hidden }, { shared, bench });
  const values: Values = together(
    ranked.slice(shown).map(({ group }) => group),
    pooled,
    apart?.[0]?.values ?? [],
  );
  return { members: [], ...rowAt(values, 0, { plan, setting: bench.setting, blocked }) };
}

function tooMany(): Result<never> {
  return fail(queryProblems.make('too_many_groups', { most: MOST_SHOWN }, { path: '/dimensions' }));
}
