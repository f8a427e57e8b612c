import { assertNever } from '../fault.ts';
import { Binds, typeWord, writeExpression } from './compile-expression.ts';
import { writeFrom, writeQuery, writeTableName } from './compile-query.ts';
import { sealCompiled } from './compiled.ts';
import type { Compiled } from './compiled.ts';
import { quoteIdentifier } from './identifier.ts';
import type { Statement } from './statement.ts';

/** A statement tree as DuckDB's SQL: every value bound, every identifier quoted, every word from a closed list. */
export function compileDuckdb(statement: Statement): Compiled {
  const binds = new Binds();
  const text = writeStatement(statement, binds);
  return sealCompiled(text, binds.values);
}

function writeStatement(node: Statement, binds: Binds): string {
  switch (node.kind) {
    case 'select':
    case 'union_all':
      return writeQuery(node, binds);
    case 'create_schema': {
      const name = [node.catalog, node.schema].filter((part) => part !== null).map(quoteIdentifier);
      return `create schema if not exists ${name.join('.')}`;
    }
    case 'create_table':
      return writeCreateTable(node);
    case 'create_table_as':
      return `create ${node.replace ? 'or replace ' : ''}table ${writeTableName(node.table)} as ${writeQuery(node.query, binds)}`;
    case 'insert':
      return writeInsert(node, binds);
    case 'delete':
      return writeDelete(node, binds);
    case 'update':
      return writeUpdate(node, binds);
    case 'drop_table':
      return `drop table ${node.ifExists ? 'if exists ' : ''}${writeTableName(node.table)}`;
    case 'add_column':
      return `alter table ${writeTableName(node.table)} add column ${quoteIdentifier(node.column)} ${typeWord(node.type)}`;
    case 'rename_table':
      return `alter table ${writeTableName(node.table)} rename to ${quoteIdentifier(node.to)}`;
    default:
      return assertNever(node);
  }
}

type Node<Kind> = Extract<Statement, { kind: Kind }>;

function writeCreateTable(node: Node<'create_table'>): string {
  const columns = node.columns.map(
    ({ name, type, notNull }) =>
      `${quoteIdentifier(name)} ${typeWord(type)}${notNull ? ' not null' : ''}`,
  );
  const key = node.primaryKey.length === 0 ? [] : [`primary key (${quoteList(node.primaryKey)})`];
  const start = `create table ${node.ifNotExists ? 'if not exists ' : ''}${writeTableName(node.table)}`;
  return `${start} (${[...columns, ...key].join(', ')})`;
}

function writeInsert(node: Node<'insert'>, binds: Binds): string {
  const verb = {
    fail: 'insert into',
    skip: 'insert or ignore into',
    replace: 'insert or replace into',
  }[node.onConflict];
  return `${verb} ${writeTableName(node.into)} (${quoteList(node.columns)}) ${writeQuery(node.query, binds)}`;
}

function writeDelete(node: Node<'delete'>, binds: Binds): string {
  const using =
    node.using.length === 0
      ? ''
      : ` using ${node.using.map((from) => writeFrom(from, binds)).join(', ')}`;
  const where = node.where === null ? '' : ` where ${writeExpression(node.where, binds)}`;
  return `delete from ${writeTableName(node.table)}${using}${where}`;
}

function writeUpdate(node: Node<'update'>, binds: Binds): string {
  const set = node.set
    .map(({ column, value }) => `${quoteIdentifier(column)} = ${writeExpression(value, binds)}`)
    .join(', ');
  const from = node.from === null ? '' : ` from ${writeFrom(node.from, binds)}`;
  const where = node.where === null ? '' : ` where ${writeExpression(node.where, binds)}`;
  return `update ${writeTableName(node.table)} set ${set}${from}${where}`;
}

function quoteList(names: readonly string[]): string {
  return names.map(quoteIdentifier).join(', ');
}
