import type { Account } from '../account.ts';
import type { Book } from '../book.ts';
import { isoDay } from '../calendar.ts';
import { random } from '../random.ts';
import type { RowOf } from '../stream.ts';
import type { onboardings } from './streams.ts';

/** Days that taking a client on should last, by service level. */
const targetDays = { Essential: 30, Growth: 45, Premium: 60 } as const;

/** How a client was taken on; days as numbers, whether they have come or not. */
export type Onboarding = {
  readonly started: number;
  readonly targetDays: number;
  readonly firstValue: number;
  readonly completed: number;
  readonly pausedDays: number;
};

/** The one onboarding of an account. */
export function onboardingOf(account: Account, { seed }: Book): Onboarding {
  const draw = random(seed, 'onboarding', account.index);
  const days = targetDays[account.spec.level];
  const started = account.onboardedDay;
  const lasted = Math.max(12, Math.round(days * draw.normal(0.92, 0.2)));
  return {
    started,
    targetDays: days,
    firstValue: started + Math.max(5, Math.round(lasted * draw.normal(0.55, 0.12))),
    completed: started + lasted,
    pausedDays: draw.chance(0.25) ? draw.int(3, 12) : 0,
  };
}

/** Rows of the onboardings that have begun. */
export function* onboardingRows(book: Book): Generator<RowOf<typeof onboardings>> {
  const { today } = book.timeline;
  for (const account of book.accounts) {
    const {
      started,
      targetDays: target,
      firstValue,
      completed,
      pausedDays,
    } = onboardingOf(account, book);
    if (started > today) continue;
    const untilToday = (day: number): string | null => (day <= today ? isoDay(day) : null);
    yield {
      onboarding_id: `${account.companyId}-onboarding`,
      company_id: account.companyId,
      started_on: isoDay(started),
      target_days: target,
      first_value_on: untilToday(firstValue),
      completed_on: untilToday(completed),
      paused_days: pausedDays,
    };
  }
}
