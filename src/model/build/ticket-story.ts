import { businessMoment } from './business-minutes.ts';
import { localTime } from './sql-text.ts';
import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

const SOLVED = "('solved', 'closed')";

// Open and solved spells, rebuilt from events; a ticket without events has the two instants of its own row.
const SPELL = `
create or replace table work.ticket_spell as
with change as (
  select source_id, ticket_key, created_at as moment, true as is_open, 0 as place from ticket
  union all
  select e.source_id, e.ticket_key, e."at", e.to_value not in ${SOLVED}, 1
  from ticket_event as e
  where e.kind = 'status' and e.to_value is not null
  union all
  select t.source_id, t.ticket_key, t.solved_at, false, 1
  from ticket as t
  anti join (select * from ticket_event where kind = 'status') as e on e.source_id = t.source_id and e.ticket_key = t.ticket_key
  where t.solved_at is not null
),
turned as (
  select * from change
  qualify is_open is distinct from lag(is_open) over (partition by source_id, ticket_key order by moment, place, is_open desc)
)
select source_id, ticket_key, is_open, moment,
  lead(moment) over (partition by source_id, ticket_key order by moment, place, is_open desc) as until
from turned`;

// Null as long as it has not happened; `greatest` alone would make that none at all.
const minutesUntil = (at: string, lost: string): string =>
  `case when ${at} is not null then greatest(${businessMoment(at, lost)} - ${businessMoment('k.created_at', 'created')}, 0) end`;

const STORY = `
create or replace table work.ticket_story as
with solve as (
  select source_id, ticket_key,
    min(moment) filter (where not is_open) as first_solved_at,
    max(moment) filter (where not is_open and until is null) as last_solved_at,
    count(*) filter (where is_open) - 1 as reopened,
    arg_min(until, moment) filter (where not is_open) as first_reopened_at
  from work.ticket_spell
  group by 1, 2
),
reply as (
  select source_id, ticket_key, min("at") as first_reply_at, count(*) as replies
  from ticket_event
  where kind = 'reply' and coalesce(is_public, true) and coalesce(actor_kind, 'human') = 'human'
  group by 1, 2
),
known as (
  select t.account_id, t.source_id, t.ticket_key, t.contact_email,
    t.type as ticket_type, t.priority, t.channel as ticket_channel,
    coalesce(t.escalated, false) as escalated,
    ${localTime('t.created_at')} as created_at,
    ${localTime('coalesce(r.first_reply_at, t.first_reply_at)')} as first_reply_at,
    ${localTime('s.first_solved_at')} as first_solved_at,
    ${localTime('s.last_solved_at')} as last_solved_at,
    ${localTime('s.first_reopened_at')} as first_reopened_at,
    coalesce(r.replies, case when t.first_reply_at is null then 0 else 1 end) as replies,
    greatest(s.reopened, coalesce(t.reopens, 0)) as reopens
  from ticket as t
  join solve as s on s.source_id = t.source_id and s.ticket_key = t.ticket_key
  left join reply as r on r.source_id = t.source_id and r.ticket_key = t.ticket_key
)
select k.*,
  ${minutesUntil('k.first_reply_at', 'replied')} as reply_minutes,
  ${minutesUntil('k.last_solved_at', 'solved')} as solve_minutes,
  ${businessMoment('k.created_at', 'created')} as created_moment
from known as k
asof left join work.holiday_lost as created on k.created_at >= created.day
asof left join work.holiday_lost as replied on k.first_reply_at >= replied.day
asof left join work.holiday_lost as solved on k.last_solved_at >= solved.day`;

/** What happened to each ticket, in local time, and how many business minutes it took. */
export const ticketStory: StepSource = {
  name: 'ticket-story',
  needs: ['work.business_day', 'ticket', 'ticket_event'],
  gives: 'work.ticket_story',
  title: [
    'What happened to each ticket',
    'O que aconteceu com cada chamado',
    'Qué pasó con cada ticket',
  ],
  statements: (input) => [
    buildSql('spells of tickets', SPELL, input),
    buildSql('stories of tickets', STORY, input),
  ],
};
