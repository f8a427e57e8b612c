import { localDay } from '../sql-text.ts';
import { componentStep } from './component.ts';

const ROWS = `
with sent as (
  select account_id, source_id, invitation_key, sent_at, ${localDay('sent_at')} as day, coalesce(delivered, true) as delivered
  from survey_invitation
),
first_answer as (
  select source_id, invitation_key, min(responded_at) as responded_at
  from work.answer
  where invitation_key is not null
  group by 1, 2
)
select s.account_id, s.day, cast(s.delivered as integer) as delivered,
  cast(s.delivered and coalesce(a.responded_at < s.sent_at + interval 30 day, false) as integer) as answered,
  1 as source_rows
from sent as s
left join first_answer as a on a.source_id = s.source_id and a.invitation_key = s.invitation_key
where s.day <= :today - 30`;

/** Invitations whose 30 days are over. */
export const invitation = componentStep({
  table: 'invitation',
  needs: ['survey_invitation', 'work.answer'],
  title: ['Survey invitations', 'Convites de pesquisa', 'Invitaciones a encuestas'],
  rows: () => ROWS,
  owner: 'account',
  fields: [],
  measures: { delivered: 'count', answered: 'count' },
  keepRows: false,
});
