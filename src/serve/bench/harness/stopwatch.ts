/** Milliseconds that a piece of work takes, with what it gives. */
export async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}

/** Milliseconds of each of some repetitions. */
export async function timesOf(
  repetitions: number,
  work: (at: number) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < repetitions; at += 1) times.push((await timed(() => work(at))).ms);
  return times;
}
