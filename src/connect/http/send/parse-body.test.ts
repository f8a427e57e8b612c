import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBody } from './parse-body.ts';

const read = (text: string): unknown => parseBody(new TextEncoder().encode(text));

test('numbers that a double cannot hold stay what they are, as text', () => {
  expect(
    read('{"id":9007199254740993,"small":9007199254740991,"x":[-12345678901234567890.5]}'),
  ).toEqual({
    kind: 'json',
    value: { id: '9007199254740993', small: 9007199254740991, x: ['-12345678901234567890.5'] },
  });
});

test('digits inside of texts are no numbers', () => {
  expect(read('{"note":"call \\"90071992547409931234\\" now","n":1}')).toEqual({
    kind: 'json',
    value: { note: 'call "90071992547409931234" now', n: 1 },
  });
});

test('what is no JSON is shown by its beginning', () => {
  expect(read('<html>\n  <h1>Sign in</h1>')).toEqual({
    kind: 'other',
    shown: '<html> <h1>Sign in</h1>',
  });
  expect(read('{"data":[{"id":1')).toMatchObject({ kind: 'other' });
  expect(read('')).toEqual({ kind: 'other', shown: '' });
});

test('any JSON reads as JSON reads it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      const parsed = read(`{"long":1234567890123456789,"value":${text}}`);
      expect(parsed).toEqual({
        kind: 'json',
        value: { long: '1234567890123456789', value: kept(JSON.parse(text)) },
      });
    }),
  );
});

/** The value with its long numbers as text, by looking at each number alone. */
function kept(value: unknown): unknown {
  if (typeof value === 'number') {
    const digits = String(value)
      .replace(/[eE].*$/, '')
      .replace(/\D/g, '')
      .replace(/^0+/, '');
    const isSafe = digits.length <= 15 || (digits.length === 16 && Number.isSafeInteger(value));
    return isSafe ? value : JSON.stringify(value);
  }
  if (Array.isArray(value)) return value.map(kept);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, kept(inner)]));
}
