import type { Problem } from '../../base/problem.ts';
import { connectProblems } from '../problems.ts';
import { uniqueNames } from './column-names.ts';
import type { DelimitedReading } from './config.ts';
import type { DetectedTable } from './detected.ts';
import { detectDialect, sampleRecords } from './dialect.ts';
import type { EncodingFound } from './encoding.ts';
import { findHeader } from './header-row.ts';
import type { FileLimits } from './limits.ts';
import { runEncodingPass, readText } from './read-text.ts';
import { RecordScanner } from './record-scanner.ts';
import type { RecordView } from './record-view.ts';
import { refuseFile } from './refuse.ts';
import { TableProfile } from './table-profile.ts';
import { UniqueSet } from './unique-set.ts';

type File = { path: string; bytes: number; limits: FileLimits };

/** Bytes and records of the beginning that decide on delimiter and header. */
const SAMPLE_BYTES = 256 * 1024;
const SAMPLE_RECORDS = 400;

/** Finds out how a delimited text file is written and what its columns hold; looks at every record. */
export async function detectDelimited(file: File, name: string): Promise<DetectedTable> {
  const encoding = await runEncodingPass(file.path);
  if (encoding.nuls * 100 > file.bytes) refuseFile(connectProblems.make('not_text', {}));
  const sample = await readSample(file.path, encoding);
  const dialect = detectDialect(sample);
  const records = sampleRecords(sample, dialect, {
    most: SAMPLE_RECORDS,
    isCut: sample.length >= SAMPLE_BYTES,
  });
  const header = findHeader(records);
  if (header.width > file.limits.columns)
    refuseFile(connectProblems.make('too_many_columns', { limit: file.limits.columns }));
  const cells = records[header.row - 1] ?? [];
  const names = uniqueNames(Array.from({ length: header.width }, (_, index) => cells[index] ?? ''));
  const reading: DelimitedReading = {
    kind: 'delimited',
    encoding: encoding.encoding,
    ...dialect,
    headerRow: header.row,
  };
  const profile = new TableProfile(names);
  await scanFile(file, { reading, encoding }, (view) => addRecord(profile, view, file.limits));
  if (profile.rows === 0) refuseFile(connectProblems.make('file_empty', {}));
  const { fields, key, problems } = profile.describe(dialect.delimiter);
  const isKey =
    key.isSure ||
    (await isUniqueKey(
      file,
      { reading, encoding },
      key.columns.map((each) => names.indexOf(each)),
    ));
  return {
    name,
    reading,
    rows: profile.rows,
    fields,
    key: isKey ? key.columns : [],
    preview: profile.preview,
    problems: [...readingProblems(encoding, header.row), ...problems],
  };
}

/** The records of a file below its header, blank ones left out. `onRecord` ends the scan with false. */
export async function scanFile(
  file: File,
  how: { reading: DelimitedReading; encoding: EncodingFound },
  onRecord: (view: RecordView) => boolean,
): Promise<void> {
  const { headerRow } = how.reading;
  const scanner = new RecordScanner(
    how.reading,
    file.limits,
    (view) => view.row <= headerRow || view.isBlank() || onRecord(view),
  );
  for await (const piece of readText(file.path, how.encoding)) if (!scanner.push(piece)) return;
  scanner.end();
}

async function readSample(path: string, encoding: EncodingFound): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of readText(path, encoding)) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes >= SAMPLE_BYTES) break;
  }
  return Buffer.concat(pieces).subarray(0, SAMPLE_BYTES);
}

function addRecord(profile: TableProfile, view: RecordView, limits: FileLimits): boolean {
  const width = profile.names.length;
  if (!fitsWidth(view, width)) {
    profile.addUneven(view.row);
    return true;
  }
  profile.add(
    view.row,
    Array.from({ length: width }, (_, index) => ({ text: view.trimmedOf(index), form: null })),
  );
  if (profile.rows > limits.rows)
    refuseFile(connectProblems.make('too_many_rows', { limit: limits.rows }));
  return true;
}

/** As many cells as columns; more are let pass when nothing is in them (a delimiter at the end of each line). */
export function fitsWidth(view: RecordView, width: number): boolean {
  if (view.count < width) return false;
  for (let index = width; index < view.count; index += 1) {
    if (view.isWritten(index)) return false;
  }
  return true;
}

async function isUniqueKey(
  file: File,
  how: { reading: DelimitedReading; encoding: EncodingFound },
  indexes: readonly number[],
): Promise<boolean> {
  const seen = new UniqueSet();
  let isUnique = true;
  await scanFile(file, how, (view) => {
    isUnique = seen.add(indexes.map((index) => view.trimmedOf(index)).join('\0'));
    return isUnique;
  });
  return isUnique;
}

function readingProblems(encoding: EncodingFound, headerRow: number): Problem[] {
  return [
    ...(encoding.broken > 0
      ? [connectProblems.make('characters_broken', { count: encoding.broken })]
      : []),
    ...(headerRow === 0 ? [connectProblems.make('no_header', {})] : []),
  ];
}
