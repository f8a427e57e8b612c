import { REPLY_TARGET } from '../business-minutes.ts';
import { componentStep } from './component.ts';

const FIELDS = ['ticket_type', 'priority', 'ticket_channel'];
const OWN = 'ticket_type, priority, ticket_channel';

const CREATED = `
select account_id, cast(created_at as date) as day, ${OWN}, 1 as tickets,
  cast(coalesce(ticket_type = 'complaint', false) as integer) as complaints,
  cast(escalated or coalesce(priority = 'urgent', false) as integer) as escalated,
  1 as source_rows
from work.ticket_story`;

/** Tickets by the day they were opened. */
export const ticket = componentStep({
  table: 'ticket',
  needs: ['work.ticket_story'],
  title: ['Tickets', 'Chamados', 'Tickets'],
  rows: () => CREATED,
  owner: 'account',
  fields: FIELDS,
  measures: { tickets: 'count', complaints: 'count', escalated: 'count' },
  keepRows: false,
});

// Two kinds of rows: the last solve, and the first one once 14 days have shown whether it held.
const SOLVED = `
select account_id, cast(last_solved_at as date) as day, ${OWN}, ticket_key, 1 as solved,
  cast(is_judged and replies = 1 and reopens = 0 as integer) as first_contact,
  cast(is_judged as integer) as first_contact_base,
  0 as reopened, 0 as reopened_base,
  solve_minutes as resolution_minutes,
  1 as source_rows
from (
  select *, replies > 0 and cast(last_solved_at as date) <= :today - 7 as is_judged
  from work.ticket_story
  where last_solved_at is not null
) as last_solve
union all
select account_id, cast(first_solved_at as date), ${OWN}, ticket_key, 0, 0, 0,
  cast(coalesce(first_reopened_at <= first_solved_at + interval 14 day, reopens > 0) as integer), 1, null, 0
from work.ticket_story
where cast(first_solved_at as date) <= :today - 14`;

/** Tickets by the day they were solved. */
export const ticketSolved = componentStep({
  table: 'ticket_solved',
  needs: ['work.ticket_story'],
  title: ['Solved tickets', 'Chamados resolvidos', 'Tickets resueltos'],
  rows: () => SOLVED,
  owner: 'account',
  fields: FIELDS,
  measures: {
    solved: 'count',
    first_contact: 'count',
    first_contact_base: 'count',
    reopened: 'count',
    reopened_base: 'count',
    resolution_minutes: 'amount',
  },
  keepRows: true,
});

const REPLIED = `
select *, cast(first_reply_minutes <= ${REPLY_TARGET} as integer) as in_target
from (
  select account_id, cast(first_reply_at as date) as day, ${OWN}, ticket_key, 1 as replies,
    reply_minutes as first_reply_minutes, 1 as source_rows
  from work.ticket_story
  where first_reply_at is not null
) as replied`;

/** First replies by the day they were given. */
export const ticketReply = componentStep({
  table: 'ticket_reply',
  needs: ['work.ticket_story'],
  title: ['First replies', 'Primeiras respostas', 'Primeras respuestas'],
  rows: () => REPLIED,
  owner: 'account',
  fields: FIELDS,
  measures: { replies: 'count', in_target: 'count', first_reply_minutes: 'amount' },
  keepRows: true,
});
