import { componentStep } from './component.ts';

// Seven points of ease. The older wording has five points of effort, of which 1 is little.
const ROWS = `
select account_id, day, 1 as responses, cast(ease >= 5 as integer) as easy, ease as ease_sum, 1 as source_rows
from (
  select account_id, day, case when high <= 5 then 1 + (5 - score) * 1.5 else score end as ease
  from work.answer
  where kind = 'ces'
) as eased`;

/** Answers on effort by the day they came. */
export const effort = componentStep({
  table: 'effort',
  needs: ['work.answer'],
  title: ['Effort answers', 'Respostas de esforço', 'Respuestas de esfuerzo'],
  rows: () => ROWS,
  owner: 'account',
  fields: [],
  measures: { responses: 'count', easy: 'count', ease_sum: 'amount' },
  keepRows: false,
});
