import { componentStep } from './component.ts';

// Three kinds of rows: due, delivered, accepted. Due today and not delivered says nothing before the day is over.
const ROWS = `
select account_id, due_date as day, type as deliverable_type, deliverable_key, 1 as due,
  cast(coalesce(delivered_on <= due_date, false) as integer) as on_time, 0 as delivered, null as delay_days,
  0 as accepted, 0 as first_pass, 0 as actual_hours, 0 as error_hours, 1 as source_rows
from deliverable
where not coalesce(waived, false) and (due_date < :today or delivered_on <= :today)
union all
select account_id, delivered_on, type, deliverable_key, 0, 0, 1, delivered_on - due_date, 0, 0,
  case when estimated_hours is null then 0 else coalesce(actual_hours, 0) end,
  coalesce(abs(actual_hours - estimated_hours), 0), 0
from deliverable
where delivered_on <= :today
union all
select account_id, accepted_on, type, deliverable_key, 0, 0, 0, null, 1,
  cast(coalesce(revision_rounds, 0) = 0 as integer), 0, 0, 0
from deliverable
where accepted_on <= :today`;

/** Deliverables by the days they were due, delivered and accepted. */
export const deliverable = componentStep({
  table: 'deliverable_done',
  needs: ['deliverable', 'work'],
  title: ['Deliverables', 'Entregas', 'Entregables'],
  rows: () => ROWS,
  owner: 'account',
  fields: ['deliverable_type'],
  measures: {
    due: 'count',
    on_time: 'count',
    delivered: 'count',
    delay_days: 'amount',
    accepted: 'count',
    first_pass: 'count',
    actual_hours: 'hours',
    error_hours: 'hours',
  },
  keepRows: true,
});
