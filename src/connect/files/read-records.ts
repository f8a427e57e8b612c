import { resolve } from 'node:path';
import type { StopSignal } from '../../base/engine-door.ts';
import { required } from '../../base/fault.ts';
import { connectProblems } from '../problems.ts';
import type { Batch, ReadContext } from '../schema.ts';
import type { RecordsReading } from './config.ts';
import type { FileLimits } from './limits.ts';
import { readApart } from './read-apart.ts';
import type { ApartLine } from './read-apart.ts';
import { recordOf } from './read-sheet.ts';
import { refuseFile } from './refuse.ts';
import type { TableSource } from './table-source.ts';

/** Rows of one batch. */
const BATCH_ROWS = 5_000;

export type RecordsOptions = {
  format: RecordsReading['format'];
  /** One list by name; null for all. */
  list: string | null;
  limits: FileLimits;
  signal?: StopSignal;
};

/** The lists of records in a JSON, NDJSON or Parquet file, read by a process of its own. Refuses what cannot be read. */
export function readRecords(
  path: string,
  { format, list, limits, signal }: RecordsOptions,
): AsyncGenerator<ApartLine, void> {
  const file = { path: resolve(path), columns: limits.columns };
  const job = format === 'json' ? { kind: format, ...file, list } : { kind: format, ...file };
  return readApart(job, {
    signal: signal ?? null,
    refuse: (error) => refuseUnread(error, { format, list, limits }),
  });
}

/** The columns of a list as they are now. */
export async function readRecordNames(
  path: string,
  reading: RecordsReading,
  limits: FileLimits,
): Promise<string[]> {
  for await (const line of readRecords(path, { ...reading, limits }))
    if (line.kind === 'table') return required(line.names, 'the names of a list');
  return [];
}

/** The records of a list in batches; their rows are their places in it, from 1. */
export async function* readRecordBatches(
  source: TableSource,
  reading: RecordsReading,
  { signal }: ReadContext,
): AsyncGenerator<Batch, void> {
  const { path, table, fields, limits } = source;
  const { stream } = table;
  let [rows, firstRow]: [Extract<Batch, { kind: 'rows' }>['rows'], number] = [[], 1];
  for await (const line of readRecords(path, { ...reading, limits, signal })) {
    if (line.kind !== 'row') continue;
    if (line.row > limits.rows)
      refuseFile(connectProblems.make('too_many_rows', { limit: limits.rows }));
    rows.push(recordOf(line.cells, fields.length));
    if (rows.length < BATCH_ROWS) continue;
    yield { kind: 'rows', stream, rows, firstRow, cursor: null };
    [rows, firstRow] = [[], line.row + 1];
  }
  if (firstRow === 1 && rows.length === 0)
    refuseFile(connectProblems.make('file_empty', {}, { document: table.title }));
  if (rows.length > 0) yield { kind: 'rows', stream, rows, firstRow, cursor: null };
}

type Asked = Pick<RecordsOptions, 'format' | 'list' | 'limits'>;

function refuseUnread(error: string | null, { format, list, limits }: Asked): never {
  const name = format === 'json' ? 'JSON' : 'Parquet';
  switch (error) {
    case null:
      return refuseFile(connectProblems.make('records_too_heavy', { format: name }));
    case 'ColumnsError':
      return refuseFile(connectProblems.make('too_many_columns', { limit: limits.columns }));
    case 'EmptyError':
      return list === null || list === ''
        ? refuseFile(connectProblems.make('no_records', {}))
        : refuseFile(connectProblems.make('list_missing', { list }));
    default:
      return refuseFile(connectProblems.make('records_damaged', { format: name }));
  }
}
