import type { Account } from '../account.ts';
import { addMonths } from '../calendar.ts';
import { contractedHours, mrrOn } from '../revenue.ts';
import type { Timeline } from '../timeline.ts';

const TERM_MONTHS = 12;

/** One signed term of an account and how it ended; money in hundredths of the account's currency. */
export type Agreement = {
  readonly sequence: number;
  readonly start: number;
  /** First day no longer covered. */
  readonly end: number;
  readonly annualValue: number;
  readonly hours: number;
  readonly signedDay: number;
  readonly outcome: 'pending' | 'renewed' | 'lost';
  readonly decidedDay: number | null;
  readonly renewedAnnualValue: number | null;
  readonly supersedes: number | null;
  /** The first after an absence does not continue the one before. */
  readonly returning: boolean;
};

type Term = {
  readonly start: number;
  readonly end: number;
  readonly last: boolean;
  readonly returning: boolean;
};

/** The chain of agreements of an account, oldest first, up to the one in force. */
export function agreementsOf(account: Account, timeline: Timeline): readonly Agreement[] {
  const terms = termsOf(account, timeline);
  return terms.map((term, at) => {
    const next = terms[at + 1];
    const renewed = next !== undefined && !next.returning;
    const lost = term.last && account.leftDay === term.end;
    return {
      sequence: at + 1,
      start: term.start,
      end: term.end,
      annualValue: annualValue(account, Math.min(term.start, timeline.today)),
      hours: contractedHours(account, Math.min(term.end - 1, timeline.today)),
      signedDay: term.start - 4 - (account.index % 17),
      outcome: renewed ? 'renewed' : lost ? 'lost' : 'pending',
      decidedDay: renewed
        ? next.start - 4 - (account.index % 17)
        : lost
          ? Math.min(term.end - 38, timeline.today - 4)
          : null,
      renewedAnnualValue: renewed ? annualValue(account, next.start) : null,
      supersedes: at > 0 && !term.returning ? at : null,
      returning: term.returning,
    };
  });
}

/** What a year costs at the prices of a day, recurring lines only. */
function annualValue(account: Account, day: number): number {
  return mrrOn(account, day) * TERM_MONTHS;
}

function termsOf(account: Account, timeline: Timeline): Term[] {
  const { leftDay, returnedDay } = account;
  const open = { until: timeline.today + 1, cut: false };
  const first = chain(
    account,
    account.onboardedDay,
    leftDay === null ? open : { until: leftDay, cut: true },
  );
  if (returnedDay === null) return first;
  const second = chain(account, returnedDay, open);
  return [...first, ...second.map((term, at) => ({ ...term, returning: at === 0 }))];
}

/** Yearly terms from a day until one covers `until`; cut there when the account left. */
function chain(
  account: Account,
  from: number,
  { until, cut }: { until: number; cut: boolean },
): Term[] {
  const anchor = anniversary(account, from);
  const terms: Term[] = [];
  let start = from;
  for (let years = 1; start < until; years++) {
    const planned = addMonths(anchor, years * TERM_MONTHS);
    if (planned <= start) continue;
    const end = cut ? Math.min(planned, until) : planned;
    terms.push({ start, end, last: end >= until, returning: false });
    start = end;
  }
  return terms;
}

/** Terms end on the anniversary of the first day, or where a story wants the running one to end. */
function anniversary(account: Account, from: number): number {
  const { renewalDay } = account;
  if (renewalDay === null) return from;
  let anchor = renewalDay;
  while (anchor > from) anchor = addMonths(anchor, -TERM_MONTHS);
  return anchor;
}
