/** Tracks on axes → the figure of a chart over categories. */
import type { Answer } from '../../query/schema.ts';
import type { ChartFigure, Tone } from '../figure/schema.ts';
import { showValue } from '../format/shown.ts';
import type { Scope } from '../scope.ts';
import { axisOf, isSameMeasure, needsZero } from './axis.ts';
import type { Axis } from './axis.ts';
import type { Field } from './field.ts';
import type { Track } from './track.ts';
import { gridOfField } from './field-grid.ts';

export type Cartesian = Extract<ChartFigure, { chart: 'cartesian' }>;
type Shape = Cartesian['series'][number]['shape'];

/** How a track is drawn. Tracks that fit neither axis stand in the data table only: `axis` null. */
export type Lane = {
  track: Track;
  shape: Shape;
  axis: 'left' | 'right' | null;
  stack: string | null;
  color: number | Tone;
};

/** Left for the first measure and its like, right for the second; a third has no axis. */
export function axisFor(track: Track, tracks: readonly Track[]): 'left' | 'right' | null {
  const [first] = tracks;
  if (first === undefined || isSameMeasure(track.measure, first.measure)) return 'left';
  const second = tracks.find(({ measure }) => !isSameMeasure(measure, first.measure));
  return second !== undefined && isSameMeasure(track.measure, second.measure) ? 'right' : null;
}

/** The figure. `reading` is its one line; comparisons are drawn dashed or as points. */
export function cartesianFigure(
  chart: {
    answer: Answer;
    field: Field;
    lanes: readonly Lane[];
    horizontal?: boolean;
    reading: string;
  },
  scope: Scope,
): Cartesian {
  const { answer, field, lanes } = chart;
  return {
    kind: 'chart',
    chart: 'cartesian',
    reading: chart.reading,
    table: gridOfField(field, answer, scope.style),
    categories: field.categories.map(({ label }) => label),
    horizontal: chart.horizontal ?? false,
    left: sideOf('left', lanes, scope) ?? EMPTY_AXIS,
    right: sideOf('right', lanes, scope),
    series: lanes.flatMap((lane) => seriesOf(lane, scope)),
    partialFrom: partialFrom(field, answer),
  };
}

const EMPTY_AXIS: Axis = { name: '', unit: '', includeZero: true, percent: false };

function seriesOf(
  { track, shape, axis, stack, color }: Lane,
  { style }: Scope,
): Cartesian['series'] {
  if (axis === null) return [];
  const points = track.values.map((value) => showValue(value, { measure: track.measure }, style));
  const dashed = track.comparison !== null && shape === 'line';
  return [{ id: track.id, name: track.name, shape, axis, stack, color, dashed, points }];
}

/** Named by its KPI where it shows one only, else by the unit. */
function sideOf(side: 'left' | 'right', lanes: readonly Lane[], { style }: Scope): Axis | null {
  const mine = lanes.filter(({ axis }) => axis === side);
  const [first] = mine;
  if (first === undefined) return null;
  const names = [...new Set(mine.map(({ track }) => track.axisName))];
  const name = names.length === 1 ? first.track.axisName : null;
  const includeZero =
    mine.some(({ shape }) => shape !== 'line') || needsZero(mine.map(({ track }) => track));
  return axisOf({ name, measure: first.track.measure, includeZero }, style.language);
}

/** Where values begin to belong to a period that is still running. */
function partialFrom(field: Field, answer: Answer): number | null {
  if (field.grain === null || field.categories.length === 0) return null;
  const flagged = field.tracks.flatMap(({ comparison, values }) =>
    comparison === null ? [values.findIndex(({ flags }) => flags.includes('partial'))] : [],
  );
  const found = flagged.filter((index) => index >= 0);
  if (found.length > 0) return Math.min(...found);
  return answer.period.partial ? field.categories.length - 1 : null;
}
