/** Answers kept in memory: bounded by bytes, the least recently used go first, one computation per key at a time. */
import { Fault } from '../base/fault.ts';
import { stableStringify } from '../base/stable-json.ts';
import type { Viewer } from '../base/viewer.ts';
import type { Result } from '../base/problem.ts';

/** Raised when the meaning of answers changes, so that older ones become unreachable. */
const ANSWER_VERSION = 1;

type Entry = { readonly fingerprint: string; readonly bytes: number; readonly value: unknown };

/** Shared by the askers of all snapshots; keys of old snapshots fall out by age. */
export class AnswerCache {
  readonly #bytes: number;
  readonly #entries = new Map<string, Entry>();
  readonly #running = new Map<string, Promise<unknown>>();
  #used = 0;

  /** `bytes` is the most that kept answers may take, as JSON; 0 keeps none. */
  constructor({ bytes }: { bytes: number }) {
    this.#bytes = bytes;
  }

  /** The kept value, or that of `compute`, run once however many ask for the same key meanwhile. Only good results stay. */
  async get<T>(key: string, viewer: Viewer, compute: () => Promise<Result<T>>): Promise<Result<T>> {
    const known = this.#entries.get(key);
    if (known !== undefined) return this.#hit<T>(key, known, viewer);
    const running = this.#running.get(key);
    // the key holds the viewer's fingerprint, so whoever joins here may see the same rows
    if (running !== undefined) return running as Promise<Result<T>>;
    const started = compute();
    this.#running.set(key, started);
    try {
      const result = await started;
      if (result.ok) this.#keep(key, viewer, result);
      return result;
    } finally {
      this.#running.delete(key);
    }
  }

  /** How much is kept now. */
  size(): { entries: number; bytes: number } {
    return { entries: this.#entries.size, bytes: this.#used };
  }

  #hit<T>(key: string, entry: Entry, viewer: Viewer): Result<T> {
    if (entry.fingerprint !== viewer.fingerprint) {
      throw new Fault('foreign_answer', {
        message: 'a kept answer belongs to a viewer with another rule',
      });
    }
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value as Result<T>;
  }

  #keep(key: string, viewer: Viewer, value: unknown): void {
    if (this.#bytes === 0) return;
    const bytes = key.length + JSON.stringify(value).length;
    if (bytes > this.#bytes) return;
    this.#entries.set(key, { fingerprint: viewer.fingerprint, bytes, value });
    this.#used += bytes;
    for (const [oldest, entry] of this.#entries) {
      if (this.#used <= this.#bytes) return;
      this.#entries.delete(oldest);
      this.#used -= entry.bytes;
    }
  }
}

/** The key of what a viewer asks of a snapshot. Nothing in it is of the client's choosing but what is asked. */
export function cacheKey(asked: unknown, base: string, viewer: Viewer): string {
  return stableStringify([ANSWER_VERSION, base, viewer.workspace, viewer.fingerprint, asked]);
}
