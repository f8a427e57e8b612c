import { isServed, type Account } from '../account.ts';
import type { Book } from '../book.ts';
import { monthOfDay, monthOfYear } from '../calendar.ts';
import { isWorkday } from '../workdays.ts';

/** Less happens around the year's end and in the holidays of January and July. */
const season = [0.72, 0.92, 1.02, 1, 1.03, 1, 0.9, 1.03, 1.05, 1.06, 1.08, 0.8] as const;

/** Weight of a month against an average one. */
export function seasonOf(month: number): number {
  return season[monthOfYear(month)] ?? 1;
}

/** First day on which the client no longer answered; far ahead for clients that do. */
export function silentFrom(account: Account, { timeline }: Book): number {
  const { silentDays } = account.spec.traits;
  return silentDays === null
    ? timeline.today + 1_000
    : lastWorkday(timeline.today - silentDays) + 1;
}

/** How much of the ordinary contact there is on a day: 0 when silent or not served. */
export function contactFactor(account: Account, day: number, book: Book): number {
  if (!isServed(account, day) || day >= silentFrom(account, book)) return 0;
  const drop = account.spec.traits.touchDrop;
  const dropped = drop !== null && day >= book.timeline.today - drop.daysAgo;
  return dropped ? drop.factor : 1;
}

/** The day itself, or the last workday before it. */
export function lastWorkday(day: number): number {
  let at = day;
  while (!isWorkday(at)) at--;
  return at;
}

/** Season of a day, for what is planned day by day. */
export function seasonOn(day: number): number {
  return seasonOf(monthOfDay(day));
}
