import { expect, test } from 'vitest';
import { UniqueSet } from './unique-set.ts';

test('every text is new once, through many growths', () => {
  const set = new UniqueSet();
  const texts = Array.from({ length: 50_000 }, (_, at) => `key-${at}`);
  expect(texts.every((text) => set.add(text))).toBe(true);
  expect(texts.some((text) => set.add(text))).toBe(false);
  expect(set.add('')).toBe(true);
  expect(set.add('')).toBe(false);
});
