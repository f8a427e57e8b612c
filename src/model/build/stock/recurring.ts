import type { Stock } from './stock.ts';

// An account that stopped being a customer when a client took it over is no loss: its group is another one than a
// month before its end, and that group is a client without it.
const TRANSFERRED = `
with ended as (
  select c.account_id, c.valid_from, c.valid_to as ended_on,
    coalesce(lead(c.valid_from) over (partition by c.account_id order by c.valid_from), date '9999-12-31') as returns_on
  from work.customer_interval as c
)
select e.account_id, 'transferred', 1, null, greatest(e.ended_on, after.valid_from), least(e.returns_on, after.valid_to)
from ended as e
join work.logo_interval as then_in on then_in.account_id = e.account_id
  and then_in.valid_from <= greatest(e.valid_from, e.ended_on - 31) and greatest(e.valid_from, e.ended_on - 31) < then_in.valid_to
join work.logo_interval as after on after.account_id = e.account_id and after.valid_to > e.ended_on
  and after.valid_from < e.returns_on and after.logo_id <> then_in.logo_id
where e.ended_on is not null and exists (
  select 1
  from work.logo_interval as sister
  join work.customer_interval as client on client.account_id = sister.account_id
  where sister.logo_id = after.logo_id and sister.account_id <> e.account_id
    and sister.valid_from <= greatest(e.ended_on, after.valid_from) and greatest(e.ended_on, after.valid_from) < sister.valid_to
    and client.valid_from <= greatest(e.ended_on, after.valid_from)
    and greatest(e.ended_on, after.valid_from) < coalesce(client.valid_to, date '9999-12-31')
)`;

/** Customers and their recurring revenue, with what of it is known to end within 90 days. */
export const recurring: Stock = {
  name: 'recurring',
  needs: ['work.customer_interval', 'mrr_interval', 'work.mrr_line', 'work.logo_interval'],
  title: ['Customers and recurring revenue by day', 'Clientes e receita recorrente por dia', 'Clientes e ingreso recurrente por día'],
  measures: { customers: 'count', transferred: 'count', mrr: 'amount', scheduled_churn_mrr: 'amount' },
  rows: `
select account_id, 'customers' as measure, 1 as amount, null as currency, valid_from, valid_to from work.customer_interval
union all
select account_id, 'mrr', mrr, currency, valid_from, valid_to from mrr_interval
union all
select account_id, 'scheduled_churn_mrr', mrr, currency, greatest(cancel_known_on, valid_to - 90, valid_from), valid_to
from work.mrr_line
where cancel_known_on is not null and valid_to < date '9999-12-31'
union all
(${TRANSFERRED})`,
};
