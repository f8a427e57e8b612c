/** Statements on a raw table itself: made, given another shape, its records exchanged. */
import { cast, col, eq, fn, not, val } from '../../base/sql/build-expression.ts';
import type { Expression } from '../../base/sql/expression.ts';
import { as, join, select, subquery, table, tableName } from '../../base/sql/build-query.ts';
import {
  column,
  createTable,
  deleteRows,
  dropTable,
  insert,
  renameTable,
} from '../../base/sql/build-statement.ts';
import type { Output, SelectNode, Statement, TableName } from '../../base/sql/statement.ts';
import type { Field, FieldType } from '../../connect/schema.ts';
import { RAW_COLUMNS, RAW_SCHEMA, RAW_TYPES } from '../schema.ts';
import type { KnownTable, TablePlan } from './table-plan.ts';
import { columnType } from './table-plan.ts';
import { temporary } from './temporary-tables.ts';

const OWN = Object.values(RAW_COLUMNS);

/** Name of a raw table with its schema. */
export function rawName(name: string): TableName {
  return tableName(name, RAW_SCHEMA);
}

/** All fields that the table has after the landing. */
export function allFields({ fields, missing }: TablePlan): Field[] {
  return [...fields, ...missing];
}

/** Makes the table as the plan wants it, under its name or another. */
export function makeTable(plan: TablePlan, name = plan.table): Statement {
  const columns = [
    column(RAW_COLUMNS.pk, 'varchar', true),
    column(RAW_COLUMNS.hash, 'hugeint', true),
    column(RAW_COLUMNS.row, 'bigint', true),
    column(RAW_COLUMNS.run, 'varchar', true),
    column(RAW_COLUMNS.ingestedAt, 'timestamp', true),
    ...allFields(plan).map((field) => column(field.name, columnType(field))),
  ];
  return createTable(rawName(name), { columns });
}

/** The records that are there, in the shape and with the hashes that the plan wants. `zone` is where dates have midnight. */
export function reshaped(plan: TablePlan, known: KnownTable, zone: string): SelectNode {
  const before = new Map(known.fields.map((field) => [field.name, field.type]));
  const widened = new Map(
    allFields(plan).map((field) => [
      field.name,
      widen(field, before.get(field.name) ?? null, zone),
    ]),
  );
  const at = (name: string): Expression => widened.get(name) ?? val(null);
  return select({
    columns: [
      RAW_COLUMNS.pk,
      as(RAW_COLUMNS.hash, cast(fn('hash', ...plan.hashed.map(at)), 'hugeint')),
      RAW_COLUMNS.row,
      RAW_COLUMNS.run,
      RAW_COLUMNS.ingestedAt,
      ...allFields(plan).map(({ name }) => as(name, at(name))),
    ],
    from: table(rawName(known.table)),
  });
}

/** Gives the table its new shape, records and all. */
export function reshapeTable(plan: TablePlan, known: KnownTable, zone: string): Statement[] {
  const next = `${plan.table}__next`;
  const columns = [...OWN, ...allFields(plan).map(({ name }) => name)];
  return [
    makeTable(plan, next),
    insert(rawName(next), { columns, query: reshaped(plan, known, zone) }),
    dropTable(rawName(plan.table)),
    renameTable(rawName(next), plan.table),
  ];
}

/** Takes away the records that are written anew or gone. */
export function deleteChanged(plan: TablePlan): Statement[] {
  const updated = select({
    columns: [as('_pk', col('_pk', 't'))],
    from: table(temporary('typed'), 't'),
    joins: [join('inner', table(temporary('change'), 'c'), eq(col('_seq', 't'), col('_seq', 'c')))],
    where: not(col('_new', 'c')),
  });
  return [subquery(updated, 'u'), table(temporary('gone'), 'u')].map((using) =>
    deleteRows(rawName(plan.table), {
      using: [using],
      where: eq(col(RAW_COLUMNS.pk, plan.table), col('_pk', 'u')),
    }),
  );
}

/** Writes the new and changed records; all of `typed` when nothing was there. */
export function insertChanged(
  plan: TablePlan,
  how: { run: string; at: string; isFirst: boolean },
): Statement {
  const columns = [...OWN, ...allFields(plan).map(({ name }) => name)];
  const changed = join(
    'inner',
    table(temporary('change'), 'c'),
    eq(col('_seq', 't'), col('_seq', 'c')),
  );
  const query = select({
    columns: [
      as(RAW_COLUMNS.pk, col('_pk', 't')),
      as(RAW_COLUMNS.hash, col('_hash', 't')),
      as(RAW_COLUMNS.row, col('_row', 't')),
      as(RAW_COLUMNS.run, val(how.run)),
      as(RAW_COLUMNS.ingestedAt, val(how.at, 'timestamp')),
      ...plan.fields.map(({ name }, index): Output => as(name, col(`f${index}`, 't'))),
      ...plan.missing.map(({ name }, index): Output =>
        as(name, how.isFirst ? val(null) : col(`m${index}`, 'c')),
      ),
    ],
    from: table(temporary('typed'), 't'),
    joins: how.isFirst ? [] : [changed],
  });
  return insert(rawName(plan.table), { columns, query });
}

function widen({ name, type }: Field, before: FieldType | null, zone: string): Expression {
  const value = col(name);
  if (before === null) return cast(val(null), RAW_TYPES[type]);
  if (before === type) return value;
  if (type === 'text') return before === 'decimal' ? shortDecimal(value) : cast(value, 'varchar');
  if (type === 'decimal') return cast(value, RAW_TYPES.decimal);
  return fn('timezone', val('UTC'), fn('timezone', val(zone), cast(value, 'timestamp')));
}

/** `5.5000000000` as it was written: `5.5`. */
function shortDecimal(value: Expression): Expression {
  return fn('rtrim', fn('rtrim', cast(value, 'varchar'), val('0')), val('.'));
}
