import { convertText, rateOn } from '../sql-text.ts';
import type { BuildInput } from '../step.ts';
import { componentStep } from './component.ts';

// The quota of a day is its share of the target for bookings. Renewals earn no credit.
const rows = (input: BuildInput): string => `
select user_key as user_id, day, goal as quota, 0 as credited, 1 as active_days, 0 as source_rows
from work.target_day
where scope = 'user' and kpi = 'bookings'
union all
select d.user_key, d.closed_on, 0, ${convertText('d.amount', 'f.rate', input)}, 0, 1
from work.deal as d
join work.rate as f on ${rateOn('f', 'd.currency', 'd.closed_on')}
where d.outcome = 'won' and d.deal_type <> 'renewal' and d.user_key is not null and d.amount is not null`;

/** Prorated quota and credited sales by colleague and day. */
export const quota = componentStep({
  table: 'quota',
  needs: ['work.target_day', 'work.deal', 'fx_day'],
  title: ['Quotas', 'Cotas', 'Cuotas'],
  rows,
  owner: 'user',
  fields: [],
  measures: { quota: 'rate', credited: 'amount', active_days: 'count' },
  keepRows: false,
});
