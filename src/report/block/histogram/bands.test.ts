import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { toNumber } from '../../../base/exact.ts';
import { bandsFrom, roundBands } from './bands.ts';

test('a value on an edge begins its band', () => {
  expect(bandsFrom(['0.79', '0.8', '1', '1.2'], ['0.8', '1'])).toEqual([
    { from: null, to: '0.8', count: 1 },
    { from: '0.8', to: '1', count: 1 },
    { from: '1', to: null, count: 2 },
  ]);
});

test('no band below the first edge where nothing lies there', () => {
  expect(bandsFrom(['5'], ['0', '10']).map(({ from }) => from)).toEqual(['0', '10']);
});

test('round bands have one width and begin at a round number', () => {
  expect(roundBands(['3', '12', '31', '64'])).toEqual([
    { from: '0', to: '10', count: 1 },
    { from: '10', to: '20', count: 1 },
    { from: '20', to: '30', count: 0 },
    { from: '30', to: '40', count: 1 },
    { from: '40', to: '50', count: 0 },
    { from: '50', to: '60', count: 0 },
    { from: '60', to: '70', count: 1 },
  ]);
});

test('every value lies in one band, and bands are few', () => {
  const values = array(integer({ min: -100_000, max: 100_000 }).map(String), {
    minLength: 1,
  });
  assert(
    property(values, (list) => {
      const bands = roundBands(list);
      expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
      expect(bands.length).toBeLessThanOrEqual(10);
      for (const { from, to } of bands)
        expect(toNumber(from ?? 'none')).toBeLessThan(toNumber(to ?? 'none'));
    }),
  );
});
