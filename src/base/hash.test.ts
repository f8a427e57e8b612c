import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { hashOf, sha256 } from './hash.ts';
import { stableStringify } from './stable-json.ts';

test('is SHA-256, as Node computes it', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ maxLength: 130 }),
  );
  fc.assert(
    fc.property(
      texts,
      (text) => sha256(text) === createHash('sha256').update(text, 'utf8').digest('hex'),
    ),
    { numRuns: 500 },
  );
  // Around the block size, where padding begins another block.
  for (let length = 0; length <= 130; length += 1) {
    const text = 'é'.repeat(length);
    expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
  }
});

test('broken UTF-16 texts that look alike keep different hashes', () => {
  expect(new Set(['\ud800', '\ud801', '\udc00', '\ufffd'].map(sha256)).size).toBe(4);
});

test('equal content gives equal text, whatever the order of keys', () => {
  expect(stableStringify({ b: 1, a: [1, { d: null, c: 'x' }] })).toBe(
    '{"a":[1,{"c":"x","d":null}],"b":1}',
  );
  expect(hashOf({ a: 1, b: undefined })).toBe(hashOf({ a: 1 }));
  expect(hashOf({ a: [1, 2] })).not.toBe(hashOf({ a: [2, 1] }));
  expect(hashOf({ a: '1' })).not.toBe(hashOf({ a: 1 }));
  expect(hashOf('x')).toMatch(/^[0-9a-f]{32}$/);
});

test('any JSON comes back from its stable text, and its hash does not depend on how it was built', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = stableStringify(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(hashOf(JSON.parse(text))).toBe(hashOf(value));
    }),
  );
});

test('refuses what JSON would change in silence', () => {
  for (const value of [
    Number.NaN,
    Infinity,
    1n,
    () => 1,
    Symbol('x'),
    new Map(),
    new Date(),
    undefined,
  ]) {
    expect(() => hashOf({ value: [value] })).toThrow(/not_json/);
  }
});
