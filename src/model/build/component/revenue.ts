import type { BuildInput } from '../step.ts';
import { convertText, rateOn } from '../sql-text.ts';
import type { Component } from './component.ts';
import { componentStep } from './component.ts';

const BILLED = "('open', 'paid', 'uncollectible')";

// A credit note lowers revenue on its own day; refunds of money do not lower it again.
const LINES = `
select l.account_id, l.product_key, l.currency, coalesce(l.recurring, false) as recurring,
  coalesce(l.pass_through, false) as pass_through, l.invoice_date as day, l.service_start, l.service_end,
  l.net_amount, l.list_amount, l.discount_amount, i.paid_at_checkout, 'line' as kind, 1 as counted
from revenue_line as l
left join invoice as i on i.source_id = l.source_id and i.invoice_key = l.invoice_key
where coalesce(l.invoice_status, i.status, 'open') in ${BILLED}
union all
select c.account_id, null, c.currency, false, false, c.date, null, null, -c.amount, null, null, null, 'credit', 1
from credit_note as c
union all
select p.account_id, null, p.currency, false, false, p.date, null, null, p.amount, null, null, null, 'refund', 1
from payment as p
where p.kind = 'refund'`;

// Straight-line over the days of service, cumulatively rounded so that the days sum to the line.
const SPREAD = `
select * exclude (first_day, last_day, days, n) replace (
  first_day + cast(n as integer) as day,
  cast(n = 0 as integer) as counted,
  cast(round(net_amount * (n + 1) / days, 4) - round(net_amount * n / days, 4) as decimal(18,4)) as net_amount,
  cast(round(list_amount * (n + 1) / days, 4) - round(list_amount * n / days, 4) as decimal(18,4)) as list_amount,
  cast(round(discount_amount * (n + 1) / days, 4) - round(discount_amount * n / days, 4) as decimal(18,4)) as discount_amount
)
from (select *, unnest(range(days)) as n from (
  select *, service_start as first_day, service_end as last_day, service_end - service_start as days from converted
  where service_start < service_end
) as served) as spread
union all
select * from converted where not coalesce(service_start < service_end, false)`;

function rows(input: BuildInput): string {
  const amount = (column: string): string =>
    `${convertText(`l.${column}`, 'f.rate', input)} as ${column}`;
  return `
with converted as (
  select l.* replace (${['net_amount', 'list_amount', 'discount_amount'].map(amount).join(', ')})
  from (${LINES}) as l
  join work.rate as f on ${rateOn('f', 'l.currency', 'l.day')}
),
dated as (${input.policies.revenue_date_policy === 'service_period' ? SPREAD : 'select * from converted'})
select account_id, day, product_key, currency, recurring,
  case when kind = 'refund' then 0 else net_amount end as net,
  case when kind = 'line' then coalesce(priced, net_amount) else 0 end as list,
  case when priced is null then 0 else coalesce(discount_amount, priced - net_amount) end as discount,
  coalesce(priced, 0) as discount_list,
  case when pass_through then net_amount else 0 end as pass_through,
  case when recurring then net_amount else 0 end as recurring_net,
  case when kind = 'line' then greatest(net_amount, 0) else 0 end as gross,
  case kind when 'credit' then -net_amount when 'refund' then net_amount else greatest(-net_amount, 0) end as credits,
  case when kind = 'line' and not coalesce(paid_at_checkout, false) then net_amount else 0 end as credit_sales,
  counted as source_rows
from (select *, case when kind = 'line' then coalesce(list_amount, net_amount + discount_amount) end as priced from dated) as l`;
}

const revenueComponent: Component = {
  table: 'revenue',
  needs: ['revenue_line', 'invoice', 'credit_note', 'payment', 'fx_day'],
  title: ['Revenue', 'Receita', 'Ingresos'],
  rows,
  owner: 'account',
  fields: ['product_key', 'currency', 'recurring'],
  measures: {
    net: 'amount',
    list: 'amount',
    discount: 'amount',
    discount_list: 'amount',
    pass_through: 'amount',
    recurring_net: 'amount',
    gross: 'amount',
    credits: 'amount',
    credit_sales: 'amount',
  },
  keepRows: false,
};

/** Billed revenue by day, net of tax and of credit notes (A.6). */
export const revenue = componentStep(revenueComponent);
