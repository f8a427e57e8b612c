import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { StopSignal } from '../../base/engine-door.ts';
import { watchMemory } from '../../base/engine/memory-watch.ts';
import { Fault } from '../../base/fault.ts';
import type { PartSize } from './archive.ts';

/** What the process is to read. `path` is absolute; `sheet` and `list` name one table, null asks for all. */
export type ApartJob =
  | { kind: 'workbook'; path: string; sheet: string | null; parts: readonly PartSize[] }
  | { kind: 'json'; path: string; list: string | null; columns: number }
  | { kind: 'parquet'; path: string; columns: number };

/** A cell: a date or instant is ISO text under `at`, without a zone where the file has none. */
export type ApartCell = string | number | boolean | null | { at: string };

export type ApartLine =
  /** A table begins. `names` are its columns, null where they stand in its rows. */
  | { kind: 'table'; name: string; names: string[] | null }
  /** Rows come in order, 1-based, empty ones too. */
  | { kind: 'row'; row: number; cells: ApartCell[] };

export type ApartOptions = {
  signal: StopSignal | null;
  /** Refuses what could not be read, by the name of the error; `null` when the process used too much. */
  refuse: (error: string | null) => never;
};

/** What the reading process may use: a workbook of 20 MB with 300,000 rows took 0.9 GB and 6 s (measured). */
const MEMORY_BYTES = 1_200 * 1024 * 1024;
const HEAP_MB = 1_100;
const LONGEST_MS = 60_000;

type Message =
  | ApartCell[]
  | { list: string; names: string[] | null }
  | { error: string }
  | { end: true };

/** The tables and rows of a file, read by a process of its own with an empty environment and limits. */
export async function* readApart(
  job: ApartJob,
  { signal, refuse }: ApartOptions,
): AsyncGenerator<ApartLine, void> {
  const child = startChild(job);
  const guard = guardChild(child, signal);
  const exit = once(child, 'exit');
  let [isDone, row] = [false, 0];
  try {
    for await (const line of createInterface({
      input: pipeOf(child),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      const message = JSON.parse(line) as Message;
      if (Array.isArray(message)) yield { kind: 'row', row: (row += 1), cells: message };
      else if ('list' in message) {
        row = 0;
        yield { kind: 'table', name: message.list, names: message.names };
      } else if ('error' in message) refuse(message.error);
      else isDone = true;
    }
    if (signal?.aborted === true) throw new Fault('stopped', { message: 'stopped by its caller' });
    if (!isDone) refuse(null);
  } finally {
    guard();
    child.kill('SIGKILL');
    await exit;
  }
}

function startChild(job: ApartJob): ChildProcess {
  const entry = fileURLToPath(new URL('./child/main.js', import.meta.url));
  return spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, entry, JSON.stringify(job)], {
    env: {},
    cwd: '/',
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    windowsHide: true,
  });
}

function pipeOf(child: ChildProcess): Readable {
  const pipe = child.stdio[3];
  if (!(pipe instanceof Readable))
    throw new Fault('no_pipe', { message: 'no pipe to the process that reads a file' });
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
