/** What a bar block draws: its categories and tracks, prepared for bars. */
import type { Answer } from '../../../query/schema.ts';
import { ABSENT, valueOf } from '../../answer.ts';
import { cumulativeTrack } from '../../chart/cumulative.ts';
import { fieldOf } from '../../chart/field.ts';
import type { Field } from '../../chart/field.ts';
import { addsUp } from '../../chart/portion.ts';
import type { Scope } from '../../scope.ts';
import { arrangeSplit, together, withoutIdle } from './arrange.ts';
import { MOST_BARS } from './ask.ts';
import type { BarBlock } from './schema.ts';

/** Only parts that add up are joined to one bar of others; and only a single row of bars carries its comparison. */
export function barField(block: BarBlock, answer: Answer, scope: Scope): Field {
  const { kpis } = block.query;
  const isSum = addsUp(kpis, scope);
  const isSplit = answer.question.dimensions.length > 1;
  const isSingle = kpis.length === 1 && !isSplit && !block.stacked && !block.cumulative;
  const compare = isSingle ? answer.question.compare.slice(0, 1) : [];
  const whole = fieldOf(answer, { kpis, compare, others: isSum }, scope);
  const field = isSum && whole.grain === null ? withoutIdle(whole) : whole;
  if (isSplit && isSum) return arrangeSplit(field, arrangement(block, scope), scope.style.language);
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
  if (first === undefined || !isStack || !addsUp(block.query.kpis, scope)) return field;
  const values = field.categories.map((_, index) =>
    together(own.map((track) => track.values[index] ?? ABSENT)),
  );
  return { ...field, tracks: [{ ...first, name: first.axisName, values }] };
}

function arrangement({ query }: BarBlock, { vocabulary }: Scope) {
  const hasOrder = vocabulary.dimensions.get(query.dimensions[0] ?? '')?.order === 'members';
  return { most: query.limit ?? MOST_BARS, keepsOrder: query.sort !== null || hasOrder };
}
