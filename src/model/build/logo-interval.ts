import { BEGINNING, FOREVER } from './sql-text.ts';
import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

// Known history is not stretched back before its first day: an acquisition begins when it happened.
// An account without history of its parent always had today's.
const PARENT = `
create or replace table work.parent_interval as
select account_id, value as parent_id, valid_from, coalesce(valid_to, ${FOREVER}) as valid_to
from account_hist
where attribute = 'parent' and value is not null and account_id is not null and value <> account_id
union all
select account_id, parent_id, ${BEGINNING}, ${FOREVER}
from account
where parent_id is not null
  and account_id not in (select account_id from account_hist where attribute = 'parent' and account_id is not null)`;

// Each account with its ancestors and the days on which it had them. The landed tree has no cycle; the depth
// limit keeps a mistake there from running for ever.
const ANCESTOR = `
create or replace table work.ancestor as
with recursive ancestor(account_id, ancestor_id, valid_from, valid_to, depth) as (
  select account_id, account_id, ${BEGINNING}, ${FOREVER}, 0 from account
  union all
  select a.account_id, p.parent_id, greatest(a.valid_from, p.valid_from), least(a.valid_to, p.valid_to), a.depth + 1
  from ancestor as a
  join work.parent_interval as p on p.account_id = a.ancestor_id
    and p.valid_from < a.valid_to and a.valid_from < p.valid_to
  where a.depth < 20
)
select a.* from ancestor as a semi join account as known on known.account_id = a.ancestor_id`;

const LOGO = `
create or replace table work.logo_interval as
with edge as (
  select account_id, valid_from as day from work.ancestor
  union
  select account_id, valid_to from work.ancestor where valid_to < ${FOREVER}
),
piece as (
  select account_id, day as valid_from,
    coalesce(lead(day) over (partition by account_id order by day), ${FOREVER}) as valid_to
  from edge
)
select p.account_id, arg_max(a.ancestor_id, (a.depth, a.valid_from)) as logo_id, p.valid_from, p.valid_to
from piece as p
join work.ancestor as a on a.account_id = p.account_id and a.valid_from <= p.valid_from and p.valid_from < a.valid_to
group by p.account_id, p.valid_from, p.valid_to`;

/** The ultimate parent of each account by interval: the tree as of each day (A.5.8). */
export const logoInterval: StepSource = {
  name: 'logo-interval',
  needs: ['work', 'account', 'account_hist'],
  gives: 'work.logo_interval',
  title: [
    'Groups of companies over time',
    'Grupos econômicos ao longo do tempo',
    'Grupos de empresas a lo largo del tiempo',
  ],
  statements: (input) => [
    buildSql('parents over time', PARENT, input),
    buildSql('ancestors over time', ANCESTOR, input),
    buildSql('ultimate parents over time', LOGO, input),
  ],
};
