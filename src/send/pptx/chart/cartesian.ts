/** Bars, lines, areas and points over categories as PowerPoint's own charts, combined where a figure combines them. */
import { assertNever } from '../../../base/fault.ts';
import { colorOf, lighten } from '../../../report/index.ts';
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
  valueLabels,
} from './series.ts';
import type { Track } from './series.ts';
import { chartSpace } from './space.ts';

type Cartesian = Extract<ChartFigure, { chart: 'cartesian' }>;
type Series = Cartesian['series'][number];
/** A series with its place in the sheet. */
type Placed = { series: Series; track: Track; index: number };

/** Bars get their values written while there are no more than this many of them. */
const MOST_LABELS = { upright: 16, horizontal: 40 } as const;

/** The chart, or null: PowerPoint has one stack to a plot, and no second axis under horizontal bars. */
export function cartesianChart(figure: Cartesian, look: Look): NativeChart | null {
  if (!isNative(figure)) return null;
  const placed = figure.series.map((series, index) => ({
    series,
    index,
    track: trackOf(series.name, series.points, look),
  }));
  const plots = (['left', 'right'] as const).flatMap((axis) => {
    const own = placed.filter(({ series }) => series.axis === axis);
    return (['area', 'bar', 'line', 'point'] as const).map((shape) =>
      plotOf(
        shape,
        own.filter(({ series }) => shapeOf(figure, series) === shape),
        { figure, look },
      ),
    );
  });
  const tracks = placed.map(({ track }) => track);
  return {
    xml: chartSpace(plots.join('') + axesOf(figure, look), { look, legend: placed.length > 1 }),
    sheet: sheetOf(figure.categories, tracks),
  };
}

/** Beside horizontal bars there are no points in PowerPoint: there they are bars too, in their own colour. */
function shapeOf({ horizontal }: Cartesian, { shape }: Series): Series['shape'] {
  return horizontal && shape === 'point' ? 'bar' : shape;
}

function isNative(figure: Cartesian): boolean {
  const { series, horizontal, right } = figure;
  if (series.length === 0) return false;
  const bars = series.filter((each) => shapeOf(figure, each) === 'bar');
  const stacks = new Set(bars.map(({ stack }) => stack));
  const isLineStacked = series.some(
    ({ shape, stack }) => stack !== null && (shape === 'line' || shape === 'point'),
  );
  if (stacks.size > 1 || isLineStacked) return false;
  return !horizontal || (right === null && bars.length === series.length);
}

type Within = { figure: Cartesian; look: Look };

/** One plot of all series of a shape on one axis; nothing without any. */
function plotOf(shape: Series['shape'], own: readonly Placed[], within: Within): string {
  const [first] = own;
  if (first === undefined) return '';
  const { category, value } = AXES[first.series.axis];
  const axes = valued('c:axId', category) + valued('c:axId', value);
  const isStacked = own.some(({ series }) => series.stack !== null);
  const body = own.map((each) => seriesOf(each, within)).join('');
  switch (shape) {
    case 'bar':
      return tag(
        'c:barChart',
        {},
        valued('c:barDir', within.figure.horizontal ? 'bar' : 'col') +
          valued('c:grouping', isStacked ? 'stacked' : 'clustered') +
          valued('c:varyColors', 0) +
          body +
          valued('c:gapWidth', own.length > 1 && !isStacked ? 60 : 45) +
          valued('c:overlap', isStacked ? 100 : 0) +
          axes,
      );
    case 'area':
      return tag(
        'c:areaChart',
        {},
        valued('c:grouping', isStacked ? 'stacked' : 'standard') +
          valued('c:varyColors', 0) +
          body +
          axes,
      );
    case 'line':
    case 'point':
      return tag(
        'c:lineChart',
        {},
        valued('c:grouping', 'standard') +
          valued('c:varyColors', 0) +
          body +
          valued('c:marker', 1) +
          axes,
      );
    default:
      return assertNever(shape);
  }
}

function seriesOf({ series, track, index }: Placed, { figure, look }: Within): string {
  const color = colorOf(series.color, look);
  const head =
    valued('c:idx', index) + valued('c:order', index) + seriesName(series.name, index + 1);
  const data =
    categoryData(figure.categories) +
    numberData(
      'c:val',
      { values: track.points.map(({ value }) => value), format: track.format },
      { column: index + 1, from: 0 },
    );
  const labels = isLabelled(figure, series)
    ? valueLabels(track, { look, position: 'outEnd' })
    : NO_LABELS;
  const shape = shapeOf(figure, series);
  switch (shape) {
    case 'bar':
      return tag(
        'c:ser',
        {},
        head +
          tag('c:spPr', {}, solid(color)) +
          valued('c:invertIfNegative', 0) +
          runningBars(figure, color) +
          labels +
          data,
      );
    case 'area':
      return tag(
        'c:ser',
        {},
        head +
          tag('c:spPr', {}, solid(color, 0.3) + lineOf(color, series.dashed)) +
          NO_LABELS +
          data,
      );
    case 'line':
      return tag(
        'c:ser',
        {},
        head +
          tag('c:spPr', {}, lineOf(color, series.dashed)) +
          marker(color, figure.categories.length > 40 ? 0 : 5) +
          NO_LABELS +
          data +
          valued('c:smooth', 0),
      );
    case 'point':
      return tag(
        'c:ser',
        {},
        head +
          tag('c:spPr', {}, '<a:ln><a:noFill/></a:ln>') +
          marker(color, 8) +
          NO_LABELS +
          data +
          valued('c:smooth', 0),
      );
    default:
      return assertNever(shape);
  }
}

/** Bars of a running period are paler and dashed: they are not done growing. */
function runningBars({ partialFrom, categories }: Cartesian, color: string): string {
  if (partialFrom === null) return '';
  const paler =
    solid(lighten(color, 0.45)) +
    tag('a:ln', { w: 9525 }, solid(color) + valued('a:prstDash', 'dash'));
  return categories
    .map((_, idx) =>
      idx < partialFrom
        ? ''
        : tag(
            'c:dPt',
            {},
            valued('c:idx', idx) +
              valued('c:invertIfNegative', 0) +
              valued('c:bubble3D', 0) +
              tag('c:spPr', {}, paler),
          ),
    )
    .join('');
}

function lineOf(color: string, isDashed: boolean): string {
  return tag(
    'a:ln',
    { w: 28_575, cap: 'rnd' },
    solid(color) + valued('a:prstDash', isDashed ? 'dash' : 'solid') + '<a:round/>',
  );
}

function marker(color: string, size: number): string {
  if (size === 0) return tag('c:marker', {}, valued('c:symbol', 'none'));
  const look = solid(color) + tag('a:ln', { w: 9525 }, solid('#ffffff'));
  return tag(
    'c:marker',
    {},
    valued('c:symbol', 'circle') + valued('c:size', size) + tag('c:spPr', {}, look),
  );
}

function isLabelled(figure: Cartesian, series: Series): boolean {
  const bars =
    figure.series.filter((each) => shapeOf(figure, each) === 'bar').length *
    figure.categories.length;
  const isCrossed = figure.series.some((each) => shapeOf(figure, each) !== 'bar');
  const most = figure.horizontal ? MOST_LABELS.horizontal : MOST_LABELS.upright;
  return series.stack === null && !isCrossed && bars <= most;
}

function axesOf(figure: Cartesian, look: Look): string {
  const { horizontal } = figure;
  const { left, right } = AXES;
  const on = (side: 'left' | 'right') => figure.series.filter(({ axis }) => axis === side);
  const scale = (side: 'left' | 'right') => ({
    axis: (side === 'right' ? figure.right : null) ?? figure.left,
    values: on(side).flatMap(({ points }) => points.map(({ value }) => value)),
    least: null,
    between: figure.series.some(({ shape }) => shape === 'bar'),
  });
  const isWritten = figure.series.every((series) => isLabelled(figure, series));
  const main =
    categoryAxis(
      { id: left.category, crosses: left.value, side: horizontal ? 'l' : 'b' },
      { inverse: horizontal },
      look,
    ) +
    valueAxis(
      {
        id: left.value,
        crosses: left.category,
        side: horizontal ? 'b' : 'l',
        atEnd: horizontal,
        hidden: horizontal && isWritten,
      },
      { ...scale('left'), rules: !(horizontal && isWritten) },
      look,
    );
  if (figure.right === null || on('right').length === 0) return main;
  return (
    main +
    categoryAxis(
      { id: right.category, crosses: right.value, side: 'b', hidden: true },
      { inverse: false },
      look,
    ) +
    valueAxis(
      { id: right.value, crosses: right.category, side: 'r', atEnd: true },
      { ...scale('right'), rules: false },
      look,
    )
  );
}
