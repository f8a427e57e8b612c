import { createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Clock } from '../../base/clock.ts';
import { isId, newId } from '../../base/ids.ts';
import { toJson } from '../../base/metadata/json-text.ts';
import type { Metadata } from '../../base/metadata/open.ts';
import type { Catalogue } from '../../base/define-problems.ts';
import { assertNever } from '../../base/fault.ts';
import type { Locale } from '../../base/locale.ts';
import { fail, ok } from '../../base/problem.ts';
import type { Problem, Result } from '../../base/problem.ts';
import { detectFile, FILE_LIMITS, OWN_FILE_LIMITS } from '../../connect/index.ts';
import type { DetectedFile, DetectedTable } from '../../connect/index.ts';
import { viewProblem } from '../view-problem.ts';
import { serveProblems } from '../problems.ts';
import type { Upload } from '../schema.ts';

/** A file that was kept, with what was found in it. */
export type KeptUpload = {
  id: string;
  fileName: string;
  path: string;
  tables: readonly DetectedTable[];
};

/** `isOwn`: a file of the person at the command line, which may be larger than one sent over HTTP. */
export type UploadedFile = { name: string; content: Readable; isOwn?: boolean };

export type Uploads = {
  keep(file: UploadedFile, locale: Locale): Promise<Result<Upload>>;
  find(id: string): Promise<Result<KeptUpload>>;
  /** Folder that holds them all. */
  folder: string;
};

type UploadsSpec = {
  folder: string;
  metadata: Metadata;
  clock: Clock;
  catalogues: readonly Catalogue[];
};

/** Files that people brought, each under a name of ours in one folder; their own names are data. */
export function uploadsIn(spec: UploadsSpec): Uploads {
  const { folder, metadata } = spec;
  return {
    folder,
    async keep({ name, content, isOwn }, locale) {
      const id = newId();
      const path = join(folder, id);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const written = await writeTo(path, content);
      if (written !== null) return fail(written);
      const fileName = basename(name).slice(0, 255);
      const detected = named(
        await detectFile(path, fileName, isOwn === true ? OWN_FILE_LIMITS : FILE_LIMITS),
        fileName,
      );
      if (detected.tables.length === 0) {
        await rm(path, { force: true });
        return fail([...detected.problems]);
      }
      await record({ id, fileName, detected }, spec);
      return ok(
        viewUpload({ id, fileName, bytes: await sizeOf(path), detected }, locale, spec.catalogues),
      );
    },
    async find(id) {
      const missing = fail<KeptUpload>(serveProblems.make('unknown_upload', { upload: id }));
      if (!isId(id)) return missing;
      const row = await metadata.db
        .selectFrom('upload')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      if (row === undefined) return missing;
      return ok({
        id,
        fileName: row.file_name,
        path: join(folder, id),
        tables: row.detected as readonly DetectedTable[],
      });
    },
  };
}

/** Sheets carry their workbook's name: two files may both have a 'Sheet1'. */
function named(detected: DetectedFile, fileName: string): DetectedFile {
  const base = fileName.replace(/\.[a-z0-9]{1,5}$/i, '');
  const isWorkbook = detected.tables.length > 1;
  const nameOf = ({ name, reading }: DetectedTable): string =>
    reading.kind === 'delimited' ? name : isWorkbook ? `${base} · ${name}` : base;
  return {
    ...detected,
    tables: detected.tables.map((table) => ({ ...table, name: nameOf(table) })),
  };
}

/** Null when it is written whole; else why not, with nothing left behind. */
async function writeTo(path: string, content: Readable): Promise<Problem | null> {
  try {
    await pipeline(content, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    return null;
  } catch (error) {
    await rm(path, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    return serveProblems.make('not_writable', { path: 'uploads', reason });
  }
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path)).size;
}

type Detected = { id: string; fileName: string; detected: DetectedFile };

async function record(
  { id, fileName, detected }: Detected,
  { metadata, clock, folder }: UploadsSpec,
): Promise<void> {
  const size = await sizeOf(join(folder, id));
  await metadata.db
    .insertInto('upload')
    .values({
      id,
      file_name: fileName,
      size,
      detected: toJson<unknown>(detected.tables),
      created_at: new Date(clock.now()).toISOString(),
    })
    .execute();
}

/** How a table is written, for people: an encoding, or the kind of file. */
function formOf(reading: DetectedTable['reading']): string {
  switch (reading.kind) {
    case 'delimited':
      return reading.encoding;
    case 'sheet':
      return 'xlsx';
    case 'records':
      return reading.format;
    default:
      return assertNever(reading);
  }
}

function viewUpload(
  upload: Detected & { bytes: number },
  locale: Locale,
  catalogues: readonly Catalogue[],
): Upload {
  const { id, fileName, bytes, detected } = upload;
  const problems = [...detected.problems, ...detected.tables.flatMap((table) => table.problems)];
  return {
    id,
    fileName,
    bytes,
    tables: detected.tables.map(({ name, reading, rows, fields, key, preview }) => ({
      name,
      encoding: formOf(reading),
      delimiter: reading.kind === 'delimited' ? reading.delimiter : null,
      headerLine: reading.kind === 'records' ? null : reading.headerRow,
      rows,
      estimated: false,
      fields,
      key,
      preview,
    })),
    problems: problems.map((problem) => viewProblem(problem, locale, catalogues)),
  };
}
