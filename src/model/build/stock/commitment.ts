import type { Stock } from './stock.ts';

/** Renewals that come due within 90 days and are not decided, with their annual value; open risks, and those that cap the health score. */
export const commitment: Stock = {
  name: 'commitment',
  needs: ['work.renewal_due', 'risk_flag', 'work.ticket_story'],
  title: ['Renewals and risks by day', 'Renovações e riscos por dia', 'Renovaciones y riesgos por día'],
  measures: { renewals_due_90: 'count', renewals_due_value_90: 'amount', risk_open: 'count', critical_open: 'count' },
  rows: `
select account_id, 'renewals_due_90' as measure, 1 as amount, null as currency, due_date - 90 as valid_from,
  least(coalesce(decided_on, due_date + 1), due_date + 1) as valid_to
from work.renewal_due
union all
select account_id, 'renewals_due_value_90', annual_value, currency, due_date - 90,
  least(coalesce(decided_on, due_date + 1), due_date + 1)
from work.renewal_due
where annual_value is not null
union all
select account_id, 'risk_open', 1, null, opened_on, closed_on from risk_flag
union all
select account_id, 'critical_open', 1, null, opened_on, closed_on from risk_flag where lower(severity) = 'critical'
union all
select account_id, 'critical_open', 1, null, cast(created_at as date), cast(last_solved_at as date)
from work.ticket_story
where escalated and priority in ('urgent', 'critical')`,
};
