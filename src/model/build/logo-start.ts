import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

// The logo an account belonged to on its first day as a customer stays its cohort for good: a later acquisition
// moves the account, not its past.
const LOGO_START = `
create or replace table work.logo_start as
with first_day as (
  select account_id, min(valid_from) as first_day from work.customer_interval group by account_id
),
placed as (
  select f.account_id, f.first_day,
    case when :logo_level = 'account' then f.account_id else l.logo_id end as logo_id
  from first_day as f
  join work.logo_interval as l on l.account_id = f.account_id and l.valid_from <= f.first_day and f.first_day < l.valid_to
)
select account_id, logo_id, first_day,
  min(first_day) over (partition by logo_id) as logo_first_day,
  cast(date_trunc('month', min(first_day) over (partition by logo_id)) as date) as cohort_month
from placed`;

/** First customer day of each account and of its logo: the start of its cohort. */
export const logoStart: StepSource = {
  name: 'logo-start',
  needs: ['work.customer_interval', 'work.logo_interval'],
  gives: 'work.logo_start',
  title: ['Start of each client', 'Início de cada cliente', 'Inicio de cada cliente'],
  statements: (input) => [buildSql('start of each client', LOGO_START, input)],
};
