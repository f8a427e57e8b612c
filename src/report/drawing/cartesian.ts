import type { ChartFigure } from '../schema.ts';
import { baseOption, categoryAxis, colorOf, legend, legendHeight, valueAxis } from './option.ts';
import type { Option } from './option.ts';
import type { DrawStyle } from './style.ts';
import { lighten } from './style.ts';
import { tickText } from './tick.ts';

type Cartesian = Extract<ChartFigure, { chart: 'cartesian' }>;
type Series = Cartesian['series'][number];

/** Bars get their values written on paper while there are no more than this many of them. */
const MOST_LABELS = 16;

/** Lines, bars, areas and points over categories; right axis for the second unit. */
export function cartesianOption(figure: Cartesian, style: DrawStyle): Option {
  const names = figure.series.map((series) => series.name);
  const left = valueAxis({ ...figure.left, tick: tickText(figure.left, style.locale) }, style);
  const right =
    figure.right === null
      ? []
      : [
          {
            ...valueAxis(
              { ...figure.right, tick: tickText(figure.right, style.locale), side: 'right' },
              style,
            ),
            splitLine: { show: false },
          },
        ];
  const categories = categoriesOf(figure, style);
  const base = baseOption(style, figure.reading);
  return {
    ...base,
    legend: legend(names, style),
    grid: {
      left: 4,
      right: figure.horizontal ? 40 : 12,
      bottom: figure.horizontal && figure.left.name !== '' ? 24 : 4,
      top: gridTop(figure, style),
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: figure.horizontal
      ? [{ ...left, nameLocation: 'middle', nameGap: 24 }, ...right]
      : categories,
    yAxis: figure.horizontal ? categories : [left, ...right],
    tooltip: {
      ...(base['tooltip'] as Option),
      trigger: 'axis',
      axisPointer: {
        type: figure.series.some((series) => series.shape === 'bar') ? 'shadow' : 'line',
      },
      formatter: (params: { dataIndex: number } | { dataIndex: number }[]) =>
        tooltipText(figure, params),
    },
    series: figure.series.map((series) => seriesOption(figure, series, style)),
  };
}

/** Times may be left out where they are many, names of members and bands may not: they are turned instead. */
function categoriesOf(figure: Cartesian, style: DrawStyle): Option {
  const axis = categoryAxis(figure.categories, style, figure.horizontal);
  const isNamed =
    figure.table.columns[0]?.id === 'band' ||
    figure.table.rows.some(({ members }) => members.length > 0);
  if (figure.horizontal || !isNamed) return axis;
  const longest = Math.max(0, ...figure.categories.map((name) => name.length));
  const isTight = longest * style.fontSize * 0.56 * figure.categories.length > style.width - 80;
  if (!isTight) return axis;
  const label = { interval: 0, hideOverlap: false, rotate: 38, width: 96, overflow: 'truncate' };
  return { ...axis, axisLabel: { ...(axis['axisLabel'] as Option), ...label } };
}

/** Room for the legend above and, beside upright axes, their names. */
function gridTop(figure: Cartesian, style: DrawStyle): number {
  const named =
    !figure.horizontal && (figure.left.name !== '' || (figure.right?.name ?? '') !== '');
  return (
    legendHeight(
      figure.series.map((series) => series.name),
      style,
    ) + (named ? 24 : 6)
  );
}

function seriesOption(figure: Cartesian, series: Series, style: DrawStyle): Option {
  const color = colorOf(series.color, style);
  const axis = series.axis === 'right' ? 1 : 0;
  const shared = {
    name: series.name,
    ...(figure.horizontal ? { xAxisIndex: axis } : { yAxisIndex: axis }),
    ...(series.stack === null ? {} : { stack: series.stack }),
    itemStyle: { color },
    connectNulls: false,
  };
  const data = series.points.map((point, index) =>
    pointOption(figure, point.value, { index, color }),
  );
  if (series.shape === 'bar')
    return {
      ...shared,
      type: 'bar',
      barMaxWidth: 34,
      data,
      label: barLabel(figure, series, style),
    };
  if (series.shape === 'point') return { ...shared, type: 'scatter', symbolSize: 8, data };
  return {
    ...shared,
    type: 'line',
    data,
    symbol: 'circle',
    symbolSize: figure.categories.length > 40 ? 0 : 5,
    lineStyle: { color, width: 2.25, type: series.dashed ? 'dashed' : 'solid' },
    ...(series.shape === 'area'
      ? { areaStyle: { color, opacity: series.stack === null ? 0.16 : 0.62 } }
      : {}),
  };
}

/** Bars of a running period are paler: they are not done growing. */
function pointOption(
  figure: Cartesian,
  value: number | null,
  at: { index: number; color: string },
): unknown {
  if (figure.partialFrom === null || at.index < figure.partialFrom) return value;
  return {
    value,
    itemStyle: {
      color: lighten(at.color, 0.45),
      borderColor: at.color,
      borderWidth: 1,
      borderType: 'dashed',
    },
  };
}

function barLabel(figure: Cartesian, series: Series, style: DrawStyle): Option {
  const bars =
    figure.series.filter((other) => other.shape === 'bar').length * figure.categories.length;
  const longest = Math.max(0, ...series.points.map(({ text }) => text.length));
  const fits = bars * longest * style.fontSize * 0.5 < style.width - 60;
  const isCrossed = figure.series.some((other) => other.shape !== 'bar');
  const show =
    series.stack === null &&
    !isCrossed &&
    (figure.horizontal ? bars <= 40 : style.medium === 'paper' && bars <= MOST_LABELS && fits);
  return {
    show,
    position: figure.horizontal ? 'right' : 'top',
    color: style.text,
    fontSize: style.fontSize - 2,
    formatter: (params: { dataIndex: number }) => series.points[params.dataIndex]?.text ?? '',
  };
}

function tooltipText(
  figure: Cartesian,
  params: { dataIndex: number } | { dataIndex: number }[],
): string {
  const index = (Array.isArray(params) ? params[0]?.dataIndex : params.dataIndex) ?? 0;
  const lines = figure.series.map((series) => {
    const point = series.points[index];
    return `${series.name}: ${point?.full ?? '—'}${point?.reasonText == null ? '' : ` (${point.reasonText})`}`;
  });
  return [figure.categories[index] ?? '', ...lines].join('\n');
}
