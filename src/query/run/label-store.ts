/** Names of members, kept while a snapshot is open: it never changes, so each name is read once. */
import type { Dimension } from '../../model/schema.ts';
import type { Scope } from '../scan/scan.ts';

/** Names by key. */
export type Labels = ReadonlyMap<string, string | null>;

/** What is kept under one key: the names, or that there are too many of them to keep. */
type Kept = Promise<Labels | null>;

/** Label tables of up to so many rows are kept whole; rows of all that is kept together. */
const MOST_ROWS = 10_000;
const MOST_KEPT = 200_000;

/** The names of one snapshot. What a viewer may not see is not among theirs. */
export class LabelStore {
  readonly #kept = new Map<string, { labels: Kept; rows: number }>();
  #rows = 0;

  /**
   * All names of a dimension that the viewer of the scope may see, or null where they are too many to keep.
   * `load` reads them, `limit` at most, with the viewer's row rule.
   */
  async of(
    label: NonNullable<Dimension['label']>,
    scope: Scope,
    load: (limit: number) => Promise<Labels>,
  ): Promise<Labels | null> {
    const key = keyOf(label, scope);
    const known = this.#kept.get(key);
    if (known !== undefined) {
      // the least recently used stand first
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known.labels;
    }
    const labels = load(MOST_ROWS + 1).then((all) => (all.size > MOST_ROWS ? null : all));
    const entry = { labels, rows: 0 };
    this.#kept.set(key, entry);
    try {
      const found = await labels;
      if (this.#kept.get(key) === entry) this.#count(entry, found?.size ?? 0);
      return found;
    } catch (error) {
      this.#kept.delete(key);
      throw error;
    }
  }

  #count(entry: { rows: number }, rows: number): void {
    entry.rows = rows;
    this.#rows += rows;
    for (const [key, oldest] of this.#kept) {
      if (this.#rows <= MOST_KEPT) return;
      this.#kept.delete(key);
      this.#rows -= oldest.rows;
    }
  }
}

/** Tables without a row rule read alike for everybody; the others have names per rule. */
function keyOf({ table, key, column }: NonNullable<Dimension['label']>, scope: Scope): string {
  const isOpen = scope.tables.get(table)?.by === 'open';
  const { workspace, fingerprint } = scope.viewer;
  return JSON.stringify([table, key, column, isOpen ? null : [workspace, fingerprint]]);
}
