import { FOREVER } from '../sql-text.ts';
import type { Stock } from './stock.ts';

// An account that stopped being a customer when a client took it over is no loss: its group is another one than a
// month before its end, and that group is a client without it.
const TRANSFERRED = `
ended as (
  select account_id, valid_from, valid_to as ended_on, greatest(valid_from, valid_to - 31) as before,
    coalesce(lead(valid_from) over (partition by account_id order by valid_from), ${FOREVER}) as returns_on
  from work.customer_interval
),
moved as (
  select e.account_id, o.logo_id, greatest(e.ended_on, o.valid_from) as valid_from, least(e.returns_on, o.valid_to) as valid_to
  from ended as e
  join work.logo_interval as b on b.account_id = e.account_id and b.valid_from <= e.before and e.before < b.valid_to
  join work.logo_interval as o on o.account_id = e.account_id and o.valid_to > e.ended_on and o.valid_from < e.returns_on
  where e.ended_on is not null and o.logo_id <> b.logo_id
),
transferred as (
  select distinct m.account_id, m.valid_from, m.valid_to
  from moved as m
  join work.logo_interval as sister on sister.logo_id = m.logo_id and sister.account_id <> m.account_id
    and sister.valid_from <= m.valid_from and m.valid_from < sister.valid_to
  join work.customer_interval as client on client.account_id = sister.account_id
    and client.valid_from <= m.valid_from and m.valid_from < coalesce(client.valid_to, ${FOREVER})
)`;

/** Customers and their recurring revenue, with what of it is known to end within 90 days. */
export const recurring: Stock = {
  name: 'recurring',
  needs: ['work.customer_interval', 'mrr_interval', 'work.mrr_line', 'work.logo_interval'],
  title: [
    'Customers and recurring revenue by day',
    'Clientes e receita recorrente por dia',
    'Clientes e ingreso recurrente por día',
  ],
  measures: {
    customers: 'count',
    transferred: 'count',
    mrr: 'amount',
    scheduled_churn_mrr: 'amount',
  },
  shared: TRANSFERRED,
  pieces: [
    {
      rows: 'work.customer_interval',
      from: 'valid_from',
      to: 'valid_to',
      currency: null,
      adds: { customers: '1' },
    },
    {
      rows: 'transferred',
      from: 'valid_from',
      to: 'valid_to',
      currency: null,
      adds: { transferred: '1' },
    },
    {
      rows: 'mrr_interval',
      from: 'valid_from',
      to: 'valid_to',
      currency: 'currency',
      adds: { mrr: 'mrr' },
    },
    {
      rows: `work.mrr_line where cancel_known_on is not null and valid_to < ${FOREVER}`,
      from: 'greatest(cancel_known_on, valid_to - 90, valid_from)',
      to: 'valid_to',
      currency: 'currency',
      adds: { scheduled_churn_mrr: 'mrr' },
    },
  ],
};
