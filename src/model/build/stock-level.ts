import type { Compiled } from '../../base/sql/compiled.ts';
import { convertText } from './sql-text.ts';
import type { BuildInput, StepSource } from './step.ts';
import { buildSql } from './step.ts';
import { stocks } from './stock/catalogue.ts';
import { LATEST } from './stock/latest.ts';
import type { Stock } from './stock/stock.ts';
import { heldType } from './stock/stock.ts';

/** Parts in which `account_day` is made, so that memory stays bounded whatever the number of accounts. */
export const BUCKETS = 8;

const starts = [
  ...stocks.map(
    ({ name }) => `select account_no, min(valid_from) as day from work.stock_${name} group by 1`,
  ),
  "select account_no, min(valid_from) from work.stock_latest where name <> 'next_due' group by 1",
];

// An account's days begin with its first stock or touch; the calendar's first day bounds mistyped dates.
const LIFE = `
create or replace table work.account_life as
select account_no, greatest(min(day), (select min(day) from calendar)) as first_day,
  cast(row_number() over (order by account_no) - 1 as bigint) * ${BUCKETS} // count(*) over () as bucket
from (${starts.join(' union all ')}) as start
group by account_no
having greatest(min(day), (select min(day) from calendar)) <= :today`;

// Sums between changes: each interval adds at its start and takes away at its end. Foreign amounts are not here.
function levelText({ name, measures }: Stock): string {
  const columns = Object.keys(measures);
  return `
create or replace table work.level_${name} as
with piece as (
  select s.account_no, l.bucket, greatest(s.valid_from, l.first_day) as valid_from, s.valid_to, ${columns.map((column) => `s.${column}`).join(', ')}
  from work.stock_${name} as s
  join work.account_life as l on l.account_no = s.account_no
  where (s.currency is null or s.currency = :currency) and s.valid_to > l.first_day
),
changed as (
  select account_no, bucket, day, ${columns.map((column) => `sum(${column}) as ${column}`).join(', ')}
  from (
    select account_no, bucket, valid_from as day, ${columns.join(', ')} from piece
    union all
    select account_no, bucket, valid_to, ${columns.map((column) => `-${column}`).join(', ')} from piece where valid_to <= :today
  ) as edge
  group by 1, 2, 3
)
select account_no, bucket, day, coalesce(lead(day) over account, :today + 1) as until,
  ${Object.entries(measures)
    .map(
      ([column, held]) =>
        `cast(sum(${column}) over (account rows unbounded preceding) as ${heldType(held)}) as ${column}`,
    )
    .join(',\n  ')}
from changed
window account as (partition by account_no order by day)`;
}

// What was known before the first day holds from it on.
const LATEST_LEVEL = `
create or replace table work.level_latest as
with piece as (
  select s.account_no, l.bucket, greatest(s.valid_from, l.first_day) as day, s.name, arg_max(s.value, s.valid_from) as value
  from work.stock_latest as s
  join work.account_life as l on l.account_no = s.account_no
  group by 1, 2, 3, 4
),
changed as (
  select account_no, bucket, day, ${LATEST.map((name) => `max(value) filter (where name = '${name}') as ${name}`).join(', ')}
  from piece
  group by 1, 2, 3
)
select account_no, bucket, day, coalesce(lead(day) over account, :today + 1) as until,
  ${LATEST.map((name) => `last_value(${name} ignore nulls) over (account rows unbounded preceding) as ${name}`).join(',\n  ')}
from changed
window account as (partition by account_no order by day)`;

/** Measures of a family that may be in foreign currency. */
export const foreignMeasures = ({ pieces, measures }: Stock): string[] => {
  const inCurrency = new Set(
    pieces.flatMap(({ currency, adds }) => (currency === null ? [] : Object.keys(adds))),
  );
  return Object.keys(measures).filter((name) => inCurrency.has(name));
};

// Stocks in foreign currency change with every rate: each line at each day's rate, then summed.
function foreignText(stock: Stock, input: BuildInput): string {
  const columns = foreignMeasures(stock);
  return `
create or replace table work.foreign_${stock.name} as
with daily as (
  select s.* exclude (valid_from, valid_to), l.bucket, greatest(s.valid_from, l.first_day) + cast(unnest(range(
    greatest(least(s.valid_to, :today + 1) - greatest(s.valid_from, l.first_day), 0)
  )) as integer) as day
  from work.stock_${stock.name} as s
  join work.account_life as l on l.account_no = s.account_no
  where s.currency <> :currency
)
select d.account_no, d.bucket, d.day,
  ${columns.map((column) => `cast(sum(${convertText(`d.${column}`, 'f.rate', input)}) as decimal(18,4)) as ${column}`).join(',\n  ')}
from daily as d
join fx_day as f on f.currency = d.currency and f.day = d.day
group by 1, 2, 3`;
}

function statements(input: BuildInput): Compiled[] {
  const foreign = stocks.filter((stock) => foreignMeasures(stock).length > 0);
  return [
    buildSql('first day of each account', LIFE, input),
    ...stocks.map((stock) => buildSql(`levels of ${stock.name}`, levelText(stock), input)),
    buildSql('latest values', LATEST_LEVEL, input),
    ...foreign.map((stock) =>
      buildSql(`${stock.name} in foreign currency by day`, foreignText(stock, input), input),
    ),
  ];
}

/** Running totals of all stocks of each account between the days on which one changes. */
export const stockLevel: StepSource = {
  name: 'stock-level',
  needs: [
    'calendar',
    'fx_day',
    'work.stock_latest',
    ...stocks.map(({ name }) => `work.stock_${name}`),
  ],
  gives: 'work.account_life',
  title: ['Balances between changes', 'Saldos entre mudanças', 'Saldos entre cambios'],
  statements,
};
