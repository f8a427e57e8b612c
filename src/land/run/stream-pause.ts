import type { Problem } from '../../base/problem.ts';
import type { Stream } from '../../connect/schema.ts';
import { landProblems } from '../problems.ts';

/**
 * Why a stream cannot be landed as it is: the column that names its records, or the one that says when they changed, is
 * gone. Going on would double records or miss changes, so it waits for a person; its table stays as it is.
 */
export function pauseOf({ name, key, cursor, fields }: Stream): Problem | null {
  const columns = new Set(fields.map((field) => field.name));
  const missing = [...key, ...(cursor === null ? [] : [cursor])].find(
    (column) => !columns.has(column),
  );
  return missing === undefined
    ? null
    : landProblems.make('stream_paused', { stream: name, column: missing });
}
