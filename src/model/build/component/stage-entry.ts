import { convertText, localDay, rateOn } from '../sql-text.ts';
import type { BuildInput } from '../step.ts';
import { componentStep } from './component.ts';

/** Days within which the next stage counts. */
const WITHIN = 30;

// First entries of deals into open stages, once 30 days have shown whether a later stage of the pipeline, or winning,
// came; and stays that are over, all visits of a deal to a stage together.
const rows = (input: BuildInput): string => `
with visit as (
  select d.account_id, d.source_id, d.opportunity_key, d.deal_type, d.currency, d.outcome, d.closed_on,
    e.stage_key, s.label, s.position, s.pipeline_key, s.type, e.entered_at, ${localDay('e.entered_at')} as entered_on,
    coalesce(${localDay('e.exited_at')}, case when d.outcome <> 'open' then d.closed_on end) as exited_on,
    coalesce(e.amount_at_entry, d.amount) as amount
  from work.deal as d
  join opportunity_stage_event as e on e.source_id = d.source_id and e.opportunity_key = d.opportunity_key
  join stage as s on s.source_id = e.source_id and s.stage_key = e.stage_key
),
entry as (
  select account_id, source_id, opportunity_key, deal_type, currency, outcome, closed_on, stage_key, label, position, pipeline_key,
    min(entered_on) as day, arg_min(amount, entered_at) as amount, max(exited_on) as exited_on,
    bool_and(exited_on is not null) as is_over, cast(sum(exited_on - entered_on) as bigint) as days
  from visit
  where type = 'open'
  group by all
),
judged as (
  select e.account_id, e.opportunity_key, e.deal_type, e.currency, e.stage_key, e.label, e.day, e.amount,
    bool_or(coalesce(v.entered_on <= e.day + ${WITHIN}, false)) or any_value(e.outcome = 'won' and e.closed_on <= e.day + ${WITHIN}) as moved
  from entry as e
  left join visit as v on v.source_id = e.source_id and v.opportunity_key = e.opportunity_key and v.type <> 'lost'
    and v.position > e.position and v.pipeline_key is not distinct from e.pipeline_key and v.entered_on >= e.day
  where e.day + ${WITHIN} <= :today
  group by all
)
select j.account_id, j.day, j.deal_type, j.label as pipeline_stage, j.opportunity_key, 1 as entered, cast(j.moved as integer) as moved,
  coalesce(${convertText('j.amount', 'f.rate', input)}, 0) as entered_amount,
  case when j.moved then coalesce(${convertText('j.amount', 'f.rate', input)}, 0) else 0 end as moved_amount,
  0 as stays, null as stay_days, 1 as source_rows
from judged as j
left join work.rate as f on ${rateOn('f', 'j.currency', 'j.day')}
union all
select account_id, exited_on, deal_type, label, opportunity_key, 0, 0, 0, 0, 1, days, 0
from entry
where is_over and exited_on <= :today`;

/** Deals by the days they entered and left the stages of their pipeline. */
export const stageEntry = componentStep({
  table: 'stage_entry',
  needs: ['work.deal', 'opportunity_stage_event', 'stage', 'fx_day'],
  title: ['Deals through stages', 'Negócios pelas etapas', 'Negocios por etapas'],
  rows,
  owner: 'account',
  fields: ['deal_type', 'pipeline_stage'],
  measures: {
    entered: 'count',
    moved: 'count',
    entered_amount: 'amount',
    moved_amount: 'amount',
    stays: 'count',
    stay_days: 'amount',
  },
  keepRows: true,
});
