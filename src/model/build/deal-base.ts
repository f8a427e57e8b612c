import { localDay } from './sql-text.ts';
import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

// The stage says what a deal is; where stages are only open ones, or there are none, its own flags do. Duplicates and disqualified ones are no losses.
const DEAL = `
create or replace table work.deal as
select o.account_id, o.source_id, o.source_stream, o.source_pk, o.opportunity_key, o.type as deal_type, o.amount,
  coalesce(o.currency, :currency) as currency, o.close_date, o.lost_reason, o.forecast_category, o.qualified, o.user_key,
  o.stage_key,
  case
    when s.type in ('won', 'lost') then s.type
    when o.won then 'won'
    when not o.won and (o.closed_at is not null or o.lost_reason is not null) then 'lost'
    else 'open'
  end as outcome,
  coalesce(${localDay('o.closed_at')}, o.close_date) as closed_on,
  ${localDay('o.created_at')} as created_on
from opportunity as o
left join stage as s on s.source_id = o.source_id and s.stage_key = o.stage_key
where coalesce(o.lost_reason, '') not in ('duplicate', 'disqualified')`;

// Each stay in an open stage; the stay that is not over carries what the deal says today.
const STAY = `
create or replace table work.deal_stay as
with stay as (
  select d.account_id, d.source_id, d.source_stream, d.source_pk, d.opportunity_key, d.deal_type, e.stage_key, d.currency,
    case when d.forecast_category = 'closed' then 'pipeline' else d.forecast_category end as forecast_category,
    case when e.exited_at is null then d.amount else coalesce(e.amount_at_entry, d.amount) end as amount,
    coalesce(e.amount_at_entry, d.amount) as entry_amount,
    case when e.exited_at is null then d.close_date else coalesce(e.close_date_at_entry, d.close_date) end as close_date,
    coalesce(s.is_qualified, d.qualified, false) as qualified, coalesce(s.probability, 0) as probability,
    ${localDay('e.entered_at')} as valid_from,
    coalesce(${localDay('e.exited_at')}, case when d.outcome <> 'open' then d.closed_on end) as valid_to
  from work.deal as d
  join opportunity_stage_event as e on e.source_id = d.source_id and e.opportunity_key = d.opportunity_key
  left join stage as s on s.source_id = e.source_id and s.stage_key = e.stage_key
  where coalesce(s.type, 'open') = 'open'
)
select * from stay
union all
select d.account_id, d.source_id, d.source_stream, d.source_pk, d.opportunity_key, d.deal_type, d.stage_key, d.currency,
  case when d.forecast_category = 'closed' then 'pipeline' else d.forecast_category end,
  d.amount, d.amount, d.close_date, coalesce(d.qualified, s.is_qualified, false), coalesce(s.probability, 0), d.created_on,
  case when d.outcome <> 'open' then d.closed_on end
from work.deal as d
left join stage as s on s.source_id = d.source_id and s.stage_key = d.stage_key
anti join stay as known on known.source_id = d.source_id and known.opportunity_key = d.opportunity_key`;

/** Deals as they ended, and the stages they were in on the way. */
export const dealBase: StepSource = {
  name: 'deal-base',
  needs: ['work', 'opportunity', 'opportunity_stage_event', 'stage'],
  gives: 'work.deal',
  title: ['Deals and their stages', 'Negócios e suas etapas', 'Negocios y sus etapas'],
  statements: (input) => [
    buildSql('deals', DEAL, input),
    buildSql('stays of deals in stages', STAY, input),
  ],
};
