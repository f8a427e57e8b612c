import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

const OVERDUE = `
create or replace table deliverable_overdue as
select account_id, deliverable_key, type as deliverable_type, 1 as overdue,
  cast(coalesce(blocked_by_client, false) as integer) as blocked, due_date + 1 as valid_from,
  delivered_on as valid_to
from deliverable
where not coalesce(waived, false) and due_date < :today and coalesce(delivered_on > due_date + 1, true)
order by account_id, valid_from, deliverable_key`;

/** Deliverables while they are late: from the day after they were due until they are delivered. */
export const deliverableOverdue: StepSource = {
  name: 'deliverable-overdue',
  needs: ['work', 'deliverable'],
  gives: 'deliverable_overdue',
  title: ['Overdue deliverables', 'Entregas atrasadas', 'Entregables vencidos'],
  statements: (input) => [buildSql('overdue deliverables', OVERDUE, input)],
};
