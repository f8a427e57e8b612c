import { expect, test } from 'vitest';

import { Turns } from './turns.ts';

test('one at a time, in the order of asking', async () => {
  const turns = new Turns();
  const order: string[] = [];
  const visit = async (name: string): Promise<void> => {
    await turns.take();
    order.push(`${name} in`);
    await new Promise((resolve) => setTimeout(resolve, 1));
    order.push(`${name} out`);
    turns.end();
  };
  await Promise.all(['a', 'b', 'c'].map(visit));
  expect(order).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
});

test('waiting for a second turn inside the first ends with a fault, and the others go on', async () => {
  const turns = new Turns(20);
  await turns.take();
  await expect(turns.take()).rejects.toMatchObject({ code: 'metadata_turn' });
  turns.end();
  await turns.take();
  const next = turns.take();
  turns.end();
  await next;
});
