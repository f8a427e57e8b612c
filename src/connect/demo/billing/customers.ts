import type { Account } from '../account.ts';
import type { Book } from '../book.ts';
import { isoInstant } from '../calendar.ts';
import { fixedBystanders } from '../crm/bystanders.ts';
import { billingTie } from '../identity.ts';
import { opaqueId } from '../ids.ts';
import { mistyped } from '../names.ts';
import { FREE_MAIL } from '../people.ts';
import type { RowOf } from '../stream.ts';
import type { customers } from './streams.ts';

type CustomerRow = RowOf<typeof customers>;

/** Positions of payers that belong to no client, apart from all account positions. */
export const STRAY_CUSTOMER = 1_000_000;
export const TEST_CUSTOMER = 1_000_001;

/** Id of the payer of an account. */
export function customerId(index: number): string {
  return opaqueId('cus', index, 1);
}

/** Rows of the payer list: one per client, one nobody can place, one for tests. */
export function* customerRows(book: Book): Generator<CustomerRow> {
  for (const account of book.accounts) yield payer(account, book);
  yield* strangers(book);
}

function payer(account: Account, { timeline }: Book): CustomerRow {
  const tie = billingTie(account.index, account.taxId);
  const billing = account.contacts.find(
    (contact) => contact.roles.includes('billing') && contact.leftDay === null,
  );
  return {
    customer_id: customerId(account.index),
    name:
      tie === 'key'
        ? mistyped(account.spec.legalName, account.index % 3)
        : mistyped(account.spec.name, account.index + 1),
    tax_id:
      tie === 'tax_id' || (tie === 'key' && account.index % 4 !== 1)
        ? bareDigits(account.taxId)
        : null,
    email:
      tie === 'email'
        ? (billing?.email ?? null)
        : tie === 'domain'
          ? `financeiro@${account.domain}`
          : `contas@${account.domain}`,
    country: account.spec.place.country,
    currency: account.spec.currency,
    crm_company_id: tie === 'key' ? account.companyId : null,
    is_test: false,
    created_at: isoInstant(Math.min(account.onboardedDay, timeline.today), 620 + account.index),
  };
}

/** The billing system keeps tax ids without punctuation. */
function bareDigits(taxId: string | null): string | null {
  return taxId === null ? null : taxId.replace(/[.\-/]/g, '');
}

function* strangers({ timeline }: Book): Generator<CustomerRow> {
  const test = fixedBystanders(timeline).find((other) => other.kind === 'test');
  const common = { tax_id: null, country: 'BR', currency: 'BRL' };
  yield {
    ...common,
    customer_id: customerId(STRAY_CUSTOMER),
    name: 'J M Prado Consultoria ME',
    email: `jmprado.consultoria@${FREE_MAIL}`,
    crm_company_id: null,
    is_test: false,
    created_at: isoInstant(timeline.today - 190, 777),
  };
  yield {
    ...common,
    customer_id: customerId(TEST_CUSTOMER),
    name: 'TESTE cobrança',
    email: 'qa@teste.example',
    crm_company_id: test?.companyId ?? null,
    is_test: true,
    created_at: isoInstant(timeline.start + 45, 777),
  };
}
