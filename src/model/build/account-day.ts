import { FOREVER } from './sql-text.ts';
import type { BuildInput, StepSource } from './step.ts';
import { buildSql } from './step.ts';
import { BUCKETS } from './stock-level.ts';
import { amountMeasures, stockMeasures } from './stock/catalogue.ts';
import { LATEST } from './stock/latest.ts';

const holdText = (name: string): string =>
  amountMeasures.includes(name) ? `cast(l.${name} + coalesce(f.${name}, 0) as decimal(18,4)) as ${name}` : `l.${name}`;

// One row for each account and day: levels repeated, foreign amounts added, the state looked up.
const daily = (bucket: number): string => `
with day_of as (
  select *, day + cast(unnest(range(until - day)) as integer) as on_day from work.stock_level where bucket = ${bucket}
),
known as (
  select l.account_id, s.state_id, l.on_day as day, s.tier,
    ${[...Object.keys(stockMeasures), ...LATEST].map(holdText).join(',\n    ')}
  from day_of as l
  left join work.stock_foreign as f on f.account_id = l.account_id and f.day = l.on_day
  left join account_state as s
    on s.account_id = l.account_id and s.valid_from <= l.on_day and l.on_day < coalesce(s.valid_to, ${FOREVER})
)
select account_id, state_id, day, 1 as accounts, least(customers, 1) as customers, greatest(mrr, 0) as mrr,
  scheduled_churn_mrr
from known
order by account_id, day`;

function statements(input: BuildInput): ReturnType<StepSource['statements']> {
  const parts = Array.from({ length: BUCKETS }, (_, bucket) => {
    const start = bucket === 0 ? 'create or replace table account_day as' : 'insert into account_day';
    return buildSql(`accounts by day, part ${bucket + 1} of ${BUCKETS}`, `${start} ${daily(bucket)}`, input);
  });
  return [...parts, buildSql('accounts at month ends', MONTH_END, input)];
}

const MONTH_END = `
create or replace table account_month_end as
select * from account_day
where day = last_day(day) or day = :today
order by account_id, day`;

/** The state of every account on every day of its life: stocks for everything asked "as of". */
export const accountDay: StepSource = {
  name: 'account-day',
  needs: ['work.stock_level', 'account_state'],
  gives: 'account_day',
  title: ['Accounts day by day', 'Contas dia a dia', 'Cuentas día a día'],
  statements,
};
