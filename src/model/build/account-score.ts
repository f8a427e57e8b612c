/** Health and engagement of an account on a day, as the selects that `account-day` is made of. */
import {
  ENGAGEMENT_MIN_COVERAGE,
  ENGAGEMENT_PARTS,
  HEALTH_BANDS,
  HEALTH_CURVES,
  HEALTH_WEIGHTS,
  KNOCK_OUT_CAP,
  curveText,
} from './health-config.ts';
import { DAY_ZERO, FOREVER } from './sql-text.ts';
import { foreignMeasures } from './stock-level.ts';
import { stocks } from './stock/catalogue.ts';
import { COMPONENTS, LATEST } from './stock/latest.ts';
import type { Stock } from './stock/stock.ts';

const CALCULATED = ['customers', 'transferred', 'mrr'];

// The sum of what is in reporting currency and what is not; 0 before the first change.
function heldText(stock: Stock, name: string): string {
  const amount = stock.measures[name] === 'amount';
  const local = `coalesce(${stock.name}.${name}, 0)`;
  if (!foreignMeasures(stock).includes(name)) return amount ? local : `cast(${local} as integer)`;
  return `cast(${local} + coalesce(${stock.name}_fx.${name}, 0) as decimal(18,4))`;
}

const heldByName = Object.fromEntries(
  stocks.flatMap((stock) =>
    Object.keys(stock.measures).map((name) => [name, heldText(stock, name)] as const),
  ),
);
const held = Object.entries(heldByName).filter(([name]) => !CALCULATED.includes(name));

/** One row per day for each level; joined by account and day, both dense, so that nothing is compared by range. */
function expanded(table: string, bucket: number): string {
  return `(select * exclude (bucket, day, until), day + cast(unnest(range(until - day)) as integer) as day
    from work.level_${table} where bucket = ${bucket}) as ${table} on ${table}.account_no = l.account_no and ${table}.day = l.day`;
}

const joins = (bucket: number): string =>
  [
    ...stocks.map(({ name }) => `left join ${expanded(name, bucket)}`),
    `left join ${expanded('latest', bucket)}`,
    ...stocks
      .filter((stock) => foreignMeasures(stock).length > 0)
      .map(
        ({
          name,
        }) => `left join (select * from work.foreign_${name} where bucket = ${bucket}) as ${name}_fx
    on ${name}_fx.account_no = l.account_no and ${name}_fx.day = l.day`,
      ),
  ].join('\n');

/**
 * One row for each account and day: levels repeated, foreign amounts added, the state looked up. Somebody who was
 * never contacted waits since the start as a customer (or since the account is known).
 */
export const known = (bucket: number): string => `
select n.account_id, s.state_id, l.day,
  cast(least(${heldByName['customers']}, 1) as integer) as customers,
  cast(${heldByName['transferred']} > 0 and ${heldByName['customers']} = 0 as integer) as transferred,
  cast(a.state_id is not null as integer) as assigned,
  cast(greatest(${heldByName['mrr']}, 0) as decimal(18,4)) as mrr,
  ${held.map(([name, text]) => `${text} as ${name}`).join(',\n  ')},
  ${LATEST.filter((name) => name.startsWith('input_'))
    .map((name) => `latest.${name}`)
    .join(', ')},
  cast(case when latest.next_due >= 0 then ${DAY_ZERO} + cast(latest.next_due as integer) - l.day end as integer) as days_to_renewal,
  case when latest.last_nps_on is not null and l.day - ${DAY_ZERO} - latest.last_nps_on < 365 then latest.last_nps end as last_nps,
  latest.invoiced is not null as is_invoiced,
  cast(latest.last_contact is null as integer) as never_contacted,
  cast(case when latest.last_contact is not null then l.day - ${DAY_ZERO} - latest.last_contact
    else l.day - least(coalesce(b.first_day, l.first_day), l.day) end as integer) as days_since_contact,
  (select count(*) > 0 from activity) as has_activities
from (
  select account_no, first_day, first_day + cast(unnest(range(:today + 1 - first_day)) as integer) as day
  from work.account_life where bucket = ${bucket}
) as l
join work.account_no as n on n.account_no = l.account_no
${joins(bucket)}
left join work.logo_start as b on b.account_id = n.account_id
left join account_state as s
  on s.account_id = n.account_id and s.valid_from <= l.day and l.day < coalesce(s.valid_to, ${FOREVER})
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
const engagementParts: Weighed = Object.entries(ENGAGEMENT_PARTS).map(([name, { weight }]) => [
  `part_${name}`,
  weight,
]);

const weightOf = (parts: Weighed): string =>
  parts
    .map(([column, weight]) => `case when ${column} is null then 0 else ${weight} end`)
    .join(' + ');
const pointsOf = (parts: Weighed): string =>
  parts.map(([column, weight]) => `coalesce(${column}, 0) * ${weight}`).join(' + ');

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
