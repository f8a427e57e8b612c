import { convertText, rateOn } from '../sql-text.ts';
import type { BuildInput } from '../step.ts';
import { componentStep } from './component.ts';

// A deal that was entered after it was won says nothing about how long deals take.
const closedRows = (input: BuildInput): string => `
select account_id, closed_on as day, deal_type, lost_reason, opportunity_key,
  cast(outcome = 'won' as integer) as won,
  cast(outcome = 'lost' as integer) as lost,
  case when outcome = 'won' then converted else 0 end as won_amount,
  case when outcome = 'lost' then converted else 0 end as lost_amount,
  cast(outcome = 'won' and converted > 0 as integer) as won_positive,
  case when outcome = 'won' and closed_on >= created_on then closed_on - created_on end as cycle_days,
  cast(outcome = 'won' and closed_on >= created_on as integer) as cycle_deals,
  1 as source_rows
from (
  select d.*, coalesce(${convertText('d.amount', 'f.rate', input)}, 0) as converted
  from work.deal as d
  left join work.rate as f on ${rateOn('f', 'd.currency', 'd.closed_on')}
  where d.outcome <> 'open' and d.closed_on is not null and (f.rate is not null or d.amount is null)
) as closed`;

/** Deals by the day they closed. */
export const dealClosed = componentStep({
  table: 'deal_closed',
  needs: ['work.deal', 'fx_day'],
  title: ['Closed deals', 'Negócios fechados', 'Negocios cerrados'],
  rows: closedRows,
  owner: 'account',
  fields: ['deal_type', 'lost_reason'],
  measures: {
    won: 'count',
    lost: 'count',
    won_amount: 'amount',
    lost_amount: 'amount',
    won_positive: 'count',
    cycle_days: 'amount',
    cycle_deals: 'count',
  },
  keepRows: true,
});

const createdRows = (input: BuildInput): string => `
select q.account_id, q.valid_from as day, q.deal_type, 1 as created,
  coalesce(${convertText('q.entry_amount', 'f.rate', input)}, 0) as qualified_amount, 1 as source_rows
from (
  select * from work.deal_stay where qualified
  qualify row_number() over (partition by source_id, opportunity_key order by valid_from, stage_key) = 1
) as q
left join work.rate as f on ${rateOn('f', 'q.currency', 'q.valid_from')}
where f.rate is not null or q.entry_amount is null`;

/** Deals by the day they were first qualified. */
export const dealCreated = componentStep({
  table: 'deal_created',
  needs: ['work.deal', 'fx_day'],
  title: ['Qualified deals', 'Negócios qualificados', 'Negocios calificados'],
  rows: createdRows,
  owner: 'account',
  fields: ['deal_type'],
  measures: { created: 'count', qualified_amount: 'amount' },
  keepRows: false,
});
