import type { ChartFigure } from '../schema.ts';
import { baseOption } from './option.ts';
import type { Option } from './option.ts';
import type { DrawStyle } from './style.ts';

type Sankey = Extract<ChartFigure, { chart: 'sankey' }>;

/** Flows from left to right; the width of a band is its value. A name may stand on both sides, so sides are told apart. */
export function sankeyOption(figure: Sankey, style: DrawStyle): Option {
  const base = baseOption(style, figure.reading);
  const color = (index: number): string => style.series[index % style.series.length] ?? style.text;
  const node = (side: 'from' | 'to') => (name: string, index: number) => ({
    name: `${side}:${index}`,
    depth: side === 'from' ? 0 : 1,
    itemStyle: { color: side === 'from' ? color(index) : style.muted },
    label: {
      position: side === 'from' ? 'left' : 'right',
      formatter: name,
      width: 120,
      overflow: 'truncate',
    },
  });
  return {
    ...base,
    tooltip: {
      ...(base['tooltip'] as Option),
      trigger: 'item',
      formatter: (params: { dataType: string; dataIndex: number }) =>
        params.dataType === 'edge' ? linkText(figure, params.dataIndex) : '',
    },
    series: [
      {
        type: 'sankey',
        left: 130,
        right: 130,
        top: 8,
        bottom: 8,
        nodeWidth: 12,
        nodeGap: 10,
        draggable: false,
        emphasis: { focus: 'adjacency' },
        layoutIterations: 0,
        label: { color: style.text, fontSize: style.fontSize - 1 },
        lineStyle: { color: 'source', opacity: 0.32, curveness: 0.5 },
        data: [...figure.sources.map(node('from')), ...figure.targets.map(node('to'))],
        links: figure.links.map(({ from, to, value }) => ({
          source: `from:${from}`,
          target: `to:${to}`,
          value: value.value,
        })),
      },
    ],
  };
}

function linkText(figure: Sankey, index: number): string {
  const link = figure.links[index];
  if (link === undefined) return '';
  return `${figure.sources[link.from] ?? ''} → ${figure.targets[link.to] ?? ''}: ${link.value.full}`;
}
