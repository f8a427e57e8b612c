import { convertText, rateOn } from '../sql-text.ts';
import type { BuildInput } from '../step.ts';
import { componentStep } from './component.ts';

// What was invoiced for work counts in the month of the work, whenever the invoice was written.
const rows = (input: BuildInput): string => `
select account_id, day, cost_class, hours,
  case when account_id is not null then hours else 0 end as client_hours,
  case when billable then hours else 0 end as billable_hours,
  labour_cost, billable_value, 0 as invoiced_value, 1 as source_rows
from work.time
union all
select l.account_id, l.work_month, 'service_labour', 0, 0, 0, 0, 0, ${convertText('l.net_amount', 'f.rate', input)}, 0
from revenue_line as l
join work.rate as f on ${rateOn('f', 'l.currency', 'l.invoice_date')}
where l.work_month is not null and not coalesce(l.pass_through, false)
  and coalesce(l.invoice_status, 'open') in ('open', 'paid', 'uncollectible')`;

/** Hours by work date. */
export const time = componentStep({
  table: 'time',
  needs: ['work.time', 'revenue_line', 'fx_day'],
  title: ['Hours worked', 'Horas trabalhadas', 'Horas trabajadas'],
  rows,
  owner: 'account',
  fields: ['cost_class'],
  measures: {
    hours: 'hours',
    client_hours: 'hours',
    billable_hours: 'hours',
    labour_cost: 'amount',
    billable_value: 'amount',
    invoiced_value: 'amount',
  },
  keepRows: false,
});
