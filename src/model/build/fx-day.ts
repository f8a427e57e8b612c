import { BEGINNING } from './sql-text.ts';
import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

// Every published rate can be read both ways. Of several sources for a day the first by name counts.
const LEG = `
create or replace table work.fx_leg as
with published as (
  select date as day, from_currency, to_currency, min_by(rate, (source_id, source_pk)) as rate
  from fx_rate
  where coalesce(kind, 'spot') = 'spot' and rate > 0 and from_currency <> to_currency
  group by 1, 2, 3
)
select day, from_currency, to_currency, cast(rate as decimal(38,12)) as rate, 1 as preference from published
union all
select day, to_currency, from_currency, cast(1 / rate as decimal(38,12)), 2 from published`;

// Straight before inverse before through a third currency (a feed against EUR serves BRL and USD too).
const RATE = `
create or replace table work.fx_published as
select day, currency, min_by(rate, (preference, via)) as rate
from (
  select day, from_currency as currency, rate, preference, '' as via from work.fx_leg where to_currency = :currency
  union all
  select a.day, a.from_currency, cast(cast(a.rate as decimal(38,12)) * b.rate as decimal(38,12)), 3, a.to_currency
  from work.fx_leg as a
  join work.fx_leg as b on b.day = a.day and b.from_currency = a.to_currency
  where b.to_currency = :currency and a.from_currency <> :currency
) as candidate
group by day, currency`;

// A rate serves its own day and the 7 after it, unless a newer one comes.
const FX_DAY = `
create or replace table fx_day as
with carried as (
  select currency, rate, day, least(coalesce(lead(day) over (partition by currency order by day), day + 8), day + 8) as until
  from work.fx_published
)
select currency, cast(unnest(range(day, until, interval 1 day)) as date) as day, rate from carried
union all
select :currency, day, cast(1 as decimal(38,12)) from calendar
order by currency, day`;

// What the build itself joins: the reporting currency is always 1, even for a fact dated outside the calendar.
const WORK_RATE = `
create or replace table work.rate as
select currency, day, rate from fx_day where currency <> :currency
union all
select :currency, ${BEGINNING}, cast(1 as decimal(38,12))`;

/** Exchange rates into the reporting currency, one for each currency and day it can be converted on. */
export const fxDay: StepSource = {
  name: 'fx-day',
  needs: ['work', 'calendar', 'fx_rate'],
  gives: 'fx_day',
  title: ['Exchange rates by day', 'Câmbio por dia', 'Tipos de cambio por día'],
  statements: (input) => [
    buildSql('rates in both directions', LEG, input),
    buildSql('rates into the reporting currency', RATE, input),
    buildSql('rates carried for 7 days', FX_DAY, input),
    buildSql('rates for the build', WORK_RATE, input),
  ],
};
