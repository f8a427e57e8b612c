import { describe, expect, test } from 'vitest';
import type { Period } from '../schema.ts';
import { resolvePeriod } from './resolve-period.ts';
import { isPartial } from './stretch.ts';
import type { Calendar } from './stretch.ts';

const calendar: Calendar = { today: '2025-11-14', weekStart: 1, yearStart: 1 };

/** First day, day after the last one read, day after the last one asked. */
function spanOf(period: Period, change: Partial<Calendar> = {}): string {
  const result = resolvePeriod(period, { ...calendar, ...change });
  if (!result.ok) return result.problems.map(({ code }) => code).join();
  const { from, end, fullEnd } = result.value;
  return end === fullEnd ? `${from} ${end}` : `${from} ${end} (${fullEnd})`;
}

describe('periods as people say them', () => {
  test.each<[Period, string]>([
    ['2024', '2024-01-01 2025-01-01'],
    ['2025-Q2', '2025-04-01 2025-07-01'],
    ['2024-02', '2024-02-01 2024-03-01'],
    ['2025-06-14', '2025-06-14 2025-06-15'],
    ['2025', '2025-01-01 2025-11-15 (2026-01-01)'],
    ['today', '2025-11-14 2025-11-15'],
    ['yesterday', '2025-11-13 2025-11-14'],
    ['this_week', '2025-11-10 2025-11-15 (2025-11-17)'],
    ['last_week', '2025-11-03 2025-11-10'],
    ['this_month', '2025-11-01 2025-11-15 (2025-12-01)'],
    ['last_month', '2025-10-01 2025-11-01'],
    ['this_quarter', '2025-10-01 2025-11-15 (2026-01-01)'],
    ['last_quarter', '2025-07-01 2025-10-01'],
    ['this_year', '2025-01-01 2025-11-15 (2026-01-01)'],
    ['year_to_date', '2025-01-01 2025-11-15 (2026-01-01)'],
    ['last_year', '2024-01-01 2025-01-01'],
    ['last_7_days', '2025-11-07 2025-11-14'],
    ['last_28_days', '2025-10-17 2025-11-14'],
    ['last_90_days', '2025-08-16 2025-11-14'],
    ['last_3_months', '2025-08-01 2025-11-01'],
    ['last_6_months', '2025-05-01 2025-11-01'],
    ['last_12_months', '2024-11-01 2025-11-01'],
    ['last_13_months', '2024-10-01 2025-11-01'],
    [{ from: '2025-03-10', to: '2025-03-20' }, '2025-03-10 2025-03-21'],
    [{ from: '2025-11-01', to: '2025-11-30' }, '2025-11-01 2025-11-15 (2025-12-01)'],
  ])('%j', (period, expected) => {
    expect(spanOf(period)).toBe(expected);
  });

  test('follow the fiscal year and the first day of the week', () => {
    expect(spanOf('2025', { yearStart: 4 })).toBe('2025-04-01 2025-11-15 (2026-04-01)');
    expect(spanOf('2025-Q1', { yearStart: 4 })).toBe('2025-04-01 2025-07-01');
    expect(spanOf('this_quarter', { yearStart: 2 })).toBe('2025-11-01 2025-11-15 (2026-02-01)');
    expect(spanOf('last_year', { yearStart: 7 })).toBe('2024-07-01 2025-07-01');
    expect(spanOf('this_week', { weekStart: 7 })).toBe('2025-11-09 2025-11-15 (2025-11-16)');
  });

  test('are refused where there is no such day, and where they have not begun', () => {
    expect(spanOf('2025-13')).toBe('query.bad_period');
    expect(spanOf('2025-02-30')).toBe('query.bad_period');
    expect(spanOf('0000')).toBe('query.bad_period');
    expect(spanOf({ from: '2025-03-20', to: '2025-03-10' })).toBe('query.bad_period');
    expect(spanOf('2026')).toBe('query.future_period');
    expect(spanOf('2025-11-15')).toBe('query.future_period');
  });

  test('run until the day after their last one', () => {
    const running = (period: Period, today: string): boolean => {
      const result = resolvePeriod(period, { ...calendar, today });
      return result.ok && isPartial(result.value, today);
    };
    expect(running('2025-11', '2025-11-14')).toBe(true);
    expect(running('2025-11', '2025-11-30')).toBe(true);
    expect(running('2025-11', '2025-12-01')).toBe(false);
    expect(running('last_7_days', '2025-11-14')).toBe(false);
  });
});
