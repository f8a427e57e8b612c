import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

// The latest answer of each person counts, for 91 days: a quarter read on its last day holds exactly the answers
// of the quarter. Nobody can answer again for an anonymous person.
const NPS_INTERVAL = `
create or replace table nps_interval as
with ordered as (
  select *,
    case when contact_email is not null then lead(day) over (
      partition by account_id, contact_email, contact_email is null order by responded_at, response_key
    ) end as next_day
  from work.answer
  where kind = 'nps_rel'
)
select account_id, response_key, 1 as responses, cast(score >= 9 as integer) as promoters,
  cast(score <= 6 as integer) as detractors, cast(score > 6 and score < 9 as integer) as passives,
  score as answer_sum, day as valid_from, least(coalesce(next_day, day + 91), day + 91) as valid_to
from ordered
where coalesce(next_day > day, true)
order by account_id, valid_from, response_key`;

/** Relationship answers in force. */
export const npsInterval: StepSource = {
  name: 'nps-interval',
  needs: ['work.answer'],
  gives: 'nps_interval',
  title: ['NPS answers in force', 'Respostas de NPS em vigor', 'Respuestas de NPS vigentes'],
  statements: (input) => [buildSql('nps answers in force', NPS_INTERVAL, input)],
};
