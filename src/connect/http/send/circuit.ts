/** Stops asking a host that answers nothing but errors, so that many streams do not hammer it one after the other. */
export type Circuit = {
  /** Milliseconds until the host may be tried again; 0 = now. */
  waitMs(now: number): number;
  succeeded(): void;
  failed(now: number): void;
};

const FAILURES = 5;
const REST_MS = 30_000;

/** Opens after five failures in a row, for half a minute; then one request tries, and its failure opens it again. */
export function openCircuit(): Circuit {
  let failures = 0;
  let openUntil = 0;
  return {
    waitMs: (now) => Math.max(0, openUntil - now),
    succeeded() {
      failures = 0;
      openUntil = 0;
    },
    failed(now) {
      failures += 1;
      if (failures >= FAILURES) openUntil = now + REST_MS;
    },
  };
}
