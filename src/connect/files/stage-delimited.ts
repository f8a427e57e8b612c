import { Fault } from '../../base/fault.ts';
import { connectProblems } from '../problems.ts';
import type { Batch, ReadContext } from '../schema.ts';
import type { DelimitedReading } from './config.ts';
import { fitsWidth } from './detect-delimited.ts';
import { chosenEncoding } from './encoding.ts';
import type { FileLimits } from './limits.ts';
import { readText, runEncodingPass } from './read-text.ts';
import { RecordScanner } from './record-scanner.ts';
import { RecordWriter } from './record-writer.ts';
import { refuseFile } from './refuse.ts';
import { StagedFile } from './staged-file.ts';
import type { TableSource } from './table-source.ts';

/** Why a record is refused whole; a code of `land`. */
const WRONG_COUNT = 'wrong_column_count';
/** Bytes of one part: a quarter of a million records or so. */
const PART_BYTES = 24 * 1024 * 1024;

/** The header of a delimited file as it is now; for a file without one, as many empty names as it has columns. */
export async function readDelimitedHeader(
  path: string,
  reading: DelimitedReading,
  limits: FileLimits,
): Promise<string[]> {
  let header: string[] = [];
  const scanner = new RecordScanner(reading, limits, (view) => {
    header = view.texts();
    return view.row < Math.max(1, reading.headerRow);
  });
  const encoding = chosenEncoding(await runEncodingPass(path), reading.encoding);
  for await (const piece of readText(path, encoding))
    if (!scanner.push(piece)) return namesOf(header, reading.headerRow);
  scanner.end();
  return namesOf(header, reading.headerRow);
}

/** A delimiter at the end of the line makes no column of its own. */
function namesOf(header: readonly string[], headerRow: number): string[] {
  if (headerRow === 0) return header.map(() => '');
  return header.slice(0, header.findLastIndex((cell) => cell !== '') + 1);
}

/**
 * Writes a delimited file anew into `staging`, in the one plain form that landing reads: UTF-8, rows numbered,
 * records whose cells do not fit the columns marked. It comes in parts, so that one can land while the next is written.
 */
export async function* stageDelimited(
  source: TableSource,
  reading: DelimitedReading,
  context: ReadContext,
): AsyncGenerator<Batch, void> {
  let part: StagedFile | null = null;
  try {
    for await (const blocks of plainRecords(source, reading, context)) {
      part ??= await StagedFile.begin(context.staging);
      await part.write(blocks);
      if (part.bytes < PART_BYTES) continue;
      await part.finish();
      yield batchOf(source, reading, part.path);
      part = null;
    }
    if (part === null) return;
    await part.finish();
    yield batchOf(source, reading, part.path);
    part = null;
  } finally {
    await part?.abandon();
  }
}

function batchOf({ table }: TableSource, { delimiter }: DelimitedReading, path: string): Batch {
  const { stream } = table;
  return {
    kind: 'file',
    stream,
    path,
    delimiter,
    quote: '"',
    skipLines: 0,
    numbered: true,
    cursor: null,
  };
}

/** The records of a file in their plain form, piece by piece. A file without any is refused. */
async function* plainRecords(
  { path, table, fields, limits }: TableSource,
  reading: DelimitedReading,
  { signal }: ReadContext,
): AsyncGenerator<Buffer[], void> {
  const encoding = chosenEncoding(await runEncodingPass(path), reading.encoding);
  const shape = {
    delimiter: reading.delimiter,
    width: fields.length,
    keepsQuotes: reading.quote === '"',
  };
  const writer = new RecordWriter(shape);
  let rows = 0;
  const scanner = new RecordScanner(reading, limits, (view) => {
    if (view.row <= reading.headerRow || view.isBlank()) return true;
    if (fitsWidth(view, fields.length)) writer.add(view);
    else writer.addRefused(view, WRONG_COUNT);
    rows += 1;
    if (rows > limits.rows)
      refuseFile(connectProblems.make('too_many_rows', { limit: limits.rows }));
    return true;
  });
  for await (const piece of readText(path, encoding)) {
    if (signal.aborted) throw new Fault('stopped', { message: 'stopped by its caller' });
    scanner.push(piece);
    yield writer.take();
  }
  scanner.end();
  if (rows === 0) refuseFile(connectProblems.make('file_empty', {}, { document: table.title }));
  yield writer.take();
}
