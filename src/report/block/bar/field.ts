/** What a bar block draws: its categories and tracks, prepared for bars. */
import { signOf, sum } from '../../../base/exact.ts';
import type { Answer } from '../../../query/schema.ts';
import { ABSENT, valueOf } from '../../answer.ts';
import { cumulativeTrack } from '../../chart/cumulative.ts';
import { fieldOf } from '../../chart/field.ts';
import type { Field, Track } from '../../chart/field.ts';
import type { Scope } from '../../scope.ts';
import type { BarBlock } from './schema.ts';

/** Only parts that add up are joined to one bar of others; and only a single row of bars carries its comparison. */
export function barField(block: BarBlock, answer: Answer, scope: Scope): Field {
  const { kpis } = block.query;
  const isSum = addsUp(block, scope);
  const isSingle =
    kpis.length === 1 &&
    answer.question.dimensions.length < 2 &&
    !block.stacked &&
    !block.cumulative;
  const compare = isSingle ? answer.question.compare.slice(0, 1) : [];
  const whole = fieldOf(answer, { kpis, compare, others: isSum }, scope);
  const field = isSum && whole.grain === null ? withoutIdle(whole) : whole;
  const [first] = field.tracks;
  if (!block.cumulative || first === undefined) return field;
  const share = cumulativeTrack(first, valueOf(answer.total, first.kpi), scope.style.language);
  return { ...field, tracks: [first, share] };
}

/** The field as its reading tells it: stacked parts as the bar that they make together. */
export function toldField(field: Field, block: BarBlock, scope: Scope): Field {
  const own = field.tracks.filter(({ comparison }) => comparison === null);
  const [first] = own;
  const isStack = own.length > 1 && new Set(own.map(({ kpi }) => kpi)).size === 1;
  if (first === undefined || !isStack || !addsUp(block, scope)) return field;
  const values = field.categories.map((_, index) => {
    const known = own.flatMap((track) => track.values[index]?.value ?? []);
    return known.length === 0 ? ABSENT : { ...ABSENT, value: sum(known) };
  });
  return { ...field, tracks: [{ ...first, name: first.axisName, values }] };
}

function addsUp({ query }: BarBlock, { vocabulary }: Scope): boolean {
  const aggregations = query.kpis.map((kpi) => vocabulary.kpis.get(kpi)?.aggregation);
  return aggregations.every((each) => each === 'additive' || each === 'semi_additive');
}

/** Without the members that neither have nor had anything: bars of no length say nothing. */
function withoutIdle(field: Field): Field {
  const isBusy = (index: number): boolean =>
    field.tracks.some(({ values }) => signOf(values[index]?.value ?? '0') !== 0);
  const busy = field.categories.flatMap((_, index) => (isBusy(index) ? [index] : []));
  const pick = (track: Track): Track => ({
    ...track,
    values: busy.map((index) => track.values[index] ?? ABSENT),
  });
  return {
    ...field,
    categories: busy.flatMap((index) => field.categories[index] ?? []),
    tracks: field.tracks.map(pick),
  };
}
