/** Plans kept while a snapshot is open: what the same people ask again the same day is not planned again. */
import { Fault } from '../../base/fault.ts';
import type { Viewer } from '../../base/viewer.ts';

type Entry<T> = { readonly fingerprint: string; readonly plan: T };

/** Bounded by number, the least recently used go first. Plans hold row rules: the key tells whose they are. */
export class PlanStore<T> {
  readonly #most: number;
  readonly #kept = new Map<string, Entry<T>>();

  /** `most` is how many plans are kept; 0 keeps none. */
  constructor({ most }: { most: number }) {
    this.#most = most;
  }

  /** The kept plan under a key, or a new one. Fault `foreign_plan` when the kept one was made for another rule. */
  of(key: string, { fingerprint }: Viewer, make: () => T): T {
    const known = this.#kept.get(key);
    if (known === undefined) return this.#keep(key, { fingerprint, plan: make() });
    if (known.fingerprint !== fingerprint) {
      throw new Fault('foreign_plan', {
        message: 'a kept plan belongs to a viewer with another rule',
      });
    }
    this.#kept.delete(key);
    return this.#keep(key, known);
  }

  #keep(key: string, entry: Entry<T>): T {
    if (this.#most > 0) this.#kept.set(key, entry);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
    return entry.plan;
  }
}
