import type { Writer } from '../../base/engine-door.ts';
import { dropTable } from '../../base/sql/build-statement.ts';
import { compileDuckdb } from '../../base/sql/compile-duckdb.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import { rawName } from '../landing/raw-table.ts';
import { readRawTables } from './run-books.ts';

/** What the books say of a source; those of streams of runs go by its runs. */
const BOOKS = ['_table', '_cursor', '_reject', '_run'] as const;

/** Takes a source's raw tables, cursors and runs away, in one transaction. One that never landed is no matter. */
export async function forgetSource(writer: Writer, source: string): Promise<void> {
  const tables = (await readRawTables(writer)).filter((table) => table.source === source);
  await writer.transaction([
    ...tables.map(({ table }) => compileDuckdb(dropTable(rawName(table)))),
    fixedSql(
      'forget the streams of its runs',
      'delete from raw._stream_run where run in (select id from raw._run where source = :source)',
      { source },
    ),
    ...BOOKS.map((book) =>
      fixedSql('forget a source', `delete from raw.${book} where source = :source`, { source }),
    ),
  ]);
  await writer.checkpoint();
}
