/** The history of runs, as the books have it. */
import type { Cell, Writer } from '../../base/engine-door.ts';
import type { Problem } from '../../base/problem.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import { val } from '../../base/sql/value.ts';
import type { RawTable, Reject, Run, Snapshot, StreamRun } from '../schema.ts';
import { zRawTable, zReject, zRun, zStreamRun } from '../schema.ts';

/** A run at its beginning. `title` is the source's name for people. */
export type RunBeginning = { id: string; source: string; title: string; at: string };

/** Writes down that a run began. */
export async function beginRun(
  writer: Writer,
  { id, source, title, at }: RunBeginning,
): Promise<void> {
  const text = `insert into raw._run values (:id, :source, :title, :at, null, 'running', '[]')`;
  await writer.transaction([
    fixedSql('begin a run', text, { id, source, title, at: val(at, 'timestamp') }),
  ]);
}

/** Writes down how a run ended. */
export async function endRun(
  writer: Writer,
  id: string,
  end: { status: Run['status']; at: string; problems: readonly Problem[] },
): Promise<void> {
  const text =
    'update raw._run set status = :status, finished_at = :at, problems = :problems where id = :id';
  const values = {
    id,
    status: end.status,
    at: val(end.at, 'timestamp'),
    problems: JSON.stringify(end.problems),
  };
  await writer.transaction([fixedSql('end a run', text, values)]);
  await writer.checkpoint();
}

/** The last runs, newest first. */
export async function readRuns(writer: Writer, most: number): Promise<Run[]> {
  const text = `select id, source, started_at, finished_at, status, problems from raw._run
    order by started_at desc, id limit cast(:most as bigint)`;
  const runs = await writer.run(fixedSql('last runs', text, { most }));
  const streams = await writer.run(
    fixedSql('streams of runs', 'select * from raw._stream_run order by run, place'),
  );
  return runs.rows.map(([id, source, startedAt, finishedAt, status, problems]) =>
    zRun.parse({
      id,
      source,
      startedAt,
      finishedAt,
      status,
      problems: JSON.parse(String(problems)),
      streams: streams.rows.filter(([run]) => run === id).map(streamRunOf),
    }),
  );
}

function streamRunOf(row: readonly Cell[]): StreamRun {
  const [
    ,
    ,
    stream,
    read,
    inserted,
    updated,
    unchanged,
    superseded,
    removed,
    rejected,
    cursor,
    drift,
  ] = row;
  const counts = { read, inserted, updated, unchanged, superseded, removed, rejected };
  return zStreamRun.parse({ stream, ...counts, cursor, drift: JSON.parse(String(drift)) });
}

export type RejectList = { rejects: Reject[]; total: number };

/** A part of a run's list of rejected values, and how many are kept of it. */
export async function readRejects(
  writer: Writer,
  run: string,
  part: { offset: number; limit: number },
): Promise<RejectList> {
  const text = `select source, stream, row, column_name, value, reason from raw._reject where run = :run
    order by stream, row, column_name limit cast(:limit as bigint) offset cast(:offset as bigint)`;
  const { rows } = await writer.run(fixedSql('rejected values of a run', text, { run, ...part }));
  const counted = await writer.run(
    fixedSql('count rejected values', 'select count(*) from raw._reject where run = :run', { run }),
  );
  const rejects = rows.map(([source, stream, row, column, value, reason]) =>
    zReject.parse({ source, stream, row, column, value, reason }),
  );
  return { rejects, total: Number(counted.rows[0]?.[0] ?? 0) };
}

/** Every raw table. */
export async function readRawTables(writer: Writer): Promise<RawTable[]> {
  const text = `select source, stream, table_name, fields, key, rows, synced_at
    from raw._table order by source, stream`;
  const { rows } = await writer.run(fixedSql('raw tables', text));
  return rows.map(([source, stream, table, fields, key, count, syncedAt]) =>
    zRawTable.parse({
      source,
      stream,
      table,
      fields: JSON.parse(String(fields)),
      key: JSON.parse(String(key)),
      rows: count,
      syncedAt,
    }),
  );
}

/** What has landed, in little: for each raw table the last run that changed a record of it. */
export async function readLanded(writer: Writer): Promise<readonly (readonly Cell[])[]> {
  const text = 'select table_name, changed_run from raw._table order by table_name';
  return (await writer.run(fixedSql('what has landed', text))).rows;
}

/** Sources with their names for people, and when each was last read to the end. */
export async function readSources(writer: Writer): Promise<Snapshot['sources']> {
  const text = `select source, arg_max(title, finished_at), max(finished_at) from raw._run
    where status = 'done' group by source order by source`;
  const { rows } = await writer.run(fixedSql('sources', text));
  return rows.map(([source, title, syncedAt]) => ({
    source: String(source),
    title: String(title),
    syncedAt: String(syncedAt),
  }));
}
