import { minorDigits } from '../../base/minor-units.ts';
import { FOREVER, convertText, rateOn } from './sql-text.ts';
import type { BuildInput, StepSource } from './step.ts';
import { buildSql } from './step.ts';

const line = (input: BuildInput): string => `
create or replace table work.cost_converted as
select c.account_id, c.date as day, c.cost_class, c.pool, ${convertText('c.amount', 'f.rate', input)} as amount
from cost_line as c
join work.rate as f on ${rateOn('f', 'c.currency', 'c.date')}`;

// How much of each driver an account had in a month. An account without any gets nothing.
const DRIVER = `
create or replace table work.driver as
select driver, month, account_id, cast(sum(volume) as decimal(38,8)) as volume
from (
  select 'hours' as driver, cast(date_trunc('month', day) as date) as month, account_id, hours as volume from work.time
  union all
  select 'tickets', cast(date_trunc('month', created_at) as date), account_id, 1 from work.ticket_story
  union all
  select 'touchpoints', cast(date_trunc('month', day) as date), account_id, 1 from work.touch where is_meaningful
  union all
  select 'revenue', month, account_id, net from revenue_month
  union all
  select 'mrr', month, account_id, closing from work.account_month
  union all
  select 'equal', month, account_id, 1 from work.account_month where active_open or active_close or first_day >= month
) as part
where account_id is not null
group by 1, 2, 3
having sum(volume) > 0`;

// A pool of a month goes out by the driver of its rule, at its last posting day. Cumulative rounding: the parts of
// a pool sum to the pool.
const shared = (input: BuildInput): string => `
create or replace table work.cost_allocated as
with pooled as (
  select l.pool, l.cost_class, cast(date_trunc('month', l.day) as date) as month, r.driver, max(l.day) as day, sum(l.amount) as amount
  from work.cost_converted as l
  join allocation_rule as r on r.pool = l.pool and r.valid_from <= l.day and l.day < coalesce(r.valid_to, ${FOREVER})
  where l.account_id is null
  group by 1, 2, 3, 4
),
weighed as (
  select p.*, d.account_id,
    cast(sum(d.volume) over (pool rows unbounded preceding) as double) / cast(sum(d.volume) over pool_all as double) as running,
    coalesce(cast(sum(d.volume) over (pool rows between unbounded preceding and 1 preceding) as double), 0)
      / cast(sum(d.volume) over pool_all as double) as before
  from pooled as p
  join work.driver as d on d.driver = p.driver and d.month = p.month
  window pool as (partition by p.pool, p.cost_class, p.month, p.driver order by d.account_id),
    pool_all as (partition by p.pool, p.cost_class, p.month, p.driver)
)
select account_id, day, cost_class, pool, month, driver,
  cast(round(cast(amount as double) * running, ${minorDigits(input.policies.reporting_currency)}) as decimal(18,4))
  - cast(round(cast(amount as double) * before, ${minorDigits(input.policies.reporting_currency)}) as decimal(18,4)) as amount
from weighed`;

// What no rule, or no driver, gives to anybody stays visible without account.
const REST = `
create or replace table work.cost_unallocated as
select l.day, l.cost_class, l.amount
from work.cost_converted as l
left join allocation_rule as r on r.pool = l.pool and r.valid_from <= l.day and l.day < coalesce(r.valid_to, ${FOREVER})
anti join work.cost_allocated as a
  on a.pool = l.pool and a.cost_class = l.cost_class and a.month = cast(date_trunc('month', l.day) as date) and a.driver = r.driver
where l.account_id is null`;

/** Cost postings in reporting currency, and pools given to accounts by their drivers. */
export const costPool: StepSource = {
  name: 'cost-pool',
  needs: [
    'cost_line',
    'allocation_rule',
    'fx_day',
    'work.time',
    'work.ticket_story',
    'work.touch',
    'revenue_day',
    'work.account_month',
  ],
  gives: 'work.cost_allocated',
  title: [
    'Cost pools given to accounts',
    'Rateio de custos entre contas',
    'Prorrateo de costos entre cuentas',
  ],
  statements: (input) => [
    buildSql('cost postings in reporting currency', line(input), input),
    buildSql('drivers by account and month', DRIVER, input),
    buildSql('pools given to accounts', shared(input), input),
    buildSql('costs given to nobody', REST, input),
  ],
};
