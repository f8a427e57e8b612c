import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { systemClock } from '../clock.ts';
import type { Clock } from '../clock.ts';
import type { Cell, Engine, Rows, RunOptions, Writer } from '../engine-door.ts';
import { Fault } from '../fault.ts';
import { assertCompiled } from '../sql/compiled.ts';
import type { Compiled } from '../sql/compiled.ts';
import { quoteIdentifier } from '../sql/identifier.ts';
import { toAppendColumns } from './append-columns.ts';
import { EngineProcess } from './engine-process.ts';
import { EngineRunner } from './engine-runner.ts';
import { canReadMemory } from './memory-watch.ts';
import type { OpenRequest, StatementText, WorkResult } from './protocol.ts';

export type ReaderOptions = {
  /** A snapshot file. Opened read-only; nothing else can be reached from it. */
  file: string;
  /** Resident size at which the process is killed; the engine's own limit is 60 % of it. */
  memoryMb?: number;
  /** The engine's own limit, where another part of `memoryMb` suits the work better. */
  engineMemoryMb?: number;
  threads?: number;
  /** Statements at once; more wait. */
  connections?: number;
  /** For calls that state no deadline of their own, in milliseconds. */
  deadlineMs?: number;
  clock?: Clock;
};

export type WriterOptions = Omit<ReaderOptions, 'connections'> & {
  /** Where it may spill. A folder of its own beside the file unless given. */
  scratch?: string;
  /** Folders, besides the file's own, in which it may attach or read files. */
  folders?: readonly string[];
  /** `false` lets statements without an order write their rows in any, which is twice as fast. True when absent. */
  keepsOrder?: boolean;
};

/** An open reader. `pid` is its process now, or null between a death and the next use. */
export type OpenEngine<Door> = Door & { readonly pid: number | null };

/** Opens a snapshot for reading. Its tables resolve without a schema. */
export async function openReader(options: ReaderOptions): Promise<OpenEngine<Engine>> {
  const runner = runnerOf(options, {
    role: 'reader',
    connections: options.connections ?? 2,
    deadlineMs: options.deadlineMs ?? 15_000,
    scratch: null,
    folders: [],
  });
  await runner.start();
  return {
    get pid() {
      return runner.pid;
    },
    run: (statement, run) => runOne(runner, statement, run),
    close: () => runner.close(),
  };
}

/** Opens a warehouse file for its one writer; created when it does not exist. */
export async function openWriter(options: WriterOptions): Promise<OpenEngine<Writer>> {
  const scratch = resolve(options.scratch ?? join(dirname(resolve(options.file)), 'spill'));
  mkdirSync(scratch, { recursive: true });
  const folders = (options.folders ?? []).map((folder) => resolve(folder));
  const role = {
    role: 'writer',
    connections: 1,
    deadlineMs: options.deadlineMs ?? 600_000,
    scratch,
    keepsOrder: options.keepsOrder ?? true,
    folders,
  } as const;
  const runner = runnerOf(options, role);
  await runner.start();
  return {
    get pid() {
      return runner.pid;
    },
    run: (statement, run) => runOne(runner, statement, run),
    close: () => closeWriter(runner),
    ...writerCalls(runner),
  };
}

type Role = Pick<OpenRequest, 'role' | 'connections' | 'scratch' | 'folders' | 'keepsOrder'> & {
  deadlineMs: number;
};

function runnerOf(options: ReaderOptions, { deadlineMs, ...role }: Role): EngineRunner {
  const capMb = options.memoryMb ?? 1024;
  const request: OpenRequest = {
    kind: 'open',
    ...role,
    file: resolve(options.file),
    threads: options.threads ?? 2,
    memoryLimitMb: options.engineMemoryMb ?? Math.floor(capMb * 0.6),
    reportMemory: !canReadMemory,
  };
  return new EngineRunner({
    request,
    capMb,
    deadlineMs,
    clock: options.clock ?? systemClock,
    startProcess: (opening, events) => EngineProcess.start(opening, events),
  });
}

function writerCalls(runner: EngineRunner): Omit<Writer, keyof Engine> {
  return {
    async transaction(statements, options) {
      const work = { kind: 'transaction', statements: statements.map(textOf) } as const;
      return [...(await runner.submit(work, options)).changed];
    },
    async append(target, columns, rows) {
      if (rows.length === 0) return;
      const work = {
        kind: 'append',
        target,
        count: rows.length,
        columns: toAppendColumns(columns, rows),
      } as const;
      await runner.submit(work);
    },
    async checkpoint() {
      await runner.submit({ kind: 'checkpoint' });
    },
    async attach(file, catalog, { readOnly = false } = {}) {
      quoteIdentifier(catalog);
      await runner.submit({ kind: 'attach', file: resolve(file), catalog, readOnly });
    },
    async detach(catalog) {
      quoteIdentifier(catalog);
      await runner.submit({ kind: 'detach', catalog });
    },
  };
}

async function runOne(
  runner: EngineRunner,
  statement: Compiled,
  options?: RunOptions,
): Promise<Rows> {
  return rowsOf(await runner.submit({ kind: 'run', ...textOf(statement) }, options));
}

async function closeWriter(runner: EngineRunner): Promise<void> {
  await runner.idle();
  try {
    if (runner.pid !== null) await runner.submit({ kind: 'checkpoint' });
  } finally {
    await runner.close();
  }
}

/** Only SQL that a compiler made goes through the door. */
function textOf(statement: Compiled): StatementText {
  assertCompiled(statement);
  return { text: statement.text, values: statement.values };
}

/** Answers travel by column, which is faster; callers want rows. */
function rowsOf({ columns, cells, count }: WorkResult): Rows {
  const rows: Cell[][] = [];
  for (let row = 0; row < count; row += 1) rows.push(cells.map((column) => cellAt(column, row)));
  return { columns, rows };
}

function cellAt(column: readonly Cell[], row: number): Cell {
  const cell = column[row];
  if (cell === undefined)
    throw new Fault('engine_died', { message: 'an answer with columns of different lengths' });
  return cell;
}
