import type { Clock } from '../../../src/base/clock.ts';

/** The time of a stand-in, which a test moves. */
export type StandinClock = Clock & { advance(ms: number): void };

/** Begins at an instant and stands still until it is moved. */
export function standinClock(at: string): StandinClock {
  let now = Date.parse(at);
  return {
    now: () => now,
    advance(ms) {
      now += ms;
    },
  };
}
