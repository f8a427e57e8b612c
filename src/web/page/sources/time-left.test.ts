import { expect, test } from 'vitest';
import { timeLeft } from './time-left.ts';

test.each([
  [60_000, 0.25, 3],
  [60_000, 0.99, 1],
  [600_000, 0.5, 10],
  [60_000, null, null],
  [60_000, 0.05, null],
  [60_000, 1, null],
  [1000, 0.5, null],
])('after %d ms at %s there are %s minutes left', (elapsed, progress, minutes) => {
  expect(timeLeft(elapsed, progress)).toBe(minutes);
});
