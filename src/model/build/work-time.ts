import { FOREVER, hoursText, rateOn } from './sql-text.ts';
import type { BuildInput, StepSource } from './step.ts';
import { buildSql } from './step.ts';

// Rates of one colleague and kind never overlap: a newer one ends the older.
const RATE = `
create or replace table work.hourly as
select user_key, kind, hourly_rate, currency, valid_from,
  least(
    coalesce(valid_to, ${FOREVER}),
    coalesce(lead(valid_from) over (partition by user_key, kind order by valid_from, source_id, source_pk), ${FOREVER})
  ) as valid_to
from rate_card`;

const rated = (kind: string): string =>
  `left join work.hourly as ${kind} on ${kind}.kind = '${kind}' and ${kind}.user_key = t.user_key
    and ${kind}.valid_from <= t.date and t.date < ${kind}.valid_to
  left join work.rate as ${kind}_fx on ${rateOn(`${kind}_fx`, `${kind}.currency`, 't.date')}`;

// Hours at the rates of the day they were worked (A.5.3 of costs: rate history, not today's rate).
const time = (input: BuildInput): string => `
create or replace table work.time as
select t.account_id, t.user_key, t.date as day, t.hours, coalesce(t.billable, false) as billable,
  coalesce(t.cost_class, case when t.account_id is null then 'overhead' else 'service_labour' end) as cost_class,
  t.source_id, t.source_stream, t.source_pk,
  ${hoursText('t.hours', 'cost.hourly_rate', { fx: 'cost_fx.rate', input })} as labour_cost,
  case when coalesce(t.billable, false) then ${hoursText('t.hours', 'bill.hourly_rate', { fx: 'bill_fx.rate', input })} end as billable_value
from time_entry as t
${rated('cost')}
${rated('bill')}`;

// A day of full leave, and the days without capacity between two of them.
const LEAVE = `
create or replace table work.leave_day as
with rated as (
  select user_key, date as day, leave_hours / nullif(leave_hours + available_hours, 0) as share,
    lead(date) over staff as next_day,
    lead(leave_hours > 0 and available_hours = 0) over staff as next_is_leave
  from capacity_day
  window staff as (partition by user_key order by date)
)
select user_key, day, cast(share as decimal(18,8)) as share from rated where share > 0
union all
select user_key, day + 1 + cast(unnest(range(next_day - day - 1)) as integer), 1
from rated
where share = 1 and next_is_leave and next_day - day <= 4`;

/** Hours worked with what they cost and what they would bill; days of leave. */
export const workTime: StepSource = {
  name: 'work-time',
  needs: ['work', 'time_entry', 'rate_card', 'fx_day', 'capacity_day'],
  gives: 'work.time',
  title: [
    'Hours at the rates of their day',
    'Horas pelos valores de cada dia',
    'Horas con las tarifas de cada día',
  ],
  statements: (input) => [
    buildSql('hourly rates', RATE, input),
    buildSql('hours at the rates of their day', time(input), input),
    buildSql('days of leave', LEAVE, input),
  ],
};
