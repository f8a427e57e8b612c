import { expect, test } from 'vitest';

import { fixedClock, systemClock, today } from './clock.ts';
import { dateInZone, isZone, minuteInZone, startOfDate } from './zone.ts';

test('the date depends on where one is', () => {
  const clock = fixedClock('2025-03-31T02:30:00Z');
  expect(today(clock, 'UTC')).toBe('2025-03-31');
  expect(today(clock, 'America/Sao_Paulo')).toBe('2025-03-30');
  expect(today(clock, 'Asia/Tokyo')).toBe('2025-03-31');
  expect(minuteInZone(clock.now(), 'America/Sao_Paulo')).toBe('2025-03-30T23:30');
});

test('the first instant of a date, on days without midnight too', () => {
  expect(startOfDate('2025-03-31', 'America/Sao_Paulo')).toBe(Date.parse('2025-03-31T03:00:00Z'));
  // Clocks in São Paulo went from 00:00 to 01:00 on this day.
  expect(startOfDate('2018-11-04', 'America/Sao_Paulo')).toBe(Date.parse('2018-11-04T03:00:00Z'));
  expect(dateInZone(startOfDate('2018-11-04', 'America/Sao_Paulo') - 1, 'America/Sao_Paulo')).toBe(
    '2018-11-03',
  );
});

test('knows zones from other words', () => {
  expect(
    ['America/Sao_Paulo', 'UTC', 'Europe/Madrid', 'Mars/Olympus', '', 'São Paulo'].map(isZone),
  ).toEqual([true, true, true, false, false, false]);
});

test("a fixed clock stands still; the system clock is the machine's", () => {
  const clock = fixedClock(1_000);
  expect([clock.now(), clock.now()]).toEqual([1_000, 1_000]);
  expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(60_000);
});
