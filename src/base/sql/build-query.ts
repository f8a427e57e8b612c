/** Builders of queries. Every node is frozen. */
import { Fault } from '../fault.ts';
import type { Expression, Order } from './expression.ts';
import { col } from './build-expression.ts';
import type {
  Cte,
  From,
  GroupBy,
  Join,
  JoinKind,
  Output,
  Query,
  SelectNode,
  TableName,
  UnionAllNode,
} from './statement.ts';

/** A table's name; `tableName('invoice', 'raw')` is raw.invoice, `tableName('invoice', 'main', 'snap')` snap.main.invoice. */
export function tableName(
  name: string,
  schema: string | null = null,
  catalog: string | null = null,
): TableName {
  return Object.freeze({ catalog, schema, name });
}

/** A table (or a query named in `with`) to read from. The alias is the table's own name unless given. */
export function table(name: string | TableName, as?: string): From {
  const full = typeof name === 'string' ? tableName(name) : name;
  return Object.freeze({ kind: 'table', table: full, as: as ?? full.name });
}

/** A query to read from. */
export function subquery(query: Query, as: string): From {
  return Object.freeze({ kind: 'subquery', query, as });
}

/** Literal rows to read from. */
export function valuesTable(
  as: string,
  columns: readonly string[],
  rows: readonly (readonly Expression[])[],
): From {
  if (rows.length === 0 || rows.some((row) => row.length !== columns.length)) {
    throw new Fault('bad_sql_tree', {
      message: `values of ${as} need rows of ${columns.length} columns`,
    });
  }
  return Object.freeze({
    kind: 'values',
    rows: Object.freeze([...rows]),
    columns: Object.freeze([...columns]),
    as,
  });
}

/** One row per step between two dates, both included: `dates({ first, last, step: 'month', column: 'month', as: 'm' })`. */
export function dates(spec: Omit<Extract<From, { kind: 'dates' }>, 'kind'>): From {
  return Object.freeze({ kind: 'dates', ...spec });
}

/** One named column of the result. */
export function as(name: string, expression: Expression): Output {
  return Object.freeze({ expression, as: name });
}

/** `join('left', table('account', 'a'), eq(…))`; a cross join takes no condition, every other kind needs one. */
export function join(kind: JoinKind, other: From, on: Expression | null = null): Join {
  if ((kind === 'cross') !== (on === null)) {
    throw new Fault('bad_sql_tree', {
      message: `a ${kind} join ${on === null ? 'needs a' : 'takes no'} condition`,
    });
  }
  return Object.freeze({ kind, with: other, on });
}

/** A named query for `with`. */
export function cte(name: string, query: Query, materialized: boolean | null = null): Cte {
  return Object.freeze({ name, query, materialized });
}

/** Grouping sets: one result with several levels of totals. */
export function groupingSets(...sets: (readonly Expression[])[]): GroupBy {
  return Object.freeze({ kind: 'sets', sets: Object.freeze(sets) });
}

export type SelectSpec = {
  with?: readonly Cte[];
  distinct?: boolean;
  /** A plain string is a column of that name. */
  columns: readonly (Output | string)[];
  from?: From | null;
  joins?: readonly Join[];
  where?: Expression | null;
  groupBy?: readonly Expression[] | GroupBy | null;
  having?: Expression | null;
  qualify?: Expression | null;
  orderBy?: readonly Order[];
  limit?: number | null;
  offset?: number | null;
};

/** A select. `select({ columns: ['account', as('amount', sum(col('amount')))], from: table('invoice'), groupBy: [col('account')] })` */
export function select(spec: SelectSpec): SelectNode {
  if (spec.columns.length === 0)
    throw new Fault('bad_sql_tree', { message: 'a select without columns' });
  return Object.freeze({
    kind: 'select',
    ctes: Object.freeze([...(spec.with ?? [])]),
    distinct: spec.distinct ?? false,
    columns: Object.freeze(
      spec.columns.map((item) => (typeof item === 'string' ? as(item, col(item)) : item)),
    ),
    from: spec.from ?? null,
    joins: Object.freeze([...(spec.joins ?? [])]),
    where: spec.where ?? null,
    groupBy: groupOf(spec.groupBy ?? null),
    having: spec.having ?? null,
    qualify: spec.qualify ?? null,
    orderBy: Object.freeze([...(spec.orderBy ?? [])]),
    limit: rowCount(spec.limit ?? null),
    offset: rowCount(spec.offset ?? null),
  });
}

/** The rows of all queries, doubles kept. To order them, select from it as a subquery. */
export function unionAll(...queries: Query[]): UnionAllNode {
  if (queries.length === 0) throw new Fault('bad_sql_tree', { message: 'a union of nothing' });
  return Object.freeze({ kind: 'union_all', queries: Object.freeze(queries) });
}

function groupOf(group: readonly Expression[] | GroupBy | null): GroupBy | null {
  if (group === null) return null;
  if ('kind' in group) return group;
  return group.length === 0
    ? null
    : Object.freeze({ kind: 'plain', by: Object.freeze([...group]) });
}

function rowCount(count: number | null): number | null {
  if (count !== null && !(Number.isSafeInteger(count) && count >= 0)) {
    throw new Fault('bad_sql_tree', { message: `not a number of rows: ${count}` });
  }
  return count;
}
