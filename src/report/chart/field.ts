/**
 * Rows of an answer as a field: categories along one axis, tracks of values across them. What stands where follows
 * from the question: time is always the axis of categories; else the first dimension is.
 */
import type { Answer, Comparison, Grain, Member, Row } from '../../query/schema.ts';
import { memberKeys } from '../figure/grid.ts';
import { rowOf } from '../figure/place.ts';
import type { MemberKey, RowPlace } from '../figure/place-schema.ts';
import { OTHERS, PERIOD } from '../figure/words.ts';
import { writeBucket } from '../format/date.ts';
import { writePeriod } from '../format/period.ts';
import type { Scope } from '../scope.ts';
import { dimensionName, memberName } from '../vocabulary.ts';
import { tracksOf } from './track.ts';
import type { Track } from './track.ts';

export type Category = {
  label: string;
  members: MemberKey[];
  isOthers: boolean;
  /** Where its values stand in the question; null where they are joined of several. */
  place: RowPlace | null;
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
  const lanes = across === null ? [null] : inMemberOrder(membersOf(answer.rows, across), scope);
  const how = { compare: plan.compare ?? [], isOnly: plan.kpis.length === 1 };
  const tracks = plan.kpis.flatMap((kpi) =>
    lanes.flatMap((lane) => {
      const rows = slots.map(
        (each) => each.rows.find((row) => lane === null || isOf(row, lane)) ?? null,
      );
      return tracksOf({ answer, kpi, lane, rows }, how, scope);
    }),
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
  if (by.along === null)
    return [slot({ label: writePeriod(answer.period, scope.style) }, [], answer.rows)];
  const along = by.along;
  const rowsOf = rowsByKey(answer.rows, along);
  const named = membersOf(answer.rows, along).map((member) => {
    const rows = rowsOf.get(member.key) ?? [];
    const label = memberName(scope.vocabulary, member, scope.style.language);
    return slot({ label }, [member], rows);
  });
  return by.others && answer.others !== null ? [...named, othersSlot(answer.others, scope)] : named;
}

function bucketSlots(answer: Answer, grain: Grain, scope: Scope): Slot[] {
  const buckets = [...new Set(answer.rows.flatMap(({ bucket }) => bucket ?? []))].sort();
  return buckets.map((bucket) =>
    slot(
      { label: writeBucket(bucket, grain, scope.style), bucket },
      [],
      answer.rows.filter((row) => row.bucket === bucket),
    ),
  );
}

function slot(
  { label, bucket = null }: { label: string; bucket?: string | null },
  members: readonly MemberKey[],
  rows: readonly Row[],
): Slot {
  const place = rowOf({ bucket });
  return { category: { label, members: memberKeys(members), isOthers: false, place }, rows };
}

function othersSlot(row: Row, scope: Scope): Slot {
  return {
    category: {
      label: OTHERS[scope.style.language],
      members: [],
      isOthers: true,
      place: rowOf({ others: true }),
    },
    rows: [row],
  };
}

/** Distinct members of a dimension, in the order of the answer. */
function membersOf(rows: readonly Row[], dimension: string): Member[] {
  const found = new Map<string | null, Member>();
  for (const row of rows) {
    const member = memberIn(row, dimension);
    if (member !== undefined && !found.has(member.key)) found.set(member.key, member);
  }
  return [...found.values()];
}

/** Rows by the key of their member: answers by account have thousands. */
function rowsByKey(rows: readonly Row[], dimension: string): Map<string | null, Row[]> {
  const found = new Map<string | null, Row[]>();
  for (const row of rows) {
    const member = memberIn(row, dimension);
    if (member === undefined) continue;
    const known = found.get(member.key);
    if (known === undefined) found.set(member.key, [row]);
    else known.push(row);
  }
  return found;
}

function memberIn(row: Row, dimension: string): Member | undefined {
  return row.members.find((each) => each.dimension === dimension);
}

/** Members with an order of their own (bands, priorities) are drawn in it, whatever the rows are sorted by. */
export function inMemberOrder(members: Member[], { vocabulary }: Scope): Member[] {
  const dimension = vocabulary.dimensions.get(members[0]?.dimension ?? '');
  if (dimension?.order !== 'members' || dimension.members === null) return members;
  const places = Object.keys(dimension.members);
  const placeOf = ({ key }: Member): number => {
    const place = places.indexOf(key ?? '');
    return place < 0 ? places.length : place;
  };
  return members.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function isOf(row: Row, { dimension, key }: Member): boolean {
  return row.members.some((member) => member.dimension === dimension && member.key === key);
}
