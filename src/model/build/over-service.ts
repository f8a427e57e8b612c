import { FOREVER } from './sql-text.ts';
import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

// Hours of the days a contract was in force; a version that supersedes another ends it. Used are delivery hours.
const OVER_SERVICE = `
create or replace table over_service_month as
with term as (
  select c.account_id, c.hours_per_month, c.start_date, least(coalesce(c.end_date, ${FOREVER}), coalesce(min(n.start_date), ${FOREVER})) as end_date
  from contract as c
  left join contract as n on n.source_id = c.source_id and n.supersedes_key = c.contract_key
    and coalesce(n.status, 'signed') in ('signed', 'active', 'ended')
  where c.account_id is not null and c.hours_per_month > 0 and coalesce(c.status, 'signed') in ('signed', 'active', 'ended')
  group by c.account_id, c.source_id, c.contract_key, c.hours_per_month, c.start_date, c.end_date
),
contracted as (
  select t.account_id, e.month, e.day,
    sum(round(t.hours_per_month * (least(t.end_date, last_day(e.month) + 1) - greatest(t.start_date, e.month))
      / (last_day(e.month) + 1 - e.month), 4)) as hours
  from term as t
  join work.month_end as e on t.start_date <= last_day(e.month) and e.month < t.end_date
  group by 1, 2, 3
),
used as (
  select account_id, cast(date_trunc('month', day) as date) as month, sum(hours) as hours
  from work.time
  where cost_class = 'service_labour' and account_id is not null
  group by 1, 2
)
select c.account_id, s.state_id, c.month,
  cast(c.hours as decimal(18,4)) as contracted_hours,
  cast(coalesce(u.hours, 0) as decimal(18,4)) as used_hours,
  cast(greatest(coalesce(u.hours, 0) - c.hours, 0) as decimal(18,4)) as excess_hours,
  1 as source_rows
from contracted as c
left join used as u on u.account_id = c.account_id and u.month = c.month
left join account_state as s
  on s.account_id = c.account_id and s.valid_from <= c.day and c.day < coalesce(s.valid_to, ${FOREVER})
order by c.account_id, c.month`;

/** Hours contracted, used and exceeded by account and month. */
export const overService: StepSource = {
  name: 'over-service',
  needs: ['contract', 'work.time', 'work.month_end', 'account_state'],
  gives: 'over_service_month',
  title: ['Contracted and used hours', 'Horas contratadas e usadas', 'Horas contratadas y usadas'],
  statements: (input) => [buildSql('contracted and used hours', OVER_SERVICE, input)],
};
