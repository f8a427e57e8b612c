import { FOREVER } from './sql-text.ts';
import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

// Total of an account's lines in one currency between the days on which it changes.
const LEVEL = `
create or replace table work.mrr_level as
with edge as (
  select account_id, currency, valid_from as day, mrr as change from work.mrr_line
  union all
  select account_id, currency, valid_to, -mrr from work.mrr_line where valid_to < ${FOREVER}
),
changed as (select account_id, currency, day, sum(change) as change from edge group by 1, 2, 3)
select account_id, currency, day as valid_from,
  coalesce(lead(day) over account, ${FOREVER}) as valid_to,
  cast(sum(change) over (account rows unbounded preceding) as decimal(18,4)) as total
from changed
window account as (partition by account_id, currency order by day)`;

// An account whose lines net below zero counts as zero everywhere: a row that lifts it to zero is part of the
// table, so that sums over any scope, the bridge and the cohorts agree. mrr_raw keeps the negative visible.
const MRR_INTERVAL = `
create or replace table mrr_interval as
select account_id, product_key, plan_interval, currency, mrr, mrr as mrr_raw, valid_from,
  nullif(valid_to, ${FOREVER}) as valid_to, source_id, source_stream, source_pk
from work.mrr_line
union all
select account_id, null, null, currency, -total, 0, valid_from, nullif(valid_to, ${FOREVER}), null, null, null
from work.mrr_level
where total < 0
order by account_id, valid_from, product_key, source_pk`;

/** Recurring revenue in document currency, in force on [valid_from, valid_to). */
export const mrrInterval: StepSource = {
  name: 'mrr-interval',
  needs: ['work.mrr_line'],
  gives: 'mrr_interval',
  title: [
    'Recurring revenue in force',
    'Receita recorrente em vigor',
    'Ingreso recurrente vigente',
  ],
  statements: (input) => [
    buildSql('recurring total by account and currency', LEVEL, input),
    buildSql('recurring revenue in force', MRR_INTERVAL, input),
  ],
};
