import { array, assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { sheetNames } from './sheet-name.ts';

test('names are what Excel takes, and each is there once', () => {
  expect(sheetNames(['MRR [R$] / mês?', 'MRR R$ mês', '', 'History', "'quoted'"])).toEqual([
    'MRR R$ mês',
    'MRR R$ mês 2',
    '–',
    'History 2',
    'quoted',
  ]);
  assert(
    property(array(string({ maxLength: 60, unit: 'grapheme' }), { maxLength: 20 }), (titles) => {
      const names = sheetNames(titles);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
      for (const name of names) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[\\/*?:[\]]|^'|'$/);
      }
    }),
  );
});
