import { FOREVER, convertText } from './sql-text.ts';
import type { BuildInput, StepSource } from './step.ts';
import { buildSql } from './step.ts';
import { amountMeasures, stockMeasures, stocks } from './stock/catalogue.ts';
import { LATEST } from './stock/latest.ts';

/** Parts in which `account_day` is made, so that memory stays bounded whatever the number of accounts. */
export const BUCKETS = 8;

const ALL = stocks.map(({ name }) => `select * from work.stock_${name}`).join(' union all ');

// An account's days begin with its first stock or touch; the calendar's first day bounds mistyped dates.
const LIFE = `
create or replace table work.account_life as
with begun as (
  select account_id, greatest(min(day), (select min(day) from calendar)) as first_day
  from (
    select account_id, valid_from as day from (${ALL}) as stock
    union all
    select account_id, day from work.stock_latest where name <> 'next_due'
  ) as either
  where day <= :today
  group by account_id
)
select b.*, (row_number() over (order by account_id) - 1) * ${BUCKETS} // count(*) over () as bucket
from begun as b
semi join account using (account_id)`;

// Adds and takes away: stocks without currency, or in the reporting one. A day on which a latest value comes, and
// the first day, are there too, so that every change of an account starts a row.
const CHANGE = `
create or replace table work.stock_change as
with piece as (
  select s.account_id, s.measure, s.amount, greatest(s.valid_from, l.first_day) as valid_from, s.valid_to
  from (${ALL}) as s
  join work.account_life as l on l.account_id = s.account_id
  where (s.currency is null or s.currency = :currency) and coalesce(s.valid_to, ${FOREVER}) > l.first_day
),
edge as (
  select account_id, valid_from as day, measure, amount, cast(null as decimal(18,8)) as value from piece
  union all
  select account_id, valid_to, measure, -amount, null from piece where valid_to <= :today
  union all
  select n.account_id, greatest(n.day, l.first_day), n.name, null, arg_max(n.value, n.day)
  from work.stock_latest as n
  join work.account_life as l on l.account_id = n.account_id
  group by n.account_id, greatest(n.day, l.first_day), n.name
  union all
  select account_id, first_day, '', null, null from work.account_life
)
select account_id, day,
  ${Object.keys(stockMeasures)
    .map((name) => `coalesce(sum(amount) filter (where measure = '${name}'), 0) as ${name}`)
    .join(',\n  ')}
  ${LATEST.map((name) => `, max(value) filter (where measure = '${name}') as ${name}`).join('\n  ')}
from edge
group by account_id, day`;

// `until` is the first day on which something else holds.
const LEVEL = `
create or replace table work.stock_level as
select c.account_id, l.bucket, c.day, coalesce(lead(c.day) over account, :today + 1) as until,
  ${Object.entries(stockMeasures)
    .map(([name, held]) => `cast(sum(${name}) over account as ${held === 'count' ? 'bigint' : 'decimal(18,4)'}) as ${name}`)
    .join(',\n  ')}
  ${LATEST.map((name) => `, last_value(${name} ignore nulls) over account as ${name}`).join('\n  ')}
from work.stock_change as c
join work.account_life as l on l.account_id = c.account_id
window account as (partition by c.account_id order by c.day rows unbounded preceding)`;

// Stocks in foreign currency change with every rate: each line at each day's rate, then summed.
const foreign = (input: BuildInput): string => `
create or replace table work.stock_foreign as
with piece as (
  select s.account_id, s.measure, s.amount, s.currency, greatest(s.valid_from, l.first_day) as valid_from,
    least(coalesce(s.valid_to, ${FOREVER}), :today + 1) as valid_to
  from (${ALL}) as s
  join work.account_life as l on l.account_id = s.account_id
  where s.currency <> :currency
),
daily as (
  select account_id, measure, amount, currency,
    valid_from + cast(unnest(range(greatest(valid_to - valid_from, 0))) as integer) as day
  from piece
),
converted as (
  select d.account_id, d.day, d.measure, ${convertText('d.amount', 'f.rate', input)} as amount
  from daily as d
  join fx_day as f on f.currency = d.currency and f.day = d.day
)
select account_id, day,
  ${amountMeasures.map((name) => `cast(coalesce(sum(amount) filter (where measure = '${name}'), 0) as decimal(18,4)) as ${name}`).join(',\n  ')}
from converted
group by account_id, day`;

/** Running totals of all stocks of each account between the days on which one changes. */
export const stockLevel: StepSource = {
  name: 'stock-level',
  needs: ['account', 'calendar', 'fx_day', 'work.stock_latest', ...stocks.map(({ name }) => `work.stock_${name}`)],
  gives: 'work.stock_level',
  title: ['Balances between changes', 'Saldos entre mudanças', 'Saldos entre cambios'],
  statements: (input) => [
    buildSql('first day of each account', LIFE, input),
    buildSql('changes of stocks', CHANGE, input),
    buildSql('levels of stocks', LEVEL, input),
    buildSql('stocks in foreign currency by day', foreign(input), input),
  ],
};
