import { FOREVER } from './sql-text.ts';
import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

/** Days after the due date on which an uncollectible invoice is written off, where its day is not known. */
export const WRITE_OFF_DAYS = 90;

const WRITTEN_OFF = `
case when status = 'uncollectible' then coalesce(written_off_on, due_on + ${WRITE_OFF_DAYS}) end`;

// What lowers a balance. A paid invoice owes nothing after its last payment, or after its due date where payments
// are not known; refunds give money back and do not make an invoice owed again.
const BALANCE = `
create or replace table work.invoice_balance as
with owed as (
  select account_id, source_id, invoice_key, total, currency, status, issue_date, coalesce(due_date, issue_date + 30) as due_on,
    written_off_on
  from invoice
  where account_id is not null and status in ('open', 'paid', 'uncollectible') and total > 0
),
cleared as (
  select source_id, invoice_key, date as day, -amount as change from payment where coalesce(kind, 'payment') = 'payment'
  union all
  select source_id, invoice_key, date, -amount from credit_note
),
known as (
  select o.source_id, o.invoice_key, greatest(c.day, o.issue_date) as day, c.change
  from owed as o
  join cleared as c on c.source_id = o.source_id and c.invoice_key = o.invoice_key
),
settled as (
  select o.source_id, o.invoice_key, -o.total as change,
    case when o.status = 'paid' then greatest(coalesce(max(k.day), least(o.due_on, :today)), o.issue_date)
      else ${WRITTEN_OFF} end as day
  from owed as o
  left join known as k on k.source_id = o.source_id and k.invoice_key = o.invoice_key
  where o.status in ('paid', 'uncollectible')
  group by o.source_id, o.invoice_key, o.total, o.status, o.due_on, o.issue_date, o.written_off_on
),
edge as (
  select source_id, invoice_key, issue_date as day, total as change from owed
  union all select source_id, invoice_key, day, change from known
  union all select source_id, invoice_key, day, change from settled
),
daily as (select source_id, invoice_key, day, sum(change) as change from edge group by 1, 2, 3),
running as (
  select source_id, invoice_key, day,
    coalesce(lead(day) over invoice_line, ${FOREVER}) as until,
    greatest(sum(change) over (invoice_line rows unbounded preceding), 0) as balance
  from daily
  window invoice_line as (partition by source_id, invoice_key order by day)
)
select o.account_id, o.source_id, o.invoice_key, o.currency, o.due_on, o.status, r.day as valid_from, r.until as valid_to,
  cast(r.balance as decimal(18,4)) as balance
from running as r
join owed as o on o.source_id = r.source_id and o.invoice_key = r.invoice_key
where r.balance > 0`;

/** What each invoice still owes, by interval. */
export const invoiceBalance: StepSource = {
  name: 'invoice-balance',
  needs: ['work', 'invoice', 'payment', 'credit_note'],
  gives: 'work.invoice_balance',
  title: [
    'Open balances of invoices',
    'Saldos em aberto das faturas',
    'Saldos abiertos de las facturas',
  ],
  statements: (input) => [buildSql('open balances of invoices', BALANCE, input)],
};
