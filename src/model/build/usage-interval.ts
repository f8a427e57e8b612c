import { FOREVER, mergeIntervals } from './sql-text.ts';
import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

/** Days for which somebody who used the product counts as active. */
const ACTIVE_DAYS = 28;

const lasting = (key: string): string =>
  mergeIntervals(
    `select account_id, ${key}, date as valid_from, date + ${ACTIVE_DAYS} as valid_to
     from usage_day where account_id is not null and date <= :today and ${key} is not null`,
    `account_id, ${key}`,
  );

// People and features in use, accounts whose usage is known at all (from the first record on; it is the absence of
// records that says that nobody came), and seats paid for. Features in use anywhere are what there is to adopt.
const INTERVAL = `
create or replace table usage_interval as
with person as (${lasting('person_key')}),
feature as (${lasting('feature')}),
offer as (select count(distinct feature) as features from usage_day),
tracked as (
  select account_id, min(date) as valid_from from usage_day where account_id is not null and date <= :today group by 1
),
seat as (
  select l.account_id, l.quantity, cast(l.valid_from as date) as valid_from, coalesce(cast(l.valid_to as date), ${FOREVER}) as valid_to
  from subscription_line as l
  join product as p on p.source_id = l.source_id and p.product_key = l.product_key
  where l.account_id is not null and lower(strip_accents(p.unit)) in ('seat', 'user', 'license', 'licence', 'assento', 'usuario', 'licenca', 'puesto', 'licencia')
    and coalesce(l.status, 'active') in ('active', 'past_due') and l.valid_from < coalesce(l.valid_to, ${FOREVER})
)
select account_id, valid_from, valid_to, 1 as people, 0 as features, 0 as tracked, 0 as entitled, cast(0 as decimal(18,4)) as seats from person
union all
select account_id, valid_from, valid_to, 0, 1, 0, 0, 0 from feature
union all
select account_id, valid_from, null, 0, 0, 1, features, 0 from tracked, offer
union all
select account_id, valid_from, nullif(valid_to, ${FOREVER}), 0, 0, 0, 0, quantity from seat
order by account_id, valid_from`;

/** Who and what is in use, and what could be. */
export const usageInterval: StepSource = {
  name: 'usage-interval',
  needs: ['work', 'usage_day', 'subscription_line', 'product'],
  gives: 'usage_interval',
  title: ['Product in use', 'Produto em uso', 'Producto en uso'],
  statements: (input) => [buildSql('people, features and seats in use', INTERVAL, input)],
};
