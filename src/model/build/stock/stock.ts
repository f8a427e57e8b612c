import type { Names } from '../../entity/field.ts';
import { FOREVER } from '../sql-text.ts';
import type { StepSource } from '../step.ts';
import { buildSql } from '../step.ts';

/** How a stock is stored in `account_day`. Counts are summed as doubles, which are exact for them and quick. */
export type Held = 'count' | 'amount';

/** Rows that each add to measures of an account on every day of [from, to); `to` null or FOREVER = still. */
export type Piece = {
  /** Table, or select in brackets with an alias. */
  rows: string;
  from: string;
  to: string;
  /** Column of the currency of its amounts; null = counts, or reporting currency. */
  currency: string | null;
  /** What is added, by measure. */
  adds: Readonly<Record<string, string>>;
};

/** A family of stocks that are sums of intervals. Gives `work.stock_<name>`, one row per interval. */
export type Stock = {
  name: string;
  needs: readonly string[];
  title: Names;
  measures: Readonly<Record<string, Held>>;
  /** Common table expressions that pieces read; empty = none. */
  shared: string;
  pieces: readonly Piece[];
};

/** Type in which a measure is summed. */
export const heldType = (held: Held): string => (held === 'count' ? 'double' : 'decimal(18,4)');

/** The step that collects the intervals of a family, by account number. */
export function stockStep(stock: Stock): StepSource {
  const { name, needs, title, shared } = stock;
  const text = `
create or replace table work.stock_${name} as
${shared === '' ? '' : `with ${shared}`}
select n.account_no, p.* exclude (account_id)
from (${stock.pieces.map((piece) => pieceText(piece, stock)).join(' union all ')}) as p
join work.account_no as n on n.account_id = p.account_id
where p.valid_from <= :today and p.valid_from < p.valid_to`;
  return {
    name: `stock-${name}`,
    needs: ['work.account_no', ...needs],
    gives: `work.stock_${name}`,
    title,
    statements: (input) => [buildSql(`stock ${name}`, text, input)],
  };
}

function pieceText({ rows, from, to, currency, adds }: Piece, { measures }: Stock): string {
  const columns = Object.entries(measures).map(
    ([name, held]) => `cast(${adds[name] ?? '0'} as ${heldType(held)}) as ${name}`,
  );
  return `
select account_id, ${from} as valid_from, coalesce(${to}, ${FOREVER}) as valid_to, ${currency ?? 'null::varchar'} as currency,
  ${columns.join(', ')}
from ${rows}`;
}
