import { assertNever } from '../../base/fault.ts';
import type { Policies } from '../schema.ts';
import { FOREVER, mergeIntervals } from './sql-text.ts';
import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

const BY_MRR = `select account_id, valid_from, valid_to from work.mrr_level where total > 0`;

// A contract in force; late paperwork between two contracts is not churn.
const BY_CONTRACT = `
select account_id, start_date as valid_from, coalesce(end_date, ${FOREVER}) as valid_to
from contract
where account_id is not null and coalesce(status, 'signed') in ('signed', 'active', 'ended')`;

// A bill within the activity window, on the day of the bill and the days after it.
const BY_PAID_ORDER = `
select account_id, issue_date as valid_from, issue_date + :window_days as valid_to
from invoice
where account_id is not null and total > 0 and status in ('open', 'paid', 'uncollectible')
union all
select account_id, invoice_date, invoice_date + :window_days
from revenue_line
where account_id is not null and net_amount > 0 and invoice_key is null
  and coalesce(invoice_status, 'open') in ('open', 'paid', 'uncollectible')`;

function rowsOf(rule: Policies['customer_rule']): { rows: string; gapDays: string } {
  switch (rule) {
    case 'mrr':
      return { rows: BY_MRR, gapDays: '0' };
    case 'contract':
      return { rows: BY_CONTRACT, gapDays: ':grace_days' };
    case 'paid_order':
      return { rows: BY_PAID_ORDER, gapDays: '0' };
    default:
      return assertNever(rule);
  }
}

/** Days on which an account is a customer, by `customer_rule`: disjoint intervals. */
export const customerInterval: StepSource = {
  name: 'customer-interval',
  needs: ['mrr_interval', 'contract', 'invoice', 'revenue_line'],
  gives: 'work.customer_interval',
  title: ['Who is a customer when', 'Quem é cliente e quando', 'Quién es cliente y cuándo'],
  statements: (input) => {
    const { rows, gapDays } = rowsOf(input.policies.customer_rule);
    const text = `create or replace table work.customer_interval as ${mergeIntervals(rows, 'account_id', gapDays)}`;
    return [buildSql('who is a customer when', text, input)];
  },
};
