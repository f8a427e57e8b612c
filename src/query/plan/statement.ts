/** A statement with the way its rows are read back. */
import type { Compiled } from '../../base/sql/compiled.ts';

/**
 * Columns of a row: the tag (where `tagged`), `keys` member keys, then the values. `slots[tag][column]` are the
 * slots that a value belongs to: none where it was not asked for, several where their windows share a table's part.
 */
export type Statement = {
  readonly compiled: Compiled;
  readonly tagged: boolean;
  readonly keys: number;
  readonly slots: readonly (readonly (readonly number[])[])[];
};

/** Most rows of one statement; more means that the question has too many groups. */
export const MOST_ROWS = 200_000;
