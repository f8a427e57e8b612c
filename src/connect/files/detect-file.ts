import { open } from 'node:fs/promises';
import { connectProblems } from '../problems.ts';
import type { ContentKind } from './content-kind.ts';
import { contentKindOf } from './content-kind.ts';
import type { DetectedFile } from './detected.ts';
import { detectDelimited } from './detect-delimited.ts';
import { detectRecords } from './detect-records.ts';
import { detectWorkbook } from './detect-workbook.ts';
import { sizeOf } from './file-size.ts';
import { FILE_LIMITS } from './limits.ts';
import type { FileLimits } from './limits.ts';
import { problemOf, refuseFile } from './refuse.ts';

/** Bytes that tell what a file is. */
const HEAD = 4_096;
const MB = 1024 * 1024;

/** Finds the tables in a file that a person brought, or says why there are none. `fileName` is the person's name for it. */
export async function detectFile(
  path: string,
  fileName: string,
  limits: FileLimits = FILE_LIMITS,
): Promise<DetectedFile> {
  try {
    const bytes = await sizeOf(path, fileName);
    const kind = contentKindOf(await readHead(path));
    checkContent(kind, bytes, limits);
    if (kind === 'workbook') return withPlace(await detectWorkbook(path, limits), fileName);
    const name = fileName.replace(/\.[a-z0-9]{1,7}$/i, '');
    if (kind === 'json' || kind === 'parquet')
      return withPlace(await detectRecords({ path, format: kind, name }, limits), fileName);
    const table = await detectDelimited({ path, bytes, limits }, name);
    return withPlace({ tables: [table], problems: [] }, fileName);
  } catch (error) {
    return withPlace({ tables: [], problems: [problemOf(error)] }, fileName);
  }
}

/** Refuses what is neither text nor workbook nor records, and what is too large. */
export function checkContent(kind: ContentKind, bytes: number, limits: FileLimits): void {
  switch (kind) {
    case 'empty':
      return refuseFile(connectProblems.make('file_empty', {}));
    case 'web-page':
      return refuseFile(connectProblems.make('web_page', {}));
    case 'xml':
      return refuseFile(connectProblems.make('structured_file', { format: 'XML' }));
    case 'compressed':
      return refuseFile(connectProblems.make('compressed_file', {}));
    case 'old-workbook':
      return refuseFile(connectProblems.make('old_workbook', {}));
    case 'binary':
      return refuseFile(connectProblems.make('not_text', {}));
    default:
      return checkSize(bytes, limitOf(kind, limits));
  }
}

function limitOf(kind: ContentKind, limits: FileLimits): number {
  if (kind === 'workbook') return limits.workbookBytes;
  return kind === 'json' || kind === 'parquet' ? limits.recordsBytes : limits.textBytes;
}

/** The first bytes of a file. */
export async function readHead(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(HEAD);
    const { bytesRead } = await file.read(buffer, 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function checkSize(bytes: number, limit: number): void {
  if (bytes <= limit) return;
  refuseFile(
    connectProblems.make('file_too_large', {
      megabytes: Math.ceil(bytes / MB),
      limit: Math.floor(limit / MB),
    }),
  );
}

/** Every problem names the file, and the sheet where there are several. */
function withPlace({ tables, problems }: DetectedFile, fileName: string): DetectedFile {
  const document = (sheet: string | null): string =>
    sheet === null || tables.length < 2 ? fileName : `${fileName} › ${sheet}`;
  return {
    problems: problems.map((problem) => ({
      ...problem,
      at: { document: document(null), ...problem.at },
    })),
    tables: tables.map((table) => ({
      ...table,
      problems: table.problems.map((problem) => ({
        ...problem,
        at: { document: document(table.name), ...problem.at },
      })),
    })),
  };
}
