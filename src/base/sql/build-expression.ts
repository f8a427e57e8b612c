/** Short, typed builders of expressions. Every node is frozen. */
import { Fault } from '../fault.ts';
import type { BinaryOperator, ColumnNode, Expression, Frame, Order } from './expression.ts';
import type {
  AggregateFunction,
  DateFunction,
  DatePart,
  ScalarFunction,
  WindowFunction,
} from './function-name.ts';
import type { SqlType } from './sql-type.ts';
import { val } from './value.ts';

export { val };

/** `col('amount')`, or of a table or alias: `col('amount', 'i')`. */
export function col(name: string, table: string | null = null): ColumnNode {
  return Object.freeze({ kind: 'column', table, name });
}

/** A function of the closed list. */
export function fn(name: ScalarFunction, ...args: Expression[]): Expression {
  return Object.freeze({ kind: 'call', fn: name, args: Object.freeze(args) });
}

/** `datePart('date_trunc', 'month', col('day'))`, always a date; `date_diff` and `date_part` are numbers. */
export function datePart(name: DateFunction, part: DatePart, ...args: Expression[]): Expression {
  return Object.freeze({ kind: 'date_call', fn: name, part, args: Object.freeze(args) });
}

/** Any operator of two sides; the usual ones have a name of their own below. */
export function op(left: Expression, operator: BinaryOperator, right: Expression): Expression {
  return Object.freeze({ kind: 'binary', op: operator, left, right });
}

/** left = right */
export const eq = (left: Expression, right: Expression): Expression => op(left, '=', right);
/** left <> right */
export const ne = (left: Expression, right: Expression): Expression => op(left, '<>', right);
/** left < right */
export const lt = (left: Expression, right: Expression): Expression => op(left, '<', right);
/** left <= right */
export const le = (left: Expression, right: Expression): Expression => op(left, '<=', right);
/** left > right */
export const gt = (left: Expression, right: Expression): Expression => op(left, '>', right);
/** left >= right */
export const ge = (left: Expression, right: Expression): Expression => op(left, '>=', right);
/** Equal, and NULL equals NULL. */
export const same = (left: Expression, right: Expression): Expression =>
  op(left, 'is not distinct from', right);
/** left + right */
export const plus = (left: Expression, right: Expression): Expression => op(left, '+', right);
/** left - right */
export const minus = (left: Expression, right: Expression): Expression => op(left, '-', right);
/** left * right */
export const times = (left: Expression, right: Expression): Expression => op(left, '*', right);

/** Division that gives NULL for a divisor of zero. The result is a double: for display and sorting, not for money. */
export function divide(left: Expression, right: Expression): Expression {
  return op(left, '/', fn('nullif', right, val(0)));
}

/** All of them; nulls are left out, so that an optional filter can be passed as it is. None is true. */
export function and(...items: (Expression | null)[]): Expression {
  return logic('and', items);
}

/** Any of them; nulls are left out. None is false. */
export function or(...items: (Expression | null)[]): Expression {
  return logic('or', items);
}

/** not x */
export function not(of: Expression): Expression {
  return Object.freeze({ kind: 'unary', op: 'not', of });
}

/** -x */
export function negative(of: Expression): Expression {
  return Object.freeze({ kind: 'unary', op: '-', of });
}

/** `caseWhen([[isActive, col('amount')]], val(0))` */
export function caseWhen(
  branches: readonly (readonly [Expression, Expression])[],
  otherwise: Expression | null = null,
): Expression {
  if (branches.length === 0)
    throw new Fault('bad_sql_tree', { message: 'a case without branches' });
  const nodes = branches.map(([when, then]) => Object.freeze({ when, then }));
  return Object.freeze({ kind: 'case', branches: Object.freeze(nodes), otherwise });
}

/** A cast that fails when the value does not fit; for values that are known to fit. */
export function cast(of: Expression, type: SqlType): Expression {
  return Object.freeze({ kind: 'cast', of, type, orNull: false });
}

/** A cast that gives NULL when the value does not fit; for values from outside. */
export function tryCast(of: Expression, type: SqlType): Expression {
  return Object.freeze({ kind: 'cast', of, type, orNull: true });
}

/** x in (…). An empty list is false, so an empty row rule shows no rows. */
export function inList(of: Expression, items: readonly Expression[]): Expression {
  return Object.freeze({ kind: 'in_list', of, items: Object.freeze([...items]), negated: false });
}

/** x not in (…). An empty list is true. */
export function notInList(of: Expression, items: readonly Expression[]): Expression {
  return Object.freeze({ kind: 'in_list', of, items: Object.freeze([...items]), negated: true });
}

/** x is null */
export function isNull(of: Expression): Expression {
  return Object.freeze({ kind: 'is_null', of, negated: false });
}

/** x is not null */
export function isNotNull(of: Expression): Expression {
  return Object.freeze({ kind: 'is_null', of, negated: true });
}

/** low <= x and x <= high */
export function between(of: Expression, low: Expression, high: Expression): Expression {
  return Object.freeze({ kind: 'between', of, low, high });
}

export type AggregateOptions = { distinct?: boolean; filter?: Expression | null };

/** `agg('sum', [col('amount')], { filter })`. Sums of decimals are exact. */
export function agg(
  name: AggregateFunction,
  args: readonly Expression[],
  options: AggregateOptions = {},
): Expression {
  const { distinct = false, filter = null } = options;
  if (args.length === 0 && (name !== 'count' || distinct)) {
    throw new Fault('bad_sql_tree', { message: `${name} without an argument` });
  }
  return Object.freeze({
    kind: 'aggregate',
    fn: name,
    args: Object.freeze([...args]),
    distinct,
    filter,
  });
}

/** sum(x) */
export function sum(of: Expression, filter: Expression | null = null): Expression {
  return agg('sum', [of], { filter });
}

/** count(*): rows. */
export function countRows(filter: Expression | null = null): Expression {
  return agg('count', [], { filter });
}

/** count(distinct x) */
export function countDistinct(of: Expression, filter: Expression | null = null): Expression {
  return agg('count', [of], { distinct: true, filter });
}

/** The interpolated quantile; `fraction` from 0 to 1, 0.5 is the median. */
export function quantile(
  of: Expression,
  fraction: number,
  filter: Expression | null = null,
): Expression {
  if (!(fraction >= 0 && fraction <= 1))
    throw new Fault('bad_sql_tree', { message: `not a quantile: ${fraction}` });
  return Object.freeze({ kind: 'quantile', fraction, of, filter });
}

export type WindowOptions = {
  args?: readonly Expression[];
  partitionBy?: readonly Expression[];
  orderBy?: readonly Order[];
  frame?: Frame | null;
};

/** `over('lag', { args: [col('amount'), val(1)], partitionBy: [col('account')], orderBy: [asc(col('month'))] })` */
export function over(name: WindowFunction, options: WindowOptions): Expression {
  const { args = [], partitionBy = [], orderBy = [], frame = null } = options;
  return Object.freeze({
    kind: 'window',
    fn: name,
    args: Object.freeze([...args]),
    partitionBy: Object.freeze([...partitionBy]),
    orderBy: Object.freeze([...orderBy]),
    frame,
  });
}

/** Which of these columns are rolled up in the row's grouping set, as a bit mask; the last one is bit 0. */
export function grouping(...of: Expression[]): Expression {
  return Object.freeze({ kind: 'grouping', of: Object.freeze(of) });
}

/** Exact rounding, half to even, of a DECIMAL expression to `digits` decimals. */
export function roundHalfEven(of: Expression, digits: number): Expression {
  return Object.freeze({ kind: 'round_half_even', of, digits });
}

/** Ascending; NULLs last unless stated. */
export function asc(by: Expression, nulls: 'first' | 'last' = 'last'): Order {
  return Object.freeze({ by, direction: 'asc', nulls });
}

/** Descending; NULLs last unless stated. */
export function desc(by: Expression, nulls: 'first' | 'last' = 'last'): Order {
  return Object.freeze({ by, direction: 'desc', nulls });
}

function logic(operator: 'and' | 'or', items: (Expression | null)[]): Expression {
  const kept = items.filter((item) => item !== null);
  const [first] = kept;
  if (first === undefined) return val(operator === 'and');
  return kept.length === 1
    ? first
    : Object.freeze({ kind: 'logic', op: operator, items: Object.freeze(kept) });
}
