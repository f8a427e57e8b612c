import type { Locale } from '../../base/locale.ts';
import type { Policies } from '../../model/schema.ts';
import type { Brand } from '../brand/schema.ts';

/** How one reader sees words, numbers and dates. Plain data. */
export type Style = {
  /** Language of words. */
  language: Locale;
  /** Whose decimal and grouping signs. */
  numbers: Locale;
  dates: Brand['dateStyle'];
  /** Time zone of instants. */
  zone: string;
  /** First month (1-12) of the fiscal year: names quarters and years. */
  fiscalStart: number;
  /** The report's own period is still running: its head says so once, for all numbers. */
  running: boolean;
};

/** The reader's language, with the brand's wishes for numbers and dates and the workspace's calendar. */
export function styleOf(language: Locale, brand: Brand, policies: Policies): Style {
  return {
    language,
    numbers: brand.numberLocale ?? language,
    dates: brand.dateStyle,
    zone: policies.timezone,
    fiscalStart: policies.fiscal_year_start,
    running: false,
  };
}
