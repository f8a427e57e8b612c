/** Spans of time in words. */
import { addDays, daysBetween, monthsBetween, startOfMonth } from '../../base/date.ts';
import { assertNever } from '../../base/fault.ts';
import type { Locale, Text } from '../../base/locale.ts';
import type { Grain, Span } from '../../query/schema.ts';
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
  const isWhole =
    span.from === startOfMonth(span.from) &&
    addDays(span.to, 1) === startOfMonth(addDays(span.to, 1));
  const months = monthsBetween(span.from, addDays(span.to, 1));
  if (!isWhole) return days === 7 ? { kind: 'week' } : { kind: 'days', n: days };
  const offset = (Number(span.from.slice(5, 7)) - fiscalStart + 12) % 12;
  if (months === 1) return { kind: 'month' };
  if (months === 3 && offset % 3 === 0) return { kind: 'quarter' };
  if (months === 12 && offset === 0) return { kind: 'year' };
  return { kind: 'months', n: months };
}

/** `'last 12 months'`: the own span of a KPI. */
export function trailingText(stretch: Stretch, language: Locale): string {
  const n =
    'n' in stretch ? stretch.n : stretch.kind === 'year' ? 12 : stretch.kind === 'quarter' ? 3 : 1;
  const unit =
    stretch.kind === 'days' || stretch.kind === 'day'
      ? 'day'
      : stretch.kind === 'week'
        ? 'week'
        : 'month';
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

const RUNNING: Text = { en: 'so far', 'pt-BR': 'em curso', es: 'en curso' };

const LAST: Text = { en: 'last', 'pt-BR': 'últimos', es: 'últimos' };

/** One and many of what stretches are counted in. */
export const COUNTED: Record<'day' | 'week' | 'month', Record<Locale, [string, string]>> = {
  day: { en: ['day', 'days'], 'pt-BR': ['dia', 'dias'], es: ['día', 'días'] },
  week: { en: ['week', 'weeks'], 'pt-BR': ['semana', 'semanas'], es: ['semana', 'semanas'] },
  month: { en: ['month', 'months'], 'pt-BR': ['mês', 'meses'], es: ['mes', 'meses'] },
};
