import { localDay } from './sql-text.ts';
import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

const MEETINGS = "('meeting', 'business_review', 'workshop', 'site_visit')";

// A meeting that a calendar and a CRM both hold is one: same event id, or same account within 10 minutes of start.
// The copy that says it was held is kept; this lists the others. Written messages are never copies of each other, nor
// are meetings of whom nobody knows.
const COPY = `
create or replace table work.activity_copy as
with marked as (
  select source_id, activity_key, account_id, status, started_at,
    case when external_key is not null then 'e' || external_key else cast(sum(starts) over (
      partition by account_id order by started_at, source_id, activity_key rows unbounded preceding
    ) as varchar) end as copy_of
  from (
    select source_id, activity_key, account_id, status, started_at, external_key,
      case when started_at <= lag(started_at) over (
        partition by account_id order by started_at, source_id, activity_key
      ) + interval 10 minute then 0 else 1 end as starts
    from activity
    where account_id is not null
      and (external_key is not null or (type in ${MEETINGS} and started_at is not null))
  ) as gapped
)
select source_id, activity_key from marked
qualify row_number() over (
  partition by account_id, copy_of order by (status = 'held') desc, started_at, source_id, activity_key
) > 1`;

// Answered within 7 days, or a client was there, or a conversation by its nature.
const TOUCH = `
create or replace table work.touch as
with present as (
  select source_id, activity_key, coalesce(bool_or(attended), false) as attended, min(replied_at) as replied_at
  from activity_participant
  group by 1, 2
),
known as (
  select a.account_id, a.source_id, a.activity_key, a.type, a.direction, a.status, a.user_key,
    coalesce(a.is_bulk, false) as is_bulk,
    case when a.type in ${MEETINGS} then coalesce(a.started_at, a.completed_at) end as started_at,
    case when a.status = 'held' then coalesce(a.completed_at, a.started_at) end as done_at,
    least(a.replied_at, p.replied_at) as replied_at,
    coalesce(p.attended, false) as attended
  from activity as a
  anti join work.activity_copy as c on c.source_id = a.source_id and c.activity_key = a.activity_key
  left join present as p on p.source_id = a.source_id and p.activity_key = a.activity_key
),
judged as (
  select *,
    coalesce(replied_at <= done_at + interval 7 day, false) or attended or coalesce(direction = 'both', false) as is_two_way
  from known
)
select account_id, source_id, activity_key, type, status, user_key, is_bulk, is_two_way,
  ${localDay('done_at')} as day,
  ${localDay('started_at')} as started_on,
  coalesce(direction, 'out') in ('out', 'both') and not is_bulk and type not in ('note', 'task') as is_outbound,
  done_at is not null and not is_bulk
    and contains(:meaningful, ',' || type || ',')
    and (type not in ('email', 'chat', 'whatsapp') or is_two_way) as is_meaningful
from judged`;

/** Every activity once, with what it counts as. */
export const touchBase: StepSource = {
  name: 'touch-base',
  needs: ['work', 'activity', 'activity_participant'],
  gives: 'work.touch',
  title: [
    'Touches without duplicates',
    'Interações sem duplicidade',
    'Interacciones sin duplicados',
  ],
  statements: (input) => [
    buildSql('copies of activities', COPY, input),
    buildSql('what activities count as', TOUCH, input),
  ],
};
