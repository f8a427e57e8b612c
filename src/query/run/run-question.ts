/** Prepared question → rows: run in parallel, combine once per group. */
import { fail, ok } from '../../base/problem.ts';
import type { Result } from '../../base/problem.ts';
import { canLeaveOut, valueOfNothing } from '../plan/compile-needs.ts';
import type { Need } from '../plan/needs.ts';
import type { Plan } from '../plan/plan-question.ts';
import { queryProblems } from '../problems.ts';
import type { Setting } from '../resolve/question.ts';
import type { Row } from '../schema.ts';
import { runNeeds } from './bench.ts';
import type { Bench, Work } from './bench.ts';
import type { Group } from './groups.ts';
import type { Prepared } from './prepare-question.ts';
import { rankGroups } from './rank.ts';
import type { RankedGroup, Ranking } from './rank.ts';
import { rowAt } from './rows.ts';
import { together } from './totals.ts';

/** The parts of an answer that come from rows. */
export type Answered = { rows: Row[]; groups: number; others: Row | null; total: Row };

/** Most rows of one answer. */
const MOST_SHOWN = 50_000;

/** The rows of an answer, its total at the asked scope, and what stands for groups that are not shown. */
export async function runQuestion(
  { plan, grouped: many, apart: whole }: Prepared,
  bench: Bench,
): Promise<Result<Answered>> {
  const { setting } = bench;
  const { buckets, attribution } = plan.resolved;
  const { dimensions } = attribution;
  const work = { shared: many.shared, bench };
  const [grouped, apart] = await Promise.all([bench.turns.run(many), bench.turns.run(whole)]);
  if (grouped === null || apart === null) return tooMany();
  const known =
    dimensions.length === 0 ? grouped : grouped.filter((group) => isKnown(group, plan.needs));
  const total = together(known, whole.needs, apart[0]?.values ?? []);
  const ranking = await rankGroups(known, plan, work);
  const { shown } = ranking;
  if (shown.length * Math.max(1, buckets?.length ?? 1) > MOST_SHOWN) return tooMany();
  const others = await othersRow({ ...ranking, pooled: whole.needs, plan }, work);
  return ok({
    rows: shown.flatMap((each) => rowsOf(each, plan, setting)),
    groups: dimensions.length === 0 ? 1 : known.length,
    others,
    total: { members: [], ...rowAt(total, 0, { plan, setting }) },
  });
}

/** Is anything known of the group? Sums that are all zero say nothing. */
function isKnown({ values }: Group, needs: readonly Need[]): boolean {
  return values.some((value, slot) => {
    const need = needs[slot];
    if (value === undefined || value === null || need === undefined) return false;
    return valueOfNothing(need) === null || /[1-9]/.test(value);
  });
}

function rowsOf({ group, members }: RankedGroup, plan: Plan, setting: Setting): Row[] {
  const { buckets } = plan.resolved;
  const bases = buckets === null ? [0] : buckets.map((_, at) => at + 1);
  return bases.map((base) => ({
    members: [...members],
    ...rowAt(group.values, base, { plan, setting }),
  }));
}

type Hiding = Ranking & { pooled: readonly Need[]; plan: Plan };

/** One row for all groups that are not shown; what does not add up is computed without the groups that are. */
async function othersRow({ shown, rest, pooled, plan }: Hiding, work: Work): Promise<Row | null> {
  const { question, attribution } = plan.resolved;
  const { dimensions } = attribution;
  if (!question.others || rest.length === 0) return null;
  const hidden = { dimensions, tuples: shown.map(({ group }) => group.keys) };
  const able = pooled.filter((need) => canLeaveOut(need, dimensions));
  const blocked = new Set(pooled.filter((need) => !able.includes(need)).map((need) => need.slot));
  const apart = await runNeeds(able, { ...attribution, dimensions: [], hidden }, work);
  const values = together(rest, pooled, apart?.[0]?.values ?? []);
  return { members: [], ...rowAt(values, 0, { plan, setting: work.bench.setting, blocked }) };
}

function tooMany(): Result<never> {
  return fail(queryProblems.make('too_many_groups', { most: MOST_SHOWN }, { path: '/dimensions' }));
}
