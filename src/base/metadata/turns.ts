import { Fault } from '../fault.ts';

/** Longest wait for a turn, in milliseconds. Whoever waits for a second turn inside its first would wait for ever. */
const LONGEST_WAIT = 60_000;

/** Gives one caller at a time the turn, in the order of asking. */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  readonly #longestWait: number;
  #taken = false;

  constructor(longestWait = LONGEST_WAIT) {
    this.#longestWait = longestWait;
  }

  /** Resolves when it is the caller's turn; `end` must follow. */
  async take(): Promise<void> {
    if (!this.#taken) {
      this.#taken = true;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(this.#giveUp(enter)), this.#longestWait);
      const enter = (): void => {
        clearTimeout(timer);
        resolve();
      };
      this.#waiting.push(enter);
    });
  }

  /** Passes the turn on. */
  end(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#taken = false;
    else next();
  }

  #giveUp(enter: () => void): Fault {
    this.#waiting.splice(this.#waiting.indexOf(enter), 1);
    return new Fault('metadata_turn', {
      message:
        'no turn at the metadata store: inside a transaction use its own handle, not the store',
    });
  }
}
