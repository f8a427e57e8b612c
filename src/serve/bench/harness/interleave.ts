import { timed } from './stopwatch.ts';

export type Rounds = { warmUps: number; repetitions: number };

/**
 * Times two ways of doing one thing against each other, in the order A B B A: whatever else the machine does then
 * falls on both alike. The first rounds warm up and do not count.
 */
export async function interleave(
  a: () => Promise<unknown>,
  b: () => Promise<unknown>,
  { warmUps, repetitions }: Rounds,
): Promise<{ a: number[]; b: number[] }> {
  const times: { a: number[]; b: number[] } = { a: [], b: [] };
  for (let round = 0; round < warmUps + repetitions; round += 1) {
    const order = round % 2 === 0 ? (['a', 'b'] as const) : (['b', 'a'] as const);
    for (const side of order) {
      const { ms } = await timed(side === 'a' ? a : b);
      if (round >= warmUps) times[side].push(ms);
    }
  }
  return times;
}
