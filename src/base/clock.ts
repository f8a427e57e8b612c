import { dateInZone } from './zone.ts';

/** The only source of "now". An argument wherever time is read. */
export type Clock = {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
};

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands still, at epoch milliseconds or an ISO instant (`2025-03-31T12:00:00Z`). */
export function fixedClock(at: number | string): Clock {
  const now = typeof at === 'number' ? at : Date.parse(at);
  return { now: () => now };
}

/** Today's date in a time zone: `today(clock, 'America/Sao_Paulo')` gives `'2025-03-31'`. */
export function today(clock: Clock, zone: string): string {
  return dateInZone(clock.now(), zone);
}
