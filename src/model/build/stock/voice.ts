import { FOREVER } from '../sql-text.ts';
import type { Stock } from './stock.ts';

const SHARED = `
answered_day as (select distinct account_id, day from work.answer),
answered as (
  select account_id, day, least(day + 365, coalesce(lead(day) over (partition by account_id order by day), ${FOREVER})) as until
  from answered_day
),
scored as (
  select account_id, day, count(*) as answers, sum(score) as total from work.answer where kind = 'nps_rel' group by 1, 2
)`;

/** Who answered a survey within a year, and the relationship answers of that year. */
export const voice: Stock = {
  name: 'voice',
  needs: ['work.answer'],
  title: [
    'Survey answers by day',
    'Respostas de pesquisa por dia',
    'Respuestas de encuestas por día',
  ],
  measures: { responded_365: 'count', nps_365_n: 'count', nps_365_sum: 'amount' },
  shared: SHARED,
  pieces: [
    { rows: 'answered', from: 'day', to: 'until', currency: null, adds: { responded_365: '1' } },
    {
      rows: 'scored',
      from: 'day',
      to: 'day + 365',
      currency: null,
      adds: { nps_365_n: 'answers', nps_365_sum: 'total' },
    },
  ],
};
