import type { ChartFigure } from '../schema.ts';
import { baseOption, categoryAxis, valueAxis } from './option.ts';
import type { Option } from './option.ts';
import type { DrawStyle } from './style.ts';
import { mix } from './style.ts';
import { tickText } from './tick.ts';

type Boxes = Extract<ChartFigure, { chart: 'box' }>;

/** Boxes side by side: the middle half, its median, whiskers, and the single values beyond them by name. */
export function boxOption(figure: Boxes, style: DrawStyle): Option {
  const base = baseOption(style, figure.reading);
  const color = style.series[0] ?? style.text;
  return {
    ...base,
    grid: {
      left: 4,
      right: 12,
      top: 28,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      ...categoryAxis(
        figure.boxes.map(({ name, count }) => `${name}\nn = ${count}`),
        style,
      ),
      axisLabel: {
        color: style.text,
        fontSize: style.fontSize - 1,
        lineHeight: style.fontSize + 3,
        interval: 0,
      },
    },
    yAxis: valueAxis({ ...figure.axis, tick: tickText(figure.axis, style.locale) }, style),
    tooltip: {
      ...(base['tooltip'] as Option),
      trigger: 'item',
      formatter: (params: { seriesIndex: number; dataIndex: number; name: string }) =>
        params.seriesIndex === 0 ? boxText(figure, params.dataIndex) : params.name,
    },
    series: [
      {
        type: 'boxplot',
        boxWidth: [10, 46],
        itemStyle: {
          color: mix(style.background, color, 0.3),
          borderColor: color,
          borderWidth: 1.5,
        },
        data: figure.boxes.map((box) => [
          box.low.value,
          box.lowerQuarter.value,
          box.median.value,
          box.upperQuarter.value,
          box.high.value,
        ]),
      },
      {
        type: 'scatter',
        symbolSize: 7,
        itemStyle: { color: 'transparent', borderColor: color, borderWidth: 1.5 },
        data: figure.boxes.flatMap(({ beyond }, index) =>
          beyond.map(({ name, value }) => ({
            name: `${name}: ${value.full}`,
            value: [index, value.value],
          })),
        ),
      },
    ],
  };
}

function boxText(figure: Boxes, index: number): string {
  const box = figure.boxes[index];
  const columns = figure.table.columns.slice(2);
  if (box === undefined) return '';
  const values = [box.low, box.lowerQuarter, box.median, box.upperQuarter, box.high];
  return [
    `${box.name} (n = ${box.count})`,
    ...values.map((value, at) => `${columns[at]?.label ?? ''}: ${value.full}`),
  ].join('\n');
}
