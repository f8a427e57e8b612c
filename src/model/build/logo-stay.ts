import { FOREVER, mergeIntervals } from './sql-text.ts';
import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

const IN_LOGO = `
select s.logo_id, c.valid_from, coalesce(c.valid_to, ${FOREVER}) as valid_to
from work.customer_interval as c
join work.logo_start as s on s.account_id = c.account_id`;

// A group is a client while any of its accounts is. Its row stands for the account that began.
const STAY = `
create or replace table work.logo_stay as
with stay as (${mergeIntervals(IN_LOGO, 'logo_id')}),
head as (select logo_id, arg_min(account_id, (first_day, account_id)) as account_id from work.logo_start group by 1)
select h.account_id, s.logo_id, s.valid_from, coalesce(s.valid_to, ${FOREVER}) as valid_to,
  row_number() over logo as stay, lead(s.valid_from) over logo as returned_on
from stay as s
join head as h on h.logo_id = s.logo_id
window logo as (partition by s.logo_id order by s.valid_from)`;

// Lapsed clients that can still be won back: for a year, or until they return.
const LAPSED = `
create or replace table lapsed_interval as
select account_id, 1 as lapsed, valid_to as valid_from, least(valid_to + 365, coalesce(returned_on, ${FOREVER})) as valid_to
from work.logo_stay
where valid_to <= :today
order by account_id, valid_from`;

/** Stays of clients, and the year after each in which they may come back. */
export const logoStay: StepSource = {
  name: 'logo-stay',
  needs: ['work.customer_interval', 'work.logo_start'],
  gives: 'work.logo_stay',
  title: ['Stays of clients', 'Permanência dos clientes', 'Permanencia de los clientes'],
  statements: (input) => [
    buildSql('stays of clients', STAY, input),
    buildSql('lapsed clients', LAPSED, input),
  ],
};
