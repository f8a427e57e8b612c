import { LIFECYCLE_STAGES } from '../../entity/journey.ts';
import { componentStep } from './component.ts';

/** Days within which the next stage counts. */
const WITHIN = 90;
const ladder = LIFECYCLE_STAGES.map((stage, at) => `('${stage}', ${at})`).join(', ');

// First entries only: going back removes nothing, and a stage that was skipped was passed. Nobody moves on from the last.
const ROWS = `
with stage(stage, place) as (values ${ladder}),
entry as (
  select e.account_id, e.stage, s.place, min(e.entered_on) as day
  from lifecycle_event as e
  join stage as s on s.stage = e.stage
  group by 1, 2, 3
),
moved as (
  select a.account_id, a.stage, a.place, a.day, min(b.day) as next_day
  from entry as a
  left join entry as b on b.account_id is not distinct from a.account_id and b.place > a.place and b.day >= a.day
  group by 1, 2, 3, 4
)
select account_id, day, stage as lifecycle_stage, 1 as entered,
  cast(coalesce(next_day <= day + ${WITHIN}, false) as integer) as moved, 1 as source_rows
from moved
where place < ${LIFECYCLE_STAGES.length - 1} and day + ${WITHIN} <= :today`;

/** First entries into stages of the relationship, once 90 days have shown whether the next one came. */
export const lifecycle = componentStep({
  table: 'lifecycle',
  needs: ['lifecycle_event', 'work'],
  title: ['Relationship stages', 'Etapas do relacionamento', 'Etapas de la relación'],
  rows: () => ROWS,
  owner: 'account',
  fields: ['lifecycle_stage'],
  measures: { entered: 'count', moved: 'count' },
  keepRows: false,
});
