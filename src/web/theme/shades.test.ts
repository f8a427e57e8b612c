import { expect, test } from 'vitest';
import { contrast, mixed, readableOn, shadesOf } from './shades.ts';

test('black on white has the greatest contrast there is', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#777777')).toBe(1);
});

test('the brand colour stands in the middle of its shades', () => {
  const shades = shadesOf('#20438f');
  expect(shades).toHaveLength(10);
  expect(shades[6]).toBe('#20438f');
});

test.each(['#ffe14d', '#20438f', '#0f9d8a', '#b3261e'])(
  '%s can be read on white and on the dark card',
  (color) => {
    expect(contrast(readableOn(color, '#ffffff'), '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(readableOn(color, '#1a1d21'), '#1a1d21')).toBeGreaterThanOrEqual(4.5);
  },
);

test('a colour that can be read already stays as it is', () => {
  expect(readableOn('#20438f', '#ffffff')).toBe('#20438f');
  expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080');
});
