/** Brands from outside. */
import type { Problem, Result } from '../../base/problem.ts';
import { settle } from '../../base/problem.ts';
import { parseShape } from '../document/shape.ts';
import { upgradeDocument } from '../document/versions.ts';
import { reportProblems } from '../problems.ts';
import { contrastOf, differenceOf } from './color.ts';
import { checkLogo } from './logo.ts';
import { BRAND_VERSIONS, zBrand } from './schema.ts';
import type { Brand } from './schema.ts';

/** A brand of any known version → the latest. Colours that are hard to read are warnings: a brand is what it is. */
export function parseBrand(value: unknown): Result<Brand> {
  const upgraded = upgradeDocument(value, BRAND_VERSIONS);
  if (!upgraded.ok) return upgraded;
  const shaped = parseShape(zBrand, upgraded.value);
  if (!shaped.ok) return shaped;
  const brand = shaped.value;
  const logo =
    brand.logo === null
      ? []
      : checkLogo(brand.logo).map((problem) => ({ ...problem, at: { path: '/logo' } }));
  return settle(brand, [...logo, ...checkColors(brand.colors)]);
}

/** Least contrast with white paper of text and of drawings (WCAG 2.2, AA). */
const LEAST = { text: 4.5, drawing: 3 } as const;
/** Colours nearer than this are taken for one another at a glance. */
const NEAR = 22;

function checkColors({ primary, accent, series, good, bad }: Brand['colors']): Problem[] {
  const text = Object.entries({ primary, accent, good, bad }).flatMap(([name, color]) =>
    checkContrast({ name, color, least: LEAST.text }, `/colors/${name}`),
  );
  const drawings = series.flatMap((color, index) =>
    checkContrast(
      { name: `series ${index + 1}`, color, least: LEAST.drawing },
      `/colors/series/${index}`,
    ),
  );
  const near = series.flatMap((color, index) =>
    [good, bad]
      .filter((meaning) => differenceOf(color, meaning) < NEAR)
      .map((meaning) =>
        reportProblems.make(
          'near_meaning',
          { color, meaning },
          { path: `/colors/series/${index}` },
        ),
      ),
  );
  return [...text, ...drawings, ...near];
}

function checkContrast(
  { name, color, least }: { name: string; color: string; least: number },
  path: string,
): Problem[] {
  const ratio = contrastOf(color, '#ffffff');
  if (ratio >= least) return [];
  return [
    reportProblems.make(
      'low_contrast',
      { name, color, ratio: Math.floor(ratio * 10) / 10, least },
      { path },
    ),
  ];
}
