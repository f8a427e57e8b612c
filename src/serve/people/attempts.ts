/** How often something may be tried: counted in memory, per key, over a window of time. */
import type { Clock } from '../../base/clock.ts';

/** `most` tries in `seconds`. */
export type Limit = { readonly most: number; readonly seconds: number };

/** Keys that are kept in mind; the oldest go first. */
const MOST_KEYS = 50_000;

type Window = { begun: number; count: number };

/** Counts tries. Forgotten with the process: a restart is not something that a stranger can bring about. */
export class Attempts {
  readonly #clock: Clock;
  readonly #windows = new Map<string, Window>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts one try; gives 0 when it may go on, else the seconds to wait. */
  take(key: string, { most, seconds }: Limit): number {
    const now = this.#clock.now();
    const known = this.#windows.get(key);
    const isOver = known === undefined || now >= known.begun + seconds * 1000;
    const window = isOver ? { begun: now, count: 0 } : known;
    window.count += 1;
    this.#windows.delete(key);
    this.#windows.set(key, window);
    this.#forgetOldest();
    return window.count <= most ? 0 : Math.ceil((window.begun + seconds * 1000 - now) / 1000);
  }

  /** What went well is not held against anybody. */
  forget(key: string): void {
    this.#windows.delete(key);
  }

  #forgetOldest(): void {
    for (const key of this.#windows.keys()) {
      if (this.#windows.size <= MOST_KEYS) return;
      this.#windows.delete(key);
    }
  }
}
