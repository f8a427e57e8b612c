import type { ChartFigure } from '../schema.ts';
import { baseOption, categoryAxis } from './option.ts';
import type { Option } from './option.ts';
import type { DrawStyle } from './style.ts';
import { mix } from './style.ts';

type Heatmap = Extract<ChartFigure, { chart: 'heatmap' }>;

/** Cells coloured by size in one hue; a cell without a value stays empty, never zero. */
export function heatmapOption(figure: Heatmap, style: DrawStyle): Option {
  const strong = style.series[0] ?? style.text;
  const base = baseOption(style, figure.reading);
  const shownAt = (index: readonly [number, number]): string =>
    figure.rows[index[1]]?.cells[index[0]]?.full ?? '—';
  return {
    ...base,
    grid: {
      left: 4,
      right: 8,
      bottom: 4,
      top: 26,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: { ...categoryAxis(figure.columns, style), position: 'top', splitArea: { show: false } },
    yAxis: categoryAxis(
      figure.rows.map((row) => (row.size === null ? row.name : `${row.name} (${row.size})`)),
      style,
      true,
    ),
    visualMap: {
      show: false,
      min: figure.min,
      max: figure.max,
      inRange: {
        color: [mix(style.background, strong, 0.06), mix(style.background, strong, 0.45), strong],
      },
    },
    tooltip: {
      ...(base['tooltip'] as Option),
      trigger: 'item',
      formatter: (params: { value?: [number, number, number] }) => {
        const at = params.value;
        if (at === undefined) return '';
        return `${figure.rows[at[1]]?.name ?? ''} · ${figure.columns[at[0]] ?? ''}: ${shownAt([at[0], at[1]])}`;
      },
    },
    series: [
      {
        type: 'heatmap',
        data: cellsOf(figure, style),
        itemStyle: { borderColor: style.background, borderWidth: 2, borderRadius: 2 },
        label: {
          show: true,
          fontSize: style.fontSize - 2,
          formatter: (params: { value: [number, number, number] }) =>
            figure.rows[params.value[1]]?.cells[params.value[0]]?.text ?? '',
        },
      },
    ],
  };
}

function cellsOf(figure: Heatmap, style: DrawStyle): Option[] {
  const span = figure.max - figure.min;
  return figure.rows.flatMap((row, y) =>
    row.cells.flatMap((cell, x) => {
      if (cell?.reason === 'immature_cohort') return [youngCell([x, y, figure.min], style)];
      if (cell === null || cell.value === null) return [];
      const isStrong = span > 0 && (cell.value - figure.min) / span > 0.6;
      return [
        { value: [x, y, cell.value], label: { color: isStrong ? style.background : style.text } },
      ];
    }),
  );
}

/** What cannot be there yet: a quiet cell with a dot, so that it is neither a gap nor a small value. */
function youngCell(value: readonly [number, number, number], style: DrawStyle): Option {
  return {
    value,
    visualMap: false,
    itemStyle: { color: mix(style.background, style.rule, 0.6) },
    label: { color: style.muted, formatter: '·' },
  };
}
