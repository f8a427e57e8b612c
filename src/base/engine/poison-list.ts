import type { Clock } from '../clock.ts';
import { POISON_MS } from './engine-faults.ts';

/** Statements that had to be killed, by hash, each for five minutes: asking again must not kill again. */
export class PoisonList {
  readonly #until = new Map<string, number>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  add(hash: string): void {
    this.#until.set(hash, this.#clock.now() + POISON_MS);
  }

  has(hash: string): boolean {
    const until = this.#until.get(hash);
    if (until === undefined) return false;
    if (until > this.#clock.now()) return true;
    this.#until.delete(hash);
    return false;
  }
}
