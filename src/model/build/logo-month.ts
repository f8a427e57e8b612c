import { FOREVER } from './sql-text.ts';
import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

// Logos as they stood at the opening. One that is gone at the closing is churned, unless it was acquired by a
// logo that is a client. The logo counts at one of its accounts; its money at each.
const LOGO_MONTH = `
create or replace table logo_month as
with alive as (
  select logo_close, month from work.account_month where active_close group by 1, 2
),
placed as (
  select m.*, case when :logo_level = 'account' then m.account_id else m.logo_open end as logo,
    m.active_close or (m.logo_close <> m.logo_open and a.logo_close is not null) as is_kept
  from work.account_month as m
  left join alive as a on a.logo_close = m.logo_close and a.month = m.month
),
opened as (
  select logo, month, not bool_or(is_kept) as is_churned,
    coalesce(max(account_id) filter (where active_open and account_id = logo), min(account_id) filter (where active_open)) as account_id
  from placed
  group by 1, 2
  having bool_or(active_open)
),
entry as (
  select o.account_id, o.month, e.opening_day as day, 1 as opening_logos, cast(o.is_churned as integer) as churned_logos,
    0 as new_logos, 0 as opening_mrr, 0 as closing_mrr
  from opened as o join work.month_end as e on e.month = o.month
  union all
  select account_id, month, opening_day, 0, 0, 0, opening, closing + fx from work.account_month
  where opening <> 0 or closing <> 0
  union all
  select n.account_id, n.month, e.day, 0, 0, n.new_logos, 0, 0
  from work.logo_event as n join work.month_end as e on e.month = n.month
  where n.new_logos > 0
)
select n.account_id, s.state_id, n.month,
  cast(sum(opening_logos) as bigint) as opening_logos,
  cast(sum(churned_logos) as bigint) as churned_logos,
  cast(sum(new_logos) as bigint) as new_logos,
  cast(sum(opening_mrr) as decimal(18,4)) as opening_mrr,
  cast(sum(closing_mrr) as decimal(18,4)) as closing_mrr
from entry as n
left join account_state as s
  on s.account_id = n.account_id and s.valid_from <= n.day and n.day < coalesce(s.valid_to, ${FOREVER})
group by 1, 2, 3
order by 1, 3, 2`;

/** Logos and recurring revenue at both ends of each month. */
export const logoMonth: StepSource = {
  name: 'logo-month',
  needs: ['work.account_month', 'work.logo_event', 'work.month_end', 'account_state'],
  gives: 'logo_month',
  title: ['Clients month by month', 'Clientes mês a mês', 'Clientes mes a mes'],
  statements: (input) => [buildSql('logos month by month', LOGO_MONTH, input)],
};
