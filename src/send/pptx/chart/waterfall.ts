/** A waterfall as stacked columns over an unseen base: native, and its steps can be edited. */
import { waterfallStart } from '../../../report/index.ts';
import type { ChartFigure } from '../../../report/schema.ts';
import type { Look } from '../look.ts';
import { tag, valued } from '../xml.ts';
import { AXES, categoryAxis, valueAxis } from './axis.ts';
import type { NativeChart } from './chart-part.ts';
import {
  categoryData,
  NO_LABELS,
  numberData,
  seriesName,
  sheetOf,
  solid,
  trackOf,
  writtenLabel,
  writtenLabels,
} from './series.ts';
import type { Point, Track } from './series.ts';
import { chartSpace } from './space.ts';

type Waterfall = Extract<ChartFigure, { chart: 'waterfall' }>;
type Step = Waterfall['steps'][number];

/** The chart, or null where a step lies below zero: stacked columns cannot cross it. */
export function waterfallChart(figure: Waterfall, look: Look): NativeChart | null {
  const { steps } = figure;
  if (steps.length === 0 || steps.some(({ start, end }) => start < 0 || end < 0)) return null;
  const names = steps.map(({ name }) => name);
  const tracks = [
    trackOf(' ', steps.map(baseOf), look),
    ...ROLES.map((role) =>
      trackOf(
        ROLE_NAMES[role],
        steps.map((step) => heightOf(step, role)),
        look,
      ),
    ),
  ];
  const colors = [null, look.series[0] ?? look.text, look.good, look.bad];
  const series = tracks.map((track, index) =>
    seriesOf({ track, index, color: colors[index] ?? null }, names),
  );
  const { category, value } = AXES.left;
  const bars = tag(
    'c:barChart',
    {},
    valued('c:barDir', 'col') +
      valued('c:grouping', 'stacked') +
      valued('c:varyColors', 0) +
      series.join('') +
      valued('c:gapWidth', 45) +
      valued('c:overlap', 100) +
      valued('c:axId', category) +
      valued('c:axId', value),
  );
  const labels = levelLine(figure, { index: tracks.length, names, look });
  const values = steps.flatMap(({ start, end }) => [start, end]);
  const axes =
    categoryAxis({ id: category, crosses: value, side: 'b' }, { inverse: false }, look) +
    valueAxis(
      { id: value, crosses: category, side: 'l' },
      { axis: figure.axis, values, least: waterfallStart(figure), rules: true, between: true },
      look,
    );
  return {
    xml: chartSpace(bars + labels.xml + axes, { look, legend: false }),
    sheet: sheetOf(names, [...tracks, labels.track]),
  };
}

const ROLES = ['total', 'increase', 'decrease'] as const;
const ROLE_NAMES: Readonly<Record<Step['role'], string>> = {
  total: '=',
  increase: '+',
  decrease: '−',
};

function baseOf({ role, start, end }: Step): Point {
  return { text: '', value: role === 'total' ? null : Math.min(start, end) };
}

/** The column of a step is as tall as its change; its sign stays in how it is written. */
function heightOf({ role: own, start, end, value }: Step, role: Step['role']): Point {
  if (own !== role) return { text: '', value: null };
  return { text: value.text, value: Math.abs(end - start) };
}

function seriesOf(
  { track, index, color }: { track: Track; index: number; color: string | null },
  names: readonly string[],
): string {
  const fill = color === null ? '<a:noFill/>' : solid(color);
  return tag(
    'c:ser',
    {},
    valued('c:idx', index) +
      valued('c:order', index) +
      seriesName(track.name, index + 1) +
      tag('c:spPr', {}, fill) +
      valued('c:invertIfNegative', 0) +
      NO_LABELS +
      categoryData(names) +
      numberData(
        'c:val',
        { values: track.points.map(({ value }) => value), format: track.format },
        { column: index + 1, from: 0 },
      ),
  );
}

/** An unseen line over the columns that carries what is written above each: a step, not its level. */
function levelLine(
  { steps }: Waterfall,
  { index, names, look }: { index: number; names: readonly string[]; look: Look },
): { xml: string; track: Track } {
  const levels = steps.map(({ start, end }) => ({ text: '', value: Math.max(start, end) }));
  const track = trackOf('↑', levels, look);
  const labels = steps.map(({ value }, idx) =>
    writtenLabel({ idx, text: value.text, position: 't' }, { look, size: 9 }),
  );
  const series = tag(
    'c:ser',
    {},
    valued('c:idx', index) +
      valued('c:order', index) +
      seriesName(track.name, index + 1) +
      tag('c:spPr', {}, '<a:ln><a:noFill/></a:ln>') +
      tag('c:marker', {}, valued('c:symbol', 'none')) +
      writtenLabels(labels) +
      categoryData(names) +
      numberData(
        'c:val',
        { values: levels.map(({ value }) => value), format: track.format },
        { column: index + 1, from: 0 },
      ) +
      valued('c:smooth', 0),
  );
  const { category, value } = AXES.left;
  const line = tag(
    'c:lineChart',
    {},
    valued('c:grouping', 'standard') +
      valued('c:varyColors', 0) +
      series +
      valued('c:marker', 1) +
      valued('c:axId', category) +
      valued('c:axId', value),
  );
  return { xml: line, track };
}
