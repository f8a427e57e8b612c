/** Points of two numbers, with bubbles where a third says the size; the medians are where the axes cross. */
import type { ChartFigure } from '../../../report/schema.ts';
import { columnFormat } from '../../xlsx/number-format.ts';
import type { WriteSheet } from '../../xlsx/workbook.ts';
import type { Look } from '../look.ts';
import { escapeXml, tag, valued } from '../xml.ts';
import { AXES, valueAxis } from './axis.ts';
import type { NativeChart } from './chart-part.ts';
import { numberData, SHEET, solid, writtenLabel, writtenLabels } from './series.ts';
import { chartSpace } from './space.ts';

type Scatter = Extract<ChartFigure, { chart: 'scatter' }>;
type Point = Scatter['points'][number];
/** Points of one group, which stand together in the sheet from this row. */
type Group = { name: string; points: Point[]; from: number };

/** The largest points carry their names, as far as they do not lie on one another. */
const NAMED = 12;
/** Room of a name, as share of the field. */
const NAME = { wide: 0.2, high: 0.06 } as const;

/** The chart, or null without a point that has both numbers. */
export function scatterChart(figure: Scatter, look: Look): NativeChart | null {
  const groups = groupsOf(figure);
  if (groups.length === 0) return null;
  const points = groups.flatMap((group) => group.points);
  const formats = {
    x: columnFormat(
      points.map(({ x }) => x),
      look.numbers,
    ),
    y: columnFormat(
      points.map(({ y }) => y),
      look.numbers,
    ),
    size: columnFormat(
      points.flatMap(({ size }) => size ?? []),
      look.numbers,
    ),
  };
  const named = namedPoints(points);
  const isSized = figure.sizeName !== null;
  const series = groups
    .map((group, index) => seriesOf(group, { index, isSized, formats, named }, look))
    .join('');
  const { category: x, value: y } = AXES.left;
  const axes = valued('c:axId', x) + valued('c:axId', y);
  const plot = isSized
    ? tag(
        'c:bubbleChart',
        {},
        valued('c:varyColors', 0) +
          series +
          valued('c:bubbleScale', 35) +
          valued('c:showNegBubbles', 0) +
          valued('c:sizeRepresents', 'area') +
          axes,
      )
    : tag(
        'c:scatterChart',
        {},
        valued('c:scatterStyle', 'lineMarker') + valued('c:varyColors', 0) + series + axes,
      );
  const cut = figure.quadrants;
  const scale = { least: null, rules: true, between: false };
  const drawn =
    plot +
    valueAxis(
      { id: x, crosses: y, side: 'b', crossesAt: cut?.y.value ?? null },
      { ...scale, axis: figure.x, values: points.map((point) => point.x.value) },
      look,
    ) +
    valueAxis(
      { id: y, crosses: x, side: 'l', crossesAt: cut?.x.value ?? null },
      { ...scale, axis: figure.y, values: points.map((point) => point.y.value) },
      look,
    );
  return {
    xml: chartSpace(drawn, { look, legend: groups.length > 1 }),
    sheet: pointSheet(figure, { groups, formats }),
  };
}

function groupsOf(figure: Scatter): Group[] {
  const known = figure.points.filter(({ x, y }) => x.value !== null && y.value !== null);
  let from = 0;
  return [...new Set(known.map(({ group }) => group))].map((name) => {
    const points = known.filter(({ group }) => group === name);
    const group = { name: name ?? figure.y.name, points, from };
    from += points.length;
    return group;
  });
}

function namedPoints(points: readonly Point[]): ReadonlySet<Point> {
  const span = (values: readonly number[]): number =>
    Math.max(...values) - Math.min(...values) || 1;
  const wide = span(points.map(({ x }) => x.value ?? 0)) * NAME.wide;
  const high = span(points.map(({ y }) => y.value ?? 0)) * NAME.high;
  const isNear = (one: Point, other: Point): boolean =>
    Math.abs((one.x.value ?? 0) - (other.x.value ?? 0)) < wide &&
    Math.abs((one.y.value ?? 0) - (other.y.value ?? 0)) < high;
  const named: Point[] = [];
  for (const point of points.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, NAMED))
    if (!named.some((other) => isNear(point, other))) named.push(point);
  return new Set(named);
}

type Formats = Readonly<Record<'x' | 'y' | 'size', string>>;
type Drawn = { index: number; isSized: boolean; formats: Formats; named: ReadonlySet<Point> };

function seriesOf(
  { name, points, from }: Group,
  { index, isSized, formats, named }: Drawn,
  look: Look,
): string {
  const color = look.series[index % look.series.length] ?? look.text;
  const title = tag('c:tx', {}, tag('c:v', {}, escapeXml(name)));
  const labels = pointLabels(points, named, look);
  const xy =
    numberData(
      'c:xVal',
      { values: points.map(({ x }) => x.value), format: formats.x },
      { column: 1, from },
    ) +
    numberData(
      'c:yVal',
      { values: points.map(({ y }) => y.value), format: formats.y },
      { column: 2, from },
    );
  const head = valued('c:idx', index) + valued('c:order', index) + title;
  if (!isSized) {
    const marker =
      valued('c:symbol', 'circle') + valued('c:size', 9) + tag('c:spPr', {}, solid(color, 0.8));
    return tag(
      'c:ser',
      {},
      head +
        tag('c:spPr', {}, '<a:ln><a:noFill/></a:ln>') +
        tag('c:marker', {}, marker) +
        labels +
        xy +
        valued('c:smooth', 0),
    );
  }
  const sizes = { values: points.map(sizeOf), format: formats.size };
  const outline = tag('a:ln', { w: 9525 }, solid('#ffffff'));
  return tag(
    'c:ser',
    {},
    head +
      tag('c:spPr', {}, solid(color, 0.75) + outline) +
      valued('c:invertIfNegative', 0) +
      labels +
      xy +
      numberData('c:bubbleSize', sizes, { column: 3, from }) +
      valued('c:bubble3D', 0),
  );
}

/** A point without a size is drawn as small as can be. */
function sizeOf({ size }: Point): number {
  return Math.max(0, size?.value ?? 0);
}

function pointLabels(points: readonly Point[], named: ReadonlySet<Point>, look: Look): string {
  const own = points.map((point, idx) =>
    named.has(point)
      ? writtenLabel({ idx, text: point.name, position: 'r' }, { look, size: 8 })
      : '',
  );
  return writtenLabels(own);
}

function pointSheet(
  figure: Scatter,
  { groups, formats }: { groups: readonly Group[]; formats: Formats },
): WriteSheet {
  return {
    name: SHEET,
    columns: [
      { width: 28 },
      { width: 16, numFmt: formats.x },
      { width: 16, numFmt: formats.y },
      { width: 16, numFmt: formats.size },
      { width: 20 },
    ],
    rows: [
      ['', figure.x.name, figure.y.name, figure.sizeName ?? '', ''],
      ...groups.flatMap((group) =>
        group.points.map((point) => [
          point.name,
          point.x.value,
          point.y.value,
          point.size?.value ?? null,
          group.name,
        ]),
      ),
    ],
  };
}
