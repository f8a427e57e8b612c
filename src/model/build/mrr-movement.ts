import { lossReason } from './loss-reason.ts';
import { FOREVER } from './sql-text.ts';
import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

// Each logo and month has one class, by its totals at both ends in constant currency (A.5.4). Inside a logo an
// account's gain that is another's loss is a transfer: neutral for the logo, visible at the accounts.
const CLASSIFIED = `
create or replace table work.mrr_classified as
with paid as (
  select account_id, min(valid_from) as first_paid_day from work.mrr_level where total > 0 group by 1
),
changed as (
  select m.*, m.closing - m.opening as delta,
    sum(m.opening) over logo as logo_opening, sum(m.closing) over logo as logo_closing,
    coalesce(bool_or(p.first_paid_day < m.month) over logo, false) as has_past,
    least(sum(greatest(m.closing - m.opening, 0)) over logo, sum(greatest(m.opening - m.closing, 0)) over logo) as matched,
    coalesce(sum(greatest(m.closing - m.opening, 0)) over earlier, 0) as gained_before,
    coalesce(sum(greatest(m.opening - m.closing, 0)) over earlier, 0) as lost_before
  from work.account_month as m
  left join paid as p on p.account_id = m.account_id
  where m.opening <> 0 or m.closing <> 0
  window logo as (partition by m.logo_group, m.month),
    earlier as (partition by m.logo_group, m.month order by m.account_id rows between unbounded preceding and 1 preceding)
)
select account_id, month, day, delta,
  case
    when logo_opening = 0 and logo_closing > 0 then case when has_past then 'reactivation' else 'new' end
    when logo_opening > 0 and logo_closing = 0 then 'churn'
    when logo_closing >= logo_opening then 'expansion'
    else 'contraction'
  end as type,
  cast(case
    when delta > 0 then least(greatest(matched - gained_before, 0), delta)
    when delta < 0 then -least(greatest(matched - lost_before, 0), -delta)
    else 0
  end as decimal(18,4)) as transfer
from changed`;

// By product; an account whose whole change is a transfer has only transfer rows.
const AMOUNT = `
select c.account_id, c.month, case when k.transfer = k.delta and k.delta <> 0 then 'transfer' else k.type end as type,
  c.product_key, c.closing - c.opening as amount
from work.mrr_change as c
join work.mrr_classified as k on k.account_id = c.account_id and k.month = c.month
where c.closing <> c.opening
union all
select account_id, month, type, null, -transfer from work.mrr_classified where transfer <> 0 and transfer <> delta
union all
select account_id, month, 'transfer', null, transfer from work.mrr_classified where transfer <> 0 and transfer <> delta
union all
select account_id, month, 'fx', product_key, fx from work.mrr_change where fx <> 0`;

const reasonOf = (type: string): string => `
case when ${type} = 'churn' then ${lossReason('coalesce(p.end_reason, a.end_reason)')}
  when ${type} = 'contraction' then ${lossReason('coalesce(p.end_reason, p.start_reason, a.end_reason, a.start_reason)')}
  when ${type} in ('new', 'expansion', 'reactivation') then lower(coalesce(p.start_reason, a.start_reason)) end`;

const sumOf = (type: string, sign = ''): string =>
  `cast(sum(case when type = '${type}' then ${sign}amount else 0 end) as decimal(18,4))`;

// Dated by the last day on which a line of the account changed in the month; exchange moves by its closing day.
const MOVEMENT = `
create or replace table mrr_movement as
with by_account as (
  select account_id, month, max(day) as day,
    arg_max(end_reason, day) filter (where end_reason is not null) as end_reason,
    arg_max(start_reason, day) filter (where start_reason is not null) as start_reason
  from work.mrr_reason
  group by 1, 2
),
entry as (
  select account_id, month, type, product_key, amount, 0 as churn_events, 0 as new_logos, 0 as reactivated_logos
  from (${AMOUNT}) as amount
  union all
  select account_id, month, case when churn_events = 1 then 'churn' when new_logos = 1 then 'new' else 'reactivation' end,
    null, 0, churn_events, new_logos, reactivated_logos
  from work.logo_event
),
explained as (
  select r.*, ${reasonOf('r.type')} as reason,
    case when r.type = 'fx' then e.day else coalesce(a.day, e.day) end as day
  from entry as r
  join work.month_end as e on e.month = r.month
  left join by_account as a on a.account_id = r.account_id and a.month = r.month
  left join work.mrr_reason as p
    on p.account_id = r.account_id and p.month = r.month and p.product_key is not distinct from r.product_key
),
summed as (
  select account_id, month, day, type, product_key, reason,
    ${sumOf('new')} as new,
    ${sumOf('expansion')} as expansion,
    ${sumOf('contraction', '-')} as contraction,
    ${sumOf('churn', '-')} as churn,
    ${sumOf('reactivation')} as reactivation,
    ${sumOf('fx')} as fx,
    ${sumOf('transfer')} as transfer,
    cast(sum(amount) as decimal(18,4)) as net,
    cast(sum(churn_events) as bigint) as churn_events,
    cast(sum(new_logos) as bigint) as new_logos,
    cast(sum(reactivated_logos) as bigint) as reactivated_logos
  from explained
  group by 1, 2, 3, 4, 5, 6
)
select m.account_id, s.state_id, m.* exclude (account_id)
from summed as m
left join account_state as s
  on s.account_id = m.account_id and s.valid_from <= m.day and m.day < coalesce(s.valid_to, ${FOREVER})
order by m.account_id, m.month, m.type, m.product_key, m.reason`;

/** The bridge: opening + movements = closing for each account and month (A.5.4). */
export const mrrMovement: StepSource = {
  name: 'mrr-movement',
  needs: [
    'work.account_month',
    'work.mrr_change',
    'work.logo_event',
    'work.month_end',
    'account_state',
  ],
  gives: 'mrr_movement',
  title: [
    'Movements of recurring revenue',
    'Movimentos da receita recorrente',
    'Movimientos del ingreso recurrente',
  ],
  statements: (input) => [
    buildSql('what each change of recurring revenue is', CLASSIFIED, input),
    buildSql('movements of recurring revenue', MOVEMENT, input),
  ],
};
