import { describe, expect, test } from 'vitest';
import type { Period } from '../schema.ts';
import { resolvePeriod } from './resolve-period.ts';
import {
  closingDay,
  daysIn,
  monthsBack,
  openingDay,
  stepBack,
  trailing,
  yearBack,
} from './stretch.ts';
import type { Stretch } from './stretch.ts';

function stretchOf(period: Period, today: string): Stretch {
  const result = resolvePeriod(period, { today, weekStart: 1, yearStart: 1 });
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join());
  return result.value;
}

function span({ from, end }: Stretch): string {
  return `${from} ${end}`;
}

const LATER = '2030-01-01';

describe('the period before', () => {
  test.each<[Period, string]>([
    ['2025-03', '2025-02-01 2025-03-01'],
    ['2025-Q1', '2024-10-01 2025-01-01'],
    ['2025', '2024-01-01 2025-01-01'],
    [{ from: '2025-01-01', to: '2025-03-31' }, '2024-10-01 2025-01-01'],
    [{ from: '2025-01-01', to: '2025-05-31' }, '2024-08-01 2025-01-01'],
    [{ from: '2025-03-10', to: '2025-03-19' }, '2025-02-28 2025-03-10'],
    ['2025-03-01', '2025-02-28 2025-03-01'],
  ])('%j', (period, expected) => {
    expect(span(stepBack(stretchOf(period, LATER)))).toBe(expected);
  });

  test('goes back several steps', () => {
    const march = stretchOf('2025-03', LATER);
    expect([1, 2, 3].map((times) => span(stepBack(march, times)))).toEqual([
      '2025-02-01 2025-03-01',
      '2025-01-01 2025-02-01',
      '2024-12-01 2025-01-01',
    ]);
  });
});

describe('the year before', () => {
  test.each<[Period, string]>([
    ['2025-02', '2024-02-01 2024-03-01'],
    ['2024-02', '2023-02-01 2023-03-01'],
    ['2024-02-29', '2023-02-28 2023-03-01'],
    ['2024-02-28', '2023-02-28 2023-03-01'],
    ['2025-02-28', '2024-02-28 2024-02-29'],
    [{ from: '2024-02-20', to: '2024-02-29' }, '2023-02-20 2023-03-01'],
  ])('%j', (period, expected) => {
    expect(span(yearBack(stretchOf(period, LATER)))).toBe(expected);
  });

  test('of a calendar week is the week 52 weeks before, so that weekdays meet weekdays', () => {
    expect(span(yearBack(stretchOf('last_week', '2025-11-14')))).toBe('2024-11-04 2024-11-11');
  });

  test('or some months before', () => {
    expect(span(monthsBack(stretchOf('2025-05', LATER), 3))).toBe('2025-02-01 2025-03-01');
  });
});

describe('a running period', () => {
  test('is compared with the same elapsed days', () => {
    const november = stretchOf('2025-11', '2025-11-14');
    expect(span(stepBack(november))).toBe('2025-10-01 2025-10-15');
    expect(span(yearBack(november))).toBe('2024-11-01 2024-11-15');
    const quarter = stretchOf('2025-Q4', '2025-11-14');
    expect(daysIn(quarter)).toBe(45);
    expect(span(stepBack(quarter))).toBe('2025-07-01 2025-08-15');
  });

  test('is compared with at most all the days there are: 30 days of March with February', () => {
    const march = stretchOf('2025-03', '2025-03-30');
    expect(span(stepBack(march))).toBe('2025-02-01 2025-03-01');
    expect(span(stepBack(stretchOf('2025-03', '2025-03-31')))).toBe('2025-02-01 2025-03-01');
  });

  test('counts elapsed days across a leap day', () => {
    expect(span(yearBack(stretchOf('2024', '2024-03-10')))).toBe('2023-01-01 2023-03-12');
  });
});

describe('a span of its own', () => {
  test('ends where the period ends', () => {
    const june = stretchOf('2026-06', LATER);
    const year = trailing(june, { n: 12, unit: 'month' });
    expect([span(year), openingDay(year), closingDay(year)]).toEqual([
      '2025-07-01 2026-07-01',
      '2025-06-30',
      '2026-06-30',
    ]);
    expect(span(trailing(june, { n: 90, unit: 'day' }))).toBe('2026-04-02 2026-07-01');
    expect(span(trailing(stretchOf('2026-06', '2026-06-29'), { n: 12, unit: 'month' }))).toBe(
      '2025-06-30 2026-06-30',
    );
  });
});
