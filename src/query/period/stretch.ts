/** A stretch of time: a half-open range of days that knows how to find its like in the past. */
import {
  addDays,
  addMonths,
  dateOfDay,
  dayNumber,
  daysBetween,
  startOfQuarter,
} from '../../base/date.ts';

/** How far one step back goes: whole months where the stretch is made of months, else days. */
export type Step = { unit: 'day' | 'week' | 'month'; n: number };

/** What "today" and the tenant's calendar are. */
export type Calendar = {
  today: string;
  /** ISO weekday that weeks begin on: 1 Monday, 7 Sunday. */
  weekStart: number;
  /** Month (1-12) that the fiscal year begins in. */
  yearStart: number;
};

/**
 * [from, end) as it is read, inside [from, fullEnd) as it was asked. They differ for a running
 * period: it is read up to today, and its comparisons take the same elapsed days.
 */
export type Stretch = {
  from: string;
  end: string;
  fullEnd: string;
  step: Step;
};

/** The stretch [from, fullEnd), cut after today. Null when it begins after today. */
export function stretchOf(
  asked: { from: string; fullEnd: string; step: Step },
  today: string,
): Stretch | null {
  if (asked.from > today) return null;
  const tomorrow = addDays(today, 1);
  return { ...asked, end: asked.fullEnd > tomorrow ? tomorrow : asked.fullEnd };
}

/** Is the stretch still running, so that its figures will change? It is until the day after its last day. */
export function isPartial(stretch: Stretch, today: string): boolean {
  return stretch.fullEnd > today;
}

/** The like stretch `times` steps before: November → October, a quarter → the quarter before, 10 days → the 10 before. */
export function stepBack(stretch: Stretch, times = 1): Stretch {
  const { unit, n } = stretch.step;
  return moved(stretch, (date) =>
    unit === 'month' ? addMonths(date, -n * times) : addDays(date, -n * times),
  );
}

/** The like stretch a year before. Calendar weeks go back 52 weeks, so that weekdays meet weekdays. */
export function yearBack(stretch: Stretch): Stretch {
  return monthsBack(stretch, 12);
}

/** The like stretch some months before; days that a month lacks become its last one. */
export function monthsBack(stretch: Stretch, months: number): Stretch {
  if (stretch.step.unit === 'week' && months % 12 === 0) {
    return moved(stretch, (date) => addDays(date, -364 * (months / 12)));
  }
  return moved(stretch, (date) => addMonths(date, -months));
}

/**
 * The stretch of `n` months or days that ends where this one ends (12 months of NRR), or the calendar quarter that
 * holds its last day, as far as it has run by then (a quota is for a quarter, whatever month is read).
 */
export function trailing(
  stretch: Stretch,
  span: { n: number; unit: 'day' | 'month' | 'quarter' },
): Stretch {
  const { n, unit } = span;
  if (unit === 'quarter') {
    const from = startOfQuarter(closingDay(stretch));
    return { ...stretch, from, fullEnd: addMonths(from, 3) };
  }
  const from = unit === 'month' ? addMonths(stretch.end, -n) : addDays(stretch.end, -n);
  return { ...stretch, from };
}

/** Length in days, as read. */
export function daysIn(stretch: Stretch): number {
  return daysBetween(stretch.from, stretch.end);
}

/** Last day included, as read: the closing day. */
export function closingDay(stretch: Stretch): string {
  return addDays(stretch.end, -1);
}

/** The day before the first: the opening day. */
export function openingDay(stretch: Stretch): string {
  return addDays(stretch.from, -1);
}

function moved(stretch: Stretch, shift: (date: string) => string): Stretch {
  const from = shift(stretch.from);
  const fullEnd = isMonthAligned(stretch)
    ? shift(stretch.fullEnd)
    : // the last day moves, not the first day after: 28 February 2024 has its like on the 28th, not on nothing
      addDays(shift(addDays(stretch.fullEnd, -1)), 1);
  return { from, end: endOfLike(stretch, from, fullEnd), fullEnd, step: stretch.step };
}

/** A running stretch is compared with as many days as have passed of it, at most with all there are. */
function endOfLike(stretch: Stretch, from: string, fullEnd: string): string {
  if (stretch.end === stretch.fullEnd) return fullEnd;
  const elapsed = dateOfDay(dayNumber(from) + daysIn(stretch));
  return elapsed < fullEnd ? elapsed : fullEnd;
}

function isMonthAligned(stretch: Stretch): boolean {
  return stretch.from.endsWith('-01') && stretch.fullEnd.endsWith('-01');
}
