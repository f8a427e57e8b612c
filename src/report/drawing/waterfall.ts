import type { ChartFigure } from '../schema.ts';
import { baseOption, categoryAxis, valueAxis } from './option.ts';
import type { Option } from './option.ts';
import type { DrawStyle } from './style.ts';
import { tickText } from './tick.ts';

type Waterfall = Extract<ChartFigure, { chart: 'waterfall' }>;
type Step = Waterfall['steps'][number];

/** The part of ECharts' custom-series API that a bar needs. */
type Draw = { value(dimension: number): number; coord(point: [number, number]): [number, number]; size(span: [number, number]): [number, number] };

/** Steps from one total to the next; drawn as rectangles of our own so that a bar may cross zero. */
export function waterfallOption(figure: Waterfall, style: DrawStyle): Option {
  const base = baseOption(style, figure.reading);
  return {
    ...base,
    grid: { left: 4, right: 12, bottom: 4, top: 28, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { ...categoryAxis(figure.steps.map((step) => step.name), style), axisLabel: stepLabel(style) },
    yAxis: valueAxis({ ...figure.axis, tick: tickText(figure.axis, style.locale) }, style),
    tooltip: {
      ...(base['tooltip'] as Option),
      trigger: 'item',
      formatter: (params: { dataIndex: number }) => {
        const step = figure.steps[params.dataIndex];
        return step === undefined ? '' : `${step.name}: ${step.value.full}`;
      },
    },
    series: [
      {
        type: 'custom',
        name: figure.reading,
        encode: { x: 0, y: [1, 2] },
        data: figure.steps.map((step, index) => [index, step.start, step.end]),
        renderItem: (params: { dataIndex: number }, draw: Draw) => renderStep(figure, { index: params.dataIndex, draw }, style),
      },
    ],
  };
}

function stepLabel(style: DrawStyle): Option {
  return { color: style.text, fontSize: style.fontSize - 1, interval: 0, width: 86, overflow: 'break' };
}

function renderStep(figure: Waterfall, at: { index: number; draw: Draw }, style: DrawStyle): Option {
  const step = figure.steps[at.index];
  const { draw } = at;
  const [x, from] = draw.coord([draw.value(0), draw.value(1)]);
  const [, to] = draw.coord([draw.value(0), draw.value(2)]);
  const slot = draw.size([1, 0])[0];
  const width = Math.min(slot * 0.62, 64);
  const top = Math.min(from, to);
  const isLast = at.index === figure.steps.length - 1;
  return {
    type: 'group',
    children: [
      {
        type: 'rect',
        shape: { x: x - width / 2, y: top, width, height: Math.max(1, Math.abs(from - to)), r: 1 },
        style: { fill: fillOf(step, style) },
      },
      ...(isLast
        ? []
        : [{ type: 'line', shape: { x1: x + width / 2, y1: to, x2: x + slot - width / 2, y2: to }, style: { stroke: style.muted, lineWidth: 1, lineDash: [2, 2] } }]),
      {
        type: 'text',
        style: {
          text: step?.value.text ?? '',
          x,
          y: top - 6,
          textAlign: 'center',
          textVerticalAlign: 'bottom',
          fill: style.text,
          fontSize: style.fontSize - 1,
          fontFamily: style.fontFamily,
        },
      },
    ],
  };
}

function fillOf(step: Step | undefined, style: DrawStyle): string {
  switch (step?.role) {
    case 'increase':
      return style.good;
    case 'decrease':
      return style.bad;
    default:
      return style.series[0] ?? style.text;
  }
}
