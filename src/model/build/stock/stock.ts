import type { Names } from '../../entity/field.ts';
import type { StepSource } from '../step.ts';
import { buildSql } from '../step.ts';

/** How a stock is stored in `account_day`. */
export type Held = 'count' | 'amount';

/**
 * A family of stocks of an account that are sums of intervals: each row of `rows` adds `amount` to `measure` on
 * every day of [valid_from, valid_to). Rows with a currency are converted at each day's rate.
 */
export type Stock = {
  /** Gives `work.stock_<name>`. */
  name: string;
  needs: readonly string[];
  title: Names;
  measures: Readonly<Record<string, Held>>;
  /** Selects `account_id, measure, amount, currency, valid_from, valid_to`; valid_to null = still. */
  rows: string;
};

/** The step that collects the intervals of a family. */
export function stockStep({ name, needs, title, rows }: Stock): StepSource {
  const text = `
create or replace table work.stock_${name} as
select account_id, measure, cast(amount as decimal(18,4)) as amount, currency, valid_from, valid_to
from (${rows}) as piece
where account_id is not null and amount <> 0 and valid_from <= :today
  and (valid_to is null or valid_from < valid_to)`;
  return {
    name: `stock-${name}`,
    needs: ['work', ...needs],
    gives: `work.stock_${name}`,
    title,
    statements: (input) => [buildSql(`stock ${name}`, text, input)],
  };
}
