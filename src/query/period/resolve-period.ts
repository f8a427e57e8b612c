/** Periods as people say them → stretches of days. */
import {
  addDays,
  addMonths,
  daysBetween,
  isDate,
  makeDate,
  monthsBetween,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
  startOfYear,
} from '../../base/date.ts';
import { assertNever } from '../../base/fault.ts';
import { fail, ok } from '../../base/problem.ts';
import type { Result } from '../../base/problem.ts';
import type { Period } from '../schema.ts';
import { queryProblems } from '../problems.ts';
import { stretchOf } from './stretch.ts';
import type { Calendar, Step, Stretch } from './stretch.ts';

type Asked = { from: string; fullEnd: string; step: Step };
type Named = Extract<
  Period,
  'today' | 'year_to_date' | `${'this' | 'last'}_${string}` | 'yesterday'
>;

/** The stretch that a period means today; a problem when there is no such date or it lies in the future. */
export function resolvePeriod(period: Period, calendar: Calendar): Result<Stretch> {
  const asked = askedBy(period, calendar);
  if (asked === null)
    return fail(queryProblems.make('bad_period', { period: wordsOf(period) }, { path: '/period' }));
  const stretch = stretchOf(asked, calendar.today);
  return stretch === null
    ? fail(
        queryProblems.make(
          'future_period',
          { period: wordsOf(period), today: calendar.today },
          { path: '/period' },
        ),
      )
    : ok(stretch);
}

function askedBy(period: Period, calendar: Calendar): Asked | null {
  if (typeof period === 'object') return rangeOf(period.from, period.to);
  return /^\d/.test(period) ? writtenOf(period, calendar) : namedOf(period as Named, calendar);
}

/** First to last day, both included. Whole months step by months: January to March steps by a quarter. */
function rangeOf(from: string, to: string): Asked | null {
  if (!isDate(from) || !isDate(to) || to < from) return null;
  const fullEnd = addDays(to, 1);
  if (from.endsWith('-01') && fullEnd.endsWith('-01'))
    return monthsFrom(from, monthsBetween(from, fullEnd));
  return { from, fullEnd, step: { unit: 'day', n: daysBetween(from, fullEnd) } };
}

/** `2025`, `2025-Q2` (of the fiscal year that begins in 2025), `2025-06`, `2025-06-14`. */
function writtenOf(text: string, calendar: Calendar): Asked | null {
  const year = text.slice(0, 4);
  if (year === '0000') return null;
  if (text.length === 4) return monthsFrom(makeDate(Number(year), calendar.yearStart, 1), 12);
  if (text.includes('Q')) {
    return monthsFrom(
      addMonths(makeDate(Number(year), calendar.yearStart, 1), 3 * (Number(text.slice(6)) - 1)),
      3,
    );
  }
  const day = text.length === 7 ? `${text}-01` : text;
  if (!isDate(day)) return null;
  return text.length === 7 ? monthsFrom(day, 1) : daysFrom(day, 1);
}

function namedOf(name: Named, { today, weekStart, yearStart }: Calendar): Asked {
  const week = startOfWeek(today, weekStart);
  const month = startOfMonth(today);
  const quarter = startOfQuarter(today, yearStart);
  const year = startOfYear(today, yearStart);
  switch (name) {
    case 'today':
      return daysFrom(today, 1);
    case 'yesterday':
      return daysFrom(addDays(today, -1), 1);
    case 'this_week':
      return weekFrom(week);
    case 'last_week':
      return weekFrom(addDays(week, -7));
    case 'this_month':
      return monthsFrom(month, 1);
    case 'last_month':
      return monthsFrom(addMonths(month, -1), 1);
    case 'this_quarter':
      return monthsFrom(quarter, 3);
    case 'last_quarter':
      return monthsFrom(addMonths(quarter, -3), 3);
    case 'this_year':
    case 'year_to_date':
      return monthsFrom(year, 12);
    case 'last_year':
      return monthsFrom(addMonths(year, -12), 12);
    // whole days and whole months: what is running would make the newest bucket look like a fall
    case 'last_7_days':
      return daysFrom(addDays(today, -7), 7);
    case 'last_28_days':
      return daysFrom(addDays(today, -28), 28);
    case 'last_90_days':
      return daysFrom(addDays(today, -90), 90);
    case 'last_3_months':
      return monthsFrom(addMonths(month, -3), 3);
    case 'last_6_months':
      return monthsFrom(addMonths(month, -6), 6);
    case 'last_12_months':
      return monthsFrom(addMonths(month, -12), 12);
    case 'last_13_months':
      return monthsFrom(addMonths(month, -13), 13);
    default:
      return assertNever(name);
  }
}

function monthsFrom(from: string, n: number): Asked {
  return { from, fullEnd: addMonths(from, n), step: { unit: 'month', n } };
}

function daysFrom(from: string, n: number): Asked {
  return { from, fullEnd: addDays(from, n), step: { unit: 'day', n } };
}

function weekFrom(from: string): Asked {
  return { from, fullEnd: addDays(from, 7), step: { unit: 'week', n: 7 } };
}

function wordsOf(period: Period): string {
  return typeof period === 'string' ? period : `${period.from} – ${period.to}`;
}
