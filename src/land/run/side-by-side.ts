/** Does work on many things, so many at a time. */
export type SideBySide<T> = {
  /** At a time; 1 = one after the other. */
  most: number;
  work: (item: T, place: number) => Promise<void>;
  /** Told when one failed, so that the others under way can be ended. */
  onFailure: () => void;
};

/** Begins them in their order. After a failure none begins any more; it is thrown when those under way have ended. */
export async function sideBySide<T>(
  items: readonly T[],
  { most, work, onFailure }: SideBySide<T>,
): Promise<void> {
  const failures: unknown[] = [];
  const waiting = [...items.entries()];
  const workOn = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [place, item] = next;
      try {
        await work(item, place);
      } catch (error) {
        failures.push(error);
        waiting.length = 0;
        onFailure();
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, workOn));
  if (failures.length > 0) throw failures[0];
}
