import { FOREVER, convertText, rateOn } from './sql-text.ts';
import type { BuildInput, StepSource } from './step.ts';
import { buildSql } from './step.ts';

// Each line in force at a month's end: at that day's rate, and at the rate of the month's opening (constant
// currency). A currency first quoted inside the month has one rate for both.
const point = (input: BuildInput): string => `
create or replace table work.mrr_point as
select e.month, i.account_id, i.product_key,
  ${convertText('i.mrr', 'f.rate', input)} as own,
  ${convertText('i.mrr', 'coalesce(o.rate, f.rate)', input)} as constant
from mrr_interval as i
join work.month_end as e on i.valid_from <= e.day and e.day < coalesce(i.valid_to, ${FOREVER})
join work.rate as f on ${rateOn('f', 'i.currency', 'e.day')}
left join work.rate as o on ${rateOn('o', 'i.currency', 'e.opening_day')}`;

// What closes one month opens the next, at the same rate: nothing is lost between them.
const CHANGE = `
create or replace table work.mrr_change as
select account_id, product_key, month,
  cast(sum(opening) as decimal(18,4)) as opening,
  cast(sum(closing) as decimal(18,4)) as closing,
  cast(sum(fx) as decimal(18,4)) as fx
from (
  select account_id, product_key, month, 0 as opening, constant as closing, own - constant as fx from work.mrr_point
  union all
  select p.account_id, p.product_key, e.month, p.own, 0, 0
  from work.mrr_point as p
  join work.month_end as e on e.month = cast(p.month + interval 1 month as date)
) as side
group by 1, 2, 3`;

// Why lines began and ended in a month, and the last day on which one did.
const REASON = `
create or replace table work.mrr_reason as
with edge as (
  select account_id, product_key, valid_to as day, cancel_reason as end_reason, null as start_reason
  from work.mrr_line where valid_to < ${FOREVER}
  union all
  select account_id, product_key, valid_from, null, change_reason from work.mrr_line
  union all
  select account_id, product_key, valid_from, 'paused', null
  from subscription_line where status = 'paused' and account_id is not null
)
select account_id, product_key, cast(date_trunc('month', day) as date) as month, max(day) as day,
  arg_max(end_reason, day) filter (where end_reason is not null) as end_reason,
  arg_max(start_reason, day) filter (where start_reason is not null) as start_reason
from edge
group by 1, 2, 3`;

/** Recurring revenue of each account and product at the opening and closing of each month, in constant currency. */
export const mrrChange: StepSource = {
  name: 'mrr-change',
  needs: ['mrr_interval', 'work.mrr_line', 'work.month_end', 'fx_day', 'subscription_line'],
  gives: 'work.mrr_change',
  title: [
    'Recurring revenue month by month',
    'Receita recorrente mês a mês',
    'Ingreso recurrente mes a mes',
  ],
  statements: (input) => [
    buildSql('recurring revenue at month ends', point(input), input),
    buildSql('recurring revenue at both ends of a month', CHANGE, input),
    buildSql('why recurring revenue changed', REASON, input),
  ],
};
