import type { Book } from '../book.ts';
import { firstDay, isoDay, isoInstant, monthOfDay } from '../calendar.ts';
import { reaisPer } from '../fx/rates.ts';
import { decimal } from '../money.ts';
import { random } from '../random.ts';
import type { RowOf } from '../stream.ts';
import { workdayFrom } from '../workdays.ts';
import { dealsOf, type Deal } from './deal-facts.ts';
import type { forecasts } from './streams.ts';

/** What a colleague booked (won by close date) or hopes for, in hundredths of a real; key is colleague × month. */
export type Bookings = {
  readonly won: ReadonlyMap<string, number>;
  readonly open: ReadonlyMap<string, number>;
};

/** Key of a colleague's month. */
export function bookingKey(colleague: number, month: number): string {
  return `${colleague}/${month}`;
}

/** Adds up deals by colleague and month of their close date; renewals are no bookings. */
export function bookingsOf(book: Book): Bookings {
  const won = new Map<string, number>();
  const open = new Map<string, number>();
  for (const deal of dealsOf(book)) {
    if (deal.type === 'renewal') continue;
    const sums = deal.outcome === 'won' ? won : deal.outcome === 'open' ? open : null;
    const key = bookingKey(deal.colleague, monthOfDay(deal.closeDay));
    sums?.set(key, (sums.get(key) ?? 0) + inReais(deal, book));
  }
  return { won, open };
}

function inReais({ amount, currency, closeDay }: Deal, { timeline, dollars }: Book): number {
  return Math.round(amount * reaisPer(currency, Math.min(closeDay, timeline.today), dollars));
}

/** Rows of the forecasts: on the first workday of each month, every seller and manager says what will close. */
export function* forecastRows(book: Book): Generator<RowOf<typeof forecasts>> {
  const { won, open } = bookingsOf(book);
  const { firstMonth, todayMonth } = book.timeline;
  for (const [at, colleague] of book.staff.entries()) {
    if (colleague.role !== 'am' && colleague.role !== 'sales') continue;
    const draw = random(book.seed, 'forecast', at);
    for (let month = firstMonth; month <= todayMonth; month++) {
      const day = workdayFrom(firstDay(month));
      const key = bookingKey(at, month);
      const hope = (won.get(key) ?? 0) + (month === todayMonth ? (open.get(key) ?? 0) : 0);
      const error = draw.normal(1.05, 0.16);
      if (
        day < colleague.hireDay ||
        (colleague.endDay !== null && day >= colleague.endDay) ||
        hope === 0
      )
        continue;
      yield {
        forecast_id: `F-${colleague.id}-${isoDay(firstDay(month)).slice(0, 7)}`,
        owner_id: colleague.id,
        month: isoDay(firstDay(month)),
        submitted_at: isoInstant(day, 1_050),
        category: 'commit',
        amount: decimal(Math.round((hope * error) / 10_000) * 10_000),
        currency: 'BRL',
      };
    }
  }
}
