/** A value with its unit, as text. */
import { abs, compare, mul, signOf, toNumber } from '../../base/exact.ts';
import { assertNever } from '../../base/fault.ts';
import type { Locale } from '../../base/locale.ts';
import type { Unit } from '../../model/schema.ts';
import { currencySign, withCurrency } from './currency.ts';
import { NBSP, magnitudeOf, withBothSigns, withSign } from './number.ts';
import type { Digits } from './number.ts';
import type { Style } from './style.ts';

/** What a number measures. `currency` is null for units without one. */
export type Measure = { unit: Unit; currency: string | null };

/**
 * compact: cards, charts and sentences ('R$ 1,23 mi'). table: columns, where the head names the currency
 * ('1.234.567'). full: tooltips and screen readers ('R$ 1.234.567,89').
 */
export type Density = 'compact' | 'table' | 'full';

/** How to write a value: how densely, and whether a positive one carries a plus. */
export type Manner = { density: Density; signed?: boolean };

/** `writeValue('0.918605', { unit: 'percent', currency: null }, style, { density: 'compact' })` is `'91,9%'`. */
export function writeValue(
  value: { exact: string; measure: Measure },
  style: Style,
  manner: Manner,
): string {
  const { measure } = value;
  const exact = measure.unit === 'percent' ? (mul(value.exact, '100') ?? '0') : value.exact;
  const shape = digitsOf(exact, measure.unit, manner.density);
  const magnitude = magnitudeOf(exact, style.numbers, shape);
  const text = withUnit({ digits: magnitude.text, exact, shape }, measure, {
    style,
    density: manner.density,
  });
  const sign = manner.signed === true ? withBothSigns : withSign;
  return sign(exact, { text, isZero: magnitude.isZero });
}

/** What a column head adds to its name, because the cells leave it out: `'R$'`, `'R$/h'`; null for none. */
export function headUnit(measure: Measure, language: Locale): string | null {
  const sign = measure.currency === null ? null : currencySign(measure.currency);
  switch (measure.unit) {
    case 'currency':
      return sign;
    case 'currency_per_hour':
      return `${sign ?? ''}/h`;
    case 'currency_per_month':
      return `${sign ?? ''}${PER_MONTH[language]}`;
    default:
      return null;
  }
}

const FULL: Record<Unit, Digits> = {
  currency: { least: 2, most: 2 },
  currency_per_hour: { least: 2, most: 2 },
  currency_per_month: { least: 2, most: 2 },
  percent: { least: 1, most: 4 },
  points: { least: 0, most: 4 },
  count: { least: 0, most: 4 },
  days: { least: 0, most: 4 },
  hours: { least: 0, most: 4 },
  minutes: { least: 0, most: 4 },
  months: { least: 0, most: 4 },
  ratio: { least: 1, most: 4 },
};

function digitsOf(exact: string, unit: Unit, density: Density): Digits {
  if (density === 'full') return FULL[unit];
  switch (unit) {
    case 'currency':
    case 'currency_per_month':
      return moneyDigits(exact, density);
    case 'currency_per_hour':
      return isBelow(exact, '1000') ? { least: 2, most: 2 } : { least: 0, most: 0 };
    case 'percent':
      return { least: 1, most: 1 };
    case 'ratio':
      return { least: 1, most: 2 };
    case 'count':
      if (density === 'compact' && !isBelow(exact, '100000')) return { significant: 3 };
      return isBelow(exact, '100') ? { least: 0, most: 1 } : { least: 0, most: 0 };
    case 'points':
    case 'days':
    case 'hours':
    case 'minutes':
    case 'months':
      return isBelow(exact, '100') ? { least: 0, most: 1 } : { least: 0, most: 0 };
    default:
      return assertNever(unit);
  }
}

function moneyDigits(exact: string, density: Density): Digits {
  if (density === 'compact' && !isBelow(exact, '10000')) return { significant: 3 };
  const isSmall = isBelow(exact, density === 'compact' ? '100' : '10') && signOf(exact) !== 0;
  return isSmall ? { least: 2, most: 2 } : { least: 0, most: 0 };
}

function isBelow(exact: string, limit: string): boolean {
  const [magnitude, most] = [Math.abs(Number(exact)), Number(limit)];
  // a double may round up to the limit, never beyond it
  return magnitude === most ? compare(abs(exact) ?? '0', limit) < 0 : magnitude < most;
}

type Place = { style: Style; density: Density };
type Digitised = { digits: string; exact: string; shape: Digits };

function withUnit(number: Digitised, measure: Measure, place: Place): string {
  const { digits } = number;
  const { style, density } = place;
  switch (measure.unit) {
    case 'currency':
      return money(digits, measure, place);
    case 'currency_per_hour':
      return density === 'table' ? digits : `${money(digits, measure, place)}/h`;
    case 'currency_per_month':
      return density === 'table'
        ? digits
        : `${money(digits, measure, place)}${PER_MONTH[style.language]}`;
    case 'percent':
      return withPercent(digits, style.numbers);
    case 'ratio':
      return `${digits}×`;
    case 'days':
      return `${digits}${NBSP}${density === 'table' ? 'd' : counted(DAYS[style.language], number, style)}`;
    case 'months':
      return `${digits}${NBSP}${counted(MONTHS[style.language], number, style)}`;
    case 'hours':
      return `${digits}${NBSP}h`;
    case 'minutes':
      return `${digits}${NBSP}min`;
    case 'points':
    case 'count':
      return digits;
    default:
      return assertNever(measure.unit);
  }
}

/** `'91,9%'`; Spanish sets a space before the sign. */
export function withPercent(digits: string, numbers: Locale): string {
  return numbers === 'es' ? `${digits}${NBSP}%` : `${digits}%`;
}

function money(digits: string, measure: Measure, { style, density }: Place): string {
  if (density === 'table' || measure.currency === null) return digits;
  return withCurrency(digits, measure.currency, style.numbers);
}

const PER_MONTH: Record<Locale, string> = { en: '/month', 'pt-BR': '/mês', es: '/mes' };
const DAYS: Record<Locale, [string, string]> = {
  en: ['day', 'days'],
  'pt-BR': ['dia', 'dias'],
  es: ['día', 'días'],
};
const MONTHS: Record<Locale, [string, string]> = {
  en: ['month', 'months'],
  'pt-BR': ['mês', 'meses'],
  es: ['mes', 'meses'],
};

/** One or many, by the number as it is seen: 1.04 days is written "1" and is one day. */
function counted([one, many]: [string, string], { exact, shape }: Digitised, style: Style): string {
  const rules = rulesOf(style.language, 'most' in shape ? shape.most : 0);
  return rules.select(Math.abs(toNumber(exact))) === 'one' ? one : many;
}

const pluralRules = new Map<string, Intl.PluralRules>();

function rulesOf(language: Locale, maximumFractionDigits: number): Intl.PluralRules {
  const key = `${language} ${maximumFractionDigits}`;
  const known = pluralRules.get(key);
  if (known !== undefined) return known;
  const made = new Intl.PluralRules(language, { maximumFractionDigits });
  pluralRules.set(key, made);
  return made;
}
