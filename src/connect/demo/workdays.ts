import { dayOfIso, firstDay, weekday } from './calendar.ts';

const holidaysByYear = new Map<number, ReadonlySet<number>>();
const workdaysByMonth = new Map<number, readonly number[]>();

/** True on weekdays that are not a national holiday of Brazil. */
export function isWorkday(day: number): boolean {
  return weekday(day) < 5 && !isHoliday(day);
}

/** True on national holidays and the two days of carnival. */
export function isHoliday(day: number): boolean {
  const year = new Date(day * 86_400_000).getUTCFullYear();
  const known = holidaysByYear.get(year) ?? holidays(year);
  holidaysByYear.set(year, known);
  return known.has(day);
}

/** Workdays of a month in order. */
export function workdaysOf(month: number): readonly number[] {
  const known = workdaysByMonth.get(month);
  if (known !== undefined) return known;
  const days: number[] = [];
  for (let day = firstDay(month); day < firstDay(month + 1); day++)
    if (isWorkday(day)) days.push(day);
  workdaysByMonth.set(month, days);
  return days;
}

/** The day itself, or the next workday after it. */
export function workdayFrom(day: number): number {
  let at = day;
  while (!isWorkday(at)) at++;
  return at;
}

function holidays(year: number): ReadonlySet<number> {
  const fixed = ['01-01', '04-21', '05-01', '09-07', '10-12', '11-02', '11-15', '11-20', '12-25'];
  const easter = easterDay(year);
  const moving = [easter - 48, easter - 47, easter - 2, easter + 60];
  return new Set([...fixed.map((date) => dayOfIso(`${year}-${date}`)), ...moving]);
}

/** Gregorian Easter by the method of Meeus, Jones and Butcher. */
function easterDay(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const weekShift =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * weekShift) / 451);
  const dayOfSpring = epact + weekShift - 7 * correction + 114;
  const month = Math.floor(dayOfSpring / 31);
  return firstDay(year * 12 + month - 1) + (dayOfSpring % 31);
}
