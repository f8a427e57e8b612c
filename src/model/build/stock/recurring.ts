import type { Stock } from './stock.ts';

/** Customers and their recurring revenue, with what of it is known to end within 90 days. */
export const recurring: Stock = {
  name: 'recurring',
  needs: ['work.customer_interval', 'mrr_interval', 'work.mrr_line'],
  title: ['Customers and recurring revenue by day', 'Clientes e receita recorrente por dia', 'Clientes e ingreso recurrente por día'],
  measures: { customers: 'count', mrr: 'amount', scheduled_churn_mrr: 'amount' },
  rows: `
select account_id, 'customers' as measure, 1 as amount, null as currency, valid_from, valid_to from work.customer_interval
union all
select account_id, 'mrr', mrr, currency, valid_from, valid_to from mrr_interval
union all
select account_id, 'scheduled_churn_mrr', mrr, currency, greatest(cancel_known_on, valid_to - 90, valid_from), valid_to
from work.mrr_line
where cancel_known_on is not null and valid_to < date '9999-12-31'`,
};
