import type { Account } from '../account.ts';
import type { Book } from '../book.ts';
import { isoDay } from '../calendar.ts';
import { random } from '../random.ts';
import type { RowOf } from '../stream.ts';
import type { riskFlags } from './streams.ts';

type Risk = {
  reason: string;
  severity: 'low' | 'medium' | 'high';
  opened: number;
  closed: number | null;
  outcome: 'saved' | 'lost' | null;
};

const ordinaryReasons = ['low_usage', 'budget_review', 'sponsor_left', 'quality'] as const;

/** Rows of the risk list: what the stories deserve, every departure, and ordinary worries that passed. */
export function* riskFlagRows(book: Book): Generator<RowOf<typeof riskFlags>> {
  for (const account of book.accounts) {
    for (const [at, risk] of risksOf(account, book).entries()) {
      yield {
        risk_id: `${account.companyId}-${at + 1}`,
        company_id: account.companyId,
        reason: risk.reason,
        severity: risk.severity,
        opened_on: isoDay(risk.opened),
        closed_on: risk.closed === null ? null : isoDay(risk.closed),
        outcome: risk.outcome,
      };
    }
  }
}

function risksOf(account: Account, { seed, timeline }: Book): Risk[] {
  const { traits, ending } = account.spec;
  const { today } = timeline;
  const risks: Risk[] = [];
  const draw = random(seed, 'risks', account.index);
  const from = Math.max(timeline.start, account.onboardedDay + 90);
  if (traits.drifts && draw.chance(0.4) && from < today - 200) {
    const opened = draw.int(from, today - 150);
    risks.push({
      reason: draw.pick(ordinaryReasons),
      severity: draw.pick(['low', 'medium']),
      opened,
      closed: opened + draw.int(20, 90),
      outcome: 'saved',
    });
  }
  if (account.leftDay !== null) {
    const gone = account.leftDay <= today;
    const opened = Math.min(account.leftDay - 62, today - 20);
    risks.push({
      reason: ending?.reason ?? 'unknown',
      severity: 'high',
      opened,
      closed: gone ? account.leftDay : null,
      outcome: gone ? 'lost' : null,
    });
  }
  if (traits.unpaidSinceDays !== null && account.leftDay === null)
    risks.push({
      reason: 'overdue_invoices',
      severity: 'medium',
      opened: today - 61,
      closed: null,
      outcome: null,
    });
  if (traits.complaintsDaysAgo !== null)
    risks.push({
      reason: 'complaints',
      severity: 'medium',
      opened: today - traits.complaintsDaysAgo + 9,
      closed: null,
      outcome: null,
    });
  return risks;
}
