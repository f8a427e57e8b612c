import { kpis } from '../kpi/catalogue.ts';
import { halfEvenQuotient } from './sql-text.ts';
import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

/** Other words for what is a quota of bookings. */
const QUOTA = ['quota', 'quota_attainment'];

/** Targets of these KPIs fall on the days of their period; those of others stand for its last one. */
const flows = kpis.filter(({ aggregation }) => aggregation === 'additive').map(({ id }) => id);

/** The KPI that a target is for. */
export const TARGET_KPI = `case when t.kpi in (${listed(QUOTA)}) then 'bookings' else t.kpi end`;

/** Is it a flow? */
export const IS_FLOW = `t.kpi in (${listed([...flows, ...QUOTA])})`;

/** Does it say whose it is? */
export const IS_SOMEBODYS = `t.period_start < t.period_end
  and case t.scope when 'user' then t.user_key is not null when 'team' then t.team_key is not null
    when 'account' then t.account_id is not null else true end`;

// Shares of days add up to the whole: each is the difference of two rounded running totals. A person's target counts
// on days employed and not on full leave, times the ramp. Where months and quarters both have one, the shorter period
// counts.
const DAY = `
create or replace table work.target_day as
with goal as (
  select t.scope, ${TARGET_KPI} as kpi, t.user_key, t.team_key, t.account_id, t.period_start,
    t.period_end - t.period_start as days,
    cast(round(cast(t.value as decimal(38,8)) * coalesce(t.ramp, 1), 10) * 10000000000 as hugeint) as whole,
    greatest(t.period_start, coalesce(t.active_from, t.period_start), coalesce(u.hire_date, t.period_start)) as first_day,
    least(t.period_end, coalesce(t.active_to, t.period_end), coalesce(u.end_date, t.period_end)) as end_day
  from target as t
  left join "user" as u on t.scope = 'user' and u.user_key = t.user_key
  where ${IS_FLOW} and ${IS_SOMEBODYS}
),
daily as (
  select * exclude (period_start, first_day, end_day), first_day - period_start + past as before, first_day + cast(past as integer) as day
  from (select *, unnest(range(greatest(end_day - first_day, 0))) as past from goal) as each
)
select d.scope, d.kpi, d.user_key, d.team_key, d.account_id, d.day,
  cast(${halfEvenQuotient('(whole * (before + 1))', 'days')} - ${halfEvenQuotient('(whole * before)', 'days')} as decimal(38,0)) * 0.0000000001 as goal
from daily as d
anti join (select * from work.leave_day where share = 1) as l on d.scope = 'user' and l.user_key = d.user_key and l.day = d.day
qualify row_number() over (
  partition by d.scope, d.kpi, d.user_key, d.team_key, d.account_id, d.day order by d.days, d.whole
) = 1`;

/** What was aimed at on each day, of whatever adds up over days. */
export const targetDay: StepSource = {
  name: 'target-day',
  needs: ['target', 'user', 'work.time'],
  gives: 'work.target_day',
  title: ['Targets by day', 'Metas por dia', 'Metas por día'],
  statements: (input) => [buildSql('targets by day', DAY, input)],
};

function listed(ids: readonly string[]): string {
  return ids.map((id) => `'${id}'`).join(', ');
}
