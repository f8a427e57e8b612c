import type { ChartFigure } from '../schema.ts';
import { baseOption, colorOf } from './option.ts';
import type { Option } from './option.ts';
import type { DrawStyle } from './style.ts';

type Pie = Extract<ChartFigure, { chart: 'pie' }>;

/** Below this width names stand in a list under the ring: beside it they would be cut. */
const NARROW = 420;

/** A ring with the whole in its middle. Names and shares are written beside the slices, so colour is no key to them. */
export function pieOption(figure: Pie, style: DrawStyle): Option {
  const base = baseOption(style, figure.reading);
  const isNarrow = style.width > 0 && style.width < NARROW;
  return {
    ...base,
    graphic: {
      type: 'text',
      left: 'center',
      top: 'middle',
      silent: true,
      style: {
        text: figure.whole.text,
        fill: style.text,
        font: `600 ${style.fontSize + (isNarrow ? 1 : 4)}px ${style.fontFamily}`,
      },
    },
    tooltip: {
      ...(base['tooltip'] as Option),
      trigger: 'item',
      formatter: (params: { dataIndex: number }) => sliceText(figure, params.dataIndex, 'full'),
    },
    series: [
      {
        type: 'pie',
        radius: isNarrow ? ['34%', '54%'] : ['52%', '82%'],
        center: ['50%', '50%'],
        startAngle: 90,
        minShowLabelAngle: 4,
        avoidLabelOverlap: true,
        itemStyle: { borderColor: style.background, borderWidth: 2 },
        label: {
          color: style.text,
          fontSize: style.fontSize - 1,
          lineHeight: style.fontSize + 3,
          ...(isNarrow ? { alignTo: 'edge', edgeDistance: 2, overflow: 'break' } : {}),
          formatter: (params: { dataIndex: number }) => sliceText(figure, params.dataIndex, 'text'),
        },
        labelLine: {
          lineStyle: { color: style.muted },
          length: isNarrow ? 4 : 8,
          length2: isNarrow ? 0 : 8,
        },
        data: figure.slices.map(({ name, value, color }) => ({
          name,
          value: value.value,
          itemStyle: { color: colorOf(color, style) },
        })),
      },
    ],
  };
}

function sliceText(figure: Pie, index: number, density: 'text' | 'full'): string {
  const slice = figure.slices[index];
  if (slice === undefined) return '';
  return density === 'full'
    ? `${slice.name}: ${slice.value.full} (${slice.share.text})`
    : `${slice.name}\n${slice.share.text}`;
}
