import type { Locale } from '../../base/locale.ts';
import type { Brand } from '../schema.ts';

/** How a chart is to look where it is drawn. Colours are CSS hex. */
export type DrawStyle = {
  locale: Locale;
  series: readonly string[];
  good: string;
  bad: string;
  text: string;
  muted: string;
  rule: string;
  background: string;
  fontFamily: string;
  fontSize: number;
  /** Pixels the chart is wide: legends and labels are laid out for it. */
  width: number;
  /** Paper has no tooltips, so it gets value labels where there is room. */
  medium: 'screen' | 'paper';
};

/** Where and for whom a chart is drawn. */
export type Canvas = { locale: Locale; width: number; medium: DrawStyle['medium'] };

/** Colours of a sheet of paper or a light screen in this brand. */
export function lightStyle(brand: Brand, { locale, width, medium }: Canvas): DrawStyle {
  const { series, good, bad } = brand.colors;
  return {
    locale,
    width,
    series,
    good,
    bad,
    text: '#1f2933',
    muted: '#5b6875',
    rule: '#e4e8ec',
    background: '#ffffff',
    fontFamily: brand.font,
    fontSize: medium === 'paper' ? 11 : 12,
    medium,
  };
}

/** The same brand on a dark screen. Series colours are lightened so that they keep their contrast. */
export function darkStyle(brand: Brand, canvas: Canvas): DrawStyle {
  return {
    ...lightStyle(brand, canvas),
    series: brand.colors.series.map((color) => lighten(color, 0.28)),
    good: lighten(brand.colors.good, 0.35),
    bad: lighten(brand.colors.bad, 0.35),
    text: '#e6e9ec',
    muted: '#9aa5b1',
    rule: '#343a42',
    background: '#1a1d21',
  };
}

/** Mixes a hex colour with white; `share` 0 to 1. */
export function lighten(color: string, share: number): string {
  return mix(color, '#ffffff', share);
}

/** Mixes two hex colours; `share` is that of the second. */
export function mix(one: string, other: string, share: number): string {
  const channel = (at: number): string => {
    const a = Number.parseInt(one.slice(at, at + 2), 16);
    const b = Number.parseInt(other.slice(at, at + 2), 16);
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
