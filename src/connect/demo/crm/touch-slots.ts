import { isServed, type Account } from '../account.ts';
import type { Book } from '../book.ts';
import { isoDay } from '../calendar.ts';
import type { Tier } from '../spec.ts';
import type { RowOf } from '../stream.ts';
import type { Timeline } from '../timeline.ts';
import { workdayFrom } from '../workdays.ts';
import type { touchPlan } from './streams.ts';

/** One touch the plan expects. */
export type Slot = {
  readonly sequence: number;
  readonly type: 'meeting' | 'call' | 'business_review';
  readonly cadence: number;
  readonly due: number;
  readonly tolerance: number;
};

/** How far ahead the plan reaches. */
const AHEAD_DAYS = 90;

/** Days between planned touches, and what they are. */
const cadences: Record<Tier, readonly (readonly [Slot['type'], number, number])[]> = {
  A: [
    ['meeting', 14, 4],
    ['business_review', 91, 14],
  ],
  B: [
    ['meeting', 30, 7],
    ['business_review', 182, 21],
  ],
  C: [['call', 45, 10]],
  D: [['call', 60, 15]],
};

/** Expected touches of an account over the timeline and the quarter ahead. */
export function* slotsOf(account: Account, timeline: Timeline): Generator<Slot> {
  let sequence = 0;
  for (const [type, cadence, tolerance] of cadences[account.spec.tier]) {
    const first = account.onboardedDay + 7 + (account.index % cadence);
    const skipped = Math.max(0, Math.ceil((timeline.start - first) / cadence));
    for (let due = first + skipped * cadence; due <= timeline.today + AHEAD_DAYS; due += cadence) {
      if (isServed(account, due))
        yield { sequence: ++sequence, type, cadence, due: workdayFrom(due), tolerance };
    }
  }
}

/** Rows of the touch plan. */
export function* touchPlanRows({ accounts, timeline }: Book): Generator<RowOf<typeof touchPlan>> {
  for (const account of accounts) {
    for (const slot of slotsOf(account, timeline)) {
      yield {
        slot_id: `${account.companyId}-${slot.sequence}`,
        company_id: account.companyId,
        type: slot.type,
        cadence_days: slot.cadence,
        due_date: isoDay(slot.due),
        tolerance_days: slot.tolerance,
      };
    }
  }
}
