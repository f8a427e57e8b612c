import type { Book } from '../book.ts';
import { isoDay, weekday } from '../calendar.ts';
import { decimal } from '../money.ts';
import { isOnLeave } from '../staff.ts';
import type { RowOf } from '../stream.ts';
import { isHoliday } from '../workdays.ts';
import type { capacity, rateCards } from './streams.ts';

const DAY_HOURS = 800;
/** Rates rise every January by that much; earlier years were cheaper. */
const YEARLY_RISE = 1.055;

/** Rows of the rates: one per colleague, kind and calendar year. */
export function* rateCardRows({ staff, timeline }: Book): Generator<RowOf<typeof rateCards>> {
  const thisYear = Math.floor(timeline.todayMonth / 12);
  const firstYear = Math.floor(timeline.firstMonth / 12);
  for (const colleague of staff) {
    for (const [kind, rate] of [
      ['cost', colleague.costRate],
      ['bill', colleague.billRate],
    ] as const) {
      for (let year = firstYear; year <= thisYear; year++) {
        yield {
          rate_id: `${colleague.id}-${kind}-${year}`,
          owner_id: colleague.id,
          kind,
          hourly_rate: decimal(Math.round(rate / YEARLY_RISE ** (thisYear - year) / 100) * 100),
          currency: 'BRL',
          from_date: `${year}-01-01`,
          to_date: year === thisYear ? null : `${year + 1}-01-01`,
        };
      }
    }
  }
}

/** Rows of the capacity: every weekday of everybody employed on it, sellers and managers included. */
export function* capacityRows({ staff, timeline }: Book): Generator<RowOf<typeof capacity>> {
  for (const colleague of staff) {
    for (let day = timeline.start; day <= timeline.today; day++) {
      const employed =
        day >= colleague.hireDay && (colleague.endDay === null || day < colleague.endDay);
      if (!employed || weekday(day) > 4) continue;
      const full = Math.round(DAY_HOURS * colleague.fte);
      const holiday = isHoliday(day);
      const leave = !holiday && isOnLeave(colleague, day);
      yield {
        owner_id: colleague.id,
        work_date: isoDay(day),
        available_hours: decimal(holiday || leave ? 0 : full),
        leave_hours: decimal(leave ? full : 0),
        holiday_hours: decimal(holiday ? full : 0),
      };
    }
  }
}
