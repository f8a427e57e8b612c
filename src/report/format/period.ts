/** Spans of time and what they are compared with, in words. */
import { addDays, addMonths, daysBetween, monthsBetween, startOfMonth } from '../../base/date.ts';
import { assertNever } from '../../base/fault.ts';
import type { Locale, Text } from '../../base/locale.ts';
import type { Comparison, Grain, Span } from '../../query/schema.ts';
import { writeDay, writeDayOfMonth, writeMonth, writeQuarter, writeYear } from './date.ts';
import { NBSP } from './number.ts';
import type { Style } from './style.ts';

/** What kind of stretch a span is: a natural one, or so many days or whole months. */
export type Stretch = { kind: Grain } | { kind: 'days' | 'months'; n: number };

/** `'outubro de 2026'`, `'T4 2026'`, `'1–14 nov. 2026 (em curso)'`. */
export function writePeriod(span: Span, style: Style): string {
  const text = plainPeriod(span, style);
  return span.partial ? `${text} (${RUNNING[style.language]})` : text;
}

/** A month, a quarter, 28 days … A running period is what it will be when it ends only if `span.to` is its end. */
export function stretchOf(span: Span, fiscalStart: number): Stretch {
  const days = daysBetween(span.from, span.to) + 1;
  if (days === 1) return { kind: 'day' };
  const isWhole = span.from === startOfMonth(span.from) && addDays(span.to, 1) === startOfMonth(addDays(span.to, 1));
  const months = monthsBetween(span.from, addDays(span.to, 1));
  if (!isWhole) return days === 7 ? { kind: 'week' } : { kind: 'days', n: days };
  const offset = (Number(span.from.slice(5, 7)) - fiscalStart + 12) % 12;
  if (months === 1) return { kind: 'month' };
  if (months === 3 && offset % 3 === 0) return { kind: 'quarter' };
  if (months === 12 && offset === 0) return { kind: 'year' };
  return { kind: 'months', n: months };
}

/** `'vs. previous month'`; for a running period `'vs. previous month, same days'`. */
export function comparisonLabel(comparison: Comparison, span: Span, style: Style): string {
  const name = comparisonName(comparison, runningStretch(span, style.fiscalStart), style.language);
  const isDated = comparison === 'previous_period' || comparison === 'previous_year';
  return span.partial && isDated ? `vs. ${name}, ${SAME_DAYS[style.language]}` : `vs. ${name}`;
}

/** `'previous month'`, `'same month last year'`, `'target'`, `'6-month average'`. */
export function comparisonName(comparison: Comparison, stretch: Stretch, language: Locale): string {
  if (typeof comparison === 'object') return TRAILING[language](comparison.trailingMean, unitOf(stretch));
  switch (comparison) {
    case 'previous_period':
      return previousName(stretch, language);
    case 'previous_year':
      return LAST_YEAR[unitOf(stretch)][language];
    case 'target':
      return TARGET[language];
    default:
      return assertNever(comparison);
  }
}

/** `'last 12 months'`: the own span of a KPI. */
export function trailingText(stretch: Stretch, language: Locale): string {
  const n = 'n' in stretch ? stretch.n : stretch.kind === 'year' ? 12 : stretch.kind === 'quarter' ? 3 : 1;
  const unit = stretch.kind === 'days' || stretch.kind === 'day' ? 'day' : stretch.kind === 'week' ? 'week' : 'month';
  return `${LAST[language]}${NBSP}${n}${NBSP}${COUNTED[unit][language][n === 1 ? 0 : 1]}`;
}

function plainPeriod(span: Span, style: Style): string {
  const stretch = stretchOf(span, style.fiscalStart);
  switch (stretch.kind) {
    case 'day':
      return writeDay(span.from, style);
    case 'month':
      return writeMonth(span.from, style.language, 'long');
    case 'quarter':
      return writeQuarter(span.from, style, 'long');
    case 'year':
      return writeYear(span.from, style);
    case 'months':
      return `${writeMonth(span.from, style.language, 'short')} – ${writeMonth(span.to, style.language, 'short')}`;
    case 'week':
    case 'days':
      return writeRange(span, style);
    default:
      return assertNever(stretch);
  }
}

function writeRange({ from, to }: Span, style: Style): string {
  const last = writeDay(to, style);
  if (style.dates === 'numeric') return `${writeDay(from, style)} – ${last}`;
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${last}`;
  const isSameYear = from.slice(0, 4) === to.slice(0, 4);
  return `${isSameYear ? writeDayOfMonth(from, style.language) : writeDay(from, style)} – ${last}`;
}

/** The natural stretch that a running span is part of: 1–14 November is a part of a month. */
function runningStretch(span: Span, fiscalStart: number): Stretch {
  if (!span.partial || span.from !== startOfMonth(span.from)) return stretchOf(span, fiscalStart);
  const nextMonth = startOfMonth(addMonths(span.to, 1));
  const whole = stretchOf({ from: span.from, to: addDays(nextMonth, -1), partial: false }, fiscalStart);
  return whole.kind === 'month' ? whole : stretchOf(span, fiscalStart);
}

type Calendar = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'period';

function unitOf(stretch: Stretch): Calendar {
  return stretch.kind === 'days' || stretch.kind === 'months' ? 'period' : stretch.kind;
}

function previousName(stretch: Stretch, language: Locale): string {
  if (!('n' in stretch)) return PREVIOUS[stretch.kind][language];
  const words = COUNTED[stretch.kind === 'days' ? 'day' : 'month'][language][1];
  const count = `${stretch.n}${NBSP}${words}`;
  return language === 'en' ? `previous ${count}` : `${count} anteriores`;
}

const RUNNING: Text = { en: 'so far', 'pt-BR': 'em curso', es: 'en curso' };
const SAME_DAYS: Text = { en: 'same days', 'pt-BR': 'mesmos dias', es: 'mismos días' };
const TARGET: Text = { en: 'target', 'pt-BR': 'meta', es: 'meta' };
const LAST: Text = { en: 'last', 'pt-BR': 'últimos', es: 'últimos' };

const COUNTED: Record<'day' | 'week' | 'month', Record<Locale, [string, string]>> = {
  day: { en: ['day', 'days'], 'pt-BR': ['dia', 'dias'], es: ['día', 'días'] },
  week: { en: ['week', 'weeks'], 'pt-BR': ['semana', 'semanas'], es: ['semana', 'semanas'] },
  month: { en: ['month', 'months'], 'pt-BR': ['mês', 'meses'], es: ['mes', 'meses'] },
};

const PREVIOUS: Record<Grain, Text> = {
  day: { en: 'previous day', 'pt-BR': 'dia anterior', es: 'día anterior' },
  week: { en: 'previous week', 'pt-BR': 'semana anterior', es: 'semana anterior' },
  month: { en: 'previous month', 'pt-BR': 'mês anterior', es: 'mes anterior' },
  quarter: { en: 'previous quarter', 'pt-BR': 'trimestre anterior', es: 'trimestre anterior' },
  year: { en: 'previous year', 'pt-BR': 'ano anterior', es: 'año anterior' },
};

const LAST_YEAR: Record<Calendar, Text> = {
  day: { en: 'same day last year', 'pt-BR': 'mesmo dia do ano anterior', es: 'mismo día del año anterior' },
  week: { en: 'same week last year', 'pt-BR': 'mesma semana do ano anterior', es: 'misma semana del año anterior' },
  month: { en: 'same month last year', 'pt-BR': 'mesmo mês do ano anterior', es: 'mismo mes del año anterior' },
  quarter: {
    en: 'same quarter last year',
    'pt-BR': 'mesmo trimestre do ano anterior',
    es: 'mismo trimestre del año anterior',
  },
  year: { en: 'previous year', 'pt-BR': 'ano anterior', es: 'año anterior' },
  period: { en: 'same period last year', 'pt-BR': 'mesmo período do ano anterior', es: 'mismo período del año anterior' },
};

const UNIT: Record<Locale, Record<Calendar, string>> = {
  en: { day: 'day', week: 'week', month: 'month', quarter: 'quarter', year: 'year', period: 'period' },
  'pt-BR': { day: 'dias', week: 'semanas', month: 'meses', quarter: 'trimestres', year: 'anos', period: 'períodos' },
  es: { day: 'días', week: 'semanas', month: 'meses', quarter: 'trimestres', year: 'años', period: 'períodos' },
};

const TRAILING: Record<Locale, (n: number, unit: Calendar) => string> = {
  en: (n, unit) => `${n}-${UNIT.en[unit]} average`,
  'pt-BR': (n, unit) => `média de ${n} ${UNIT['pt-BR'][unit]}`,
  es: (n, unit) => `promedio de ${n} ${UNIT.es[unit]}`,
};
