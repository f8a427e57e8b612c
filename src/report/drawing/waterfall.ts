import type { ChartFigure } from '../schema.ts';
import { baseOption, categoryAxis, valueAxis } from './option.ts';
import type { Option } from './option.ts';
import type { DrawStyle } from './style.ts';
import { tickText } from './tick.ts';

type Waterfall = Extract<ChartFigure, { chart: 'waterfall' }>;
type Step = Waterfall['steps'][number];

/** The part of ECharts' custom-series API that a bar needs. */
type Draw = {
  value(dimension: number): number;
  coord(point: [number, number]): [number, number];
  size(span: [number, number]): [number, number];
};

/** Steps from one total to the next; drawn as rectangles of our own so that a bar may cross zero. */
export function waterfallOption(figure: Waterfall, style: DrawStyle): Option {
  const base = baseOption(style, figure.reading);
  const start = axisStart(figure);
  return {
    ...base,
    grid: {
      left: 4,
      right: 12,
      bottom: 4,
      top: 32,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      ...categoryAxis(
        figure.steps.map((step) => step.name),
        style,
      ),
      axisLabel: stepLabel(figure, style),
    },
    yAxis: {
      ...valueAxis({ ...figure.axis, tick: tickText(figure.axis, style.locale) }, style),
      min: start,
    },
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
        data: figure.steps.map((step, index) => [
          index,
          Math.max(step.start, start),
          Math.max(step.end, start),
        ]),
        renderItem: (params: { dataIndex: number }, draw: Draw) =>
          renderStep(figure, { index: params.dataIndex, draw, start }, style),
      },
    ],
  };
}

/** Names of steps wrap inside their slot. */
function stepLabel(figure: Waterfall, style: DrawStyle): Option {
  const slot = (style.width - 70) / Math.max(1, figure.steps.length);
  const fontSize = slot < 60 ? style.fontSize - 2.5 : style.fontSize - 1;
  return {
    color: style.text,
    fontSize,
    interval: 0,
    width: Math.floor(slot - 4),
    overflow: 'break',
  };
}

/** Share of the tallest level below which a level's changes cannot be seen on an axis from zero. */
const TOO_SMALL = 0.25;

/**
 * Where the axis begins: at zero, unless the steps would be slivers on top of tall totals. Then it begins below the
 * lowest level, and the totals carry a break so that nobody compares their heights.
 */
export function axisStart(figure: Waterfall): number {
  const levels = figure.steps.flatMap((step) =>
    step.role === 'total' ? [step.end] : [step.start, step.end],
  );
  const low = Math.min(...levels);
  const high = Math.max(...levels);
  if (low <= 0 || high - low > high * TOO_SMALL || high === low) return 0;
  return niceFloor(low - (high - low) * 0.8, high - low);
}

/** Rounded down to a figure that reads well on an axis of this span. */
function niceFloor(value: number, span: number): number {
  const step = 10 ** Math.floor(Math.log10(span));
  return Math.max(0, Math.floor(value / step) * step);
}

type At = { index: number; draw: Draw; start: number };

function renderStep(figure: Waterfall, at: At, style: DrawStyle): Option {
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
      ...(step?.role === 'total' && at.start > 0
        ? [breakMark({ x, width, bottom: Math.max(from, to) }, style)]
        : []),
      ...(isLast
        ? []
        : [
            {
              type: 'line',
              shape: { x1: x + width / 2, y1: to, x2: x + slot - width / 2, y2: to },
              style: { stroke: style.muted, lineWidth: 1, lineDash: [2, 2] },
            },
          ]),
      {
        type: 'text',
        style: {
          text: step?.value.text ?? '',
          x,
          y: top - 6,
          textAlign: 'center',
          textVerticalAlign: 'bottom',
          fill: style.text,
          fontSize: slot < 60 ? style.fontSize - 2.5 : style.fontSize - 1,
          fontFamily: style.fontFamily,
        },
      },
    ],
  };
}

/** Two slanted lines across the foot of a bar: it does not begin at zero. */
function breakMark(bar: { x: number; width: number; bottom: number }, style: DrawStyle): Option {
  const line = (rise: number): Option => ({
    type: 'line',
    shape: {
      x1: bar.x - bar.width / 2 - 3,
      y1: bar.bottom - rise,
      x2: bar.x + bar.width / 2 + 3,
      y2: bar.bottom - rise - 6,
    },
    style: { stroke: style.background, lineWidth: 2.5 },
  });
  return { type: 'group', children: [line(8), line(14)] };
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
