/** Builders of statements that change the warehouse; for the writer. Every node is frozen. */
import { Fault } from '../fault.ts';
import type { Expression } from './expression.ts';
import type { SqlType } from './sql-type.ts';
import type {
  Assignment,
  ColumnDefinition,
  From,
  Query,
  Statement,
  TableName,
} from './statement.ts';

/** create schema if not exists */
export function createSchema(schema: string, catalog: string | null = null): Statement {
  return Object.freeze({ kind: 'create_schema', catalog, schema });
}

/** A column of a new table. */
export function column(name: string, type: SqlType, notNull = false): ColumnDefinition {
  return Object.freeze({ name, type, notNull });
}

export type TableSpec = {
  columns: readonly ColumnDefinition[];
  primaryKey?: readonly string[];
  ifNotExists?: boolean;
};

/** create table with typed columns */
export function createTable(table: TableName, spec: TableSpec): Statement {
  if (spec.columns.length === 0)
    throw new Fault('bad_sql_tree', { message: `table ${table.name} without columns` });
  return Object.freeze({
    kind: 'create_table',
    table,
    columns: Object.freeze([...spec.columns]),
    primaryKey: Object.freeze([...(spec.primaryKey ?? [])]),
    ifNotExists: spec.ifNotExists ?? false,
  });
}

/** create table as; `replace` drops an older table of that name in the same step. */
export function createTableAs(table: TableName, query: Query, replace = false): Statement {
  return Object.freeze({ kind: 'create_table_as', table, query, replace });
}

export type InsertSpec = {
  columns: readonly string[];
  query: Query;
  onConflict?: 'fail' | 'skip' | 'replace';
};

/** insert … select; the query's columns go to `columns` in order. */
export function insert(into: TableName, spec: InsertSpec): Statement {
  const { columns, query, onConflict = 'fail' } = spec;
  return Object.freeze({
    kind: 'insert',
    into,
    columns: Object.freeze([...columns]),
    query,
    onConflict,
  });
}

export type DeleteSpec = { using?: readonly From[]; where: Expression | null };

/** delete; `where: null` says that all rows go. */
export function deleteRows(table: TableName, spec: DeleteSpec): Statement {
  return Object.freeze({
    kind: 'delete',
    table,
    using: Object.freeze([...(spec.using ?? [])]),
    where: spec.where,
  });
}

export type UpdateSpec = {
  set: readonly Assignment[];
  from?: From | null;
  where: Expression | null;
};

/** update; `where: null` says that all rows change. */
export function update(table: TableName, spec: UpdateSpec): Statement {
  if (spec.set.length === 0)
    throw new Fault('bad_sql_tree', { message: `update of ${table.name} sets nothing` });
  return Object.freeze({
    kind: 'update',
    table,
    set: Object.freeze([...spec.set]),
    from: spec.from ?? null,
    where: spec.where,
  });
}

/** drop table */
export function dropTable(table: TableName, ifExists = false): Statement {
  return Object.freeze({ kind: 'drop_table', table, ifExists });
}

/** alter table add column, empty for the rows that are there */
export function addColumn(table: TableName, name: string, type: SqlType): Statement {
  return Object.freeze({ kind: 'add_column', table, column: name, type });
}

/** alter table rename to */
export function renameTable(table: TableName, to: string): Statement {
  return Object.freeze({ kind: 'rename_table', table, to });
}
