import type { ChartFigure } from '../schema.ts';
import { baseOption, legend, legendHeight, valueAxis } from './option.ts';
import type { Option } from './option.ts';
import type { DrawStyle } from './style.ts';
import { tickText } from './tick.ts';

type Scatter = Extract<ChartFigure, { chart: 'scatter' }>;
type Point = Scatter['points'][number];

/** Diameters in pixels of the smallest and the largest point. */
const SMALLEST = 8;
const LARGEST = 38;
/** The largest points carry their names; the rest say them on hover and in the data table. */
const NAMED = 12;

/** One point for each member; area says the size, so the eye compares honestly. */
export function scatterOption(figure: Scatter, style: DrawStyle): Option {
  const groups = [...new Set(figure.points.map((point) => point.group))];
  const base = baseOption(style, figure.reading);
  const named = namedPoints(figure);
  const x = valueAxis({ ...figure.x, tick: tickText(figure.x, style.locale) }, style);
  return {
    ...base,
    legend: legend(
      groups.map((group) => group ?? ''),
      style,
    ),
    grid: {
      left: 4,
      right: 64,
      bottom: 22,
      top:
        legendHeight(
          groups.map((group) => group ?? ''),
          style,
        ) + 28,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      ...x,
      nameLocation: 'middle',
      nameGap: 26,
      nameTextStyle: { color: style.muted, fontSize: style.fontSize - 1 },
    },
    yAxis: valueAxis({ ...figure.y, tick: tickText(figure.y, style.locale) }, style),
    tooltip: {
      ...(base['tooltip'] as Option),
      trigger: 'item',
      formatter: (params: { data?: { point?: Point } }) => pointText(figure, params.data?.point),
    },
    series: groups.map((group, index) => ({
      type: 'scatter',
      name: group ?? '',
      itemStyle: {
        color: style.series[index % style.series.length],
        opacity: 0.78,
        borderColor: style.background,
        borderWidth: 1,
      },
      data: figure.points
        .filter(
          (point) => point.group === group && point.x.value !== null && point.y.value !== null,
        )
        .map((point) => ({
          name: point.name,
          value: [point.x.value, point.y.value],
          symbolSize: diameterOf(point, figure),
          point,
          label: { show: named.has(point) },
        })),
      label: {
        position: 'right',
        formatter: '{b}',
        color: style.text,
        fontSize: style.fontSize - 2,
      },
      labelLayout: { hideOverlap: true },
      ...(index === 0 ? { markLine: quadrantLines(figure, style) } : {}),
    })),
  };
}

function quadrantLines(figure: Scatter, style: DrawStyle): Option {
  const cut = figure.quadrants;
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: style.muted, type: 'dashed', width: 1 },
    label: { show: false },
    data: cut === null ? [] : [{ xAxis: cut.x.value }, { yAxis: cut.y.value }],
  };
}

function diameterOf(point: Point, figure: Scatter): number {
  const largest = Math.max(0, ...figure.points.map((other) => other.size?.value ?? 0));
  const size = point.size?.value ?? 0;
  if (largest === 0) return 11;
  return SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(Math.max(0, size) / largest);
}

function namedPoints(figure: Scatter): ReadonlySet<Point> {
  const bySize = [...figure.points].sort((a, b) => (b.size?.value ?? 0) - (a.size?.value ?? 0));
  return new Set(bySize.slice(0, NAMED));
}

function pointText(figure: Scatter, point: Point | undefined): string {
  if (point === undefined) return '';
  const size =
    point.size === null || figure.sizeName === null
      ? []
      : [`${figure.sizeName}: ${point.size.full}`];
  return [
    point.name,
    `${figure.x.name}: ${point.x.full}`,
    `${figure.y.name}: ${point.y.full}`,
    ...size,
  ].join('\n');
}
