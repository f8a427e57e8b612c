import { required } from '../../../base/fault.ts';
import type { Answer } from '../../../query/schema.ts';
import { isSameMeasure, reachOf } from '../../chart/axis.ts';
import { cartesianFigure } from '../../chart/cartesian.ts';
import type { Lane } from '../../chart/cartesian.ts';
import { fieldOf } from '../../chart/field.ts';
import type { Track } from '../../chart/track.ts';
import { courseReading } from '../../chart/reading.ts';
import type { Scope } from '../../scope.ts';
import { emptiness } from '../emptiness.ts';
import { drawn, fitAll, fitQuery } from '../part.ts';
import type { BlockPart, Drawn, Fit } from '../part.ts';
import { askCombo } from './ask.ts';
import type { ComboBlock } from './schema.ts';

/** Lines and bars over time. */
export const combo: BlockPart<ComboBlock> = { ask: askCombo, figure: comboFigure, fit: fitCombo };

/** Bars so much smaller than the lines would lie flat on the axis: they get their own, even in the same unit. */
const FLAT = 5;

function comboFigure(block: ComboBlock, answers: readonly Answer[], scope: Scope): Drawn {
  const answer = required(answers[0], 'the answer of a combo block');
  const nothing = emptiness(answer, block.query.kpis, scope);
  if (nothing !== null) return nothing;
  const isLine = (kpi: string): boolean => block.lines.includes(kpi);
  const ordered = [
    ...block.query.kpis.filter(isLine),
    ...block.query.kpis.filter((kpi) => !isLine(kpi)),
  ];
  const [main = ''] = ordered;
  const all = fieldOf(answer, { kpis: ordered, compare: answer.question.compare }, scope);
  const tracks = all.tracks.filter(({ comparison, kpi }) => comparison === null || kpi === main);
  const field = { ...all, tracks };
  const own = tracks.filter(({ comparison }) => comparison === null);
  const lanes = tracks.map((track): Lane => {
    const color = own.findIndex(({ id }) => id === track.of);
    return {
      track,
      shape: isLine(track.kpi) ? 'line' : 'bar',
      axis: axisIn(track, own, isLine),
      stack: null,
      color,
    };
  });
  // Bars first: a line is drawn over them.
  const drawnLanes = [
    ...lanes.filter(({ shape }) => shape === 'bar'),
    ...lanes.filter(({ shape }) => shape === 'line'),
  ];
  const reading = courseReading(
    { ...field, tracks: own.filter(({ kpi }) => isLine(kpi)) },
    scope.style,
  );
  return drawn(cartesianFigure({ answer, field, lanes: drawnLanes, reading }, scope));
}

/** The first line's measure stands left; on the right is what the first track that does not fit there measures. */
function axisIn(
  track: Track,
  own: readonly Track[],
  isLine: (kpi: string) => boolean,
): Lane['axis'] {
  const [first] = own;
  if (first === undefined) return null;
  const fitsLeft = (each: Track): boolean =>
    isSameMeasure(each.measure, first.measure) &&
    (isLine(each.kpi) || reachOf([each]) * FLAT >= reachOf([first]));
  if (fitsLeft(track)) return 'left';
  const second = own.find((each) => !fitsLeft(each));
  return second !== undefined && isSameMeasure(second.measure, track.measure) ? 'right' : null;
}

function fitCombo(block: ComboBlock, fit: Fit): ComboBlock | null {
  const fitted = fitQuery(block, fit);
  if (fitted === null) return null;
  const lines = fitAll(block.lines, fit).filter((kpi) => fitted.query.kpis.includes(kpi));
  // Without its line, what is left are bars; a combo of bars only still draws, with the first of them as the line.
  return { ...fitted, lines: lines.length > 0 ? lines : fitted.query.kpis.slice(0, 1) };
}
