/**
 * Rows of an answer as a field: categories along one axis, tracks of values across them. What stands where follows
 * from the question: time is always the axis of categories; else the first dimension is.
 */
import type { Answer, Comparison, Grain, Member, Row, Value } from '../../query/schema.ts';
import { ABSENT, comparedOf, comparisonKey, measureOf, valueOf } from '../answer.ts';
import { memberKeys } from '../figure/grid.ts';
import type { MemberKey } from '../figure/grid.ts';
import { OTHERS, PERIOD } from '../figure/words.ts';
import { writeBucket } from '../format/date.ts';
import { comparisonName } from '../format/comparison.ts';
import { stretchOf, writePeriod } from '../format/period.ts';
import type { Stretch } from '../format/period.ts';
import type { Style } from '../format/style.ts';
import type { Measure } from '../format/value.ts';
import type { Scope } from '../scope.ts';
import { dimensionName, memberName, shortName } from '../vocabulary.ts';

export type Category = { label: string; members: MemberKey[]; isOthers: boolean };

/** A row of values, one for each category. `comparison` is null for the values themselves. */
export type Track = {
  id: string;
  /** The id of the track that this one is a comparison of; its own where it is none. */
  of: string;
  name: string;
  /** What an axis is called that shows this track and its like. */
  axisName: string;
  kpi: string;
  measure: Measure;
  comparison: Comparison | null;
  values: Value[];
};

export type Field = { head: string; grain: Grain | null; categories: Category[]; tracks: Track[] };

/** How to read an answer into a field: which KPIs, and the comparisons that become tracks of their own. */
export type Plan = { kpis: readonly string[]; compare?: readonly Comparison[]; others?: boolean };

/** Categories and tracks of an answer. */
export function fieldOf(answer: Answer, plan: Plan, scope: Scope): Field {
  const { grain, dimensions } = answer.question;
  const [across, along] =
    grain === null ? [dimensions[1] ?? null, dimensions[0] ?? null] : [dimensions[0] ?? null, null];
  const slots = slotsOf(answer, { along, others: plan.others === true && across === null }, scope);
  const lanes = across === null ? [null] : membersOf(answer.rows, across);
  const tracks = plan.kpis.flatMap((kpi) =>
    lanes.flatMap((lane) => tracksOf({ answer, kpi, lane, slots }, plan, scope)),
  );
  const head =
    along === null
      ? PERIOD[scope.style.language]
      : dimensionName(scope.vocabulary, along, scope.style.language);
  return { head, grain, categories: slots.map(({ category }) => category), tracks };
}

/** One place on the axis of categories, and the rows that belong to it. */
type Slot = { category: Category; rows: readonly Row[] };

function slotsOf(
  answer: Answer,
  by: { along: string | null; others: boolean },
  scope: Scope,
): Slot[] {
  const { grain } = answer.question;
  if (grain !== null) return bucketSlots(answer, grain, scope);
  if (by.along === null) return [slot(writePeriod(answer.period, scope.style), [], answer.rows)];
  const along = by.along;
  const named = membersOf(answer.rows, along).map((member) => {
    const rows = answer.rows.filter((row) => isOf(row, member));
    return slot(memberName(scope.vocabulary, member, scope.style.language), [member], rows);
  });
  return by.others && answer.others !== null ? [...named, othersSlot(answer.others, scope)] : named;
}

function bucketSlots(answer: Answer, grain: Grain, scope: Scope): Slot[] {
  const buckets = [...new Set(answer.rows.flatMap(({ bucket }) => bucket ?? []))].sort();
  return buckets.map((bucket) =>
    slot(
      writeBucket(bucket, grain, scope.style),
      [],
      answer.rows.filter((row) => row.bucket === bucket),
    ),
  );
}

function slot(label: string, members: readonly MemberKey[], rows: readonly Row[]): Slot {
  return { category: { label, members: memberKeys(members), isOthers: false }, rows };
}

function othersSlot(row: Row, scope: Scope): Slot {
  return {
    category: { label: OTHERS[scope.style.language], members: [], isOthers: true },
    rows: [row],
  };
}

/** Distinct members of a dimension, in the order of the answer. */
function membersOf(rows: readonly Row[], dimension: string): Member[] {
  const found = new Map<string | null, Member>();
  for (const row of rows) {
    const member = row.members.find((each) => each.dimension === dimension);
    if (member !== undefined && !found.has(member.key)) found.set(member.key, member);
  }
  return [...found.values()];
}

function isOf(row: Row, { dimension, key }: Member): boolean {
  return row.members.some((member) => member.dimension === dimension && member.key === key);
}

/** What a comparison goes back by: a bucket of the grain, or the whole period. */
function stretchIn({ question, period }: Answer, style: Style): Stretch {
  return question.grain === null ? stretchOf(period, style.fiscalStart) : { kind: question.grain };
}

type Lane = { answer: Answer; kpi: string; lane: Member | null; slots: readonly Slot[] };

function tracksOf(from: Lane, plan: Plan, scope: Scope): Track[] {
  const { answer, kpi, lane, slots } = from;
  const { vocabulary, style } = scope;
  const rows = slots.map(
    (each) => each.rows.find((row) => lane === null || isOf(row, lane)) ?? null,
  );
  const kpiWord = shortName(vocabulary, kpi, style.language);
  const laneWord = lane === null ? null : memberName(vocabulary, lane, style.language);
  const name =
    laneWord === null ? kpiWord : plan.kpis.length === 1 ? laneWord : `${laneWord} · ${kpiWord}`;
  const id = lane === null ? kpi : `${kpi}:${lane.key ?? ''}`;
  const measure = measureOf(answer, kpi);
  const own: Track = {
    id,
    of: id,
    name,
    axisName: kpiWord,
    kpi,
    measure,
    comparison: null,
    values: rows.map((row) => at(row, kpi)),
  };
  const compared = (plan.compare ?? []).map((comparison): Track => {
    const label = comparisonName(comparison, stretchIn(answer, style), style.language);
    const values = rows.map(
      (row) => (row === null ? null : comparedOf(row, comparison, kpi))?.value ?? ABSENT,
    );
    return {
      id: `${id}:${comparisonKey(comparison)}`,
      of: id,
      name: `${name}, ${label}`,
      axisName: kpiWord,
      kpi,
      measure,
      comparison,
      values,
    };
  });
  return [own, ...compared.filter(({ values }) => values.some(({ value }) => value !== null))];
}

function at(row: Row | null, kpi: string): Value {
  return row === null ? ABSENT : valueOf(row, kpi);
}
