import { componentStep } from './component.ts';

/** Business days within which somebody should have called back. */
const WITHIN = 5;

// Anonymous detractors cannot be called back.
const ROWS = `
with answered as (
  select a.account_id, a.day, a.response_key, b.opened
  from work.answer as a
  join work.business_day as b on b.day = a.day
  where a.kind = 'nps_rel' and a.score <= 6 and a.account_id is not null
),
ripe as (
  select a.*, (select min(d.day) from work.business_day as d where d.is_open and d.opened = a.opened + ${WITHIN}) as due_on
  from answered as a
)
select account_id, day, 1 as detractors, cast(exists (
    from work.touch as t where t.account_id = r.account_id and t.is_meaningful and t.day > r.day and t.day <= r.due_on
  ) as integer) as followed, 1 as source_rows
from ripe as r
where due_on < :today`;

/** Detractors by the day they answered, once it is known whether somebody called back. */
export const detractor = componentStep({
  table: 'detractor',
  needs: ['work.answer', 'work.touch', 'work.business_day'],
  title: ['Detractors called back', 'Retorno aos detratores', 'Seguimiento a detractores'],
  rows: () => ROWS,
  owner: 'account',
  fields: [],
  measures: { detractors: 'count', followed: 'count' },
  keepRows: false,
});
