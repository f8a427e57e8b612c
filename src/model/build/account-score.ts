/** Health and engagement of an account on a day, as the selects that `account-day` is made of. */
import {
  ENGAGEMENT_MIN_COVERAGE, ENGAGEMENT_PARTS, HEALTH_BANDS, HEALTH_CURVES, HEALTH_WEIGHTS, KNOCK_OUT_CAP, curveText,
} from './health-config.ts';
import { DAY_ZERO, FOREVER } from './sql-text.ts';
import { COMPONENTS, LATEST } from './stock/latest.ts';
import { amountMeasures, stockMeasures } from './stock/catalogue.ts';

const CALCULATED = ['customers', 'transferred', 'mrr'];

const held = Object.keys(stockMeasures)
  .filter((name) => !CALCULATED.includes(name))
  .map((name) =>
    amountMeasures.includes(name) ? `cast(l.${name} + coalesce(f.${name}, 0) as decimal(18,4)) as ${name}` : `l.${name}`,
  );

/**
 * One row for each account and day: levels repeated, foreign amounts added, the state looked up. Somebody who was
 * never contacted waits since the start as a customer (or since the account is known).
 */
export const known = (bucket: number): string => `
select l.account_id, s.state_id, l.on_day as day,
  cast(least(l.customers, 1) as integer) as customers,
  cast(l.transferred > 0 and l.customers = 0 as integer) as transferred,
  cast(a.state_id is not null as integer) as assigned,
  cast(greatest(l.mrr + coalesce(f.mrr, 0), 0) as decimal(18,4)) as mrr,
  ${held.join(',\n  ')},
  ${LATEST.filter((name) => name.startsWith('input_')).map((name) => `l.${name}`).join(', ')},
  cast(case when l.next_due >= 0 then ${DAY_ZERO} + cast(l.next_due as integer) - l.on_day end as integer) as days_to_renewal,
  case when l.last_nps_on is not null and l.on_day - ${DAY_ZERO} - l.last_nps_on < 365 then cast(l.last_nps as decimal(9,4)) end as last_nps,
  l.invoiced is not null as is_invoiced,
  cast(l.last_contact is null as integer) as never_contacted,
  cast(case when l.last_contact is not null then l.on_day - ${DAY_ZERO} - l.last_contact
    else l.on_day - least(coalesce(b.first_day, f_day.first_day), l.on_day) end as integer) as days_since_contact,
  (select count(*) > 0 from activity) as has_activities
from (
  select *, day + cast(unnest(range(until - day)) as integer) as on_day from work.stock_level where bucket = ${bucket}
) as l
join work.account_life as f_day on f_day.account_id = l.account_id
left join work.logo_start as b on b.account_id = l.account_id
left join work.stock_foreign as f on f.account_id = l.account_id and f.day = l.on_day
left join account_state as s
  on s.account_id = l.account_id and s.valid_from <= l.on_day and l.on_day < coalesce(s.valid_to, ${FOREVER})
left join work.state_assigned as a on a.state_id = s.state_id`;

/** Component scores, null where nothing is known. A score given from outside comes before what is measured here. */
export const scores = `
select *,
  ar_overdue_1_30 + ar_overdue_31_60 + ar_overdue_61_90 + ar_overdue_90 as ar_overdue,
  cast(input_usage as double) as health_usage,
  coalesce(cast(input_engagement as double), case when has_activities then ${curveText('days_since_contact', HEALTH_CURVES.engagement)} end)
    as health_engagement,
  coalesce(cast(input_satisfaction as double), case when nps_365_n > 0 then
    ${curveText('nps_365_sum / nps_365_n', HEALTH_CURVES.satisfaction)} end) as health_satisfaction,
  coalesce(cast(input_support as double), case when replies_90 > 0 then
    ${curveText('in_target_90 / replies_90', HEALTH_CURVES.support)} end) as health_support,
  coalesce(cast(input_commercial as double), case
    when ar_open > 0 then ${curveText('(ar_overdue_1_30 + ar_overdue_31_60 + ar_overdue_61_90 + ar_overdue_90) / ar_open', HEALTH_CURVES.commercial)}
    when is_invoiced then 100 end) as health_commercial,
  case when has_activities then ${curveText('days_since_contact', ENGAGEMENT_PARTS.recency)} end as part_recency,
  case when has_activities then ${curveText('touches_90', ENGAGEMENT_PARTS.cadence)} end as part_cadence,
  case when outbound_90 > 0 then ${curveText('two_way_90 / outbound_90', ENGAGEMENT_PARTS.two_way)} end as part_two_way,
  case when has_activities then ${curveText('engaged_contacts_90', ENGAGEMENT_PARTS.breadth)} end as part_breadth,
  case when has_activities then ${curveText('exec_touched_90', ENGAGEMENT_PARTS.exec)} end as part_exec,
  cast(input_usage as double) as part_usage
from known`;

type Weighed = readonly (readonly [column: string, weight: number])[];

const healthParts: Weighed = COMPONENTS.map((name) => [`health_${name}`, HEALTH_WEIGHTS[name]]);
const engagementParts: Weighed = Object.entries(ENGAGEMENT_PARTS).map(([name, { weight }]) => [`part_${name}`, weight]);

const weightOf = (parts: Weighed): string =>
  parts.map(([column, weight]) => `case when ${column} is null then 0 else ${weight} end`).join(' + ');
const pointsOf = (parts: Weighed): string => parts.map(([column, weight]) => `coalesce(${column}, 0) * ${weight}`).join(' + ');

const weighed = `
select *, (${weightOf(healthParts)}) as health_weight, (${weightOf(engagementParts)}) as engagement_weight
from scores`;

const rated = `
select *, health_weight / 100.0 as health_coverage,
  case when customers > 0 and health_weight / 100.0 >= :min_coverage then
    round(least((${pointsOf(healthParts)}) / health_weight, case when critical_open > 0 then ${KNOCK_OUT_CAP} else 100 end), 6) end as score,
  case when engagement_weight / 100.0 >= ${ENGAGEMENT_MIN_COVERAGE} then
    round((${pointsOf(engagementParts)}) / engagement_weight, 6) end as engagement_score
from (${weighed}) as weighed`;

/** The scores, with band and risk. Only customers have a band; risk is red or an open flag. */
export const scored = `
select *,
  customers > 0 and (coalesce(health_band = 'red', false) or risk_open > 0) as at_risk
from (
  select *, case
    when customers = 0 then null
    when score is null then 'none'
    when score >= ${HEALTH_BANDS.green} then 'green'
    when score >= ${HEALTH_BANDS.yellow} then 'yellow'
    else 'red' end as health_band
  from (${rated}) as rated
) as banded`;
