/** Axes: which tracks share one, what it is called, and whether it begins at zero. */
import { toNumber } from '../../base/exact.ts';
import { assertNever } from '../../base/fault.ts';
import type { Locale, Text } from '../../base/locale.ts';
import type { ChartFigure } from '../figure/schema.ts';
import { currencySign } from '../format/currency.ts';
import { headUnit } from '../format/value.ts';
import type { Measure } from '../format/value.ts';
import type { Track } from './track.ts';

export type Axis = Extract<ChartFigure, { chart: 'waterfall' }>['axis'];

/** An axis of one measure. `name` is what it shows; the unit joins it where the ticks do not say it. */
export function axisOf(
  spec: { name: string | null; measure: Measure; includeZero: boolean },
  language: Locale,
): Axis {
  const unit = unitText(spec.measure, language);
  const isPercent = spec.measure.unit === 'percent';
  const named =
    spec.name === null ? unit : unit === '' || isPercent ? spec.name : `${spec.name} (${unit})`;
  return { name: named, unit, includeZero: spec.includeZero, percent: isPercent };
}

/** Do the two measure the same, so that they can share an axis? */
export function isSameMeasure(a: Measure, b: Measure): boolean {
  return a.unit === b.unit && a.currency === b.currency;
}

/** The largest magnitude of some tracks; 0 without values. */
export function reachOf(tracks: readonly Track[]): number {
  return Math.max(0, ...numbersOf(tracks).map(Math.abs));
}

/**
 * Lines may leave zero out, but only where they move in the upper half: else the eye would see a fall to nothing.
 * Bars never may.
 */
export function needsZero(tracks: readonly Track[]): boolean {
  const numbers = numbersOf(tracks);
  const lowest = Math.min(...numbers);
  return numbers.length === 0 || lowest < 0.5 * Math.max(...numbers);
}

function numbersOf(tracks: readonly Track[]): number[] {
  return tracks.flatMap(({ values }) =>
    values.flatMap(({ value }) => (value === null ? [] : [toNumber(value)])),
  );
}

function unitText(measure: Measure, language: Locale): string {
  switch (measure.unit) {
    case 'currency':
    case 'currency_per_hour':
    case 'currency_per_month':
      return headUnit(measure, language) ?? currencySign(measure.currency ?? '');
    case 'percent':
      return '%';
    case 'ratio':
      return '×';
    case 'hours':
      return 'h';
    case 'minutes':
      return 'min';
    case 'days':
      return DAYS[language];
    case 'months':
      return MONTHS[language];
    case 'points':
      return POINTS[language];
    case 'count':
      return '';
    default:
      return assertNever(measure.unit);
  }
}

const DAYS: Text = { en: 'days', 'pt-BR': 'dias', es: 'días' };
const MONTHS: Text = { en: 'months', 'pt-BR': 'meses', es: 'meses' };
const POINTS: Text = { en: 'points', 'pt-BR': 'pontos', es: 'puntos' };
