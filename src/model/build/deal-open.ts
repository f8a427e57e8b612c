import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

// Deals left out of the forecast are open, but no qualified pipeline.
const DEAL_OPEN = `
create or replace table deal_open_interval as
select account_id, opportunity_key, deal_type, stage_key, currency,
  coalesce(forecast_category, 'pipeline') as forecast_category, qualified, close_date, 1 as deals,
  cast(coalesce(amount, 0) as decimal(18,4)) as amount,
  cast(case when qualified and coalesce(forecast_category, 'pipeline') <> 'omitted' then coalesce(amount, 0) else 0 end
    as decimal(18,4)) as qualified_amount,
  cast(case when coalesce(forecast_category, 'pipeline') <> 'omitted' then coalesce(amount, 0) * probability else 0 end
    as decimal(18,4)) as weighted_amount,
  valid_from, valid_to
from work.deal_stay
where valid_to is null or valid_from < valid_to
order by account_id, valid_from, opportunity_key`;

/** Deals while they are open. */
export const dealOpen: StepSource = {
  name: 'deal-open',
  needs: ['work.deal'],
  gives: 'deal_open_interval',
  title: ['Open deals', 'Negócios em aberto', 'Negocios abiertos'],
  statements: (input) => [buildSql('open deals', DEAL_OPEN, input)],
};
