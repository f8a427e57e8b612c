import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCron } from './cron.ts';
import { delayOf, nextTime, zSchedule } from './schedule.ts';
import type { Schedule } from './schedule.ts';

const at = (iso: string): number => Date.parse(iso);
const iso = (time: number | null): string | null =>
  time === null ? null : new Date(time).toISOString().slice(0, 16);
const cron = (text: string, zone = 'UTC'): Schedule => ({ kind: 'cron', cron: text, zone });
const after = (schedule: Schedule, from: string): string | null =>
  iso(nextTime(schedule, at(from)));

describe('the next time', () => {
  test.each([
    [cron('*/15 * * * *'), '2026-11-27T14:07:00Z', '2026-11-27T14:15'],
    [cron('*/15 * * * *'), '2026-11-27T14:15:00Z', '2026-11-27T14:30'],
    [cron('30 6 * * mon-fri'), '2026-11-27T07:00:00Z', '2026-11-30T06:30'],
    [cron('0 9 1 * *'), '2026-12-01T09:00:00Z', '2027-01-01T09:00'],
    [cron('0 0 29 2 *'), '2026-03-01T00:00:00Z', '2028-02-29T00:00'],
    // Cron's oldest surprise: with both days given, either will do.
    [cron('0 0 13 * fri'), '2026-11-01T00:00:00Z', '2026-11-06T00:00'],
    [cron('0 0 * * 7'), '2026-11-27T00:00:00Z', '2026-11-29T00:00'],
    [cron('5,10-12 8 * * *'), '2026-11-27T08:10:00Z', '2026-11-27T08:11'],
    [{ kind: 'hourly', minute: 5 }, '2026-11-27T23:05:00Z', '2026-11-28T00:05'],
    [
      { kind: 'daily', at: '06:00', zone: 'America/Sao_Paulo' },
      '2026-11-27T09:00:00Z',
      '2026-11-28T09:00',
    ],
    [
      { kind: 'daily', at: '06:00', zone: 'America/Sao_Paulo' },
      '2026-11-27T08:59:59Z',
      '2026-11-27T09:00',
    ],
  ] as const)('%j after %s is %s', (schedule, from, expected) => {
    expect(after(schedule, from)).toBe(expected);
  });

  test('a local time that the change of clocks skips comes as much later, and one that comes twice counts once', () => {
    const spring: Schedule = { kind: 'daily', at: '02:30', zone: 'Europe/Madrid' };
    // 29 March 2026: 02:00 becomes 03:00 (01:00 UTC).
    expect(after(spring, '2026-03-28T12:00:00Z')).toBe('2026-03-29T01:30');
    expect(after(spring, '2026-03-29T01:30:00Z')).toBe('2026-03-30T00:30');
    // 25 October 2026: 03:00 becomes 02:00 (01:00 UTC), so that 02:30 comes twice.
    expect(after(spring, '2026-10-24T12:00:00Z')).toBe('2026-10-25T00:30');
    expect(after(spring, '2026-10-25T00:30:00Z')).toBe('2026-10-26T01:30');
  });

  test('is later than asked, fits the expression, and none is left out in between', () => {
    const zones = ['UTC', 'America/Sao_Paulo', 'America/Santiago', 'Europe/Madrid'];
    const field = fc.constantFrom('*', '*/7', '3', '5-9', '1,4');
    fc.assert(
      fc.property(
        field,
        field,
        fc.constantFrom(...zones),
        fc.integer({ min: at('2025-01-01'), max: at('2027-12-31') }),
        (minute, hour, zone, from) => {
          const schedule = cron(`${minute} ${hour} * * *`, zone);
          const next = nextTime(schedule, from) ?? 0;
          expect(next).toBeGreaterThan(from);
          expect(next % 60_000).toBe(0);
          // Asked from any moment before it, the answer is the same.
          expect(nextTime(schedule, from + Math.floor((next - from) / 2))).toBe(next);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test.each([
  '',
  '* * * *',
  '60 * * * *',
  '* 24 * * *',
  '* * 0 * *',
  '5-1 * * * *',
  '*/0 * * * *',
  '* * * foo *',
  '1.5 * * * *',
  '* * * * * *',
  '--1 * * * *',
  'a/b * * * *',
])('not a cron expression: %j', (text) => {
  expect(parseCron(text)).toBeNull();
  expect(zSchedule.safeParse(cron(text)).success).toBe(false);
});

test('a schedule that never comes, and a zone that is none, are refused', () => {
  expect(zSchedule.safeParse(cron('0 0 31 2 *')).success).toBe(false);
  expect(zSchedule.safeParse(cron('0 0 * * *', 'America/Sao Paulo')).success).toBe(false);
  expect(zSchedule.safeParse({ kind: 'daily', at: '24:00', zone: 'UTC' }).success).toBe(false);
  expect(zSchedule.safeParse(cron('0 0 * * *', 'America/Sao_Paulo')).success).toBe(true);
});

test('the delay is a fixed part of a tenth of the way to the next time, five minutes at most', () => {
  const hourly: Schedule = { kind: 'hourly', minute: 0 };
  const often = cron('*/10 * * * *');
  const time = at('2026-11-27T10:00:00Z');
  expect(delayOf(hourly, time, 1)).toBe(300_000);
  expect(delayOf(hourly, time, 0.5)).toBe(150_000);
  expect(delayOf(often, time, 1)).toBe(60_000);
  expect(delayOf(hourly, time, 0)).toBe(0);
});
