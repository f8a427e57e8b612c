import { FOREVER } from './sql-text.ts';
import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

// The logo that classifies a month is the one at its closing, for both ends: an account acquired inside the month
// then nets against its new parent, neither lost nor new. With logo_level account only such accounts are grouped.
const ACCOUNT_MONTH = `
create or replace table work.account_month as
with first_seen as (
  select account_id, min(day) as day from (
    select account_id, min(valid_from) as day from work.customer_interval group by 1
    union all
    select account_id, min(valid_from) from mrr_interval group by 1
  ) as either
  group by account_id
),
spine as (
  select f.account_id, e.month, e.day, e.opening_day
  from first_seen as f
  join work.month_end as e on e.day >= f.day
),
active as (
  select s.account_id, s.month,
    bool_or(c.valid_from <= s.opening_day and s.opening_day < coalesce(c.valid_to, ${FOREVER})) as active_open,
    bool_or(c.valid_from <= s.day and s.day < coalesce(c.valid_to, ${FOREVER})) as active_close
  from spine as s
  join work.customer_interval as c on c.account_id = s.account_id
  group by 1, 2
),
money as (
  select account_id, month, sum(opening) as opening, sum(closing) as closing, sum(fx) as fx
  from work.mrr_change
  group by 1, 2
)
select s.account_id, s.month, s.day, s.opening_day,
  o.logo_id as logo_open, c.logo_id as logo_close,
  case when :logo_level = 'account' and o.logo_id = c.logo_id then s.account_id else c.logo_id end as logo_group,
  coalesce(a.active_open, false) as active_open, coalesce(a.active_close, false) as active_close,
  t.first_day,
  cast(coalesce(m.opening, 0) as decimal(18,4)) as opening,
  cast(coalesce(m.closing, 0) as decimal(18,4)) as closing,
  cast(coalesce(m.fx, 0) as decimal(18,4)) as fx
from spine as s
join work.logo_interval as o on o.account_id = s.account_id and o.valid_from <= s.opening_day and s.opening_day < o.valid_to
join work.logo_interval as c on c.account_id = s.account_id and c.valid_from <= s.day and s.day < c.valid_to
left join active as a on a.account_id = s.account_id and a.month = s.month
left join money as m on m.account_id = s.account_id and m.month = s.month
left join work.logo_start as t on t.account_id = s.account_id`;

/** Both ends of each month of each account that ever was a customer. */
export const accountMonth: StepSource = {
  name: 'account-month',
  needs: [
    'work.customer_interval',
    'work.logo_interval',
    'work.logo_start',
    'work.month_end',
    'work.mrr_change',
    'mrr_interval',
  ],
  gives: 'work.account_month',
  title: [
    'Accounts at both ends of each month',
    'Contas no início e no fim de cada mês',
    'Cuentas al inicio y al final de cada mes',
  ],
  statements: (input) => [buildSql('accounts at both ends of each month', ACCOUNT_MONTH, input)],
};
