import type { Locale } from '../../base/locale.ts';
import type { DrawStyle } from '../../report/index.ts';
import { lightStyle } from '../../report/index.ts';
import type { Brand } from '../../report/schema.ts';

/** How a deck looks: the brand on white, in one language. Colours are '#rrggbb'. */
export type Look = DrawStyle & {
  primary: string;
  /** Whose decimal and grouping signs the figures were written with. */
  numbers: Locale;
};

/** Pixels to the inch of a picture on a slide: fewer than on a screen, so that its type can be read from afar. */
export const PIXELS_PER_INCH = 76;

/** The look of a brand's slides. */
export function lookOf(brand: Brand, locale: Locale): Look {
  return {
    ...lightStyle(brand, { locale, width: 0, medium: 'paper' }),
    primary: brand.colors.primary,
    numbers: brand.numberLocale ?? locale,
  };
}

/** A colour as PowerPoint writes it: 'rrggbb'. */
export function hexOf(color: string): string {
  return color.slice(1).toUpperCase();
}
