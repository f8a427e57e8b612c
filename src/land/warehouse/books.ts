/** The tables in which landing keeps its books, beside the raw tables and written in the same transactions. */
import type { Writer } from '../../base/engine-door.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import { landProblems } from '../problems.ts';

const BOOKS = [
  'create schema if not exists raw',
  `create table if not exists raw._run (
    id varchar not null, source varchar not null, title varchar not null, started_at timestamp not null,
    finished_at timestamp, status varchar not null, problems varchar not null)`,
  `create table if not exists raw._stream_run (
    run varchar not null, place integer not null, stream varchar not null, read bigint not null, inserted bigint not null,
    updated bigint not null, unchanged bigint not null, superseded bigint not null, removed bigint not null,
    rejected bigint not null, cursor varchar, drift varchar not null)`,
  `create table if not exists raw._reject (
    run varchar not null, source varchar not null, stream varchar not null, row bigint not null,
    column_name varchar not null, value varchar not null, reason varchar not null)`,
  'create table if not exists raw._cursor (source varchar not null, stream varchar not null, cursor varchar not null)',
  `create table if not exists raw._table (
    source varchar not null, stream varchar not null, table_name varchar not null, fields varchar not null,
    key varchar not null, hashed varchar not null, rows bigint not null, synced_at timestamp not null,
    changed_run varchar not null)`,
] as const;

/** One writer means that nobody else is at it: a run that is running in the books was ended with its process. */
const CLOSE = `update raw._run set status = 'failed', finished_at = started_at, problems = :problems where status = 'running'`;

/** Makes the books where they are not there yet, and closes the runs that were interrupted. */
export async function openBooks(writer: Writer): Promise<void> {
  const problems = JSON.stringify([landProblems.make('run_interrupted', {})]);
  await writer.transaction([
    ...BOOKS.map((text) => fixedSql('open the books', text)),
    fixedSql('close interrupted runs', CLOSE, { problems }),
  ]);
}
