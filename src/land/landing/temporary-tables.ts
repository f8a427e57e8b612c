/** The tables of a checkpoint under way. They live in the connection and are gone with it. */
import type { Compiled } from '../../base/sql/compiled.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import { tableName } from '../../base/sql/build-query.ts';
import type { TableName } from '../../base/sql/statement.ts';
import type { TablePlan } from './table-plan.ts';
import { columnType } from './table-plan.ts';

/** A temporary table of this connection. */
export function temporary(name: string): TableName {
  return tableName(name, 'main', 'temp');
}

/**
 * Room for the records of a checkpoint:
 * - `typed`: the records, `f0`, `f1`, … by place of the field; `_unread` is null, or has for each field that is not text
 *   what stood there and gave no value: an empty text, or one that cannot be read
 * - `refused`: values that were rejected, records that were refused
 * - `change`: which records are new or other than before, with the old values of missing columns as `m0`, …
 * - `gone`: keys of records that a whole stream no longer has
 */
export function roomFor({ fields, missing }: TablePlan): Compiled[] {
  const values = fields.map((field, index) => `f${index} ${columnType(field)}`);
  const kept = missing.map((field, index) => `m${index} ${columnType(field)}`);
  return [
    'drop view if exists temp.main.incoming',
    temporaryTable('typed', [
      '_seq bigint',
      '_row bigint',
      '_bad varchar',
      '_shown varchar',
      '_pk varchar',
      '_hash hugeint',
      ...values,
      '_unread varchar[]',
    ]),
    temporaryTable('refused', [
      '_row bigint',
      'column_name varchar',
      'value varchar',
      'reason varchar',
    ]),
    temporaryTable('change', ['_seq bigint', '_new boolean', ...kept]),
    temporaryTable('gone', ['_pk varchar']),
  ].map((text) => fixedSql('room for a checkpoint', text));
}

/** Takes them away again: their room is needed by the next stream, or by the machine. */
export const forgetCheckpoint: readonly Compiled[] = [
  'drop view if exists temp.main.incoming',
  ...['typed', 'refused', 'change', 'gone', 'incoming_rows'].map(
    (name) => `drop table if exists temp.main.${name}`,
  ),
].map((text) => fixedSql('forget a checkpoint', text));

function temporaryTable(name: string, columns: readonly string[]): string {
  return `create or replace temporary table ${name} (${columns.join(', ')})`;
}
