import { useMemo } from 'react';
import type { Locale } from '../../base/locale.ts';
import { useLocale } from './words.tsx';

/**
 * Dates, counts and exact sums in places that no figure reaches: explanations, imports, runs. Figures carry their
 * own texts and never pass here.
 */
export type Format = {
  /** '3 Nov 2026' from 'YYYY-MM-DD'. */
  day: (day: string) => string;
  /** '1–31 Oct 2026'. */
  dayRange: (from: string, to: string) => string;
  /** '23 Nov 2026, 09:14' from an ISO instant, in the reader's own time zone. */
  moment: (instant: string) => string;
  count: (count: number) => string;
  /** Exact decimal text with the reader's marks: digits are grouped, not rounded away. */
  exact: (decimal: string) => string;
  /** 'R$ 1,234.50' from exact decimal text. */
  money: (decimal: string, currency: string) => string;
  percent: (share: number) => string;
  bytes: (bytes: number) => string;
};

/** Formats in the reader's language. */
export function useFormat(): Format {
  const locale = useLocale();
  return useMemo(() => formatIn(locale), [locale]);
}

/** The same outside of components. */
export function formatIn(locale: Locale): Format {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const count = new Intl.NumberFormat(locale);
  const exact = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const size = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const dateOf = (text: string): Date => new Date(`${text}T00:00:00Z`);
  return {
    day: (text) => day.format(dateOf(text)),
    dayRange: (from, to) => day.formatRange(dateOf(from), dateOf(to)),
    moment: (instant) => moment.format(new Date(instant)),
    count: (value) => count.format(value),
    exact: (decimal) => exact.format(asNumeric(decimal)).replace('-', '−'),
    money: (decimal, currency) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency })
        .format(asNumeric(decimal))
        .replace('-', '−'),
    percent: (share) => percent.format(share),
    bytes: (bytes) => {
      const steps = ['B', 'kB', 'MB', 'GB'];
      const step = Math.min(steps.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
      return `${size.format(bytes / 1000 ** step)} ${steps[step]}`;
    },
  };
}

/** Intl reads decimal text exactly; its types want to be told that this is such a text. */
function asNumeric(decimal: string): Intl.StringNumericLiteral {
  return decimal as Intl.StringNumericLiteral;
}
