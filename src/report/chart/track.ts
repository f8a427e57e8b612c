/** Rows of values: what is drawn as one line, or as bars of one colour. */
import type { Answer, Comparison, Member, Row, Value } from '../../query/schema.ts';
import { ABSENT, comparedOf, comparisonKey, measureOf, valueOf } from '../answer.ts';
import { memberKeys } from '../figure/grid.ts';
import type { MemberKey } from '../figure/place-schema.ts';
import type { Tone } from '../figure/schema.ts';
import { comparisonName } from '../format/comparison.ts';
import { stretchOf } from '../format/period.ts';
import type { Stretch } from '../format/period.ts';
import type { Style } from '../format/style.ts';
import type { Measure } from '../format/value.ts';
import type { Scope } from '../scope.ts';
import { memberName, shortName } from '../vocabulary.ts';
import { meaningOf } from './meaning.ts';

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
  /** The member whose values they are, as a filter says it; none where they are of all. */
  members: MemberKey[];
  /** How its values are made of those that are asked for; null where they are these. */
  note: string | null;
  /** Set where the track is that of a member which means good or bad by itself. */
  meaning: Tone | null;
  values: Value[];
};

/** What a comparison goes back by: a bucket of the grain, or the whole period. */
function stretchIn({ question, period }: Answer, style: Style): Stretch {
  return question.grain === null ? stretchOf(period, style.fiscalStart) : { kind: question.grain };
}

/** Where the values of a track come from: a KPI, of one member or of all, in the row of each category. */
export type TrackSource = {
  answer: Answer;
  kpi: string;
  lane: Member | null;
  rows: readonly (Row | null)[];
};

/** The values, and each comparison that has any. `isOnly`: no other KPI stands beside it, so a member needs no KPI name. */
export function tracksOf(
  from: TrackSource,
  how: { compare: readonly Comparison[]; isOnly: boolean },
  scope: Scope,
): Track[] {
  const { answer, kpi, lane, rows } = from;
  const { vocabulary, style } = scope;
  const kpiWord = shortName(vocabulary, kpi, style.language);
  const laneWord = lane === null ? null : memberName(vocabulary, lane, style.language);
  const name = laneWord === null ? kpiWord : how.isOnly ? laneWord : `${laneWord} · ${kpiWord}`;
  const id = lane === null ? kpi : `${kpi}:${lane.key ?? ''}`;
  const measure = measureOf(answer, kpi);
  const meaning = lane === null ? null : meaningOf(lane.dimension, lane.key);
  const members = lane === null ? [] : memberKeys([lane]);
  const shared = { of: id, axisName: kpiWord, kpi, measure, members, note: null, meaning };
  const values = rows.map((row) => (row === null ? ABSENT : valueOf(row, kpi)));
  const own: Track = { ...shared, id, name, comparison: null, values };
  const compared = how.compare.map((comparison): Track => {
    const label = comparisonName(comparison, stretchIn(answer, style), style.language);
    const values = rows.map(
      (row) => (row === null ? null : comparedOf(row, comparison, kpi))?.value ?? ABSENT,
    );
    return {
      ...shared,
      id: `${id}:${comparisonKey(comparison)}`,
      name: `${name}, ${label}`,
      comparison,
      values,
    };
  });
  return [own, ...compared.filter(({ values }) => values.some(({ value }) => value !== null))];
}
