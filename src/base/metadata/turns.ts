/** Gives one caller at a time the turn, in the order of asking. */
export class Turns {
  #last: Promise<void> = Promise.resolve();
  #end: () => void = () => {};

  /** Resolves when it is the caller's turn; `end` must follow. */
  async take(): Promise<void> {
    const before = this.#last;
    let end = (): void => {};
    this.#last = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    this.#end = end;
  }

  end(): void {
    this.#end();
  }
}
