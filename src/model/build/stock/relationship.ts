import { FOREVER, localDay } from '../sql-text.ts';
import type { Stock } from './stock.ts';

// A mailbox of a department is nobody's voice.
const MAILBOXES = `('info', 'contato', 'contact', 'contacto', 'financeiro', 'finance', 'facturacion', 'billing', 'cobranca',
  'suporte', 'support', 'soporte', 'admin', 'hello', 'noreply', 'no-reply')`;

// Each event holds until its window ends or the next one takes over, so that sums count people, not events.
const until = (key: string, days: number): string =>
  `least(day + ${days}, coalesce(lead(day) over (partition by ${key} order by day), ${FOREVER})) as until`;

const SHARED = `
person as (
  select source_id, contact_key, account_id, seniority in ('c_level', 'vp') as is_exec,
    coalesce(lower(email), source_id || '|' || contact_key) as name,
    split_part(coalesce(lower(email), ''), '@', 1) in ${MAILBOXES} as is_mailbox
  from contact
),
present as (
  select t.account_id, t.day, t.is_meaningful, p.source_id, p.contact_key,
    case when p.replied_at is not null then ${localDay('p.replied_at')} when p.attended then t.day end as spoke_on
  from work.touch as t
  join activity_participant as p on p.source_id = t.source_id and p.activity_key = t.activity_key
  where t.day is not null
),
voice as (
  select distinct p.account_id, coalesce(c.name, p.source_id || '|' || p.contact_key) as name, p.spoke_on as day
  from present as p
  left join person as c on c.source_id = p.source_id and c.contact_key = p.contact_key
  where p.spoke_on is not null and not coalesce(c.is_mailbox, false)
  union
  select account_id, lower(contact_email), cast(created_at as date)
  from work.ticket_story
  where contact_email is not null and split_part(lower(contact_email), '@', 1) not in ${MAILBOXES}
),
engaged as (select account_id, day, ${until('account_id, name', 90)} from voice),
exec_day as (
  select distinct p.account_id, p.day
  from present as p
  left join person as c on c.source_id = p.source_id and c.contact_key = p.contact_key
  left join contact_role_hist as r on r.source_id = p.source_id and r.contact_key = p.contact_key and r.role = 'sponsor'
    and r.valid_from <= p.day and p.day < coalesce(r.valid_to, ${FOREVER})
  where p.is_meaningful and (coalesce(c.is_exec, false) or r.contact_key is not null)
),
exec_touched as (select account_id, day, ${until('account_id', 90)} from exec_day),
review_day as (select distinct account_id, day from work.touch where type = 'business_review' and day is not null),
reviewed as (select account_id, day, ${until('account_id', 100)} from review_day),
touch_day as (
  select account_id, day, count(*) filter (where is_meaningful) as touches,
    count(*) filter (where is_outbound) as outbound, count(*) filter (where is_outbound and is_two_way) as two_way
  from work.touch
  where day is not null
  group by 1, 2
)`;

/** Touches and voices of the last 90 days, reviews of the last 100. */
export const relationship: Stock = {
  name: 'relationship',
  needs: [
    'work.touch',
    'work.ticket_story',
    'activity_participant',
    'contact',
    'contact_role_hist',
  ],
  title: ['Relationship by day', 'Relacionamento por dia', 'Relación por día'],
  measures: {
    touches_90: 'count',
    outbound_90: 'count',
    two_way_90: 'count',
    engaged_contacts_90: 'count',
    exec_touched_90: 'count',
    reviewed_100: 'count',
  },
  shared: SHARED,
  pieces: [
    {
      rows: 'touch_day',
      from: 'day',
      to: 'day + 90',
      currency: null,
      adds: { touches_90: 'touches', outbound_90: 'outbound', two_way_90: 'two_way' },
    },
    {
      rows: 'engaged',
      from: 'day',
      to: 'until',
      currency: null,
      adds: { engaged_contacts_90: '1' },
    },
    {
      rows: 'exec_touched',
      from: 'day',
      to: 'until',
      currency: null,
      adds: { exec_touched_90: '1' },
    },
    { rows: 'reviewed', from: 'day', to: 'until', currency: null, adds: { reviewed_100: '1' } },
  ],
};
