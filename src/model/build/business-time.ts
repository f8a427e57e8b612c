import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

// Business minutes that holidays before a day, and holidays themselves, do not have. One row before all others, so
// that every moment finds one.
const LOST = `
create or replace table work.holiday_lost as
select date '0001-01-01' as day, 0 as before
union all
select date, 540 * (row_number() over (order by date) - 1)
from (select distinct date from holiday where extract(isodow from date) < 6) as closed`;

// Each day with the number of business days up to it.
const BUSINESS_DAY = `
create or replace table work.business_day as
select c.day, c.month, c.is_open, count(*) filter (where is_open) over (order by c.day) as opened
from (
  select c.day, c.month, extract(isodow from c.day) < 6 and h.date is null as is_open
  from calendar as c
  left join (select distinct date from holiday) as h on h.date = c.day
) as c`;

/** Which days are worked, and how many business minutes holidays take away. */
export const businessTime: StepSource = {
  name: 'business-time',
  needs: ['calendar', 'holiday'],
  gives: 'work.business_day',
  title: ['Business days', 'Dias úteis', 'Días hábiles'],
  statements: (input) => [
    buildSql('minutes lost to holidays', LOST, input),
    buildSql('business days', BUSINESS_DAY, input),
  ],
};
