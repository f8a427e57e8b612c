import { required } from '../../../base/fault.ts';
import type { Answer } from '../../../query/schema.ts';
import { axisFor, cartesianFigure } from '../../chart/cartesian.ts';
import type { Lane } from '../../chart/cartesian.ts';
import type { Field } from '../../chart/field.ts';
import type { Track } from '../../chart/track.ts';
import { courseReading, ranksReading } from '../../chart/reading.ts';
import { reportProblems } from '../../problems.ts';
import type { Scope } from '../../scope.ts';
import { emptiness, isBusy } from '../emptiness.ts';
import { drawn, empty, fitQuery } from '../part.ts';
import type { BlockPart, Drawn } from '../part.ts';
import { askBar } from './ask.ts';
import { barField, toldField } from './field.ts';
import type { BarBlock } from './schema.ts';

/** Bars by member or over time. */
export const bar: BlockPart<BarBlock> = { ask: askBar, figure: barFigure, fit: fitQuery };

function barFigure(block: BarBlock, answers: readonly Answer[], scope: Scope): Drawn {
  const answer = required(answers[0], 'the answer of a bar block');
  const nothing = emptiness(answer, block.query.kpis, scope);
  if (nothing !== null) return nothing;
  const field = barField(block, answer, scope);
  if (field.categories.length === 0) return empty(reportProblems.make('no_rows', {}));
  const own = field.tracks.filter(({ comparison }) => comparison === null);
  const lanes = field.tracks.map((track) => laneOf(track, own, block));
  const told = toldField(field, block, scope);
  const reading =
    field.grain === null
      ? ranksReading(told, countOf(field, answer), scope.style)
      : courseReading(field, scope.style);
  return drawn(
    cartesianFigure({ answer, field, lanes, horizontal: block.horizontal, reading }, scope),
  );
}

/** Members in all, also those beyond the last bar; where bars are split, the groups of the answer are parts of them. */
function countOf(field: Field, { question, rows, groups }: Answer): number {
  if (question.dimensions.length < 2) {
    const shown = field.categories.filter(({ isOthers }) => !isOthers).length;
    return shown + groups - rows.length;
  }
  const busy = rows.filter((row) => isBusy(row, question.kpis));
  return new Set(busy.map(({ members }) => members[0]?.key ?? null)).size;
}

function laneOf(track: Track, own: readonly Track[], block: BarBlock): Lane {
  const axis = axisFor(track, own);
  if (track.comparison !== null)
    return { track, shape: 'point', axis, stack: null, color: 'muted' };
  const isShare = block.cumulative && track.id.endsWith(':cumulative');
  const color = track.meaning ?? own.findIndex(({ id }) => id === track.id);
  return {
    track,
    shape: isShare ? 'line' : 'bar',
    axis,
    stack: block.stacked && axis !== null ? axis : null,
    color,
  };
}
