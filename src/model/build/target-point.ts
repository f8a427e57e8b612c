import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';
import { IS_FLOW, IS_SOMEBODYS, TARGET_KPI } from './target-day.ts';

// A stock or a ratio is aimed at for the end of a time: each month of a period has the whole target. Where months and
// quarters both have one, the shorter period counts.
const POINT = `
create or replace table work.target_point as
with goal as (
  select t.scope, ${TARGET_KPI} as kpi, t.user_key, t.team_key, t.account_id, cast(t.value as decimal(28,10)) as goal,
    t.period_end - t.period_start as days,
    greatest(t.period_start, coalesce(t.active_from, t.period_start)) as first_day,
    least(t.period_end, coalesce(t.active_to, t.period_end)) as end_day
  from target as t
  where not (${IS_FLOW}) and ${IS_SOMEBODYS}
),
monthly as (
  select *, cast(unnest(range(date_trunc('month', first_day), cast(end_day as timestamp), interval 1 month)) as date) as month
  from goal
)
select m.scope, m.kpi, m.user_key, m.team_key, m.account_id, m.month as day, m.goal
from monthly as m
left join "user" as u on m.scope = 'user' and u.user_key = m.user_key
where last_day(m.month) between m.first_day and m.end_day - 1
  and (u.hire_date is null or u.hire_date <= last_day(m.month)) and (u.end_date is null or last_day(m.month) < u.end_date)
qualify row_number() over (
  partition by m.scope, m.kpi, m.user_key, m.team_key, m.account_id, m.month order by m.days, m.goal
) = 1`;

/** What was aimed at for the end of each month, of whatever does not add up over days; dated on its first day. */
export const targetPoint: StepSource = {
  name: 'target-point',
  needs: ['target', 'user', 'work'],
  gives: 'work.target_point',
  title: ['Targets by month', 'Metas por mês', 'Metas por mes'],
  statements: (input) => [buildSql('targets by month', POINT, input)],
};
