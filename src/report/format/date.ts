/** Days, months and buckets of time, in words. */
import { assertNever } from '../../base/fault.ts';
import type { Locale } from '../../base/locale.ts';
import { minuteInZone } from '../../base/zone.ts';
import type { Grain } from '../../query/schema.ts';
import { NBSP } from './number.ts';
import type { Style } from './style.ts';

/** `'14 nov. 2026'`, or in figures where the brand asks for them: `'14/11/2026'`, in English `'2026-11-14'`. */
export function writeDay(date: string, style: Style): string {
  if (style.dates === 'medium')
    return `${dayOf(date)}${NBSP}${writeMonth(date, style.language, 'short')}`;
  return style.language === 'en'
    ? date
    : `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** An ISO instant as local day and minute: `'23 nov. 2026 09:14'`. */
export function writeInstant(instant: string, style: Style): string {
  const local = minuteInZone(Date.parse(instant), style.zone);
  return `${writeDay(local.slice(0, 10), style)}${NBSP}${local.slice(11)}`;
}

/** `'October 2026'`, `'outubro de 2026'`; short `'Oct 2026'`, `'out. 2026'`. */
export function writeMonth(date: string, language: Locale, width: 'long' | 'short'): string {
  const name = monthName(date, language, width);
  return language === 'en' || width === 'short'
    ? `${name}${NBSP}${yearOf(date)}`
    : `${name} de ${yearOf(date)}`;
}

/** `'14 Nov'`: a day whose year is clear from beside it. */
export function writeDayOfMonth(date: string, language: Locale): string {
  return `${dayOf(date)}${NBSP}${monthName(date, language, 'short')}`;
}

/** Quarter of the fiscal year: `'Q4 2026'`, long `'4º trimestre de 2026'`. */
export function writeQuarter(date: string, style: Style, width: 'long' | 'short'): string {
  const number = Math.floor(((monthOf(date) - style.fiscalStart + 12) % 12) / 3) + 1;
  const year = writeYear(date, style);
  if (style.language === 'en') return `Q${number}${NBSP}${year}`;
  if (width === 'short') return `T${number}${NBSP}${year}`;
  return `${number}${style.language === 'es' ? '.º' : 'º'} trimestre de ${year}`;
}

/** `'2026'`, or `'2026/27'` for a fiscal year that does not begin in January. */
export function writeYear(date: string, style: Style): string {
  if (style.fiscalStart === 1) return yearOf(date);
  const first = Number(yearOf(date)) - (monthOf(date) < style.fiscalStart ? 1 : 0);
  return `${first}/${String((first + 1) % 100).padStart(2, '0')}`;
}

/** The name of a bucket of time, given its first day: a category of an axis. */
export function writeBucket(first: string, grain: Grain, style: Style): string {
  switch (grain) {
    case 'day':
      return writeDayOfMonth(first, style.language);
    case 'week':
      return `${WEEK_OF[style.language]}${NBSP}${writeDayOfMonth(first, style.language)}`;
    case 'month':
      return writeMonth(first, style.language, 'short');
    case 'quarter':
      return writeQuarter(first, style, 'short');
    case 'year':
      return writeYear(first, style);
    default:
      return assertNever(grain);
  }
}

const WEEK_OF: Record<Locale, string> = { en: 'wk of', 'pt-BR': 'sem. de', es: 'sem. del' };

const months = new Map<string, string>();

function monthName(date: string, language: Locale, width: 'long' | 'short'): string {
  const key = `${language} ${width} ${monthOf(date)}`;
  const known = months.get(key);
  if (known !== undefined) return known;
  const writer = new Intl.DateTimeFormat(language, { month: width, timeZone: 'UTC' });
  const name = writer.format(Date.UTC(2026, monthOf(date) - 1, 1));
  months.set(key, name);
  return name;
}

function monthOf(date: string): number {
  return Number(date.slice(5, 7));
}

function dayOf(date: string): string {
  return String(Number(date.slice(8)));
}

function yearOf(date: string): string {
  return String(Number(date.slice(0, 4)));
}
