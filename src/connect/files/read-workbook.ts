import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { StopSignal } from '../../base/engine-door.ts';
import { watchMemory } from '../../base/engine/memory-watch.ts';
import { Fault } from '../../base/fault.ts';
import { connectProblems } from '../problems.ts';
import { readArchive } from './archive.ts';
import type { FileLimits } from './limits.ts';
import { refuseFile } from './refuse.ts';

/** A cell of a workbook: a date or instant is ISO text without a zone under `at`. */
export type WorkbookCell = string | number | boolean | null | { at: string };

export type WorkbookLine =
  | { kind: 'sheet'; name: string }
  /** Rows come in order, 1-based, empty ones too. */
  | { kind: 'row'; row: number; cells: WorkbookCell[] };

export type WorkbookOptions = {
  /** One sheet by name; null for all. */
  sheet: string | null;
  limits: FileLimits;
  signal?: StopSignal;
};

/** What the reading process may use: a workbook of 20 MB with 300,000 rows took 0.9 GB and 6 s (measured). */
const MEMORY_BYTES = 1_200 * 1024 * 1024;
const HEAP_MB = 1_100;
const LONGEST_MS = 60_000;

/** The sheets and rows of a workbook, read by a process of its own. Refuses what cannot be read. */
export async function* readWorkbook(
  path: string,
  options: WorkbookOptions,
): AsyncGenerator<WorkbookLine, void> {
  const parts = await readArchive(path, options.limits);
  const child = startChild([resolve(path), options.sheet ?? '', JSON.stringify(parts)]);
  const guard = guardChild(child, options.signal ?? null);
  const exit = once(child, 'exit');
  let [isDone, row] = [false, 0];
  try {
    for await (const line of createInterface({
      input: pipeOf(child),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      const message = JSON.parse(line) as
        | WorkbookCell[]
        | { sheet: string }
        | { error: string }
        | { end: true };
      if (Array.isArray(message)) yield { kind: 'row', row: (row += 1), cells: message };
      else if ('sheet' in message) {
        row = 0;
        yield { kind: 'sheet', name: message.sheet };
      } else if ('error' in message) refuseUnread(message.error, options);
      else isDone = true;
    }
    if (options.signal?.aborted === true)
      throw new Fault('stopped', { message: 'stopped by its caller' });
    if (!isDone) refuseFile(connectProblems.make('workbook_too_heavy', {}));
  } finally {
    guard();
    child.kill('SIGKILL');
    await exit;
  }
}

function refuseUnread(error: string, { sheet, limits }: WorkbookOptions): never {
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

function startChild(args: readonly string[]): ChildProcess {
  const entry = fileURLToPath(new URL('./child/main.js', import.meta.url));
  return spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, entry, ...args], {
    env: {},
    cwd: '/',
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    windowsHide: true,
  });
}

function pipeOf(child: ChildProcess): Readable {
  const pipe = child.stdio[3];
  if (!(pipe instanceof Readable))
    throw new Fault('no_pipe', { message: 'no pipe to the process that reads a workbook' });
  return pipe;
}

/** Kills the process at its limits; the caller sees its output end too early. Gives what takes the guard off. */
function guardChild(child: ChildProcess, signal: StopSignal | null): () => void {
  const kill = (): void => void child.kill('SIGKILL');
  const unwatch = watchMemory(child.pid ?? 0, MEMORY_BYTES, kill);
  const timer = setTimeout(kill, LONGEST_MS);
  signal?.addEventListener('abort', kill);
  return () => {
    unwatch();
    clearTimeout(timer);
    signal?.removeEventListener('abort', kill);
  };
}
