import { businessMoment } from '../business-minutes.ts';
import { componentStep } from './component.ts';

// A promise is kept when it is fulfilled in time, and broken on the day it was due. What is not due yet is neither; a
// ticket without a promise is out. A promise for one priority comes before one for any.
const ROWS = `
with promise as (
  select t.account_id, t.ticket_type, t.priority, t.ticket_channel, p.metric, t.created_moment + p.target_minutes as due,
    case when p.metric = 'first_reply' then t.created_moment + t.reply_minutes else t.created_moment + t.solve_minutes end as fulfilled,
    case when p.metric = 'first_reply' then t.first_reply_at else t.last_solved_at end as fulfilled_at
  from work.ticket_story as t
  join sla_policy as p on coalesce(p.priority, t.priority, '') = coalesce(t.priority, '')
    and p.valid_from <= cast(t.created_at as date) and cast(t.created_at as date) < coalesce(p.valid_to, date '9999-12-31')
  qualify row_number() over (
    partition by t.source_id, t.ticket_key, p.metric order by p.priority is null, p.valid_from desc, p.sla_key
  ) = 1
),
closing as (
  select b.day, ${businessMoment("(b.day + time '23:59:00')", 'lost')} as moment
  from work.business_day as b
  asof left join work.holiday_lost as lost on b.day >= lost.day
  where b.is_open and b.day <= :today
),
judged as (
  select p.*, c.day as due_on, fulfilled is not null and fulfilled <= due as is_kept
  from promise as p
  asof left join closing as c on p.due <= c.moment
)
select account_id, case when is_kept then cast(fulfilled_at as date) else due_on end as day, ticket_type, priority,
  ticket_channel, metric as sla_metric, cast(is_kept as integer) as achieved, cast(not is_kept as integer) as breached,
  1 as source_rows
from judged
where is_kept or due_on is not null`;

/** Promises to answer and to solve tickets, by the day they were kept or broken. */
export const sla = componentStep({
  table: 'sla',
  needs: ['work.ticket_story', 'work.business_day', 'sla_policy'],
  title: ['Promised response times', 'Prazos prometidos', 'Plazos prometidos'],
  rows: () => ROWS,
  owner: 'account',
  fields: ['ticket_type', 'priority', 'ticket_channel', 'sla_metric'],
  measures: { achieved: 'count', breached: 'count' },
  keepRows: false,
});
