import { componentStep } from './component.ts';

// Capacity and hours on the days they are known, and every employed day of those who manage accounts or answer tickets: those days
// stand under account days, which are calendar days too.
const ROWS = `
with piece as (
  select user_key as user_id, date as day, available_hours, 0 as hours, 0 as client_hours, 0 as billable_hours, 0 as fte_days, 0 as support_days
  from capacity_day
  union all
  select user_key, day, 0, hours, case when account_id is null then 0 else hours end, case when billable then hours else 0 end, 0, 0
  from work.time
  union all
  select u.user_key, c.day, 0, 0, 0, 0,
    case when u.role = 'support' then 0 else coalesce(u.fte, 1) * (1 - coalesce(l.share, 0)) end,
    case when u.role = 'support' then coalesce(u.fte, 1) * (1 - coalesce(l.share, 0)) else 0 end
  from "user" as u
  join calendar as c
    on c.day >= coalesce(u.hire_date, c.day) and c.day <= :today and c.day < coalesce(u.end_date, c.day + 1)
  left join work.leave_day as l on l.user_key = u.user_key and l.day = c.day
  where u.role in ('am', 'csm', 'support')
)
select p.*, u.role, cast(p.hours <> 0 as integer) as source_rows
from piece as p
left join "user" as u on u.user_key = p.user_id`;

/** Hours available and used by colleague and day. */
export const workload = componentStep({
  table: 'workload',
  needs: ['capacity_day', 'user', 'calendar', 'work.time'],
  title: ['Capacity of the team', 'Capacidade da equipe', 'Capacidad del equipo'],
  rows: () => ROWS,
  owner: 'user',
  fields: ['role'],
  measures: {
    available_hours: 'hours',
    hours: 'hours',
    client_hours: 'hours',
    billable_hours: 'hours',
    fte_days: 'hours',
    support_days: 'hours',
  },
  keepRows: false,
});
