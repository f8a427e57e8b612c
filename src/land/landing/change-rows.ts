/**
 * What a checkpoint changes in its raw table: the temporary table `change` says for each record whether it is new or
 * other than before, `gone` which records a whole stream no longer has. Unchanged records are in neither.
 */
import type { Writer } from '../../base/engine-door.ts';
import { col, countRows, eq, isNull, ne, or } from '../../base/sql/build-expression.ts';
import { as, join, select, subquery, table, tableName } from '../../base/sql/build-query.ts';
import { insert } from '../../base/sql/build-statement.ts';
import { compileDuckdb } from '../../base/sql/compile-duckdb.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import type { From, TableName } from '../../base/sql/statement.ts';
import { RAW_COLUMNS } from '../schema.ts';
import type { TablePlan } from './table-plan.ts';
import { columnType } from './table-plan.ts';

export type Changes = { inserted: number; updated: number; removed: number };

/** A temporary table of this connection. */
export function temporary(name: string): TableName {
  return tableName(name, 'main', 'temp');
}

/** Compares `typed` with the records that are there, read as `b`; `before` is null where there are none. */
export async function findChanges(
  writer: Writer,
  plan: TablePlan,
  how: { before: From | null; isWhole: boolean },
): Promise<Changes> {
  const kept = plan.missing.map((field, index) => `m${index} ${columnType(field)}`);
  const columns = ['_seq bigint', '_new boolean', ...kept].join(', ');
  await writer.run(
    fixedSql('room for changes', `create or replace temporary table change (${columns})`),
  );
  await writer.run(
    fixedSql('room for what is gone', 'create or replace temporary table gone (_pk varchar)'),
  );
  if (how.before === null) {
    const { rows } = await writer.run(
      fixedSql('count new records', 'select count(*) from temp.main.typed'),
    );
    return { inserted: Number(rows[0]?.[0] ?? 0), updated: 0, removed: 0 };
  }
  await writer.run(compileDuckdb(insert(temporary('change'), changeQuery(plan, how.before))));
  if (how.isWhole)
    await writer.run(compileDuckdb(insert(temporary('gone'), goneQuery(how.before))));
  return countChanges(writer);
}

function changeQuery(
  { missing }: TablePlan,
  before: From,
): { columns: string[]; query: ReturnType<typeof select> } {
  const kept = missing.map(({ name }, index) => as(`m${index}`, col(name, 'b')));
  const query = select({
    columns: [as('_seq', col('_seq', 't')), as('_new', isNull(col(RAW_COLUMNS.pk, 'b'))), ...kept],
    from: table(temporary('typed'), 't'),
    joins: [join('left', before, eq(col('_pk', 't'), col(RAW_COLUMNS.pk, 'b')))],
    where: or(isNull(col(RAW_COLUMNS.pk, 'b')), ne(col('_hash', 't'), col(RAW_COLUMNS.hash, 'b'))),
  });
  return { columns: query.columns.map((column) => column.as), query };
}

function goneQuery(before: From): { columns: string[]; query: ReturnType<typeof select> } {
  const query = select({
    columns: [as('_pk', col(RAW_COLUMNS.pk, 'b'))],
    from: before,
    joins: [
      join('anti', table(temporary('typed'), 't'), eq(col(RAW_COLUMNS.pk, 'b'), col('_pk', 't'))),
    ],
  });
  return { columns: ['_pk'], query };
}

async function countChanges(writer: Writer): Promise<Changes> {
  const changed = table(temporary('change'));
  const counted = select({
    columns: [as('new', countRows(col('_new'))), as('all', countRows())],
    from: changed,
  });
  const gone = select({ columns: [as('gone', countRows())], from: table(temporary('gone')) });
  const query = select({
    columns: [as('new', col('new', 'c')), as('all', col('all', 'c')), as('gone', col('gone', 'g'))],
    from: subquery(counted, 'c'),
    joins: [join('cross', subquery(gone, 'g'))],
  });
  const { rows } = await writer.run(compileDuckdb(query));
  const [inserted, all, removed] = (rows[0] ?? []).map(Number);
  return { inserted: inserted ?? 0, updated: (all ?? 0) - (inserted ?? 0), removed: removed ?? 0 };
}
