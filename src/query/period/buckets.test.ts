import { expect, test } from 'vitest';
import type { Grain, Period } from '../schema.ts';
import { bucketsOf } from './buckets.ts';
import { resolvePeriod } from './resolve-period.ts';
import { daysIn, stepBack } from './stretch.ts';
import type { Calendar } from './stretch.ts';

const calendar: Calendar = { today: '2025-11-14', weekStart: 1, yearStart: 1 };

function bucketed(period: Period, grain: Grain, change: Partial<Calendar> = {}): string[] {
  const setting = { ...calendar, ...change };
  const stretch = resolvePeriod(period, setting);
  if (!stretch.ok) throw new Error('no period');
  return bucketsOf(stretch.value, grain, setting).map(
    ({ day, stretch: { from, end } }) => `${day}: ${from} ${end}`,
  );
}

test('months of a quarter, the last one running', () => {
  expect(bucketed('2025-Q4', 'month')).toEqual([
    '2025-10-01: 2025-10-01 2025-11-01',
    '2025-11-01: 2025-11-01 2025-11-15',
  ]);
});

test('weeks are named by their first day and cut to the period', () => {
  expect(bucketed({ from: '2025-10-01', to: '2025-10-14' }, 'week')).toEqual([
    '2025-09-29: 2025-10-01 2025-10-06',
    '2025-10-06: 2025-10-06 2025-10-13',
    '2025-10-13: 2025-10-13 2025-10-15',
  ]);
  expect(bucketed({ from: '2025-10-01', to: '2025-10-06' }, 'week', { weekStart: 7 })).toEqual([
    '2025-09-28: 2025-10-01 2025-10-05',
    '2025-10-05: 2025-10-05 2025-10-07',
  ]);
});

test('fiscal quarters and years', () => {
  expect(bucketed({ from: '2025-01-01', to: '2025-09-30' }, 'quarter', { yearStart: 2 })).toEqual([
    '2024-11-01: 2025-01-01 2025-02-01',
    '2025-02-01: 2025-02-01 2025-05-01',
    '2025-05-01: 2025-05-01 2025-08-01',
    '2025-08-01: 2025-08-01 2025-10-01',
  ]);
  expect(bucketed('last_13_months', 'year', { yearStart: 4 })).toEqual([
    '2024-04-01: 2024-10-01 2025-04-01',
    '2025-04-01: 2025-04-01 2025-11-01',
  ]);
});

test.each<Grain>(['day', 'week', 'month', 'quarter', 'year'])(
  '%s buckets are the period, without gap or overlap',
  (grain) => {
    const period = resolvePeriod({ from: '2024-11-10', to: '2025-12-31' }, calendar);
    if (!period.ok) throw new Error('no period');
    const buckets = bucketsOf(period.value, grain, calendar);
    expect(buckets.reduce((days, { stretch }) => days + daysIn(stretch), 0)).toBe(
      daysIn(period.value),
    );
    expect(
      buckets.slice(1).every(({ stretch }, at) => stretch.from === buckets[at]?.stretch.end),
    ).toBe(true);
  },
);

test('a bucket steps back by its grain', () => {
  const period = resolvePeriod('2025-Q4', calendar);
  if (!period.ok) throw new Error('no period');
  const before = bucketsOf(period.value, 'month', calendar)
    .map(({ stretch }) => stepBack(stretch))
    .map(({ from, end }) => `${from} ${end}`);
  expect(before).toEqual(['2025-09-01 2025-10-01', '2025-10-01 2025-10-15']);
});
