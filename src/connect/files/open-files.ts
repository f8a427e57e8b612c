import { join } from 'node:path';
import { assertNever, required } from '../../base/fault.ts';
import type { Batch, ReadContext, Source, Stream } from '../schema.ts';
import type { FilesConfig, FileTable } from './config.ts';
import { contentKindOf } from './content-kind.ts';
import { checkContent, readHead } from './detect-file.ts';
import { sizeOf } from './file-size.ts';
import type { FileLimits } from './limits.ts';
import { matchColumns } from './match-columns.ts';
import { readRecordBatches, readRecordNames } from './read-records.ts';
import { readSheet, readSheetHeader } from './read-sheet.ts';
import { readDelimitedHeader, stageDelimited } from './stage-delimited.ts';
import type { TableSource } from './table-source.ts';

/** Opens the tables of uploaded files: looks at their headers, finds the columns, promises streams. */
export async function openFiles(config: FilesConfig, limits: FileLimits): Promise<Source> {
  const sources = new Map<string, TableSource>();
  for (const table of config.tables)
    sources.set(table.stream, await openTable(config.folder, table, limits));
  return {
    streams: [...sources.values()].map(streamOf),
    maps: [],
    read: (stream, context) =>
      readTable(required(sources.get(stream), `stream ${stream}`), context),
  };
}

async function openTable(
  folder: string,
  table: FileTable,
  limits: FileLimits,
): Promise<TableSource> {
  const path = join(folder, table.file);
  const bytes = await sizeOf(path, table.title);
  checkContent(contentKindOf(await readHead(path)), bytes, limits);
  return {
    path,
    table,
    limits,
    fields: matchColumns(table, await readHeader(path, table, limits)),
  };
}

async function readHeader(
  path: string,
  { reading }: FileTable,
  limits: FileLimits,
): Promise<string[]> {
  switch (reading.kind) {
    case 'delimited':
      return readDelimitedHeader(path, reading, limits);
    case 'sheet':
      return readSheetHeader(path, reading, limits);
    case 'records':
      return readRecordNames(path, reading, limits);
    default:
      return assertNever(reading);
  }
}

function streamOf({ table, fields }: TableSource): Stream {
  return {
    name: table.stream,
    key: table.key,
    fields: [...fields],
    group: table.title,
    whole: table.whole,
    cursor: null,
    deletes: null,
    history: [],
  };
}

async function* readTable(source: TableSource, context: ReadContext): AsyncGenerator<Batch, void> {
  const { reading } = source.table;
  switch (reading.kind) {
    case 'delimited':
      yield* stageDelimited(source, reading, context);
      break;
    case 'sheet':
      yield* readSheet(source, reading, context);
      break;
    case 'records':
      yield* readRecordBatches(source, reading, context);
      break;
    default:
      assertNever(reading);
  }
}
