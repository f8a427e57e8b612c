import { resolve } from 'node:path';
import type { StopSignal } from '../../base/engine-door.ts';
import { connectProblems } from '../problems.ts';
import { readArchive } from './archive.ts';
import type { FileLimits } from './limits.ts';
import { readApart } from './read-apart.ts';
import type { ApartLine } from './read-apart.ts';
import { refuseFile } from './refuse.ts';

export type WorkbookOptions = {
  /** One sheet by name; null for all. */
  sheet: string | null;
  limits: FileLimits;
  signal?: StopSignal;
};

/** The sheets and rows of a workbook, read by a process of its own. Refuses what cannot be read. */
export async function* readWorkbook(
  path: string,
  options: WorkbookOptions,
): AsyncGenerator<ApartLine, void> {
  const parts = await readArchive(path, options.limits);
  const { sheet, signal = null } = options;
  yield* readApart(
    { kind: 'workbook', path: resolve(path), sheet, parts },
    { signal, refuse: (error) => refuseUnread(error, options) },
  );
}

function refuseUnread(error: string | null, { sheet, limits }: WorkbookOptions): never {
  if (error === null) return refuseFile(connectProblems.make('workbook_too_heavy', {}));
  if (error.startsWith('SheetNotFound'))
    return refuseFile(connectProblems.make('sheet_missing', { sheet: sheet ?? '' }));
  if (error.startsWith('SizeError')) {
    const params = {
      limit: Math.round(limits.unpackedBytes / 1024 / 1024),
      entries: limits.archiveEntries,
    };
    return refuseFile(connectProblems.make('workbook_too_large', params));
  }
  return refuseFile(connectProblems.make('workbook_damaged', {}));
}
