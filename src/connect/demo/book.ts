import type { Account } from './account.ts';
import { benchesOf, buildAccount } from './build-account.ts';
import { cast } from './cast.ts';
import { dollarRates, reaisPer, type DollarRates } from './fx/rates.ts';
import { inventedSpec } from './invented.ts';
import { mrrOn } from './revenue.ts';
import { staffOf, type Colleague } from './staff.ts';
import { formSquads, type Squads } from './time/squads.ts';
import { timelineOf, type Timeline } from './timeline.ts';

/**
 * The truth behind a portfolio: everything that is small (accounts with their lines and people, colleagues,
 * rates). Facts are drawn from it on demand, account by account.
 */
export type Book = {
  readonly seed: number;
  readonly timeline: Timeline;
  readonly staff: readonly Colleague[];
  readonly accounts: readonly Account[];
  readonly dollars: DollarRates;
  readonly squads: Squads;
  /** Positions in the staff of those who answer tickets. */
  readonly agents: readonly number[];
  /** How many records are drawn where one would do; totals of money and hours stay as they are. */
  readonly density: number;
};

export type BookOptions = {
  readonly seed: number;
  readonly today: number;
  readonly accounts: number;
  readonly months: number;
};

/** Decides everything about a portfolio that its facts depend on. */
export function writeBook({ seed, today, accounts, months }: BookOptions): Book {
  const timeline = timelineOf(today, months);
  const staff = staffOf(seed, accounts, timeline);
  const benches = benchesOf(staff);
  const known = cast(timeline.todayMonth);
  const all = Array.from({ length: accounts }, (_, index) => {
    const spec = known[index] ?? inventedSpec(seed, index, months);
    return buildAccount(spec, index, { seed, timeline, staff, benches });
  });
  const agents = staff.flatMap(({ role }, at) => (role === 'support' ? [at] : []));
  const squads = formSquads({ accounts: all, staff, timeline });
  return {
    seed,
    timeline,
    staff,
    accounts: all,
    dollars: dollarRates(seed, timeline),
    squads,
    agents,
    density: 1,
  };
}

/** MRR of the whole portfolio at the end of a day, in hundredths of a real at that day's rate. */
export function portfolioMrr(book: Book, day: number): number {
  return book.accounts.reduce(
    (sum, account) =>
      sum + mrrOn(account, day) * reaisPer(account.spec.currency, day, book.dollars),
    0,
  );
}
