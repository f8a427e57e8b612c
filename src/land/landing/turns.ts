/** Streams that are read side by side land in turns: the passing tables of a checkpoint are those of one stream. */
export type Turns = {
  /** Resolves when it is this one's turn; what it gives ends the turn. */
  take(): Promise<() => void>;
};

/** Turns in the order in which they are asked for. */
export function openTurns(): Turns {
  let last: Promise<void> = Promise.resolve();
  return {
    async take() {
      const before = last;
      let end = (): void => {};
      last = new Promise((resolve) => (end = resolve));
      await before;
      return end;
    },
  };
}
