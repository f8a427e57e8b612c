import { BEGINNING, FOREVER } from './sql-text.ts';
import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

// Every day on which anything that is asked "as of" changes for an account.
const PIECE = `
create or replace table work.state_piece as
with edge as (
  select account_id, ${BEGINNING} as day from account
  union select account_id, valid_from from work.attribute_interval
  union select account_id, valid_to from work.attribute_interval
  union select account_id, valid_from from work.owner_interval
  union select account_id, valid_to from work.owner_interval
  union select account_id, valid_from from work.logo_interval
  union
  select o.account_id, t.valid_from
  from work.owner_interval as o
  join work.team_interval as t on t.user_key = o.user_key and o.valid_from < t.valid_from and t.valid_from < o.valid_to
  union
  select o.account_id, t.valid_to
  from work.owner_interval as o
  join work.team_interval as t on t.user_key = o.user_key and o.valid_from < t.valid_to and t.valid_to < o.valid_to
)
select row_number() over (order by account_id, day) as state_id, account_id, day as valid_from,
  lead(day) over (partition by account_id order by day) as valid_to
from edge
semi join account using (account_id)
where day < ${FOREVER}`;

const valueOf = (attribute: string): string =>
  `arg_max(i.value, i.valid_from) filter (where i.attribute = '${attribute}') as ${attribute}`;

// Where intervals of one attribute overlap (two sources), the one that began last counts.
const STATE = `
create or replace table account_state as
with pivoted as (
  select p.state_id,
    ${['industry', 'region', 'country', 'tier', 'service_level', 'segment'].map(valueOf).join(',\n    ')}
  from work.state_piece as p
  join work.attribute_interval as i
    on i.account_id = p.account_id and i.valid_from <= p.valid_from and p.valid_from < i.valid_to
  group by p.state_id
),
assumed as (
  select p.state_id, bool_or(o.is_assumed) as owner_assumed
  from work.state_piece as p
  join work.owner_interval as o
    on o.account_id = p.account_id and o.valid_from <= p.valid_from and p.valid_from < o.valid_to
  group by p.state_id
)
select p.state_id, p.account_id, p.valid_from, p.valid_to,
  case when :logo_level = 'account' then p.account_id else l.logo_id end as logo_id,
  coalesce(v.industry, a.industry) as industry,
  coalesce(v.region, a.region) as region,
  coalesce(v.country, a.country) as country,
  coalesce(v.tier, a.tier) as tier,
  coalesce(v.service_level, a.service_level) as service_level,
  coalesce(v.segment, a.segment) as segment,
  strftime(s.cohort_month, '%Y-%m') as start_cohort,
  a.source_channel,
  coalesce(o.owner_assumed, false) as owner_assumed
from work.state_piece as p
join account as a on a.account_id = p.account_id
join work.logo_interval as l
  on l.account_id = p.account_id and l.valid_from <= p.valid_from and p.valid_from < l.valid_to
left join pivoted as v on v.state_id = p.state_id
left join assumed as o on o.state_id = p.state_id
left join work.logo_start as s on s.account_id = p.account_id
order by p.account_id, p.valid_from`;

/** Point-in-time attributes: one row for each interval in which no attribute and no owner of an account changes. */
export const accountState: StepSource = {
  name: 'account-state',
  needs: [
    'account',
    'work.attribute_interval',
    'work.owner_interval',
    'work.logo_interval',
    'work.logo_start',
  ],
  gives: 'account_state',
  title: ['Accounts as they were', 'Contas como eram', 'Cuentas como eran'],
  statements: (input) => [
    buildSql('days on which a state changes', PIECE, input),
    buildSql('account states', STATE, input),
  ],
};
