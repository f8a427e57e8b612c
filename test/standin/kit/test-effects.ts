/** Effects for tests: real HTTP to the stand-ins, time that a wait moves at once. */
import type { Effects, Tokens } from '../../../src/connect/schema.ts';
import { DEFAULT_OUTBOUND, openOutbound } from '../../../src/connect/http/guard/open-client.ts';
import { openTokenStore } from '../../../src/connect/http/token-store.ts';
import { Fault } from '../../../src/base/fault.ts';
import { random } from '../../../src/connect/demo/random.ts';
import type { StandinClock } from './standin-clock.ts';

export type TestEffects = Effects & {
  /** Milliseconds that were waited, each time. */
  waits: readonly number[];
  close(): void;
};

/** `gateway` is the address of the stand-ins; `tokens` what the connection signed in with. */
export function testEffects(spec: {
  gateway: string;
  clock: StandinClock;
  seed?: number;
  tokens?: Tokens | null;
  deadlineMs?: number;
}): TestEffects {
  const { gateway, clock, seed = 1, deadlineMs = 10_000 } = spec;
  const outbound = openOutbound({
    ...DEFAULT_OUTBOUND,
    gateway,
    limits: { ...DEFAULT_OUTBOUND.limits, deadlineMs },
  });
  const draw = random('waits', seed);
  const waits: number[] = [];
  let kept = spec.tokens ?? null;
  return {
    clock,
    elapsed: () => clock.now(),
    random: () => draw.next(),
    http: outbound.http,
    waits,
    close: outbound.close,
    sleep(ms, signal) {
      if (signal.aborted) return Promise.reject(new Fault('stopped', { message: 'stopped' }));
      waits.push(ms);
      clock.advance(ms);
      return Promise.resolve();
    },
    tokens: openTokenStore({
      read: () => Promise.resolve(kept),
      write: (tokens) => {
        kept = tokens;
        return Promise.resolve();
      },
    }),
  };
}
