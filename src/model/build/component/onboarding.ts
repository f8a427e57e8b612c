import { componentStep } from './component.ts';

/** Days that taking a client on should last where nobody said. */
const TARGET = 'coalesce(target_days, 60)';

// Three kinds of rows: begun (once its target has passed, or it is over), completed, first value. A client's own pauses
// do not count against us.
const ROWS = `
with begun as (
  select *, completed_on - started_on - coalesce(paused_days, 0) as days,
    started_on + cast(${TARGET} + coalesce(paused_days, 0) as integer) as due_on
  from onboarding
)
select account_id, started_on as day, onboarding_key, 1 as begun, cast(coalesce(days <= ${TARGET}, false) as integer) as in_time,
  0 as completed, null as duration_days, 0 as valued, null as value_days, 1 as source_rows
from begun
where due_on < :today or completed_on <= :today
union all
select account_id, completed_on, onboarding_key, 0, 0, 1, completed_on - started_on, 0, null, 0
from begun
where completed_on <= :today
union all
select account_id, first_value_on, onboarding_key, 0, 0, 0, null, 1, first_value_on - started_on, 0
from begun
where first_value_on <= :today`;

/** Onboardings by the days they began, gave a first result and were completed. */
export const onboarding = componentStep({
  table: 'onboarding_done',
  needs: ['onboarding', 'work'],
  title: ['Onboardings', 'Onboardings', 'Onboardings'],
  rows: () => ROWS,
  owner: 'account',
  fields: [],
  measures: {
    begun: 'count',
    in_time: 'count',
    completed: 'count',
    duration_days: 'amount',
    valued: 'count',
    value_days: 'amount',
  },
  keepRows: true,
});
