import { convertText, localDay, rateOn } from '../sql-text.ts';
import type { BuildInput } from '../step.ts';
import { componentStep } from './component.ts';

// A renewal signed within the grace after the term is one; later it is a loss and a return. Renewals that are yet
// to come are converted at today's rate.
const rows = (input: BuildInput): string => `
with known as (
  select r.account_id, r.due_date,
    case when r.outcome = 'renewed' and decided_on > r.due_date + :grace_days then 'lost' else r.outcome end as outcome,
    decided_on,
    ${convertText('coalesce(r.expiring_annual_value, c.annual_value)', 'f.rate', input)} as expiring,
    ${convertText('coalesce(r.renewed_annual_value, r.expiring_annual_value, c.annual_value)', 'f.rate', input)} as renewed_to
  from (select *, ${localDay('decided_at')} as decided_on from renewal) as r
  left join contract as c on c.source_id = r.source_id and c.contract_key = r.contract_key
  join work.rate as f on ${rateOn('f', 'coalesce(r.currency, c.currency, :currency)', 'least(r.due_date, :today)')}
  where r.outcome <> 'consolidated'
)
select account_id, due_date as day, 1 as due,
  cast(outcome = 'renewed' as integer) as renewed,
  cast(outcome = 'lost' as integer) as lost,
  cast(outcome = 'pending' as integer) as pending,
  cast(outcome = 'renewed' and decided_on <= due_date as integer) as on_time,
  cast(outcome = 'renewed' and decided_on is not null as integer) as signed,
  case when outcome in ('renewed', 'lost') then expiring else 0 end as expiring_value,
  case when outcome = 'renewed' then renewed_to else 0 end as renewed_value,
  case when outcome = 'renewed' then least(renewed_to, expiring) else 0 end as renewed_value_capped,
  case when outcome = 'pending' then expiring else 0 end as pending_value,
  1 as source_rows
from known`;

/** Contracts by the day their term ends. */
export const renewal = componentStep({
  table: 'renewal',
  needs: ['renewal', 'contract', 'fx_day'],
  title: ['Renewals', 'Renovações', 'Renovaciones'],
  rows,
  owner: 'account',
  fields: [],
  measures: {
    due: 'count',
    renewed: 'count',
    lost: 'count',
    pending: 'count',
    on_time: 'count',
    signed: 'count',
    expiring_value: 'amount',
    renewed_value: 'amount',
    renewed_value_capped: 'amount',
    pending_value: 'amount',
  },
  keepRows: false,
});
