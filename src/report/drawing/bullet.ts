import type { ChartFigure } from '../schema.ts';
import { baseOption, categoryAxis, colorOf } from './option.ts';
import type { Option } from './option.ts';
import type { DrawStyle } from './style.ts';

type Bullet = Extract<ChartFigure, { chart: 'bullet' }>;
type Row = Bullet['rows'][number];

/** Height in pixels of a mark: it stands out of the bar on both sides. */
const MARK = 22;

/** Bars against marks, each on a scale of its own from zero; value and mark are written behind the bar. */
export function bulletOption(figure: Bullet, style: DrawStyle): Option {
  const base = baseOption(style, figure.reading);
  const longest = Math.max(0, ...figure.rows.map((row) => textOf(row).length));
  return {
    ...base,
    legend:
      figure.markName === null
        ? { show: false }
        : {
            show: true,
            top: 0,
            left: 0,
            selectedMode: false,
            itemWidth: 3,
            itemHeight: 12,
            icon: 'rect',
            textStyle: { color: style.muted, fontSize: style.fontSize },
            data: [figure.markName],
          },
    grid: {
      left: 4,
      right: Math.min(200, 14 + longest * style.fontSize * 0.56),
      top: figure.markName === null ? 4 : 26,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: { type: 'value', show: false, min: 0, max: 1 },
    yAxis: {
      ...categoryAxis(
        figure.rows.map(({ name }) => name),
        style,
        true,
      ),
      axisLine: { show: false },
    },
    tooltip: {
      ...(base['tooltip'] as Option),
      trigger: 'item',
      formatter: (params: { dataIndex: number }) => tipOf(figure, params.dataIndex),
    },
    series: [track(figure, style), bars(figure, style), marks(figure, style)],
  };
}

/** The whole scale of a row, behind its bar. */
function track(figure: Bullet, style: DrawStyle): Option {
  return {
    type: 'bar',
    silent: true,
    barGap: '-100%',
    barWidth: 12,
    itemStyle: { color: style.rule, borderRadius: 3 },
    label: {
      show: true,
      position: 'right',
      color: style.text,
      fontSize: style.fontSize - 1,
      formatter: (params: { dataIndex: number }) => textOf(figure.rows[params.dataIndex]),
    },
    data: figure.rows.map(() => 1),
  };
}

function bars(figure: Bullet, style: DrawStyle): Option {
  return {
    type: 'bar',
    barWidth: 12,
    data: figure.rows.map((row) => ({
      name: row.name,
      value: placeOf(row.value.value, row),
      itemStyle: { color: colorOf(row.tone, style), borderRadius: 3 },
    })),
  };
}

function marks(figure: Bullet, style: DrawStyle): Option {
  return {
    type: 'scatter',
    name: figure.markName ?? '',
    silent: true,
    symbol: 'rect',
    symbolSize: [3, MARK],
    itemStyle: { color: style.text },
    data: figure.rows.map((row, index) => [placeOf(row.mark?.value ?? null, row), index]),
  };
}

/** Where a value lies on its row's scale, which ends a little beyond the larger of value and mark. */
function placeOf(value: number | null, { reach }: Row): number | null {
  return value === null || reach <= 0 ? null : Math.max(0, value / (reach * 1.08));
}

function textOf(row: Row | undefined): string {
  if (row === undefined) return '';
  // A sign beside the colour: reached or not.
  const sign = row.tone === 'good' ? '✓ ' : row.tone === 'bad' ? '! ' : '';
  return row.mark === null ? row.value.text : `${sign}${row.value.text} / ${row.mark.text}`;
}

function tipOf(figure: Bullet, index: number): string {
  const row = figure.rows[index];
  if (row === undefined) return '';
  const mark =
    row.mark === null || figure.markName === null
      ? []
      : [
          `${figure.markName}: ${row.mark.full}${row.attained === null ? '' : ` (${row.attained.text})`}`,
        ];
  return [`${row.name}: ${row.value.full}`, ...mark].join('\n');
}
