import { z } from 'zod';
import { zLocale, zText } from '../block/query-schema.ts';
import type { Versions } from '../document/versions.ts';

const zColor = z.string().regex(/^#[0-9a-f]{6}$/i);

export const zBrand = z.strictObject({
  kind: z.literal('brand'),
  version: z.literal(1),
  name: z.string().max(120),
  /** PNG or safe SVG as data URL; null = the name is set in type. */
  logo: z.string().max(1_400_000).nullable(),
  colors: z.strictObject({
    primary: zColor,
    accent: zColor,
    /** Series colours of charts, in order. */
    series: z.array(zColor).min(3).max(12),
    good: zColor,
    bad: zColor,
  }),
  font: z.enum(['Inter']),
  /** null = the reader's locale decides. */
  numberLocale: zLocale.nullable(),
  dateStyle: z.enum(['numeric', 'medium']),
  footer: zText.nullable(),
});
export type Brand = z.infer<typeof zBrand>;

/** The versions of brands, oldest first; how to add one is said at `DOCUMENT_VERSIONS`. */
export const BRAND_VERSIONS: Versions = { kind: 'brand', list: [{ name: 'first', up: null }] };
