import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { fitText, linesOf } from './measure-text.ts';

const room = { width: 3, size: 10 };

test('lines grow with the text and never break below one', () => {
  expect(linesOf('', room)).toBe(1);
  expect(linesOf('a short line', room)).toBe(1);
  expect(linesOf('one\ntwo\nthree', room)).toBe(3);
  expect(linesOf('x'.repeat(200), room)).toBeGreaterThan(4);
  assert(
    property(string({ maxLength: 300 }), (text) => {
      expect(linesOf(`${text} and more words`, room)).toBeGreaterThanOrEqual(linesOf(text, room));
    }),
  );
});

test('a text is set smaller before it is cut, and what was cut fits', () => {
  const wanted = { width: 3, size: 20, least: 8, lines: 1 };
  expect(fitText('short', wanted)).toEqual({ text: 'short', size: 20, isCut: false });
  const smaller = fitText('some thirty characters of text', wanted);
  expect(smaller.isCut).toBe(false);
  expect(smaller.size).toBeLessThan(20);
  assert(
    property(string({ minLength: 500, maxLength: 3000 }), (text) => {
      const cut = fitText(text.replaceAll(/\s/g, 'a'), wanted);
      expect(cut.text.endsWith('…')).toBe(true);
      expect(linesOf(cut.text, { width: 3, size: cut.size })).toBe(1);
    }),
  );
});
