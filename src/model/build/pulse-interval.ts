import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

/** Days for which an account manager's impression holds. */
const HOLDS = 60;

const PULSE = `
create or replace table pulse_interval as
with known as (
  select account_id, score, date
  from health_input
  where component = 'pulse' and account_id is not null and date <= :today
  qualify row_number() over (partition by account_id, date order by source_id, source_pk desc) = 1
)
select account_id, cast(score as decimal(18,4)) as pulse, 1 as rated, date as valid_from,
  least(date + ${HOLDS}, coalesce(lead(date) over (partition by account_id order by date), date + ${HOLDS})) as valid_to
from known
order by account_id, valid_from`;

/** Impressions of account managers while they hold. */
export const pulseInterval: StepSource = {
  name: 'pulse-interval',
  needs: ['work', 'health_input'],
  gives: 'pulse_interval',
  title: ['Impressions in force', 'Percepções em vigor', 'Percepciones vigentes'],
  statements: (input) => [buildSql('impressions in force', PULSE, input)],
};
