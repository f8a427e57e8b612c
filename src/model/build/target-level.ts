import { kpis } from '../kpi/catalogue.ts';
import { FOREVER } from './sql-text.ts';
import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

/** Stocks of several people add up to that of their team; ratios do not. */
const stocks = kpis.filter(({ aggregation }) => aggregation === 'semi_additive');
const ADDS_UP = `(is_flow or kpi in (${stocks.map(({ id }) => `'${id}'`).join(', ')}))`;

// A team without a target of its own aims at what its people aim at together, the company at what its teams do.
const DAY = `
create or replace table target_day as
with goal as (
  select *, true as is_flow from work.target_day
  union all
  select *, false from work.target_point
),
person as (
  select g.kpi, g.is_flow, g.day, g.user_key as user_id, t.team_key as team_id, g.goal
  from goal as g
  left join work.team_interval as t on t.user_key = g.user_key and t.valid_from <= g.day and g.day < coalesce(t.valid_to, ${FOREVER})
  where g.scope = 'user'
),
own_team as (select kpi, is_flow, day, team_key as team_id, goal from goal where scope = 'team'),
team as (
  from own_team
  union all
  select kpi, is_flow, day, team_id, sum(goal)
  from person as p
  where ${ADDS_UP} and not exists (from own_team as o where o.kpi = p.kpi and o.day = p.day and o.team_id = p.team_id)
  group by all
),
own_tenant as (select kpi, is_flow, day, goal from goal where scope = 'tenant'),
tenant as (
  from own_tenant
  union all
  select kpi, is_flow, day, sum(goal)
  from team as t
  where ${ADDS_UP} and not exists (from own_tenant as o where o.kpi = t.kpi and o.day = t.day)
  group by all
)
select kpi, 'user' as level, user_id, team_id, day, cast(goal as decimal(28,10)) as value from person
union all
select kpi, 'team', null, team_id, day, cast(goal as decimal(28,10)) from team
union all
select kpi, 'tenant', null, null, day, cast(goal as decimal(28,10)) from tenant
order by kpi, level, user_id, team_id, day`;

const MONTH = `
create or replace table target_month as
select kpi, level, user_id, team_id, cast(date_trunc('month', day) as date) as month, cast(sum(value) as decimal(28,10)) as value
from target_day
group by all
order by kpi, level, user_id, team_id, month`;

/** What the company, each team and each person aims at. Targets that do not add up over days stand on first days of months. */
export const targetLevel: StepSource = {
  name: 'target',
  needs: ['work.target_day', 'work.target_point', 'work.owner_interval'],
  gives: 'target_day',
  title: ['Targets', 'Metas', 'Metas'],
  statements: (input) => [
    buildSql('targets of all levels by day', DAY, input),
    buildSql('targets of all levels by month', MONTH, input),
  ],
};
