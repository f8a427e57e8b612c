import { componentStep } from './component.ts';

/** Days within which a deal counts as come of a meeting. */
const WITHIN = 60;
const MEETINGS = "('meeting', 'business_review', 'workshop', 'site_visit')";

// A deal comes of the nearest meeting before it, and of the nearest review. Who was there is often not known: such
// reviews say nothing of executives.
const ROWS = `
with person as (
  select source_id, contact_key, seniority in ('c_level', 'vp') as is_exec from contact
),
present as (
  select p.source_id, p.activity_key, bool_or(coalesce(p.attended, false) and coalesce(c.is_exec, false)) as has_exec
  from activity_participant as p
  left join person as c on c.source_id = p.source_id and c.contact_key = p.contact_key
  where p.attended is not null
  group by 1, 2
),
growth as (
  select account_id, created_on from work.deal where deal_type in ('upsell', 'cross_sell') and created_on is not null
),
met as (
  select t.account_id, t.day, t.type = 'business_review' as is_review, p.has_exec,
    t.day + ${WITHIN} <= :today as is_ripe,
    lead(t.day) over (partition by t.account_id, t.type = 'business_review' order by t.day, t.activity_key) as next_day
  from work.touch as t
  left join present as p on p.source_id = t.source_id and p.activity_key = t.activity_key
  where t.day is not null and t.account_id is not null and t.type in ${MEETINGS}
),
followed as (
  select m.*, exists (
    from growth as g where g.account_id = m.account_id and g.created_on > m.day and g.created_on <= m.day + ${WITHIN}
      and (m.next_day is null or g.created_on <= m.next_day)
  ) as has_deal
  from met as m
)
select account_id, day, cast(is_ripe as integer) as meetings, cast(is_ripe and has_deal as integer) as meetings_followed,
  cast(is_review and is_ripe as integer) as reviews, cast(is_review and is_ripe and has_deal as integer) as reviews_followed,
  cast(is_review and has_exec is not null as integer) as reviews_known, cast(is_review and coalesce(has_exec, false) as integer) as reviews_exec,
  1 as source_rows
from followed`;

/** Meetings by their day, with what came of them once 60 days have passed. */
export const meeting = componentStep({
  table: 'meeting',
  needs: ['work.touch', 'work.deal', 'activity_participant', 'contact'],
  title: ['What came of meetings', 'Resultado das reuniões', 'Resultado de las reuniones'],
  rows: () => ROWS,
  owner: 'account',
  fields: [],
  measures: {
    meetings: 'count',
    meetings_followed: 'count',
    reviews: 'count',
    reviews_followed: 'count',
    reviews_known: 'count',
    reviews_exec: 'count',
  },
  keepRows: false,
});
