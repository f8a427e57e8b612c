import { FOREVER } from '../sql-text.ts';
import { componentStep } from './component.ts';

/** Days around the due date within which a planned touch counts, where the plan does not say. */
const TOLERANCE_DAYS = 7;

// A touch fulfils the one slot it is nearest to. Slots of clients that had left by then are void.
const ROWS = `
with slot as (
  select p.account_id, p.source_id, p.slot_key, p.type, p.due_date, coalesce(p.tolerance_days, ${TOLERANCE_DAYS}) as tolerance
  from engagement_plan as p
  left join work.logo_start as s on s.account_id = p.account_id
  left join work.customer_interval as c
    on c.account_id = p.account_id and c.valid_from <= p.due_date and p.due_date < coalesce(c.valid_to, ${FOREVER})
  where p.due_date <= :today
    and (c.account_id is not null or s.first_day is null or p.due_date < s.first_day)
),
held as (
  select account_id, source_id, activity_key, type, coalesce(started_on, day) as day from work.touch where status = 'held'
),
nearest as (
  select s.source_id, s.slot_key
  from held as h
  join slot as s on s.account_id = h.account_id and s.type = h.type and abs(h.day - s.due_date) <= s.tolerance
  qualify row_number() over (
    partition by h.source_id, h.activity_key order by abs(h.day - s.due_date), s.due_date, s.slot_key
  ) = 1
),
kept as (select distinct source_id, slot_key from nearest)
select s.account_id, s.due_date as day, s.type as activity_type, 1 as slots_due,
  case when k.slot_key is null then 0 else 1 end as slots_fulfilled, 1 as source_rows
from slot as s
left join kept as k on k.source_id = s.source_id and k.slot_key = s.slot_key`;

/** Planned touches and those kept. */
export const touchPlan = componentStep({
  table: 'touch_plan',
  needs: ['engagement_plan', 'work.touch', 'work.customer_interval', 'work.logo_start'],
  title: ['Planned touches', 'Contatos planejados', 'Contactos planificados'],
  rows: () => ROWS,
  owner: 'account',
  fields: ['activity_type'],
  measures: { slots_due: 'count', slots_fulfilled: 'count' },
  keepRows: false,
});
