import { describe, expect, test } from 'vitest';
import { contrastOf, differenceOf, distanceOf, linearOf } from './color.ts';
import { defaultBrand } from './default-brand.ts';

/** How linear light is seen with one kind of cone missing (Machado, Oliveira and Fernandes, 2009). */
const BLINDNESS = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

function seenBy(
  blindness: keyof typeof BLINDNESS,
  color: string,
): readonly [number, number, number] {
  const light = linearOf(color);
  const [red, green, blue] = BLINDNESS[blindness].map((row) => {
    const mixed = row.reduce((sum, weight, index) => sum + weight * (light[index] ?? 0), 0);
    return Math.min(1, Math.max(0, mixed));
  });
  return [red ?? 0, green ?? 0, blue ?? 0];
}

function pairs(colors: readonly string[]): [string, string][] {
  return colors.flatMap((one, index) =>
    colors.slice(index + 1).map((other): [string, string] => [one, other]),
  );
}

test('measures contrast as WCAG does', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrastOf('#ffffff', '#777777')).toBeCloseTo(4.478, 3);
  expect(contrastOf('#777777', '#777777')).toBe(1);
});

test('measures difference from none to black and white', () => {
  expect(differenceOf('#1d4e89', '#1d4e89')).toBe(0);
  expect(differenceOf('#000000', '#ffffff')).toBeCloseTo(100, 1);
});

describe('the default brand', () => {
  const { primary, accent, series, good, bad } = defaultBrand.colors;

  test('can be read on white: 3 to 1 for drawings, 4.5 to 1 for text', () => {
    expect(series.filter((color) => contrastOf(color, '#ffffff') < 3)).toEqual([]);
    expect(
      [primary, accent, good, bad].filter((color) => contrastOf(color, '#ffffff') < 4.5),
    ).toEqual([]);
  });

  test('keeps its series apart, and apart from good and bad', () => {
    expect(pairs(series).filter(([one, other]) => differenceOf(one, other) < 20)).toEqual([]);
    expect(
      series.filter((color) => differenceOf(color, good) < 30 || differenceOf(color, bad) < 30),
    ).toEqual([]);
  });

  test.each(Object.keys(BLINDNESS) as (keyof typeof BLINDNESS)[])(
    'keeps them apart with %s',
    (blindness) => {
      const near = [...pairs(series), [good, bad] as const].filter(
        ([one, other]) => distanceOf(seenBy(blindness, one), seenBy(blindness, other)) < 15,
      );
      expect(near).toEqual([]);
    },
  );
});
