import { isServed, type Account } from '../account.ts';
import type { Book } from '../book.ts';
import { firstDay, isoDay, monthOfDay } from '../calendar.ts';
import { random } from '../random.ts';
import type { RowOf } from '../stream.ts';
import { workdayFrom } from '../workdays.ts';
import type { pulses } from './streams.ts';

/** Rows of what account managers think, one a month; some months nobody notes it. */
export function* pulseRows(book: Book): Generator<RowOf<typeof pulses>> {
  for (const account of book.accounts) yield* pulsesOf(account, book);
}

function* pulsesOf(account: Account, book: Book): Generator<RowOf<typeof pulses>> {
  const { firstMonth, todayMonth, today } = book.timeline;
  const draw = random(book.seed, 'pulse', account.index);
  const usual = 3.9 + account.spec.traits.mood * 0.4;
  const from = Math.max(firstMonth, monthOfDay(account.onboardedDay) + 1);
  for (let month = from; month <= todayMonth; month++) {
    const [isNoted, rating] = [draw.chance(0.85), Math.round(draw.normal(usual, 0.8))];
    const day = workdayFrom(firstDay(month) + 4);
    if (!isNoted || day > today || !isServed(account, day)) continue;
    yield {
      company_id: account.companyId,
      rated_on: isoDay(day),
      rating: Math.max(1, Math.min(5, rating)),
    };
  }
}
