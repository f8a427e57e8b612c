/** The time buckets of a question with a grain. */
import {
  addDays,
  addMonths,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
  startOfYear,
} from '../../base/date.ts';
import { assertNever } from '../../base/fault.ts';
import type { Grain } from '../schema.ts';
import { stretchOf } from './stretch.ts';
import type { Calendar, Step, Stretch } from './stretch.ts';

/** `day` names the bucket: its first day by the calendar, even where the asked period cuts it. */
export type Bucket = { day: string; stretch: Stretch };

const STEPS: Readonly<Record<Grain, Step>> = {
  day: { unit: 'day', n: 1 },
  week: { unit: 'week', n: 7 },
  month: { unit: 'month', n: 1 },
  quarter: { unit: 'month', n: 3 },
  year: { unit: 'month', n: 12 },
};

/** Each bucket is a period of its own, cut to the asked one; those after today are not there yet. */
export function bucketsOf(period: Stretch, grain: Grain, calendar: Calendar): Bucket[] {
  const step = STEPS[grain];
  const found: Bucket[] = [];
  let day = startOf(period.from, grain, calendar);
  while (day < period.end) {
    const next = step.unit === 'month' ? addMonths(day, step.n) : addDays(day, step.n);
    const from = day < period.from ? period.from : day;
    const fullEnd = next > period.fullEnd ? period.fullEnd : next;
    const stretch = stretchOf({ from, fullEnd, step }, calendar.today);
    if (stretch !== null) found.push({ day, stretch });
    day = next;
  }
  return found;
}

function startOf(date: string, grain: Grain, { weekStart, yearStart }: Calendar): string {
  switch (grain) {
    case 'day':
      return date;
    case 'week':
      return startOfWeek(date, weekStart);
    case 'month':
      return startOfMonth(date);
    case 'quarter':
      return startOfQuarter(date, yearStart);
    case 'year':
      return startOfYear(date, yearStart);
    default:
      return assertNever(grain);
  }
}
