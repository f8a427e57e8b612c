import { firstDay, monthOfDay } from './calendar.ts';

/** The stretch of time a portfolio covers; all bounds as day or month numbers. */
export type Timeline = {
  /** Last day with data. */
  readonly today: number;
  readonly todayMonth: number;
  /** First month with facts; the months before the running one are complete. */
  readonly firstMonth: number;
  /** First day with facts. */
  readonly start: number;
};

/** Covers `months` complete months before the running one, and the running one up to today. */
export function timelineOf(today: number, months: number): Timeline {
  const todayMonth = monthOfDay(today);
  const firstMonth = todayMonth - months;
  return { today, todayMonth, firstMonth, start: firstDay(firstMonth) };
}
