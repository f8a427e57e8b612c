import { required } from '../../../base/fault.ts';
import type { Answer } from '../../../query/schema.ts';
import { valueOf } from '../../answer.ts';
import { axisFor, cartesianFigure } from '../../chart/cartesian.ts';
import type { Lane } from '../../chart/cartesian.ts';
import { cumulativeTrack } from '../../chart/cumulative.ts';
import { fieldOf } from '../../chart/field.ts';
import type { Field, Track } from '../../chart/field.ts';
import { courseReading, ranksReading } from '../../chart/reading.ts';
import type { Scope } from '../../scope.ts';
import { emptiness } from '../emptiness.ts';
import { drawn, fitQuery } from '../part.ts';
import type { BlockPart, Drawn } from '../part.ts';
import { askBar } from './ask.ts';
import type { BarBlock } from './schema.ts';

/** Bars by member or over time. */
export const bar: BlockPart<BarBlock> = { ask: askBar, figure: barFigure, fit: fitQuery };

function barFigure(block: BarBlock, answers: readonly Answer[], scope: Scope): Drawn {
  const answer = required(answers[0], 'the answer of a bar block');
  const nothing = emptiness(answer, block.query.kpis, scope);
  if (nothing !== null) return nothing;
  const field = barField(block, answer, scope);
  const own = field.tracks.filter(({ comparison }) => comparison === null);
  const lanes = field.tracks.map((track) => laneOf(track, own, block));
  const reading = field.grain === null ? ranksReading(field, answer.groups, scope.style) : courseReading(field, scope.style);
  return drawn(cartesianFigure({ answer, field, lanes, horizontal: block.horizontal, reading }, scope));
}

/** Only parts that add up are joined to one bar of others; and only a single row of bars carries its comparison. */
function barField(block: BarBlock, answer: Answer, scope: Scope): Field {
  const { kpis } = block.query;
  const aggregations = kpis.map((kpi) => scope.vocabulary.kpis.get(kpi)?.aggregation);
  const others = aggregations.every((each) => each === 'additive' || each === 'semi_additive');
  const isSingle = kpis.length === 1 && answer.question.dimensions.length < 2 && !block.stacked && !block.cumulative;
  const compare = isSingle ? answer.question.compare.slice(0, 1) : [];
  const field = fieldOf(answer, { kpis, compare, others }, scope);
  const [first] = field.tracks;
  if (!block.cumulative || first === undefined) return field;
  const share = cumulativeTrack(first, valueOf(answer.total, first.kpi), scope.style.language);
  return { ...field, tracks: [first, share] };
}

function laneOf(track: Track, own: readonly Track[], block: BarBlock): Lane {
  const axis = axisFor(track, own);
  if (track.comparison !== null) return { track, shape: 'point', axis, stack: null, color: 'muted' };
  const isShare = block.cumulative && track.id.endsWith(':cumulative');
  const color = own.findIndex(({ id }) => id === track.id);
  return { track, shape: isShare ? 'line' : 'bar', axis, stack: block.stacked && axis !== null ? axis : null, color };
}
