import { describe, expect, test } from 'vitest';
import { random } from './random.ts';

describe('random', () => {
  test('gives the same numbers for the same topic', () => {
    const draws = (): number[] => {
      const draw = random(2026, 'tickets', 3);
      return Array.from({ length: 5 }, () => draw.next());
    };
    expect(draws()).toEqual(draws());
  });

  test('gives other numbers for a neighbouring topic', () => {
    const first = random(2026, 'tickets', 3).next();
    expect(random(2026, 'tickets', 4).next()).not.toBe(first);
    expect(random(2026, 'ticket', 's3').next()).not.toBe(first);
    expect(random(2027, 'tickets', 3).next()).not.toBe(first);
  });

  test('is even: every tenth of the range is hit about equally', () => {
    const draw = random(1);
    const hits = Array.from({ length: 10 }, () => 0);
    for (let at = 0; at < 100_000; at++) {
      const tenth = Math.floor(draw.next() * 10);
      hits[tenth] = (hits[tenth] ?? 0) + 1;
    }
    for (const count of hits) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  test('keeps whole numbers within both ends and picks by weight', () => {
    const draw = random(2);
    const numbers = Array.from({ length: 2_000 }, () => draw.int(3, 5));
    expect(new Set(numbers)).toEqual(new Set([3, 4, 5]));
    const picks = Array.from({ length: 10_000 }, () =>
      draw.weighted([
        ['rare', 1],
        ['often', 9],
      ] as const),
    );
    const rare = picks.filter((pick) => pick === 'rare').length;
    expect(rare).toBeGreaterThan(850);
    expect(rare).toBeLessThan(1_150);
  });

  test('draws normal numbers around their mean, cut at three deviations', () => {
    const draw = random(3);
    const numbers = Array.from({ length: 20_000 }, () => draw.normal(10, 2));
    const mean = numbers.reduce((total, number) => total + number, 0) / numbers.length;
    expect(mean).toBeCloseTo(10, 1);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(16);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(4);
  });

  test('refuses to pick from nothing', () => {
    expect(() => random(4).pick([])).toThrow(RangeError);
  });
});
