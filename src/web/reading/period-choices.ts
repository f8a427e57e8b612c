import type { Locale } from '../../base/locale.ts';
import type { Period } from '../../query/schema.ts';
import type { WordKey } from '../words/en.ts';

/** Periods that one click chooses, in the order of the menu. */
export const PRESETS: readonly { period: Extract<Period, string>; word: WordKey }[] = [
  { period: 'this_month', word: 'periodThisMonth' },
  { period: 'last_month', word: 'periodLastMonth' },
  { period: 'this_quarter', word: 'periodThisQuarter' },
  { period: 'last_quarter', word: 'periodLastQuarter' },
  { period: 'year_to_date', word: 'periodYearToDate' },
  { period: 'this_year', word: 'periodThisYear' },
  { period: 'last_year', word: 'periodLastYear' },
  { period: 'last_90_days', word: 'periodLast90Days' },
  { period: 'last_6_months', word: 'periodLast6Months' },
  { period: 'last_12_months', word: 'periodLast12Months' },
];

export type MonthCell = { period: string; short: string; long: string; isFuture: boolean };

/** The twelve months of a year as buttons; months after `today` cannot be chosen. */
export function monthsOf(year: number, today: string, locale: Locale): MonthCell[] {
  const short = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const long = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => {
    const day = new Date(Date.UTC(year, month, 1));
    const period = `${year}-${String(month + 1).padStart(2, '0')}`;
    return {
      period,
      short: short.format(day),
      long: long.format(day),
      isFuture: period > today.slice(0, 7),
    };
  });
}
