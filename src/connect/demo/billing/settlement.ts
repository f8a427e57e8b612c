import type { Account } from '../account.ts';
import { firstDay } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { Timeline } from '../timeline.ts';

export type Method = 'pix' | 'boleto' | 'card' | 'transfer';

/** What became of an invoice; money in hundredths of its currency. */
export type Settlement = {
  readonly dueDay: number;
  readonly status: 'open' | 'paid' | 'void' | 'uncollectible';
  readonly disputed: boolean;
  readonly paidDay: number | null;
  readonly method: Method;
  readonly fee: number;
  /** Share of the invoice credited later, with the day and reason; null for nearly all. */
  readonly credit: { readonly share: number; readonly day: number; readonly reason: string } | null;
  /** Share of the payment given back. */
  readonly refund: { readonly share: number; readonly day: number; readonly reason: string } | null;
};

type Case = {
  readonly account: Account;
  readonly timeline: Timeline;
  readonly issueDay: number;
  readonly total: number;
  readonly draw: Random;
};

/** Days to pay by size of client; enterprises negotiate longer terms. */
const terms = { Enterprise: 30, 'Mid-market': 20, SMB: 10 } as const;
const methodsAtHome = [
  ['pix', 42],
  ['boleto', 44],
  ['card', 9],
  ['transfer', 5],
] as const;
const methodsAbroad = [
  ['transfer', 75],
  ['card', 25],
] as const;
/** Share kept by the payment provider; a boleto costs a fixed amount. */
const feeShare: Record<Method, number> = { pix: 0.0099, boleto: 0, card: 0.0289, transfer: 0.002 };
const BOLETO_FEE = 349;
/** After that many days an unpaid invoice of a client that left is written off. */
const WRITE_OFF_DAYS = 90;

/** Decides when and how an invoice is paid. Draws the same numbers whatever the outcome. */
export function settle({ account, timeline, issueDay, total, draw }: Case): Settlement {
  const { spec } = account;
  const dueDay = issueDay + terms[spec.segment];
  const method =
    spec.ending?.reason === 'payment_failed'
      ? 'card'
      : draw.weighted(spec.currency === 'BRL' ? methodsAtHome : methodsAbroad);
  const paidDay =
    dueDay + Math.round(draw.normal(-0.5, 3.2)) + (draw.chance(0.04) ? draw.int(6, 24) : 0);
  const [voided, credited, refunded, size] = [
    draw.chance(0.004),
    draw.chance(0.018),
    draw.chance(0.005),
    0.04 + draw.next() * 0.14,
  ];
  const unpaid =
    spec.traits.unpaidSinceDays !== null &&
    issueDay >= timeline.today - spec.traits.unpaidSinceDays;
  const gone =
    account.leftDay !== null &&
    account.returnedDay === null &&
    dueDay + WRITE_OFF_DAYS < timeline.today;
  const status = unpaid
    ? gone
      ? 'uncollectible'
      : 'open'
    : voided
      ? 'void'
      : paidDay > timeline.today
        ? 'open'
        : 'paid';
  const fee = method === 'boleto' ? BOLETO_FEE : Math.round(total * feeShare[method]);
  const paid = status === 'paid';
  const creditDay = issueDay + 12;
  const goodwill = complained(account, timeline, issueDay);
  return {
    dueDay,
    status,
    disputed: unpaid && account.leftDay === null && issueDay < timeline.today - 90,
    paidDay: paid ? Math.max(issueDay, paidDay) : null,
    method,
    fee: paid ? fee : 0,
    credit:
      (credited || goodwill) && status !== 'void' && creditDay <= timeline.today
        ? { share: size, day: creditDay, reason: goodwill ? 'service_failure' : 'billing_error' }
        : null,
    refund:
      refunded && paid && paidDay + 9 <= timeline.today
        ? { share: size / 2, day: paidDay + 9, reason: 'duplicate' }
        : null,
  };
}

/** The month in which a client complained is credited in part. */
function complained(account: Account, timeline: Timeline, issueDay: number): boolean {
  const { complaintsDaysAgo } = account.spec.traits;
  if (complaintsDaysAgo === null) return false;
  const start = timeline.today - complaintsDaysAgo;
  return (
    issueDay >= start - 25 && issueDay < start + 6 && issueDay >= firstDay(timeline.firstMonth)
  );
}
