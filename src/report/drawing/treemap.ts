import type { ChartFigure } from '../schema.ts';
import { baseOption, colorOf } from './option.ts';
import type { Option } from './option.ts';
import type { DrawStyle } from './style.ts';
import { mix } from './style.ts';

type Treemap = Extract<ChartFigure, { chart: 'treemap' }>;
type Box = Treemap['boxes'][number];

/** Boxes of the size of their part; groups have a head with their name and one colour for all that lies in them. */
export function treemapOption(figure: Treemap, style: DrawStyle): Option {
  const base = baseOption(style, figure.reading);
  const groups = [...new Set(figure.boxes.map(({ group }) => group))];
  const isNested = groups.some((group) => group !== null);
  return {
    ...base,
    tooltip: {
      ...(base['tooltip'] as Option),
      trigger: 'item',
      formatter: (params: { data?: { box?: Box } }) => boxText(params.data?.box),
    },
    series: [
      {
        type: 'treemap',
        left: 0,
        right: 0,
        top: 0,
        bottom: 0,
        roam: false,
        nodeClick: false,
        breadcrumb: { show: false },
        sort: 'desc',
        itemStyle: { borderColor: style.background, borderWidth: 1, gapWidth: 1 },
        label: {
          show: true,
          position: 'insideTopLeft',
          padding: 3,
          fontSize: style.fontSize - 1,
          lineHeight: style.fontSize + 3,
          overflow: 'truncate',
          formatter: (params: { data?: { box?: Box } }) => labelOf(params.data?.box),
        },
        levels: [{ itemStyle: { borderWidth: 0, gapWidth: 3 }, upperLabel: { show: false } }],
        data: isNested
          ? groups.map((group) => nodeOfGroup(group, figure, style))
          : figure.boxes.map((box) => nodeOf(box, style)),
      },
    ],
  };
}

function nodeOfGroup(group: string | null, figure: Treemap, style: DrawStyle): Option {
  const own = figure.boxes.filter((box) => box.group === group);
  const [first] = own;
  if (group === null && first !== undefined) return nodeOf(first, style);
  return {
    name: group ?? '',
    itemStyle: { borderColor: style.rule, borderWidth: 1, gapWidth: 1 },
    upperLabel: {
      show: true,
      height: 20,
      color: style.text,
      fontSize: style.fontSize - 1,
      fontWeight: 600,
      padding: [0, 0, 0, 4],
      overflow: 'truncate',
    },
    children: own.map((box) => nodeOf(box, style)),
  };
}

/** Pale enough for dark text on it: the size of a box is its area, not the depth of its colour. */
function nodeOf(box: Box, style: DrawStyle): Option {
  const color = mix(style.background, colorOf(box.color, style), 0.42);
  return {
    name: box.name,
    value: box.value.value,
    box,
    itemStyle: { color },
    label: { color: style.text },
  };
}

function labelOf(box: Box | undefined): string {
  return box === undefined ? '' : `${box.name}\n${box.value.text} · ${box.share.text}`;
}

function boxText(box: Box | undefined): string {
  if (box === undefined) return '';
  const place = box.group === null ? box.name : `${box.group} · ${box.name}`;
  return `${place}: ${box.value.full} (${box.share.text})`;
}
