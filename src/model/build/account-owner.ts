import { BEGINNING, FOREVER } from './sql-text.ts';
import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

// Whoever left the company owns nothing from the end date on: those accounts are Unassigned.
// Days before the first known assignment are taken to be like it, and marked so; later gaps stay gaps.
const OWNER = `
create or replace table work.owner_interval as
with assigned as (
  select a.account_id, a.user_key, a.split, a.valid_from,
    least(coalesce(a.valid_to, ${FOREVER}), coalesce(u.end_date, ${FOREVER})) as valid_to,
    min(a.valid_from) over (partition by a.account_id) as first_day
  from account_assignment as a
  left join "user" as u on u.user_key = a.user_key
  where a.account_id is not null and a.role = 'owner'
),
known as (
  select account_id, user_key, split, valid_from, valid_to, false as is_assumed from assigned
  union all
  select account_id, user_key, split, ${BEGINNING}, valid_from, true from assigned where valid_from = first_day
  union all
  select a.account_id, a.owner_key, null, ${BEGINNING}, coalesce(u.end_date, ${FOREVER}), true
  from account as a
  left join "user" as u on u.user_key = a.owner_key
  anti join assigned as s on s.account_id = a.account_id
  where a.owner_key is not null
)
select * from known where valid_from < valid_to`;

const TEAM = `
create or replace table work.team_interval as
with member as (
  select user_key, team_key,
    case when row_number() over (partition by user_key order by valid_from, source_id, source_pk) = 1
      then ${BEGINNING} else valid_from end as valid_from,
    coalesce(valid_to, ${FOREVER}) as valid_to
  from team_membership
)
select * from member where valid_from < valid_to
union all
select u.user_key, u.team_key, ${BEGINNING}, ${FOREVER}
from "user" as u
anti join member as m on m.user_key = u.user_key
where u.team_key is not null`;

/** Who owned each account, and who was in which team, by interval. */
export const accountOwner: StepSource = {
  name: 'account-owner',
  needs: ['work', 'account', 'account_assignment', 'user', 'team_membership'],
  gives: 'work.owner_interval',
  title: [
    'Owners and teams over time',
    'Responsáveis e equipes ao longo do tempo',
    'Responsables y equipos a lo largo del tiempo',
  ],
  statements: (input) => [
    buildSql('owners over time', OWNER, input),
    buildSql('teams over time', TEAM, input),
  ],
};
