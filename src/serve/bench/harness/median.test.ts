import { expect, test } from 'vitest';
import { median } from './median.ts';

test.each([
  [[3], 3],
  [[9, 1, 5], 5],
  [[4, 1, 3, 2], 2.5],
  [[10, 9], 9.5],
])('the middle of %j is %d', (numbers, expected) => {
  expect(median(numbers)).toBe(expected);
});

test('nothing has no middle, and the numbers stay in their order', () => {
  const numbers = [3, 1, 2];
  expect(median([])).toBeNaN();
  expect(median(numbers)).toBe(2);
  expect(numbers).toEqual([3, 1, 2]);
});
