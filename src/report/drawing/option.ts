import type { Tone } from '../schema.ts';
import type { DrawStyle } from './style.ts';

/** An ECharts option as plain structure: this stage describes charts and never loads the library. */
export type Option = Readonly<Record<string, unknown>>;

/** What all charts share: no animation on paper, our font, our colours, figures' own texts in tooltips. */
export function baseOption(style: DrawStyle, reading: string): Option {
  return {
    animation: style.medium === 'screen',
    animationDuration: 250,
    backgroundColor: 'transparent',
    color: style.series,
    textStyle: { fontFamily: style.fontFamily, fontSize: style.fontSize, color: style.text },
    aria: { enabled: true, label: { description: reading } },
    tooltip: {
      show: style.medium === 'screen',
      // Rich text is drawn, not parsed as HTML: names from outside stay text.
      renderMode: 'richText',
      confine: true,
      backgroundColor: style.background,
      borderColor: style.rule,
      textStyle: { color: style.text, fontSize: style.fontSize, fontFamily: style.fontFamily },
    },
  };
}

/** Colour of a series or a point: an index into the brand's series, or a meaning. */
export function colorOf(color: number | Tone, style: DrawStyle): string {
  if (typeof color === 'number') return style.series[color % style.series.length] ?? style.text;
  switch (color) {
    case 'good':
      return style.good;
    case 'bad':
      return style.bad;
    case 'neutral':
      return style.series[0] ?? style.text;
    case 'muted':
      return style.muted;
  }
}

/** Legend above the plot; hidden when there is one series, whose name the title says. */
export function legend(names: readonly string[], style: DrawStyle): Option {
  return {
    show: names.length > 1,
    top: 0,
    left: 0,
    itemWidth: 14,
    itemHeight: 8,
    itemGap: LEGEND_GAP,
    icon: 'roundRect',
    textStyle: { color: style.muted, fontSize: style.fontSize },
    data: names,
  };
}

const LEGEND_GAP = 12;
/** Height of one line of the legend. */
const LEGEND_LINE = 20;

/** Pixels that the legend takes: its entries wrap where the chart is narrow. */
export function legendHeight(names: readonly string[], style: DrawStyle): number {
  if (names.length < 2) return 0;
  let lines = 1;
  let used = 0;
  for (const name of names) {
    const width = 14 + 5 + name.length * style.fontSize * 0.56 + LEGEND_GAP;
    if (used > 0 && used + width > style.width) {
      lines += 1;
      used = 0;
    }
    used += width;
  }
  return lines * LEGEND_LINE + 4;
}

/** A value axis: zero line where the figure asks for it, quiet rules, no axis line. */
export function valueAxis(
  spec: {
    name: string;
    includeZero: boolean;
    tick: (value: number) => string;
    side?: 'left' | 'right';
  },
  style: DrawStyle,
): Option {
  return {
    type: 'value',
    name: spec.name,
    nameTextStyle: { color: style.muted, fontSize: style.fontSize - 1, align: spec.side ?? 'left' },
    nameGap: 10,
    scale: !spec.includeZero,
    axisLabel: {
      color: style.muted,
      fontSize: style.fontSize - 1,
      formatter: spec.tick,
      hideOverlap: true,
    },
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: style.rule, width: 1 } },
    splitNumber: 4,
  };
}

/** A category axis. `inverse` puts the first category on top of a horizontal chart. */
export function categoryAxis(names: readonly string[], style: DrawStyle, inverse = false): Option {
  return {
    type: 'category',
    data: names,
    inverse,
    axisLabel: {
      color: style.text,
      fontSize: style.fontSize - 1,
      hideOverlap: !inverse,
      ...(inverse ? { width: 150, overflow: 'truncate' } : {}),
    },
    axisLine: { lineStyle: { color: style.muted } },
    axisTick: { show: false },
  };
}
