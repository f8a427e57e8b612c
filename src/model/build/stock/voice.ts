import { FOREVER } from '../sql-text.ts';
import type { Stock } from './stock.ts';

/** Who answered a survey within a year, and the relationship answers of that year. */
export const voice: Stock = {
  name: 'voice',
  needs: ['work.answer'],
  title: ['Survey answers by day', 'Respostas de pesquisa por dia', 'Respuestas de encuestas por día'],
  measures: { responded_365: 'count', nps_365_n: 'count', nps_365_sum: 'amount' },
  rows: `
with answered as (select distinct account_id, day from work.answer),
scored as (
  select account_id, day, count(*) as answers, sum(score) as total from work.answer where kind = 'nps_rel' group by 1, 2
)
select account_id, 'responded_365' as measure, 1 as amount, null as currency, day as valid_from,
  least(day + 365, coalesce(lead(day) over (partition by account_id order by day), ${FOREVER})) as valid_to
from answered
union all
select account_id, 'nps_365_n', answers, null, day, day + 365 from scored
union all
select account_id, 'nps_365_sum', total, null, day, day + 365 from scored`,
};
