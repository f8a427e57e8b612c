/**
 * What the engine's door looks like to pure code, which takes it as an argument.
 * `base/engine/` opens one; nothing else may.
 */
import type { Compiled } from './sql/compiled.ts';

/**
 * One value of an answer, by the type of its column:
 * boolean → boolean; tinyint … bigint and unsigned → number (a fault beyond 2^53); hugeint and
 * decimal → exact plain text; float, double → number (a fault when not finite); date →
 * 'YYYY-MM-DD'; timestamp, timestamptz → ISO instant in UTC ('2025-03-31T12:00:00.000Z', six
 * decimals when finer than a millisecond); time → 'HH:MM:SS[.ffffff]'; varchar, uuid, enum →
 * text; NULL of any type → null. Other types are a fault: cast them in the query.
 */
export type Cell = string | number | boolean | null;

/** `type` is the engine's, in lower case: 'decimal(18,2)', 'bigint', 'varchar'. */
export type RowsColumn = { readonly name: string; readonly type: string };

export type Rows = {
  readonly columns: readonly RowsColumn[];
  readonly rows: readonly (readonly Cell[])[];
};

/** An AbortSignal, as far as the engine needs it (pure code has no DOM or Node types). */
export type StopSignal = {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
};

export type RunOptions = {
  /** Milliseconds from the call to the end, waiting included. The engine's default when absent. */
  deadlineMs?: number;
  /** Stops the statement; the call then rejects with the fault `engine_stopped`. */
  signal?: StopSignal;
};

/**
 * A running engine over one warehouse file. Faults: `engine_deadline`, `engine_memory`,
 * `engine_died`, `engine_refused` (stopped the engine less than five minutes ago),
 * `engine_stopped`, `engine_error`, `engine_open`, `engine_closed`.
 */
export type Engine = {
  /** Runs one statement and gives its rows. */
  run(statement: Compiled, options?: RunOptions): Promise<Rows>;
  close(): Promise<void>;
};

/** A column's name with what the appended cells are: text is turned into the column's own type by the engine. */
export type AppendTarget = {
  readonly catalog?: string;
  readonly schema?: string;
  readonly name: string;
};

/** The one writer of a warehouse file. One connection: calls run one after the other, in order. */
export type Writer = Engine & {
  /** All statements or none. Gives the number of rows each one changed. */
  transaction(statements: readonly Compiled[], options?: RunOptions): Promise<number[]>;
  /**
   * The fast way for rows from outside, all or none: cells in the order of `columns`; columns of
   * the table that are not named become NULL. Cells are as in `Cell`, made to fit the column's
   * type by the engine; one that does not fit is a fault, so append text of doubt to varchar columns.
   */
  append(
    target: AppendTarget,
    columns: readonly string[],
    rows: readonly (readonly Cell[])[],
  ): Promise<void>;
  /** Writes the log into the file, so that the file alone is whole. */
  checkpoint(): Promise<void>;
  /** Opens another file under a name (`catalog` of a table name), created when it does not exist and not `readOnly`. */
  attach(file: string, catalog: string, options?: { readOnly?: boolean }): Promise<void>;
  /** Closes an attached file; what was written to it is then whole on its own. */
  detach(catalog: string): Promise<void>;
};
