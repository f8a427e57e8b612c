import type { ChartFigure } from '../schema.ts';
import { baseOption, categoryAxis } from './option.ts';
import type { Option } from './option.ts';
import type { DrawStyle } from './style.ts';

type Funnel = Extract<ChartFigure, { chart: 'funnel' }>;

/**
 * Steps as bars from a common middle: lengths are compared, where the sides of a drawn funnel would be angles. Each bar
 * carries its value and what is left of the step before.
 */
export function funnelOption(figure: Funnel, style: DrawStyle): Option {
  const base = baseOption(style, figure.reading);
  const most = Math.max(0, ...figure.steps.map(({ value }) => value.value ?? 0));
  const color = style.series[0] ?? style.text;
  const bar = { type: 'bar', stack: 'funnel', barCategoryGap: '22%' };
  return {
    ...base,
    grid: {
      left: 4,
      right: 8,
      top: 4,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: { type: 'value', show: false, max: most },
    yAxis: {
      ...categoryAxis(
        figure.steps.map(({ name }) => name),
        style,
        true,
      ),
      axisLine: { show: false },
    },
    tooltip: {
      ...(base['tooltip'] as Option),
      trigger: 'item',
      formatter: (params: { dataIndex: number }) => stepText(figure, params.dataIndex),
    },
    series: [
      {
        ...bar,
        silent: true,
        itemStyle: { color: 'transparent' },
        data: figure.steps.map(({ value }) => (most - (value.value ?? 0)) / 2),
      },
      {
        ...bar,
        itemStyle: { color, opacity: 0.82, borderRadius: 3 },
        data: figure.steps.map(({ name, value }) => ({
          name,
          value: value.value,
          // Short bars have no room for their text: it stands beside them.
          label: {
            position: (value.value ?? 0) > most * 0.45 ? 'inside' : 'right',
            color: (value.value ?? 0) > most * 0.45 ? style.background : style.text,
          },
        })),
        label: {
          show: true,
          fontSize: style.fontSize - 1,
          formatter: (params: { dataIndex: number }) => labelOf(figure, params.dataIndex),
        },
      },
    ],
  };
}

function labelOf(figure: Funnel, index: number): string {
  const step = figure.steps[index];
  if (step === undefined) return '';
  return step.ofPrevious === null
    ? step.value.text
    : `${step.value.text}  (↓ ${step.ofPrevious.text})`;
}

function stepText(figure: Funnel, index: number): string {
  const step = figure.steps[index];
  if (step === undefined) return '';
  const [from] = figure.steps;
  const before = figure.steps[index - 1];
  const shares = [
    ...(before === undefined || step.ofPrevious === null
      ? []
      : [`${before.name} → ${step.ofPrevious.text}`]),
    ...(from === undefined || step.ofFirst === null ? [] : [`${from.name} → ${step.ofFirst.text}`]),
  ];
  return [`${step.name}: ${step.value.full}`, ...shares].join('\n');
}
