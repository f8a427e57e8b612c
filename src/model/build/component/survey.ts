import { componentStep } from './component.ts';

const NPS_ROWS = `
select account_id, day, response_key, 1 as responses, cast(score >= 9 as integer) as promoters,
  cast(score <= 6 as integer) as detractors, cast(score > 6 and score < 9 as integer) as passives,
  score as answer_sum, 1 as source_rows
from work.answer
where kind = 'nps_rel'`;

/** Relationship answers by the day they came. */
export const npsAnswer = componentStep({
  table: 'nps_answer',
  needs: ['work.answer'],
  title: ['NPS answers', 'Respostas de NPS', 'Respuestas de NPS'],
  rows: () => NPS_ROWS,
  owner: 'account',
  fields: [],
  measures: {
    responses: 'count',
    promoters: 'count',
    detractors: 'count',
    passives: 'count',
    answer_sum: 'amount',
  },
  keepRows: true,
});

// By the number of steps of the scale: the best of 2 or 3, the best two of 4 to 11, the best fifth of 0 to 100.
const CSAT_ROWS = `
select account_id, day, channel, 1 as responses,
  cast(score >= case when high - low <= 2 then high when high - low <= 10 then high - 1 else low + (high - low) * 0.8 end
    as integer) as positive,
  1 as source_rows
from work.answer
where kind = 'csat'`;

/** Satisfaction answers by the day they came. */
export const csat = componentStep({
  table: 'csat',
  needs: ['work.answer'],
  title: ['Satisfaction answers', 'Respostas de satisfação', 'Respuestas de satisfacción'],
  rows: () => CSAT_ROWS,
  owner: 'account',
  fields: ['channel'],
  measures: { responses: 'count', positive: 'count' },
  keepRows: false,
});
