import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';

import {
  addDays,
  addMonths,
  addYears,
  dateOfDay,
  dayNumber,
  daysBetween,
  daysInMonth,
  eachDay,
  eachMonth,
  endOfMonth,
  isDate,
  makeDate,
  monthsBetween,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
  startOfYear,
  weekday,
} from './date.ts';

const date = fc.integer({ min: -700_000, max: 2_900_000 }).map(dateOfDay);

test('agrees with Temporal on every operation', () => {
  fc.assert(
    fc.property(
      date,
      fc.integer({ min: -10_000, max: 10_000 }),
      fc.integer({ min: -300, max: 300 }),
      (text, days, months) => {
        const plain = Temporal.PlainDate.from(text);
        expect(addDays(text, days)).toBe(plain.add({ days }).toString());
        expect(addMonths(text, months)).toBe(plain.add({ months }).toString());
        expect(weekday(text)).toBe(plain.dayOfWeek);
        expect(dayNumber(text)).toBe(Temporal.PlainDate.from('1970-01-01').until(plain).days);
        expect(endOfMonth(text)).toBe(plain.with({ day: plain.daysInMonth }).toString());
        expect(daysInMonth(plain.year, plain.month)).toBe(plain.daysInMonth);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('a day number and its date are each the inverse of the other', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -719_162, max: 2_932_896 }),
      (day) => dayNumber(dateOfDay(day)) === day,
    ),
  );
  expect(dateOfDay(-719_162)).toBe('0001-01-01');
  expect(dateOfDay(2_932_896)).toBe('9999-12-31');
});

test.each([
  ['2025-02-28', true],
  ['2024-02-29', true],
  ['2000-02-29', true],
  ['0001-01-01', true],
  ['2025-02-29', false],
  ['1900-02-29', false],
  ['2025-13-01', false],
  ['2025-00-10', false],
  ['2025-04-31', false],
  ['2025-1-01', false],
  ['25-01-01', false],
  ['0000-01-01', false],
  ['2025-01-01T00:00', false],
  ['', false],
  ['10000-01-01', false],
])('is %j a date: %s', (text, answer) => {
  expect(isDate(text)).toBe(answer);
});

test('months are clamped to their end', () => {
  expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
  expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
  expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
});

test('starts of periods, fiscal ones too', () => {
  expect(startOfMonth('2025-02-28')).toBe('2025-02-01');
  expect(startOfQuarter('2025-05-31')).toBe('2025-04-01');
  expect(startOfQuarter('2025-01-15', 2)).toBe('2024-11-01');
  expect(startOfYear('2025-12-31')).toBe('2025-01-01');
  expect(startOfYear('2025-03-31', 4)).toBe('2024-04-01');
  expect(startOfYear('2025-04-01', 4)).toBe('2025-04-01');
  expect(startOfWeek('2025-03-30')).toBe('2025-03-24');
  expect(startOfWeek('2025-03-30', 7)).toBe('2025-03-30');
  expect(startOfWeek('2025-03-29', 6)).toBe('2025-03-29');
});

test('every start is on or before the date, and a start is its own start', () => {
  const starts = [startOfMonth, startOfQuarter, startOfYear, startOfWeek];
  fc.assert(
    fc.property(date, fc.integer({ min: 1, max: 7 }), (text, option) => {
      for (const start of starts) {
        const first = start(text, option);
        expect(first <= text && start(first, option) === first).toBe(true);
      }
    }),
  );
});

test('lists include both ends, and are empty backwards', () => {
  expect(eachDay('2025-02-27', '2025-03-01')).toEqual(['2025-02-27', '2025-02-28', '2025-03-01']);
  expect(eachDay('2025-03-01', '2025-02-27')).toEqual([]);
  expect(eachMonth('2024-12-31', '2025-02-01')).toEqual(['2024-12-01', '2025-01-01', '2025-02-01']);
  expect(daysBetween('2025-03-01', '2025-02-27')).toBe(-2);
  expect(monthsBetween('2024-12-31', '2025-02-01')).toBe(2);
});

test('refuses what is no date', () => {
  expect(() => addDays('2025-02-30', 1)).toThrow(/bad_date/);
  expect(() => makeDate(2025, 2, 29)).toThrow(/bad_date/);
  expect(() => addYears('9999-01-01', 1)).toThrow(/bad_date/);
});
