import { describe, expect, test } from 'vitest';
import { readTwice, readWithFaults, readWithLimits } from './prove-connector.ts';
import type { Proof, Reading } from './prove-connector.ts';
import { runsOf } from './seeded-runs.ts';

/** The tests of what every connector promises. `plain` gives what an undisturbed read brings, once it was read. */
export function describePromises(proof: Proof, plain: () => Reading): void {
  describe('what every connector promises', () => {
    test('a second read of unchanged data changes nothing', async () => {
      const { first, second } = await readTwice(proof);
      expect(first).toBeGreaterThan(0);
      expect(second).toBe(0);
    });

    test.each(runsOf('limits', 10))('limits met at random, run %i', async (seed) => {
      const { tables, requests } = await readWithLimits(proof, seed);
      expect(tables).toEqual(plain().tables);
      expect(requests).toBeLessThanOrEqual(plain().requests * 1.3);
    });

    test.each(runsOf('faults', 50))('faults and a crash, run %i: the same tables', async (seed) => {
      const { requests, tables } = plain();
      expect(await readWithFaults(proof, { requests, seed })).toEqual(tables);
    });
  });
}
