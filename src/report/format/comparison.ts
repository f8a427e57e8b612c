/** What a period is compared with, in words. */
import { addDays, addMonths, startOfMonth } from '../../base/date.ts';
import { assertNever } from '../../base/fault.ts';
import type { Locale, Text } from '../../base/locale.ts';
import type { Comparison, Grain, Span } from '../../query/schema.ts';
import { NBSP } from './number.ts';
import { COUNTED, stretchOf } from './period.ts';
import type { Stretch } from './period.ts';
import type { Style } from './style.ts';

/** `'vs. previous month'`; for a running period `'vs. previous month, same days'`. */
export function comparisonLabel(comparison: Comparison, span: Span, style: Style): string {
  const name = comparisonName(comparison, runningStretch(span, style.fiscalStart), style.language);
  const isDated = comparison === 'previous_period' || comparison === 'previous_year';
  return span.partial && isDated ? `vs. ${name}, ${SAME_DAYS[style.language]}` : `vs. ${name}`;
}

/** `'previous month'`, `'same month last year'`, `'target'`, `'6-month average'`. */
export function comparisonName(comparison: Comparison, stretch: Stretch, language: Locale): string {
  if (typeof comparison === 'object')
    return TRAILING[language](comparison.trailingMean, unitOf(stretch));
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

/** The natural stretch that a running span is part of: 1–14 November is a part of a month. */
function runningStretch(span: Span, fiscalStart: number): Stretch {
  if (!span.partial || span.from !== startOfMonth(span.from)) return stretchOf(span, fiscalStart);
  const nextMonth = startOfMonth(addMonths(span.to, 1));
  const whole = stretchOf(
    { from: span.from, to: addDays(nextMonth, -1), partial: false },
    fiscalStart,
  );
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

const SAME_DAYS: Text = { en: 'same days', 'pt-BR': 'mesmos dias', es: 'mismos días' };

const TARGET: Text = { en: 'target', 'pt-BR': 'meta', es: 'meta' };

const PREVIOUS: Record<Grain, Text> = {
  day: { en: 'previous day', 'pt-BR': 'dia anterior', es: 'día anterior' },
  week: { en: 'previous week', 'pt-BR': 'semana anterior', es: 'semana anterior' },
  month: { en: 'previous month', 'pt-BR': 'mês anterior', es: 'mes anterior' },
  quarter: { en: 'previous quarter', 'pt-BR': 'trimestre anterior', es: 'trimestre anterior' },
  year: { en: 'previous year', 'pt-BR': 'ano anterior', es: 'año anterior' },
};

const LAST_YEAR: Record<Calendar, Text> = {
  day: {
    en: 'same day last year',
    'pt-BR': 'mesmo dia do ano anterior',
    es: 'mismo día del año anterior',
  },
  week: {
    en: 'same week last year',
    'pt-BR': 'mesma semana do ano anterior',
    es: 'misma semana del año anterior',
  },
  month: {
    en: 'same month last year',
    'pt-BR': 'mesmo mês do ano anterior',
    es: 'mismo mes del año anterior',
  },
  quarter: {
    en: 'same quarter last year',
    'pt-BR': 'mesmo trimestre do ano anterior',
    es: 'mismo trimestre del año anterior',
  },
  year: { en: 'previous year', 'pt-BR': 'ano anterior', es: 'año anterior' },
  period: {
    en: 'same period last year',
    'pt-BR': 'mesmo período do ano anterior',
    es: 'mismo período del año anterior',
  },
};

const UNIT: Record<Locale, Record<Calendar, string>> = {
  en: {
    day: 'day',
    week: 'week',
    month: 'month',
    quarter: 'quarter',
    year: 'year',
    period: 'period',
  },
  'pt-BR': {
    day: 'dias',
    week: 'semanas',
    month: 'meses',
    quarter: 'trimestres',
    year: 'anos',
    period: 'períodos',
  },
  es: {
    day: 'días',
    week: 'semanas',
    month: 'meses',
    quarter: 'trimestres',
    year: 'años',
    period: 'períodos',
  },
};

const TRAILING: Record<Locale, (n: number, unit: Calendar) => string> = {
  en: (n, unit) => `${n}-${UNIT.en[unit]} average`,
  'pt-BR': (n, unit) => `média de ${n} ${UNIT['pt-BR'][unit]}`,
  es: (n, unit) => `promedio de ${n} ${UNIT.es[unit]}`,
};
