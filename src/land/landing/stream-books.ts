/** What the books say of a stream, read before and written with its records. */
import { z } from 'zod';
import type { Writer } from '../../base/engine-door.ts';
import { countRows, val } from '../../base/sql/build-expression.ts';
import { as, select, table, tableName } from '../../base/sql/build-query.ts';
import { insert } from '../../base/sql/build-statement.ts';
import { compileDuckdb } from '../../base/sql/compile-duckdb.ts';
import type { Compiled } from '../../base/sql/compiled.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import { zField } from '../../connect/schema.ts';
import { RAW_SCHEMA } from '../schema.ts';
import type { StreamRun } from '../schema.ts';
import { allFields, rawName } from './raw-table.ts';
import type { KnownTable, TablePlan } from './table-plan.ts';

/** Entries kept of one stream's list of rejected values, and runs of a source whose lists are kept. */
const LONGEST_LIST = 10_000;
const LISTS_KEPT = 10;

export type StreamPlace = { source: string; stream: string; run: string; place: number };

const zTexts = z.array(z.string());

/** The raw table of a stream; null before its first landing. */
export async function readKnown(
  writer: Writer,
  { source, stream }: StreamPlace,
): Promise<KnownTable | null> {
  const text =
    'select table_name, fields, key, hashed, rows, changed_run from raw._table where source = :source and stream = :stream';
  const { rows } = await writer.run(
    fixedSql('what is known of a stream', text, { source, stream }),
  );
  const [row] = rows;
  if (row === undefined) return null;
  const [name = '', fields = '', key = '', hashed = '', count, changedRun = ''] = row.map(String);
  return {
    table: name,
    fields: z.array(zField).parse(JSON.parse(fields)),
    key: zTexts.parse(JSON.parse(key)),
    hashed: zTexts.parse(JSON.parse(hashed)),
    rows: Number(count),
    changedRun,
  };
}

/** Cursors of a source by stream, as of what has landed. */
export async function readCursors(writer: Writer, source: string): Promise<Record<string, string>> {
  const { rows } = await writer.run(
    fixedSql(
      'cursors of a source',
      'select stream, cursor from raw._cursor where source = :source',
      { source },
    ),
  );
  return Object.fromEntries(rows.map(([stream, cursor]) => [String(stream), String(cursor)]));
}

/** A checkpoint as the books see it. `changedRun` is the last run that changed a record. */
export type Done = { result: StreamRun; now: string; changedRun: string };

/** Statements that bring the books up to date with a checkpoint; they run in its transaction. */
export function writeBooks(plan: TablePlan, at: StreamPlace, done: Done): Compiled[] {
  const { source, stream, run } = at;
  const { result } = done;
  return [
    ...rewriteTable(plan, at, done),
    fixedSql(
      'forget the cursor',
      'delete from raw._cursor where source = :source and stream = :stream',
      { source, stream },
    ),
    ...(result.cursor === null
      ? []
      : [
          fixedSql(
            'keep the cursor',
            'insert into raw._cursor values (:source, :stream, :cursor)',
            { source, stream, cursor: result.cursor },
          ),
        ]),
    fixedSql(
      'forget the state of the run',
      'delete from raw._stream_run where run = :run and stream = :stream',
      { run, stream },
    ),
    insertStreamRun(at, result),
    fixedSql(
      'keep what was refused',
      `insert into raw._reject select :run, :source, :stream, _row, column_name, value, reason from temp.main.refused
       order by _row limit ${LONGEST_LIST}`,
      { run, source, stream },
    ),
  ];
}

/** Forgets the lists of rejected values of a source's older runs. */
export function forgetOldRejects(source: string): Compiled {
  const text = `delete from raw._reject where source = :source and run not in (
    select id from raw._run where source = :source order by started_at desc limit ${LISTS_KEPT})`;
  return fixedSql('forget old lists', text, { source });
}

function rewriteTable(
  plan: TablePlan,
  { source, stream }: StreamPlace,
  { now, changedRun }: Done,
): Compiled[] {
  const columns = [
    'source',
    'stream',
    'table_name',
    'fields',
    'key',
    'hashed',
    'rows',
    'synced_at',
    'changed_run',
  ];
  const query = select({
    columns: [
      as('source', val(source)),
      as('stream', val(stream)),
      as('table_name', val(plan.table)),
      as('fields', val(JSON.stringify(allFields(plan)))),
      as('key', val(JSON.stringify(plan.key))),
      as('hashed', val(JSON.stringify(plan.hashed))),
      as('rows', countRows()),
      as('synced_at', val(now, 'timestamp')),
      as('changed_run', val(changedRun)),
    ],
    from: table(rawName(plan.table)),
  });
  return [
    fixedSql(
      'forget the table',
      'delete from raw._table where source = :source and stream = :stream',
      { source, stream },
    ),
    compileDuckdb(insert(tableName('_table', RAW_SCHEMA), { columns, query })),
  ];
}

function insertStreamRun({ run, place, stream }: StreamPlace, result: StreamRun): Compiled {
  const { read, inserted, updated, unchanged, superseded, removed, rejected } = result;
  return fixedSql(
    'keep the state of the run',
    `insert into raw._stream_run values (:run, :place, :stream, :read, :inserted, :updated, :unchanged, :superseded,
      :removed, :rejected, :cursor, :drift)`,
    {
      run,
      place,
      stream,
      read,
      inserted,
      updated,
      unchanged,
      superseded,
      removed,
      rejected,
      cursor: result.cursor,
      drift: JSON.stringify(result.drift),
    },
  );
}
