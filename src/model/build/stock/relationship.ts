import { FOREVER, localDay } from '../sql-text.ts';
import type { Stock } from './stock.ts';

// A mailbox of a department is nobody's voice.
const MAILBOXES = `('info', 'contato', 'contact', 'contacto', 'financeiro', 'finance', 'facturacion', 'billing', 'cobranca',
  'suporte', 'support', 'soporte', 'admin', 'hello', 'noreply', 'no-reply')`;

/** Each event keeps its contact (or account) engaged until the window ends or the next event takes over. */
const until = (key: string, days: number): string =>
  `least(day + ${days}, coalesce(lead(day) over (partition by ${key} order by day), ${FOREVER}))`;

/** Touches and voices of the last 90 days, reviews of the last 100. */
export const relationship: Stock = {
  name: 'relationship',
  needs: ['work.touch', 'work.ticket_story', 'activity_participant', 'contact', 'contact_role_hist'],
  title: ['Relationship by day', 'Relacionamento por dia', 'Relación por día'],
  measures: {
    touches_90: 'count',
    outbound_90: 'count',
    two_way_90: 'count',
    engaged_contacts_90: 'count',
    exec_touched_90: 'count',
    reviewed_100: 'count',
  },
  rows: `
with present as (
  select t.account_id, t.day, t.is_meaningful, t.is_two_way, p.contact_key, p.source_id, c.seniority,
    coalesce(lower(c.email), p.source_id || '|' || p.contact_key) as person,
    coalesce(p.attended, false) or p.replied_at is not null as took_part,
    ${localDay('p.replied_at')} as replied_on
  from work.touch as t
  join activity_participant as p on p.source_id = t.source_id and p.activity_key = t.activity_key
  left join contact as c on c.source_id = p.source_id and c.contact_key = p.contact_key
  where t.day is not null
),
voice as (
  select account_id, person, coalesce(replied_on, day) as day from present where took_part
  union
  select account_id, lower(contact_email), cast(created_at as date) from work.ticket_story where contact_email is not null
),
exec_day as (
  select distinct p.account_id, p.day
  from present as p
  left join contact_role_hist as r on r.source_id = p.source_id and r.contact_key = p.contact_key and r.role = 'sponsor'
    and r.valid_from <= p.day and p.day < coalesce(r.valid_to, ${FOREVER})
  where p.is_meaningful and (p.seniority in ('c_level', 'vp') or r.contact_key is not null)
),
review_day as (select distinct account_id, day from work.touch where type = 'business_review' and day is not null),
touch_day as (
  select account_id, day, count(*) filter (where is_meaningful) as touches,
    count(*) filter (where is_outbound) as outbound, count(*) filter (where is_outbound and is_two_way) as two_way
  from (
    select *, coalesce(direction, 'out') in ('out', 'both') and not is_bulk and type not in ('note', 'task') as is_outbound
    from work.touch where day is not null
  ) as done
  group by 1, 2
)
select account_id, 'touches_90' as measure, touches as amount, null as currency, day as valid_from, day + 90 as valid_to from touch_day
union all
select account_id, 'outbound_90', outbound, null, day, day + 90 from touch_day
union all
select account_id, 'two_way_90', two_way, null, day, day + 90 from touch_day
union all
select account_id, 'engaged_contacts_90', 1, null, day, ${until('account_id, person', 90)}
from voice where split_part(person, '@', 1) not in ${MAILBOXES}
union all
select account_id, 'exec_touched_90', 1, null, day, ${until('account_id', 90)} from exec_day
union all
select account_id, 'reviewed_100', 1, null, day, ${until('account_id', 100)} from review_day`,
};
