/** What a checkpoint changes in its raw table, in the temporary tables `change` and `gone`. */
import type { Writer } from '../../base/engine-door.ts';
import { col, countRows, eq, isNull, ne, or } from '../../base/sql/build-expression.ts';
import { as, join, select, table } from '../../base/sql/build-query.ts';
import { insert } from '../../base/sql/build-statement.ts';
import { compileDuckdb } from '../../base/sql/compile-duckdb.ts';
import type { From, Statement } from '../../base/sql/statement.ts';
import { RAW_COLUMNS } from '../schema.ts';
import type { TablePlan } from './table-plan.ts';
import { temporary } from './temporary-tables.ts';

export type Changes = { inserted: number; updated: number; removed: number };

/** Compares `typed` with the records that are there, read as `b`. What is unchanged is in neither table. */
export async function findChanges(
  writer: Writer,
  plan: TablePlan,
  { before, isWhole }: { before: From; isWhole: boolean },
): Promise<Changes> {
  const statements = [insertChange(plan, before), ...(isWhole ? [insertGone(before)] : [])];
  const [changed = 0, removed = 0] = await writer.transaction(statements.map(compileDuckdb));
  if (changed === 0) return { inserted: 0, updated: 0, removed };
  const counted = select({
    columns: [as('new', countRows(col('_new')))],
    from: table(temporary('change')),
  });
  const { rows } = await writer.run(compileDuckdb(counted));
  const inserted = Number(rows[0]?.[0] ?? 0);
  return { inserted, updated: changed - inserted, removed };
}

function insertChange({ missing }: TablePlan, before: From): Statement {
  const kept = missing.map(({ name }, index) => as(`m${index}`, col(name, 'b')));
  const query = select({
    columns: [as('_seq', col('_seq', 't')), as('_new', isNull(col(RAW_COLUMNS.pk, 'b'))), ...kept],
    from: table(temporary('typed'), 't'),
    joins: [join('left', before, eq(col('_pk', 't'), col(RAW_COLUMNS.pk, 'b')))],
    where: or(isNull(col(RAW_COLUMNS.pk, 'b')), ne(col('_hash', 't'), col(RAW_COLUMNS.hash, 'b'))),
  });
  return insert(temporary('change'), { columns: query.columns.map((column) => column.as), query });
}

function insertGone(before: From): Statement {
  const query = select({
    columns: [as('_pk', col(RAW_COLUMNS.pk, 'b'))],
    from: before,
    joins: [
      join('anti', table(temporary('typed'), 't'), eq(col(RAW_COLUMNS.pk, 'b'), col('_pk', 't'))),
    ],
  });
  return insert(temporary('gone'), { columns: ['_pk'], query });
}
