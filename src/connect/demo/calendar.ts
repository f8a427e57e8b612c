/**
 * Days are counted from 1970-01-01 and months as year × 12 + month (January = 0): whole numbers are cheap to
 * add, compare and keep in millions. What is derived from them is kept in arrays: a few thousand days are
 * written a million times.
 */

const MINUTES_PER_DAY = 1440;
/** São Paulo is UTC-3 all year since 2019; earlier instants (only "created at") ignore the old summer time. */
const LOCAL_TO_UTC_MINUTES = 180;

const isoDays: string[] = [];
const clockTexts: string[] = [];
const firstDays: number[] = [];
const monthsOfDays: number[] = [];

/** Day number of an ISO date; throws on anything that is not one. */
export function dayOfIso(iso: string): number {
  const day = Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
  if (!Number.isInteger(day) || isoDay(day) !== iso)
    throw new RangeError(`${iso} is not an ISO date`);
  return day;
}

/** `2026-11-23` of a day number. */
export function isoDay(day: number): string {
  return (isoDays[day] ??= new Date(day * 86_400_000).toISOString().slice(0, 10));
}

/** UTC instant of a minute of the day as clocks in São Paulo show it. */
export function isoInstant(day: number, localMinute: number): string {
  const minute = Math.floor(localMinute) + LOCAL_TO_UTC_MINUTES;
  const carried = Math.floor(minute / MINUTES_PER_DAY);
  return isoDay(day + carried) + clockText(minute - carried * MINUTES_PER_DAY);
}

function clockText(minute: number): string {
  return (clockTexts[minute] ??= `T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00Z`);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** Month number that a day lies in. */
export function monthOfDay(day: number): number {
  return (monthsOfDays[day] ??= monthOfDate(new Date(day * 86_400_000)));
}

function monthOfDate(date: Date): number {
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** First day of a month. */
export function firstDay(month: number): number {
  return (firstDays[month] ??= Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000);
}

/** Number of days in a month. */
export function daysIn(month: number): number {
  return firstDay(month + 1) - firstDay(month);
}

/** Same day of another month, or its last day where that day does not exist. */
export function addMonths(day: number, months: number): number {
  const month = monthOfDay(day);
  const target = month + months;
  return firstDay(target) + Math.min(day - firstDay(month), daysIn(target) - 1);
}

/** Monday = 0 … Sunday = 6. */
export function weekday(day: number): number {
  return (day + 3) % 7;
}

/** January = 0 … December = 11. */
export function monthOfYear(month: number): number {
  return month % 12;
}
