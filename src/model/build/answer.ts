import { localDay } from './sql-text.ts';
import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

// Valid answers: not a test, a score inside the scale. Without a scale of their own: 0 to 10, CSAT 1 to 5.
const ANSWER = `
create or replace table work.answer as
with scaled as (
  select r.*, coalesce(r.scale_min, s.scale_min, case when r.kind = 'csat' then 1 else 0 end) as low,
    coalesce(r.scale_max, s.scale_max, case when r.kind = 'csat' then 5 else 10 end) as high
  from survey_response as r
  left join survey as s on s.source_id = r.source_id and s.survey_key = r.survey_key
)
select account_id, source_id, response_key, invitation_key, ticket_key, kind, lower(contact_email) as contact_email,
  cast(score as decimal(18,4)) as score, low, high, channel, responded_at, ${localDay('responded_at')} as day
from scaled
where score between low and high and not coalesce(is_test, false)`;

/** Survey answers that count. */
export const answer: StepSource = {
  name: 'answer',
  needs: ['work', 'survey_response', 'survey'],
  gives: 'work.answer',
  title: [
    'Survey answers that count',
    'Respostas válidas de pesquisa',
    'Respuestas válidas de encuestas',
  ],
  statements: (input) => [buildSql('valid survey answers', ANSWER, input)],
};
