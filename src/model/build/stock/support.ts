import { REPLY_TARGET } from '../business-minutes.ts';
import { localDay } from '../sql-text.ts';
import type { Stock } from './stock.ts';

/** Calendar days after which an open ticket is aged. */
const AGED_DAYS = 7;

const SHARED = `
spell as (
  select t.account_id, cast(t.created_at as date) as created_on, ${localDay('s.moment')} as opened_on, ${localDay('s.until')} as closed_on
  from work.ticket_spell as s
  join work.ticket_story as t on t.source_id = s.source_id and t.ticket_key = s.ticket_key
  where s.is_open
),
reply as (
  select account_id, cast(first_reply_at as date) as day, count(*) as replies,
    count(*) filter (where reply_minutes <= ${REPLY_TARGET}) as in_target
  from work.ticket_story
  where first_reply_at is not null
  group by 1, 2
)`;

/** Open tickets, and how fast first replies of the last 90 days were. */
export const support: Stock = {
  name: 'support',
  needs: ['work.ticket_story'],
  title: ['Open tickets by day', 'Chamados abertos por dia', 'Tickets abiertos por día'],
  measures: {
    tickets_open: 'count',
    tickets_open_aged: 'count',
    replies_90: 'count',
    in_target_90: 'count',
  },
  shared: SHARED,
  pieces: [
    {
      rows: 'spell',
      from: 'opened_on',
      to: 'closed_on',
      currency: null,
      adds: { tickets_open: '1' },
    },
    {
      rows: 'spell',
      from: `greatest(opened_on, created_on + ${AGED_DAYS + 1})`,
      to: 'closed_on',
      currency: null,
      adds: { tickets_open_aged: '1' },
    },
    {
      rows: 'reply',
      from: 'day',
      to: 'day + 90',
      currency: null,
      adds: { replies_90: 'replies', in_target_90: 'in_target' },
    },
  ],
};
