/** A statement with the way its rows are read back. */
import type { Compiled } from '../../base/sql/compiled.ts';
import type { SelectNode } from '../../base/sql/statement.ts';

/**
 * Columns of a row: the tag (where `tagged`), `keys` member keys, then the values. `slots` says by tag (its text;
 * empty without one) and column which slots a value belongs to: none where it was not asked for, several where their
 * windows share a part of a table.
 */
export type Statement = {
  readonly compiled: Compiled;
  readonly tagged: boolean;
  readonly keys: number;
  readonly slots: ReadonlyMap<string, readonly (readonly number[])[]>;
};

/** Most rows of one statement; more means that the question has too many groups. */
export const MOST_ROWS = 200_000;

/** The query cut after one row too many; one without groups has one row anyway. */
export function limited(query: SelectNode): SelectNode {
  return query.groupBy === null ? query : { ...query, limit: MOST_ROWS + 1 };
}
