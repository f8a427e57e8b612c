/** When something that repeats happens next, in the time of a zone. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { isZone } from '../zone.ts';
import { fitsDay, parseCron } from './cron.ts';
import type { Cron } from './cron.ts';

const zZone = z.string().max(60).refine(isZone, 'not a time zone');

/** Hourly, daily at a local time, or as cron says in a zone. */
export const zSchedule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hourly'), minute: z.number().int().min(0).max(59) }),
  z.strictObject({
    kind: z.literal('daily'),
    at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    zone: zZone,
  }),
  z.strictObject({
    kind: z.literal('cron'),
    cron: z.string().max(100).refine(isPossible, 'not a cron expression, or one that never comes'),
    zone: zZone,
  }),
]);
export type Schedule = z.infer<typeof zSchedule>;

/** Days that are looked ahead: a 29 February on a given weekday comes every 28 years at the latest, on the whole. */
const MOST_DAYS = 366 * 29;

/**
 * The first moment after `after` (epoch milliseconds both) that the schedule means. A local time that a change of clocks
 * skips is taken as much later; one that comes twice counts the first time. Null when it never comes.
 */
export function nextTime(schedule: Schedule, after: number): number | null {
  switch (schedule.kind) {
    case 'hourly':
      return nextOf(`${schedule.minute} * * * *`, 'UTC', after);
    case 'daily': {
      const [hour = '0', minute = '0'] = schedule.at.split(':');
      return nextOf(`${Number(minute)} ${Number(hour)} * * *`, schedule.zone, after);
    }
    case 'cron':
      return nextOf(schedule.cron, schedule.zone, after);
  }
}

/**
 * Milliseconds that one of many is later than its schedule says, so that they do not all begin at once: a fixed part,
 * by `share` (0 to 1), of a tenth of the way to the next time, five minutes at most.
 */
export function delayOf(schedule: Schedule, time: number, share: number): number {
  const next = nextTime(schedule, time) ?? time;
  return Math.floor(Math.min((next - time) / 10, 300_000) * share);
}

function isPossible(cron: string): boolean {
  return nextOf(cron, 'UTC', 0) !== null;
}

function nextOf(text: string, zone: string, after: number): number | null {
  const cron = parseCron(text);
  if (cron === null) return null;
  const start = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(zone);
  // A day earlier too: what a change of clocks moved may still be to come.
  let day = start.toPlainDate().subtract({ days: 1 });
  for (let n = 0; n < MOST_DAYS; n += 1, day = day.add({ days: 1 })) {
    const isDay = fitsDay(cron, {
      day: day.day,
      month: day.month,
      weekday: day.dayOfWeek % 7,
    });
    const time = isDay ? firstOn(day, { cron, zone, after }) : null;
    if (time !== null) return time;
  }
  return null;
}

function firstOn(
  day: Temporal.PlainDate,
  { cron, zone, after }: { cron: Cron; zone: string; after: number },
): number | null {
  let first: number | null = null;
  for (const hour of cron.hours) {
    for (const minute of cron.minutes) {
      const time = day.toZonedDateTime({
        timeZone: zone,
        plainTime: { hour, minute },
      }).epochMilliseconds;
      if (time > after && (first === null || time < first)) first = time;
    }
    if (first !== null) return first;
  }
  return first;
}
