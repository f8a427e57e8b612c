import { componentStep } from './component.ts';

// Outbound touches are judged once the 7 days for an answer are over. A meeting that was called off in time is
// neutral; one that nobody came to is not.
const ROWS = `
select account_id, day, type as activity_type,
  cast(is_meaningful as integer) as touches,
  cast(is_judged as integer) as outbound_or_two_way,
  cast(is_judged and is_two_way as integer) as two_way,
  0 as meetings, 0 as meetings_no_show,
  cast(type = 'business_review' as integer) as reviews,
  1 as source_rows
from (
  select *, is_outbound and (is_two_way or day <= :today - 7) as is_judged
  from work.touch
  where day is not null
) as done
union all
select account_id, started_on, type,
  0, 0, 0, 1, cast(status = 'no_show' as integer), 0, 0
from work.touch
where type in ('meeting', 'business_review', 'workshop', 'site_visit') and status in ('held', 'no_show')`;

/** Touches and meetings by day. */
export const touch = componentStep({
  table: 'touch',
  needs: ['work.touch'],
  title: ['Touches', 'Interações', 'Interacciones'],
  rows: () => ROWS,
  owner: 'account',
  fields: ['activity_type'],
  measures: {
    touches: 'count',
    outbound_or_two_way: 'count',
    two_way: 'count',
    meetings: 'count',
    meetings_no_show: 'count',
    reviews: 'count',
  },
  keepRows: false,
});
