import { expect, test } from 'vitest';
import { interleave } from './interleave.ts';

test('two ways take turns at going first, and the first rounds do not count', async () => {
  const order: string[] = [];
  const does = (name: string) => async (): Promise<void> => void order.push(name);
  const times = await interleave(does('a'), does('b'), { warmUps: 1, repetitions: 3 });
  expect(order.join('')).toBe('abbaabba');
  expect([times.a.length, times.b.length]).toEqual([3, 3]);
});

test('a way that fails ends the comparison', async () => {
  const failing = interleave(
    async () => {},
    () => Promise.reject(new Error('no rows')),
    { warmUps: 0, repetitions: 1 },
  );
  await expect(failing).rejects.toThrow('no rows');
});
