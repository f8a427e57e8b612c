import { FOREVER } from './sql-text.ts';
import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

// Splits above 1 in sum are scaled down, what is missing is Unassigned (a row without user), and cumulative
// rounding makes the shares of a state sum to exactly 1.
const STATE_OWNER = `
create or replace table state_owner as
with holder as (
  select s.state_id, s.account_id, s.valid_from, o.user_key, max(o.split) as split
  from account_state as s
  join work.owner_interval as o
    on o.account_id = s.account_id and o.valid_from <= s.valid_from and s.valid_from < o.valid_to
  where o.user_key is not null
  group by 1, 2, 3, 4
),
weighed as (
  select *, cast(coalesce(split, 1.0 / count(*) over (partition by state_id)) as double) as weight from holder
),
summed as (
  select *,
    greatest(sum(weight) over (partition by state_id), 1.0) as whole,
    sum(weight) over (partition by state_id order by user_key rows unbounded preceding) as running,
    coalesce(sum(weight) over (
      partition by state_id order by user_key rows between unbounded preceding and 1 preceding
    ), 0.0) as before
  from weighed
),
shared as (
  select state_id, account_id, valid_from, user_key,
    cast(round(running / whole, 8) as decimal(18,8)) - cast(round(before / whole, 8) as decimal(18,8)) as split
  from summed
),
with_rest as (
  select state_id, account_id, valid_from, user_key, split from shared where split > 0
  union all
  select s.state_id, s.account_id, s.valid_from, null, 1 - coalesce(sum(h.split), 0)
  from account_state as s
  left join shared as h on h.state_id = s.state_id
  group by 1, 2, 3
  having 1 - coalesce(sum(h.split), 0) > 0
)
select w.state_id, w.account_id, w.user_key as user_id, arg_max(t.team_key, t.valid_from) as team_id,
  cast(any_value(w.split) as decimal(18,8)) as split
from with_rest as w
left join work.team_interval as t
  on t.user_key = w.user_key and t.valid_from <= w.valid_from and w.valid_from < coalesce(t.valid_to, ${FOREVER})
group by w.state_id, w.account_id, w.user_key
order by w.account_id, w.state_id, w.user_key`;

/** Who holds an account in each of its states, with the share of each; shares of a state sum to 1. */
export const stateOwner: StepSource = {
  name: 'state-owner',
  needs: ['account_state', 'work.owner_interval'],
  gives: 'state_owner',
  title: ['Owners of each state', 'Responsáveis em cada momento', 'Responsables en cada momento'],
  statements: (input) => [buildSql('owners of each state', STATE_OWNER, input)],
};
