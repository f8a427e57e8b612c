import { createTheme } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple, MantineThemeOverride } from '@mantine/core';
import type { Brand } from '../../report/schema.ts';
import { mixed, readableOn, shadesOf } from './shades.ts';

/** Grounds of cards; the drawing styles of charts use the same. */
export const GROUND = { light: '#ffffff', dark: '#1a1d21' } as const;

/** Colours until the workspace has answered: no brand's, so that none flashes. */
const PLAIN: Brand['colors'] = {
  primary: '#334e68',
  accent: '#486581',
  series: ['#334e68', '#627d98', '#829ab1'],
  good: '#1b7f4b',
  bad: '#b3261e',
};

const DARK: MantineColorsTuple = [
  '#e6e9ec',
  '#c3cad1',
  '#9aa5b1',
  '#6b7682',
  '#434b54',
  '#343a42',
  '#23272d',
  '#1a1d21',
  '#14171a',
  '#0e1012',
];

/** The component library in a brand's colours and our type. */
export function themeOf(brand: Brand | null): MantineThemeOverride {
  const colors = brand?.colors ?? PLAIN;
  return createTheme({
    fontFamily: "'Inter Variable', Inter, system-ui, sans-serif",
    fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, monospace",
    headings: { fontFamily: "'Inter Variable', Inter, system-ui, sans-serif", fontWeight: '620' },
    colors: { brand: asTuple(shadesOf(readableOn(colors.primary, GROUND.light))), dark: DARK },
    primaryColor: 'brand',
    primaryShade: { light: 6, dark: 6 },
    autoContrast: true,
    defaultRadius: 'md',
    radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
    cursorType: 'pointer',
    respectReducedMotion: true,
    black: '#1f2933',
  });
}

/** Our own variables beside the library's, for both schemes. */
export function variablesOf(brand: Brand | null): CSSVariablesResolver {
  const colors = brand?.colors ?? PLAIN;
  return () => ({
    variables: {},
    light: schemeVariables(colors, {
      ground: GROUND.light,
      canvas: '#f6f7f9',
      line: '#e3e7eb',
      text: '#1f2933',
      muted: '#5b6875',
      lift: 0,
    }),
    dark: schemeVariables(colors, {
      ground: GROUND.dark,
      canvas: '#121417',
      line: '#2c323a',
      text: '#e6e9ec',
      muted: '#9aa5b1',
      lift: 0.28,
    }),
  });
}

type Scheme = {
  ground: string;
  canvas: string;
  line: string;
  text: string;
  muted: string;
  lift: number;
};

function schemeVariables(colors: Brand['colors'], scheme: Scheme): Record<string, string> {
  const readable = (color: string): string => readableOn(color, scheme.ground, 4.8);
  const tint = (color: string): string => mixed(scheme.ground, color, 0.1);
  return {
    '--canvas': scheme.canvas,
    '--surface': scheme.ground,
    '--line': scheme.line,
    '--text': scheme.text,
    '--muted': scheme.muted,
    '--brand': readable(colors.primary),
    '--brand-tint': tint(colors.primary),
    '--accent': readable(colors.accent),
    '--good': readable(colors.good),
    '--good-tint': tint(colors.good),
    '--bad': readable(colors.bad),
    '--bad-tint': tint(colors.bad),
    '--series': readableOn(
      mixed(colors.series[0] ?? colors.primary, '#ffffff', scheme.lift),
      scheme.ground,
      3,
    ),
    '--bar': mixed(scheme.ground, colors.series[0] ?? colors.primary, 0.3),
    '--mantine-color-body': scheme.canvas,
    '--mantine-color-text': scheme.text,
    '--mantine-color-dimmed': scheme.muted,
    '--mantine-color-default-border': scheme.line,
    '--mantine-color-error': readable(colors.bad),
    '--mantine-color-anchor': readable(colors.primary),
    '--mantine-color-placeholder': scheme.muted,
  };
}

function asTuple(colors: readonly string[]): MantineColorsTuple {
  const at = (step: number): string => colors[step] ?? PLAIN.primary;
  return [at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7), at(8), at(9)];
}
