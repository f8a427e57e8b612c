import { localDay } from './sql-text.ts';
import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

// Contracts that nobody made a renewal for come due by their own end, unless a newer version took over.
const DUE = `
create or replace table work.renewal_due as
select r.account_id, r.due_date, case when r.outcome <> 'pending' then ${localDay('r.decided_at')} end as decided_on,
  coalesce(r.expiring_annual_value, c.annual_value) as annual_value, coalesce(r.currency, c.currency) as currency
from renewal as r
left join contract as c on c.source_id = r.source_id and c.contract_key = r.contract_key
where r.account_id is not null and r.outcome <> 'consolidated'
union all
select c.account_id, c.end_date, null, c.annual_value, c.currency
from contract as c
anti join renewal as r on r.source_id = c.source_id and r.contract_key = c.contract_key
anti join contract as n on n.source_id = c.source_id and n.supersedes_key = c.contract_key
where c.account_id is not null and c.end_date is not null and coalesce(c.status, 'signed') in ('signed', 'active', 'ended')`;

/** When contracts of each account come due, and what they are worth a year in document currency. */
export const renewalDue: StepSource = {
  name: 'renewal-due',
  needs: ['work', 'renewal', 'contract'],
  gives: 'work.renewal_due',
  title: ['Due dates of contracts', 'Vencimentos de contratos', 'Vencimientos de contratos'],
  statements: (input) => [buildSql('due dates of contracts', DUE, input)],
};
