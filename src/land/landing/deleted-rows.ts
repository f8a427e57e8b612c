/** Records by which a source says that one is gone: they come again with true in a column of their own. */
import type { Writer } from '../../base/engine-door.ts';
import { col, countRows, eq } from '../../base/sql/build-expression.ts';
import { as, join, select, table } from '../../base/sql/build-query.ts';
import { compileDuckdb } from '../../base/sql/compile-duckdb.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import type { From } from '../../base/sql/statement.ts';
import type { Stream } from '../../connect/schema.ts';
import { RAW_COLUMNS } from '../schema.ts';
import type { TablePlan } from './table-plan.ts';
import { temporary } from './temporary-tables.ts';

/** `taken`: records that are none; `removed`: those of them that the table has. */
export type Deleted = { taken: number; removed: number };

/**
 * Takes the records that say of themselves that they are gone out of `typed`, and notes in `gone` which ones the table
 * loses by it. Of a read that is whole nothing has to be noted: what is not there is gone.
 */
export async function takeDeleted(
  writer: Writer,
  plan: TablePlan,
  { deletes, whole, before }: Pick<Stream, 'deletes' | 'whole'> & { before: From | null },
): Promise<Deleted> {
  const at =
    deletes?.by === 'column'
      ? plan.fields.findIndex(({ name, type }) => name === deletes.column && type === 'boolean')
      : -1;
  if (at < 0) return { taken: 0, removed: 0 };
  if (!whole && before !== null) {
    await writer.run(
      fixedSql(
        'note what is gone',
        `insert into temp.main.gone select _pk from temp.main.typed where f${at}`,
      ),
    );
  }
  const removed = whole || before === null ? 0 : await countGone(writer, before);
  const [taken = 0] = await writer.transaction([
    fixedSql('take out what is gone', `delete from temp.main.typed where f${at}`),
  ]);
  return { taken, removed };
}

async function countGone(writer: Writer, before: From): Promise<number> {
  const counted = select({
    columns: [as('gone', countRows())],
    from: table(temporary('gone'), 'g'),
    joins: [join('inner', before, eq(col(RAW_COLUMNS.pk, 'b'), col('_pk', 'g')))],
  });
  const { rows } = await writer.run(compileDuckdb(counted));
  return Number(rows[0]?.[0] ?? 0);
}
