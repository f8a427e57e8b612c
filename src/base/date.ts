/**
 * Calendar dates as `'YYYY-MM-DD'` text, years 0001 to 9999, proleptic Gregorian.
 * No zones and no clock: those are in `zone.ts`. Day numbers count from 1970-01-01 = 0.
 */
import { Fault } from './fault.ts';

type Parts = { year: number; month: number; day: number };

/** Is this text an existing calendar date? `'2025-02-29'` is not. */
export function isDate(text: string): boolean {
  return partsOf(text) !== null;
}

/** The date of a year, month (1-12) and day. Refuses what does not exist. */
export function makeDate(year: number, month: number, day: number): string {
  const text = format({ year, month, day });
  if (!isDate(text)) throw new Fault('bad_date', { message: `not a calendar date: ${text}` });
  return text;
}

/** Days since 1970-01-01. */
export function dayNumber(date: string): number {
  const { year, month, day } = parts(date);
  // Howard Hinnant's days_from_civil: the year starts in March, so a leap day comes last.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date of a day number; the inverse of `dayNumber`. */
export function dateOfDay(number: number): string {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return makeDate(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1);
}

/** `addDays('2025-02-28', 1)` is `'2025-03-01'`. */
export function addDays(date: string, days: number): string {
  return dateOfDay(dayNumber(date) + days);
}

/** The same day of another month, clamped to its end: `addMonths('2025-01-31', 1)` is `'2025-02-28'`. */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = parts(date);
  const count = year * 12 + (month - 1) + months;
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12 + 1;
  return makeDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** The same day of another year; 29 February becomes the 28th. */
export function addYears(date: string, years: number): string {
  return addMonths(date, years * 12);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Calendar months from the month of `from` to the month of `to`, days ignored. */
export function monthsBetween(from: string, to: string): number {
  const [a, b] = [parts(from), parts(to)];
  return (b.year - a.year) * 12 + (b.month - a.month);
}

/** ISO weekday: Monday 1 … Sunday 7. */
export function weekday(date: string): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** First day of the week. `firstDay` is the weekday that weeks begin on: 1 Monday … 7 Sunday. */
export function startOfWeek(date: string, firstDay = 1): string {
  return addDays(date, -((weekday(date) - firstDay + 7) % 7));
}

/** `'2025-02-28'` → `'2025-02-01'`. */
export function startOfMonth(date: string): string {
  return `${date.slice(0, 7)}-01`;
}

/** `'2025-02-03'` → `'2025-02-28'`. */
export function endOfMonth(date: string): string {
  const { year, month } = parts(date);
  return makeDate(year, month, daysInMonth(year, month));
}

/** First day of the quarter. `firstMonth` (1-12) begins the fiscal year. */
export function startOfQuarter(date: string, firstMonth = 1): string {
  return startOfMonth(addMonths(date, -((parts(date).month - firstMonth + 12) % 3)));
}

/** First day of the year. `firstMonth` (1-12) begins the fiscal year. */
export function startOfYear(date: string, firstMonth = 1): string {
  return startOfMonth(addMonths(date, -((parts(date).month - firstMonth + 12) % 12)));
}

/** Every date from `from` to `to`, both included; empty when `to` is earlier. */
export function eachDay(from: string, to: string): string[] {
  const first = dayNumber(from);
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) =>
    dateOfDay(first + index),
  );
}

/** First days of every month from that of `from` to that of `to`, both included. */
export function eachMonth(from: string, to: string): string[] {
  const first = startOfMonth(from);
  return Array.from({ length: Math.max(0, monthsBetween(from, to) + 1) }, (_, index) =>
    addMonths(first, index),
  );
}

/** Length of a month (1-12) in days. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function parts(date: string): Parts {
  const found = partsOf(date);
  if (found === null)
    throw new Fault('bad_date', { message: `not a calendar date: ${date.slice(0, 40)}` });
  return found;
}

/** Null for what is no date. Written out, because planning a question reads hundreds of dates. */
function partsOf(text: string): Parts | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null;
  const [year, month, day] = [numberIn(text, 0, 4), numberIn(text, 5, 7), numberIn(text, 8, 10)];
  const isReal = year >= 1 && month >= 1 && month <= 12 && day >= 1;
  return isReal && day <= daysInMonth(year, month) ? { year, month, day } : null;
}

/** The number that digits from `start` to before `end` make; NaN where something else is among them. */
function numberIn(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

function format({ year, month, day }: Parts): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
