import { DAY_ZERO } from '../sql-text.ts';
import type { StepSource } from '../step.ts';
import { buildSql } from '../step.ts';

/** Values that hold until a newer one comes; days are numbers from 1970-01-01. Names of `work.stock_latest`. */
export const LATEST = [] as readonly string[];

const LATEST_TEXT = `
create or replace table work.stock_latest as
select account_id, day, name, cast(max(value) as decimal(18,8)) as value
from (
  select cast(null as varchar) as account_id, ${DAY_ZERO} as day, '' as name, 0 as value where false
) as piece
where account_id is not null and day <= :today
group by 1, 2, 3`;

/** What is known of an account until something newer is. */
export const stockLatest: StepSource = {
  name: 'stock-latest',
  needs: ['work'],
  gives: 'work.stock_latest',
  title: ['Latest known values', 'Últimos valores conhecidos', 'Últimos valores conocidos'],
  statements: (input) => [buildSql('latest known values', LATEST_TEXT, input)],
};
