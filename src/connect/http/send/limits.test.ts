import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { backoffMs, DEFAULT_RETRY, retryAfterMs } from './backoff.ts';
import { openBudget } from './budget.ts';
import { openCircuit } from './circuit.ts';

test('no window of the source, wherever it lies, sees more requests than it allows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 80 }),
      (requests, pauses) => {
        const perMs = 1_000;
        const budget = openBudget({ requests, perMs });
        const sent: number[] = [];
        let now = 0;
        for (const pause of pauses) {
          now += pause;
          now += budget.waitMs(now);
          expect(budget.waitMs(now)).toBe(0);
          budget.spend(now);
          sent.push(now);
        }
        for (const at of sent)
          expect(sent.filter((each) => each >= at && each < at + perMs).length).toBeLessThanOrEqual(
            requests,
          );
      },
    ),
  );
});

test('what the source says of its limit counts more than what is known of it', () => {
  const budget = openBudget(null);
  budget.learn({ remaining: 3, resetMs: 5_000 }, 0);
  expect(budget.waitMs(0)).toBe(0);
  budget.learn({ remaining: 0, resetMs: 5_000 }, 0);
  expect(budget.waitMs(2_000)).toBe(3_000);
});

test.each([
  ['2', 2_000],
  ['0.5', 500],
  ['Mon, 23 Nov 2026 12:00:30 GMT', 30_000],
  ['Mon, 23 Nov 2026 11:00:00 GMT', 0],
  ['soon', null],
  [undefined, null],
])('Retry-After %s is %s ms', (header, expected) => {
  expect(retryAfterMs(header, Date.parse('2026-11-23T12:00:00Z'))).toBe(expected);
});

test('waits double up to a minute, anywhere between nothing and all of it', () => {
  const longest = [1, 2, 3, 7, 20].map((failures) => backoffMs(DEFAULT_RETRY, failures, () => 1));
  expect(longest).toEqual([1_000, 2_000, 4_000, 60_000, 60_000]);
  expect(backoffMs(DEFAULT_RETRY, 7, () => 0)).toBe(0);
});

test('after five failures in a row a host rests for half a minute', () => {
  const circuit = openCircuit();
  for (let at = 0; at < 4; at++) circuit.failed(at);
  expect(circuit.waitMs(10)).toBe(0);
  circuit.failed(10);
  expect(circuit.waitMs(10)).toBe(30_000);
  circuit.succeeded();
  expect(circuit.waitMs(11)).toBe(0);
});
