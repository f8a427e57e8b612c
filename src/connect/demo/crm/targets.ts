import { invoicesOf } from '../billing/invoice-facts.ts';
import { portfolioMrr, type Book } from '../book.ts';
import { firstDay, isoDay } from '../calendar.ts';
import { reaisPer } from '../fx/rates.ts';
import { decimal } from '../money.ts';
import { random } from '../random.ts';
import type { RowOf } from '../stream.ts';
import { bookingKey, bookingsOf } from './forecasts.ts';
import type { targets } from './streams.ts';

type Row = RowOf<typeof targets>;
type Goal = Pick<Row, 'scope' | 'owner_id' | 'team_id' | 'kpi' | 'value'> & {
  readonly months: 1 | 3;
  readonly month: number;
};

/** Plans were a little more hopeful than what came: most months end just short. */
const HOPE = { mrr: 1.01, revenue: 1.03, bookings: 1.09 } as const;
/** Quarterly goals of the company that do not follow its size. */
const ratios = [
  ['nrr', '1.05'],
  ['grr', '0.92'],
  ['logo_retention_rate', '0.90'],
  ['gross_margin_pct', '0.55'],
  ['nps', '40.00'],
  ['csat', '0.84'],
  ['touch_plan_adherence', '0.82'],
] as const;
const everybody = { owner_id: null, team_id: null } as const;

/** Rows of the goals: by month for the company's money, by quarter for ratios and for people. */
export function* targetRows(book: Book): Generator<Row> {
  let sequence = 0;
  for (const { months, month, ...goal } of goalsOf(book)) {
    yield {
      target_id: `G${++sequence}`,
      ...goal,
      period_kind: months === 1 ? 'month' : 'quarter',
      period_start: isoDay(firstDay(month)),
      period_end: isoDay(firstDay(month + months)),
    };
  }
}

function* goalsOf(book: Book): Generator<Goal> {
  const lastMonth = book.timeline.todayMonth - (book.timeline.todayMonth % 3) + 2;
  yield* companyMonths(book, lastMonth);
  for (let month = quarterFrom(book.timeline.firstMonth); month <= lastMonth; month += 3) {
    for (const [kpi, value] of ratios)
      yield { scope: 'tenant', ...everybody, kpi, value, months: 3, month };
    for (const [team_id, nrr] of [
      ['901', '1.06'],
      ['902', '1.03'],
    ]) {
      yield {
        scope: 'team',
        owner_id: null,
        team_id: team_id ?? null,
        kpi: 'nrr',
        value: nrr ?? null,
        months: 3,
        month,
      };
    }
  }
  yield* peopleQuarters(book, lastMonth);
}

function quarterFrom(month: number): number {
  return Math.ceil(month / 3) * 3;
}

/** MRR, revenue and bookings of the company by month; months ahead continue the trend. */
function* companyMonths(book: Book, lastMonth: number): Generator<Goal> {
  const { firstMonth, todayMonth, today } = book.timeline;
  const revenue = revenueByMonth(book);
  const { won } = bookingsOf(book);
  const draw = random(book.seed, 'company-goals');
  const booked =
    [...won.values()].reduce((sum, amount) => sum + amount, 0) / (todayMonth - firstMonth);
  for (let month = firstMonth; month <= lastMonth; month++) {
    const ahead = Math.max(0, month - todayMonth + 1);
    const mrr =
      portfolioMrr(book, Math.min(firstDay(month + 1) - 1, today)) * HOPE.mrr * 1.006 ** ahead;
    const usual = revenue.get(Math.min(month, todayMonth)) ?? 0;
    const values = { mrr, revenue: usual * HOPE.revenue, bookings: booked * HOPE.bookings };
    for (const kpi of ['mrr', 'revenue', 'bookings'] as const) {
      const value = Math.round((values[kpi] * draw.normal(1, 0.012)) / 100_000) * 100_000;
      yield { scope: 'tenant', ...everybody, kpi, value: decimal(value), months: 1, month };
    }
  }
}

/** Bookings and kept touch plans by quarter; half of a person's goal is what colleagues of the role do on average. */
function* peopleQuarters(book: Book, lastMonth: number): Generator<Goal> {
  const { won } = bookingsOf(book);
  for (const [at, colleague] of book.staff.entries()) {
    if (colleague.role !== 'am' && colleague.role !== 'sales') continue;
    const draw = random(book.seed, 'goal', at);
    const monthly = averageOf(at, won, book);
    for (let month = quarterFrom(book.timeline.firstMonth); month <= lastMonth; month += 3) {
      const value = Math.max(
        800_000,
        Math.round((monthly * 3 * HOPE.bookings * draw.normal(1, 0.05)) / 100_000) * 100_000,
      );
      const employed =
        firstDay(month) >= colleague.hireDay - 45 &&
        (colleague.endDay === null || firstDay(month) < colleague.endDay);
      if (!employed) continue;
      const goal = {
        scope: 'user',
        owner_id: colleague.id,
        team_id: null,
        months: 3,
        month,
      } as const;
      yield { ...goal, kpi: 'bookings', value: decimal(value) };
      if (colleague.role === 'am') yield { ...goal, kpi: 'touch_plan_adherence', value: '0.82' };
    }
  }
}

function averageOf(at: number, won: ReadonlyMap<string, number>, book: Book): number {
  const { firstMonth, todayMonth, today } = book.timeline;
  const colleague = book.staff[at];
  let sum = 0;
  for (let month = firstMonth; month <= todayMonth; month++)
    sum += won.get(bookingKey(at, month)) ?? 0;
  const days =
    Math.min(today, colleague?.endDay ?? today) -
    Math.max(firstDay(firstMonth), colleague?.hireDay ?? 0);
  return sum / Math.max(1, days / 30.4375);
}

/** Invoiced by month of issue, in hundredths of a real. */
function revenueByMonth(book: Book): ReadonlyMap<number, number> {
  const revenue = new Map<number, number>();
  for (const account of book.accounts) {
    for (const { month, issueDay, subtotal } of invoicesOf(account, book)) {
      revenue.set(
        month,
        (revenue.get(month) ?? 0) +
          subtotal * reaisPer(account.spec.currency, issueDay, book.dollars),
      );
    }
  }
  return revenue;
}
