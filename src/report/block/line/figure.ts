import { required } from '../../../base/fault.ts';
import type { Answer } from '../../../query/schema.ts';
import { axisFor, cartesianFigure } from '../../chart/cartesian.ts';
import type { Lane } from '../../chart/cartesian.ts';
import { fieldOf } from '../../chart/field.ts';
import { courseReading } from '../../chart/reading.ts';
import type { Scope } from '../../scope.ts';
import { emptiness } from '../emptiness.ts';
import { drawn, fitQuery } from '../part.ts';
import type { BlockPart, Drawn } from '../part.ts';
import { askLine } from './ask.ts';
import type { LineBlock } from './schema.ts';

/** Lines over time. */
export const line: BlockPart<LineBlock> = { ask: askLine, figure: lineFigure, fit: fitQuery };

function lineFigure(block: LineBlock, answers: readonly Answer[], scope: Scope): Drawn {
  const answer = required(answers[0], 'the answer of a line block');
  const nothing = emptiness(answer, block.query.kpis, scope);
  if (nothing !== null) return nothing;
  const { kpis } = block.query;
  // Comparisons of several KPIs would be a bundle of dashes: they are drawn for one only.
  const field = fieldOf(
    answer,
    { kpis, compare: kpis.length === 1 ? answer.question.compare : [] },
    scope,
  );
  const own = field.tracks.filter(({ comparison }) => comparison === null);
  const lanes = field.tracks.map((track): Lane => {
    const color = track.meaning ?? own.findIndex(({ id }) => id === track.of);
    return { track, shape: 'line', axis: axisFor(track, own), stack: null, color };
  });
  return drawn(
    cartesianFigure({ answer, field, lanes, reading: courseReading(field, scope.style) }, scope),
  );
}
