import { Temporal } from 'temporal-polyfill';

/** Is this an IANA time zone that this machine knows (`America/Sao_Paulo`, `UTC`)? */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The local date (`YYYY-MM-DD`) of an instant. `at` is epoch milliseconds. */
export function dateInZone(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(at))
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

/** The first instant of a local date, in epoch milliseconds. Days that skip midnight start later. */
export function startOfDate(date: string, zone: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;
}

/** The local date and time (`2025-03-31T09:30`) of an instant, to the minute. */
export function minuteInZone(at: number, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(at))
    .toZonedDateTimeISO(zone)
    .toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' });
}
