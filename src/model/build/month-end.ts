import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

// The running month is looked at on the running day.
const MONTH_END = `
create or replace table work.month_end as
select month, max(day) as day, month - 1 as opening_day, max(day) = last_day(month) as is_closed
from calendar
where day <= :today
group by month
order by month`;

/** Each month with its opening day (the last of the month before) and its closing day. */
export const monthEnd: StepSource = {
  name: 'month-end',
  needs: ['work', 'calendar'],
  gives: 'work.month_end',
  title: ['Month ends', 'Fins de mês', 'Fines de mes'],
  statements: (input) => [buildSql('opening and closing day of each month', MONTH_END, input)],
};
