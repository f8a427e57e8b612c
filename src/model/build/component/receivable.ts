import { WRITE_OFF_DAYS } from '../invoice-balance.ts';
import { convertText, rateOn } from '../sql-text.ts';
import type { BuildInput } from '../step.ts';
import { componentStep } from './component.ts';

// What is written off is what the invoice still owed on the day before.
const rows = (input: BuildInput): string => `
with billed as (
  select account_id, issue_date as day, currency, total as invoiced,
    case when coalesce(paid_at_checkout, false) then 0 else total end as credit_sales, 0 as written_off
  from invoice
  where status in ('open', 'paid', 'uncollectible')
  union all
  select b.account_id, b.valid_to, b.currency, 0, 0, b.balance
  from work.invoice_balance as b
  join invoice as i on i.source_id = b.source_id and i.invoice_key = b.invoice_key
  where b.status = 'uncollectible' and b.valid_to <= :today
    and b.valid_to = coalesce(i.written_off_on, b.due_on + ${WRITE_OFF_DAYS})
)
select b.account_id, b.day,
  ${['invoiced', 'credit_sales', 'written_off'].map((name) => `${convertText(`b.${name}`, 'f.rate', input)} as ${name}`).join(',\n  ')},
  cast(b.invoiced <> 0 as integer) as source_rows
from billed as b
join work.rate as f on ${rateOn('f', 'b.currency', 'b.day')}`;

/** Invoices by issue date. */
export const receivable = componentStep({
  table: 'receivable',
  needs: ['invoice', 'work.invoice_balance', 'fx_day'],
  title: ['Invoices', 'Faturas', 'Facturas'],
  rows,
  owner: 'account',
  fields: [],
  measures: { invoiced: 'amount', credit_sales: 'amount', written_off: 'amount' },
  keepRows: false,
});
