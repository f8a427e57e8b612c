import type { Account } from '../account.ts';
import type { Book } from '../book.ts';
import { isoDay, isoInstant } from '../calendar.ts';
import { contractTie } from '../identity.ts';
import { mistyped } from '../names.ts';
import { decimal } from '../money.ts';
import type { RowOf } from '../stream.ts';
import { agreementsOf, type Agreement } from './agreements.ts';
import type { contracts, renewals } from './streams.ts';

const NOTICE_DAYS = 30;

/** Rows of the contract register. */
export function* contractRows(book: Book): Generator<RowOf<typeof contracts>> {
  for (const account of book.accounts) {
    for (const agreement of agreementsOf(account, book.timeline))
      yield contractRow(agreement, account, book);
  }
}

function contractRow(
  agreement: Agreement,
  account: Account,
  { timeline }: Book,
): RowOf<typeof contracts> {
  const { spec } = account;
  const tie = contractTie(account.index, account.taxId);
  const years = (agreement.end - agreement.start) / 365.25;
  return {
    contract_id: contractId(account, agreement.sequence),
    crm_company_id: tie === 'key' ? account.companyId : null,
    client_name: mistyped(spec.name, account.index + 2),
    client_tax_id: account.taxId,
    start_date: isoDay(agreement.start),
    end_date: isoDay(agreement.end),
    annual_value: decimal(agreement.annualValue),
    total_value: decimal(Math.round(agreement.annualValue * years)),
    currency: spec.currency,
    auto_renew: account.index % 3 !== 0,
    notice_days: NOTICE_DAYS,
    hours_per_month: agreement.hours === 0 ? null : decimal(agreement.hours * 100),
    service_level: spec.level,
    status: agreement.end <= timeline.today ? 'ended' : 'active',
    signed_at: isoInstant(agreement.signedDay, 660 + account.index * 5),
    supersedes_contract_id:
      agreement.supersedes === null ? null : contractId(account, agreement.supersedes),
  };
}

/** Rows of the renewal list: one per contract, decided or not. */
export function* renewalRows(book: Book): Generator<RowOf<typeof renewals>> {
  for (const account of book.accounts) {
    for (const agreement of agreementsOf(account, book.timeline)) {
      const renewed = agreement.renewedAnnualValue;
      yield {
        renewal_id: `R-${contractId(account, agreement.sequence)}`,
        contract_id: contractId(account, agreement.sequence),
        due_date: isoDay(agreement.end),
        outcome: agreement.outcome,
        decided_at: agreement.decidedDay === null ? null : isoInstant(agreement.decidedDay, 930),
        expiring_annual_value: decimal(agreement.annualValue),
        renewed_annual_value: renewed === null ? null : decimal(renewed),
        currency: account.spec.currency,
        reason: agreement.outcome === 'lost' ? (account.spec.ending?.reason ?? null) : null,
      };
    }
  }
}

function contractId(account: Account, sequence: number): string {
  return `CT-${String(account.index + 1).padStart(4, '0')}-${sequence}`;
}
