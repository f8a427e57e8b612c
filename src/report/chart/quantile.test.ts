import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { toNumber } from '../../base/exact.ts';
import { medianOf } from './median.ts';
import { quantileOf } from './quantile.ts';

test('a quarter lies between two values in proportion', () => {
  expect(quantileOf(['4', '1', '3', '2'], 0.25)).toBe('1.75');
  expect(quantileOf(['4', '1', '3', '2'], 1)).toBe('4');
  expect(quantileOf(['7'], 0.25)).toBe('7');
  expect(quantileOf([], 0.5)).toBeNull();
});

test('half is the median, and more is never less', () => {
  const values = array(integer({ min: -999, max: 999 }).map(String), { minLength: 1 });
  assert(
    property(values, (list) => {
      const at = (share: number): number => toNumber(quantileOf(list, share) ?? 'none');
      expect(at(0.5)).toBe(toNumber(medianOf(list) ?? 'none'));
      expect(at(0.25)).toBeLessThanOrEqual(at(0.5));
      expect(at(0.5)).toBeLessThanOrEqual(at(0.75));
    }),
  );
});
