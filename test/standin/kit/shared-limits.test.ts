import { expect, onTestFinished, test } from 'vitest';
import { keyInHeader } from '../../../src/connect/http/auth/static.ts';
import { ask } from '../../../src/connect/http/send/ask.ts';
import {
  DEFAULT_CONNECTION,
  openConnection,
} from '../../../src/connect/http/send/open-connection.ts';
import { openStandins } from './open-standins.ts';
import { standinClock } from './standin-clock.ts';
import { testEffects } from './test-effects.ts';
import { reply } from './vendor.ts';

test('streams that are read side by side share one limit: no window sees more than it allows', async () => {
  const clock = standinClock('2026-11-23T12:00:00Z');
  const vendor = { hosts: ['api.acme.test'], answer: () => reply({ data: [] }) };
  const standins = await openStandins([vendor], { clock });
  const effects = testEffects({ gateway: standins.url, clock });
  onTestFinished(async () => {
    effects.close();
    await standins.close();
  });
  const auth = keyInHeader('x-key', 'k');
  const connection = openConnection(
    {
      ...DEFAULT_CONNECTION,
      title: 'Acme',
      base: 'https://api.acme.test',
      hosts: ['api.acme.test'],
      auth: {
        ...auth,
        // A sign-in takes its time: others come to the same limit meanwhile.
        sign: async (request, signal) => {
          await Promise.resolve();
          return auth.sign(request, signal);
        },
      },
      limits: { all: { requests: 5, perMs: 1_000 } },
    },
    effects,
  );
  const sent: number[] = [];
  const asking = {
    signal: new AbortController().signal,
    onRequest: () => void sent.push(clock.now()),
    onWait: () => {},
  };
  const readStream = async (stream: string): Promise<void> => {
    for (let n = 0; n < 12; n += 1) await connection.send(ask('/things'), { ...asking, stream });
  };
  await Promise.all(['a', 'b', 'c', 'd'].map(readStream));
  expect(sent).toHaveLength(48);
  const busiest = Math.max(
    ...sent.map((at) => sent.filter((each) => each >= at && each < at + 1_000).length),
  );
  expect(busiest).toBe(5);
});
