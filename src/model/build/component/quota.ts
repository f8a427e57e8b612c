import { convertText, halfEvenQuotient, rateOn } from '../sql-text.ts';
import type { BuildInput } from '../step.ts';
import { componentStep } from './component.ts';

// The quota of a day: calendar-day share of the period's, times the ramp, on days employed and not on leave. Where
// months and quarters both carry a quota, the shorter period counts. Renewals earn no credit.
const rows = (input: BuildInput): string => `
with goal as (
  select t.user_key, t.period_start, t.period_end - t.period_start as days,
    cast(round(cast(t.value as decimal(38,8)) * coalesce(t.ramp, 1), 10) * 10000000000 as hugeint) as whole,
    greatest(t.period_start, coalesce(t.active_from, t.period_start), coalesce(u.hire_date, t.period_start)) as first_day,
    least(t.period_end, coalesce(t.active_to, t.period_end), coalesce(u.end_date, t.period_end)) as end_day
  from target as t
  left join "user" as u on u.user_key = t.user_key
  where t.scope = 'user' and t.kpi in ('bookings', 'quota', 'quota_attainment') and t.user_key is not null
    and t.period_start < t.period_end
),
daily as (
  select user_key, first_day + cast(unnest(range(greatest(end_day - first_day, 0))) as integer) as day, days,
    cast(${halfEvenQuotient('whole', 'days')} as decimal(38,0)) * 0.0000000001 as quota
  from goal
)
select d.user_key as user_id, d.day, d.quota, 0 as credited, 1 as active_days, 0 as source_rows
from daily as d
anti join (select * from work.leave_day where share = 1) as l on l.user_key = d.user_key and l.day = d.day
qualify row_number() over (partition by d.user_key, d.day order by d.days, d.quota) = 1
union all
select d.user_key, d.closed_on, 0, ${convertText('d.amount', 'f.rate', input)}, 0, 1
from work.deal as d
join work.rate as f on ${rateOn('f', 'd.currency', 'd.closed_on')}
where d.outcome = 'won' and d.deal_type <> 'renewal' and d.user_key is not null and d.amount is not null`;

/** Prorated quota and credited sales by colleague and day. */
export const quota = componentStep({
  table: 'quota',
  needs: ['target', 'user', 'work.time', 'work.deal', 'fx_day'],
  title: ['Quotas', 'Cotas', 'Cuotas'],
  rows,
  owner: 'user',
  fields: [],
  measures: { quota: 'rate', credited: 'amount', active_days: 'count' },
  keepRows: false,
});
