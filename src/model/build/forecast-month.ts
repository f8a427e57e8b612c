import { FOREVER, convertText, localDay, rateOn } from './sql-text.ts';
import type { BuildInput, StepSource } from './step.ts';
import { buildSql } from './step.ts';

// The forecast is what stood on the first day of the month; one made later counts where there was none. Who booked
// without a forecast had forecast 0.
const forecast = (input: BuildInput): string => `
create or replace table forecast_month as
with submitted as (
  select s.user_key, s.month, ${convertText('s.amount', 'f.rate', input)} as forecast
  from (select *, ${localDay('submitted_at')} as day from forecast_submission where coalesce(category, 'commit') in ('commit', 'closed')) as s
  join work.rate as f on ${rateOn('f', 'coalesce(s.currency, :currency)', 's.month')}
  qualify row_number() over (
    partition by s.user_key, s.month
    order by s.day <= s.month desc, case when s.day <= s.month then s.month - s.day else s.day - s.month end, s.submitted_at desc
  ) = 1
),
booked as (
  select user_id as user_key, cast(date_trunc('month', day) as date) as month, sum(credited) as actual
  from quota_day
  group by 1, 2
  having sum(credited) <> 0
),
paired as (
  select coalesce(s.user_key, b.user_key) as user_key, coalesce(s.month, b.month) as month,
    coalesce(s.forecast, 0) as forecast, coalesce(b.actual, 0) as actual, cast(s.forecast is not null as bigint) as source_rows
  from submitted as s
  full join booked as b on b.user_key = s.user_key and b.month = s.month
)
select p.user_key as user_id, t.team_key as team_id, p.month,
  cast(p.forecast as decimal(18,4)) as forecast, cast(p.actual as decimal(18,4)) as actual,
  cast(abs(p.forecast - p.actual) as decimal(18,4)) as absolute_error, p.source_rows
from paired as p
join work.month_end as e on e.month = p.month and e.is_closed
left join work.team_interval as t
  on t.user_key = p.user_key and t.valid_from <= e.day and e.day < coalesce(t.valid_to, ${FOREVER})
order by user_id, p.month`;

/** What colleagues forecast for closed months, and what they booked. */
export const forecastMonth: StepSource = {
  name: 'forecast-month',
  needs: ['forecast_submission', 'fx_day', 'quota_day', 'work.month_end', 'work.owner_interval'],
  gives: 'forecast_month',
  title: ['Forecasts', 'Previsões', 'Pronósticos'],
  statements: (input) => [buildSql('forecasts', forecast(input), input)],
};
