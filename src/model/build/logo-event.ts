import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

// One event per logo and month, carried by one of its accounts: the logo's own account where it took part.
// A logo that joined and left inside one month shows both.
const LOGO_EVENT = `
create or replace table work.logo_event as
with grouped as (
  select logo_group, month,
    bool_or(active_open) as active_open, bool_or(active_close) as active_close, min(first_day) as first_day,
    coalesce(
      max(account_id) filter (where account_id = logo_group and (active_open or active_close)),
      min(account_id) filter (where active_open or active_close),
      arg_min(account_id, (first_day, account_id)) filter (where first_day is not null)
    ) as account_id
  from work.account_month
  group by 1, 2
)
select account_id, logo_group, month,
  cast(not active_open and first_day >= month as integer) as new_logos,
  cast(not active_open and active_close and first_day < month as integer) as reactivated_logos,
  cast((active_open or first_day >= month) and not active_close as integer) as churn_events
from grouped
where first_day is not null
  and (active_open <> active_close or (not active_open and not active_close and first_day >= month))`;

/** Logos won, lost and won back in each month, by the customer rule. */
export const logoEvent: StepSource = {
  name: 'logo-event',
  needs: ['work.account_month'],
  gives: 'work.logo_event',
  title: [
    'Clients won and lost',
    'Clientes conquistados e perdidos',
    'Clientes ganados y perdidos',
  ],
  statements: (input) => [buildSql('logos won and lost by month', LOGO_EVENT, input)],
};
