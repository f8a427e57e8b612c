import { FOREVER, convertText, rateOn } from './sql-text.ts';
import type { BuildInput, StepSource } from './step.ts';
import { buildSql } from './step.ts';

// Every logo of a cohort is observed at every closed month end since its first month. The base is the end of that
// first month, whose rate converts all observations: exchange rates never move a cohort.
const cohort = (input: BuildInput): string => `
create or replace table cohort_month as
with member as (
  select s.account_id, s.logo_id, s.cohort_month, b.day as base_day,
    row_number() over (partition by s.logo_id order by s.first_day, s.account_id) = 1 as carries_logo
  from work.logo_start as s
  join work.month_end as b on b.month = s.cohort_month and b.is_closed
),
point as (
  select m.account_id, e.month, e.day,
    sum(${convertText('i.mrr', 'coalesce(b.rate, f.rate)', input)}) as mrr
  from member as m
  join mrr_interval as i on i.account_id = m.account_id
  join work.month_end as e on e.is_closed and e.month >= m.cohort_month
    and i.valid_from <= e.day and e.day < coalesce(i.valid_to, ${FOREVER})
  left join work.rate as b on ${rateOn('b', 'i.currency', 'm.base_day')}
  left join work.rate as f on ${rateOn('f', 'i.currency', 'e.day')}
  group by 1, 2, 3
),
clients as (select logo_close, month from work.account_month where active_close group by 1, 2),
alive as (
  select m.logo_id, a.month
  from member as m
  join work.account_month as a on a.account_id = m.account_id
  left join clients as c on c.logo_close = a.logo_close and c.month = a.month
  where a.active_close or (a.logo_close <> m.logo_id and :logo_level <> 'account' and c.logo_close is not null)
  group by 1, 2
)
select m.account_id, s.state_id, e.month, strftime(m.cohort_month, '%Y-%m') as cohort,
  cast(date_diff('month', m.cohort_month, e.month) as integer) as age,
  cast(m.carries_logo as integer) as logos_base,
  cast(m.carries_logo and v.logo_id is not null as integer) as logos_active,
  cast(coalesce(b.mrr, 0) as decimal(18,4)) as mrr_base,
  cast(coalesce(p.mrr, 0) as decimal(18,4)) as mrr_now
from member as m
join work.month_end as e on e.is_closed and e.month >= m.cohort_month
left join point as b on b.account_id = m.account_id and b.month = m.cohort_month
left join point as p on p.account_id = m.account_id and p.month = e.month
left join alive as v on v.logo_id = m.logo_id and v.month = e.month
left join account_state as s
  on s.account_id = m.account_id and s.valid_from <= m.base_day and m.base_day < coalesce(s.valid_to, ${FOREVER})
where m.carries_logo or b.mrr <> 0 or p.mrr <> 0
order by m.account_id, e.month`;

/** Cohorts by first month, observed at closed month ends; months not reached yet have no row. */
export const cohortMonth: StepSource = {
  name: 'cohort-month',
  needs: [
    'work.logo_start',
    'work.month_end',
    'work.account_month',
    'mrr_interval',
    'fx_day',
    'account_state',
  ],
  gives: 'cohort_month',
  title: ['Cohorts', 'Coortes', 'Cohortes'],
  statements: (input) => [buildSql('cohorts', cohort(input), input)],
};
