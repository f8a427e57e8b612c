import { BEGINNING, FOREVER } from './sql-text.ts';
import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

// A source that watches an attribute only since its first sync says nothing of the days before: the first known
// value is taken for them. The service level of contracts counts where no history of it is kept.
const ATTRIBUTE = `
create or replace table work.attribute_interval as
with kept as (
  select account_id, attribute, value,
    case when row_number() over (partition by account_id, attribute order by valid_from, source_id, source_pk) = 1
      then ${BEGINNING} else valid_from end as valid_from,
    coalesce(valid_to, ${FOREVER}) as valid_to
  from account_hist
  where account_id is not null
    and attribute in ('industry', 'region', 'country', 'tier', 'service_level', 'segment')
)
select * from kept where valid_from < valid_to
union all
select c.account_id, 'service_level', c.service_level, c.start_date, coalesce(c.end_date, ${FOREVER})
from contract as c
anti join kept as k on k.account_id = c.account_id and k.attribute = 'service_level'
where c.account_id is not null and c.service_level is not null
  and coalesce(c.status, 'signed') in ('signed', 'active', 'ended')
  and c.start_date < coalesce(c.end_date, ${FOREVER})`;

/** Values of the attributes that change in an account's life, by interval. */
export const accountAttribute: StepSource = {
  name: 'account-attribute',
  needs: ['work', 'account_hist', 'contract'],
  gives: 'work.attribute_interval',
  title: ['Attributes over time', 'Atributos ao longo do tempo', 'Atributos a lo largo del tiempo'],
  statements: (input) => [buildSql('attributes over time', ATTRIBUTE, input)],
};
