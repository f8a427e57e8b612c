import { localDay } from './sql-text.ts';
import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

const MEETINGS = "('meeting', 'business_review', 'workshop', 'site_visit')";

// A meeting that a calendar and a CRM both hold is one: same event id, or same account within 10 minutes of start.
// The copy that says it was held is kept.
const DISTINCT = `
create or replace table work.activity_distinct as
with marked as (
  select *,
    case
      when external_key is not null then 'e' || external_key
      when type in ${MEETINGS} and started_at is not null then 'm' || cast(sum(starts) over (
        partition by account_id, type in ${MEETINGS} order by started_at, source_id, activity_key rows unbounded preceding
      ) as varchar)
      else 'k' || source_id || '|' || activity_key
    end as copy_of
  from (
    select *,
      case when started_at <= lag(started_at) over (
        partition by account_id, type in ${MEETINGS} order by started_at, source_id, activity_key
      ) + interval 10 minute then 0 else 1 end as starts
    from activity
  ) as gapped
)
select * exclude (starts, copy_of) from marked
qualify row_number() over (
  partition by account_id, copy_of order by (status = 'held') desc, started_at, source_id, activity_key
) = 1`;

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
    coalesce(a.started_at, a.completed_at) as started_at,
    case when a.status = 'held' then coalesce(a.completed_at, a.started_at) end as done_at,
    least(a.replied_at, p.replied_at) as replied_at,
    coalesce(p.attended, false) as attended
  from work.activity_distinct as a
  left join present as p on p.source_id = a.source_id and p.activity_key = a.activity_key
),
judged as (
  select *,
    coalesce(replied_at <= done_at + interval 7 day, false) or attended or coalesce(direction = 'both', false) as is_two_way
  from known
)
select account_id, source_id, activity_key, type, direction, status, user_key, is_bulk, is_two_way,
  ${localDay('done_at')} as day,
  ${localDay('started_at')} as started_on,
  done_at is not null and not is_bulk
    and list_contains(string_split(:meaningful, ','), type)
    and (type not in ('email', 'chat', 'whatsapp') or is_two_way) as is_meaningful
from judged`;

/** Every activity once, with what it counts as. */
export const touchBase: StepSource = {
  name: 'touch-base',
  needs: ['work', 'activity', 'activity_participant'],
  gives: 'work.touch',
  title: ['Touches without duplicates', 'Interações sem duplicidade', 'Interacciones sin duplicados'],
  statements: (input) => [
    buildSql('activities without copies', DISTINCT, input),
    buildSql('what activities count as', TOUCH, input),
  ],
};
