import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

// A mistyped year must not give a calendar of centuries: nothing older than 20 years is asked about.
const OLDEST = `
select greatest(
  date_trunc('year', coalesce(min(day), :today)),
  date_trunc('year', :today) - interval 20 year
) as first_day
from (
  select min(valid_from) as day from subscription_line
  union all select min(start_date) from contract
  union all select min(issue_date) from invoice
  union all select min(invoice_date) from revenue_line
  union all select min(date) from cost_line
  union all select min(date) from time_entry
  union all select min(date) from capacity_day
  union all select cast(min(coalesce(started_at, completed_at)) as date) from activity
  union all select cast(min(created_at) as date) from ticket
  union all select cast(min(responded_at) as date) from survey_response
  union all select cast(min(created_at) as date) from opportunity
  union all select min(period_start) from target
  union all select min(date) from usage_day
  union all select min(due_date) from deliverable
  union all select min(start_date) from project
  union all select min(due_date) from action_item
) as earliest`;

// Fiscal quarters and years are named by their first day, as the planner's are.
const CALENDAR = `
create or replace table calendar as
with days as (
  select cast(unnest(range(first_day, date_trunc('year', :today) + interval 2 year, interval 1 day)) as date) as day
  from (${OLDEST}) as oldest
),
parts as (
  select day,
    (extract(month from day) - :fiscal_month + 12) % 12 as month_of_year,
    case when :week_start = 'sunday' then extract(dow from day) else extract(isodow from day) - 1 end as day_of_week
  from days
)
select day,
  day - cast(day_of_week as integer) as week,
  cast(date_trunc('month', day) as date) as month,
  cast(date_trunc('month', day) - to_months(cast(month_of_year % 3 as integer)) as date) as quarter,
  cast(date_trunc('month', day) - to_months(cast(month_of_year as integer)) as date) as year
from parts
order by day`;

/** Every day from the year of the first fact to the end of next year. */
export const calendar: StepSource = {
  name: 'calendar',
  needs: [
    'work',
    'subscription_line',
    'contract',
    'invoice',
    'revenue_line',
    'cost_line',
    'time_entry',
    'capacity_day',
    'activity',
    'ticket',
    'survey_response',
    'opportunity',
    'target',
    'usage_day',
    'deliverable',
    'project',
    'action_item',
  ],
  gives: 'calendar',
  title: ['Calendar', 'Calendário', 'Calendario'],
  statements: (input) => [buildSql('calendar', CALENDAR, input)],
};
