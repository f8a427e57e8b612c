import { expect, test } from 'vitest';
import { sparkOf } from './spark-path.ts';

const box = { width: 30, height: 10 };

test('the smallest stands at the bottom, the largest at the top', () => {
  expect(sparkOf([1, 3, 2, 1], box)).toEqual({
    path: 'M0 10L10 0L20 5L30 10',
    last: { x: 30, y: 10 },
  });
});

test('a missing point is a gap, never a zero', () => {
  expect(sparkOf([1, null, 2, 3], box)?.path).toBe('M0 10M20 5L30 0');
});

test('a flat course runs through the middle; one point is no course', () => {
  expect(sparkOf([5, 5], box)?.path).toBe('M0 5L30 5');
  expect(sparkOf([null, 5, null], box)).toBeNull();
  expect(sparkOf([], box)).toBeNull();
});
