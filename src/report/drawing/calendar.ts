import type { ChartFigure } from '../schema.ts';
import { baseOption } from './option.ts';
import type { Option } from './option.ts';
import type { DrawStyle } from './style.ts';
import { mix } from './style.ts';

type Calendar = Extract<ChartFigure, { chart: 'calendar' }>;

/** A cell per day, coloured by size in one hue; a day without a value stays empty, a zero is the palest cell. */
export function calendarOption(figure: Calendar, style: DrawStyle): Option {
  const base = baseOption(style, figure.reading);
  const strong = style.series[0] ?? style.text;
  const [first, last] = [figure.days[0]?.date ?? '', figure.days.at(-1)?.date ?? ''];
  return {
    ...base,
    calendar: {
      left: 44,
      right: 8,
      top: 24,
      bottom: 8,
      range: [first, last],
      cellSize: ['auto', 'auto'],
      itemStyle: { color: 'transparent', borderColor: style.background, borderWidth: 2 },
      splitLine: { lineStyle: { color: style.muted, width: 1 } },
      yearLabel: { show: false },
      monthLabel: { nameMap: figure.months, color: style.muted, fontSize: style.fontSize - 1 },
      dayLabel: {
        firstDay: figure.weekStart % 7,
        nameMap: figure.weekdays,
        color: style.muted,
        fontSize: style.fontSize - 2,
      },
    },
    visualMap: {
      show: false,
      min: figure.min,
      max: Math.max(figure.max, figure.min + 1e-9),
      inRange: {
        color: [mix(style.background, strong, 0.06), mix(style.background, strong, 0.5), strong],
      },
    },
    tooltip: {
      ...(base['tooltip'] as Option),
      trigger: 'item',
      formatter: (params: { dataIndex: number }) => dayText(figure, params.dataIndex),
    },
    series: [
      {
        type: 'heatmap',
        coordinateSystem: 'calendar',
        data: figure.days.map(({ date, value }) => [date, value.value]),
      },
    ],
  };
}

function dayText(figure: Calendar, index: number): string {
  const day = figure.days[index];
  return day === undefined ? '' : `${day.name}: ${day.value.full}`;
}
