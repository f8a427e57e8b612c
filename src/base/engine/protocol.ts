/** What travels between the engine's door and its child process. Plain data, framed by `child/frames.js`. */
import type { AppendTarget, Cell, RowsColumn } from '../engine-door.ts';
import type { Scalar } from '../sql/expression.ts';

/** The first message to a child: which file, in which role. Paths are absolute. */
export type OpenRequest = {
  kind: 'open';
  role: 'reader' | 'writer';
  file: string;
  threads: number;
  /** DuckDB's own limit, in MB; the watchdog's cap is higher. */
  memoryLimitMb: number;
  connections: number;
  /** Writer only: where it may spill, and the folders besides in which it may open files. */
  scratch: string | null;
  folders: readonly string[];
  /** Writer only: `false` lets statements without an order write their rows in any; true when absent. */
  keepsOrder?: boolean;
  /** Ask for the resident size over the wire, where it cannot be read from outside. */
  reportMemory: boolean;
};

export type StatementText = { text: string; values: readonly Scalar[] };

/** A batch to append, column by column. Every cell of a column is of its kind, or null. */
export type AppendColumn = {
  name: string;
  kind: 'boolean' | 'number' | 'text';
  cells: readonly Cell[];
};

export type Work =
  | ({ kind: 'run' } & StatementText)
  | { kind: 'transaction'; statements: readonly StatementText[] }
  | { kind: 'append'; target: AppendTarget; count: number; columns: readonly AppendColumn[] }
  | { kind: 'checkpoint' }
  | { kind: 'attach'; file: string; catalog: string; readOnly: boolean }
  | { kind: 'detach'; catalog: string };

export type Request =
  | OpenRequest
  | { kind: 'work'; id: number; slot: number; work: Work }
  | { kind: 'interrupt'; id: number };

/** `columns` of cells, one array per column, all of length `count`. */
export type WorkResult = {
  columns: readonly RowsColumn[];
  cells: readonly (readonly Cell[])[];
  count: number;
  changed: readonly number[];
};

export type FailureCode = 'error' | 'memory' | 'interrupted' | 'value';

export type Reply =
  | { kind: 'ready'; version: string }
  | { kind: 'unopened'; reason: 'file' | 'probe'; message: string }
  /** `echo` is the hash of the text that was run. */
  | { kind: 'done'; id: number; echo: string; result: WorkResult }
  | { kind: 'failed'; id: number; echo: string; code: FailureCode; message: string }
  | { kind: 'memory'; residentBytes: number };
