import { FOREVER } from './sql-text.ts';
import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

// Used are delivery hours, as in hours beyond contracts. A retainer's budget is that of each month; any other project's is one of all its days. What should have been used by a
// day is the share of business days that have passed, the day itself among them.
const WINDOW = `
create or replace table work.budget_window as
with known as (
  select account_id, source_id, project_key, kind, budget_hours as budget, start_date, coalesce(end_date, ${FOREVER}) as end_date
  from project
  where account_id is not null and budget_hours > 0 and start_date < coalesce(end_date, ${FOREVER}) and start_date <= :today
),
windowed as (
  select k.* exclude (start_date, end_date), greatest(k.start_date, c.month) as first_day,
    least(k.end_date, cast(c.month + interval 1 month as date)) as end_day
  from known as k
  join (select distinct month from calendar where month <= :today) as c
    on c.month < k.end_date and cast(c.month + interval 1 month as date) > k.start_date
  where k.kind = 'retainer'
  union all
  select * exclude (start_date, end_date), start_date, end_date from known where kind <> 'retainer' and end_date < ${FOREVER}
)
select w.*, coalesce(f.opened, 0) as opened_before, l.opened - coalesce(f.opened, 0) as business_days
from windowed as w
left join work.business_day as f on f.day = w.first_day - 1
join work.business_day as l on l.day = w.end_day - 1
where l.opened > coalesce(f.opened, 0)`;

const DAY = `
create or replace table budget_day as
with used as (
  select source_id, project_key, date as day, sum(hours) as hours from time_entry
  where project_key is not null and coalesce(cost_class, 'service_labour') = 'service_labour'
  group by 1, 2, 3
),
daily as (
  select w.account_id, w.kind as project_kind, b.day, w.budget,
    coalesce(sum(u.hours) over (
      partition by w.source_id, w.project_key, w.first_day order by b.day rows unbounded preceding
    ), 0) as used,
    w.budget * (b.opened - w.opened_before) / w.business_days as planned
  from work.budget_window as w
  join work.business_day as b on b.day >= w.first_day and b.day < w.end_day and b.day <= :today
  left join used as u on u.source_id = w.source_id and u.project_key = w.project_key and u.day = b.day
)
select d.account_id, s.state_id, d.day, d.project_kind, cast(sum(d.budget) as decimal(18,4)) as budget,
  cast(sum(d.used) as decimal(18,4)) as used, cast(sum(d.planned) as decimal(18,4)) as planned
from daily as d
left join account_state as s on s.account_id = d.account_id and s.valid_from <= d.day and d.day < coalesce(s.valid_to, ${FOREVER})
group by all
order by d.account_id, d.day, d.project_kind`;

/** Budgets of hours day by day: the whole, what is used, and what should have been. */
export const budgetDay: StepSource = {
  name: 'budget-day',
  needs: ['work.business_day', 'project', 'time_entry', 'account_state'],
  gives: 'budget_day',
  title: ['Budgets of hours', 'Orçamentos de horas', 'Presupuestos de horas'],
  statements: (input) => [
    buildSql('windows of budgets', WINDOW, input),
    buildSql('budgets by day', DAY, input),
  ],
};
