import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LOCALES } from '../../base/locale.ts';
import { writeFixed } from './digits.ts';

/** Magnitudes as exact arithmetic writes them, also longer than a double holds. */
const magnitudes = fc
  .tuple(
    fc.oneof(fc.constant('0'), fc.stringMatching(/^[1-9]\d{0,24}$/)),
    fc.option(fc.stringMatching(/^\d{0,9}[1-9]$/), { nil: null }),
  )
  .map(([whole, part]) => (part === null ? whole : `${whole}.${part}`));

const digits = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
  .map(([least, more]) => ({ least, most: least + more }));

test.each(LOCALES)('digits in %s are those of Intl', (numbers) => {
  fc.assert(
    fc.property(magnitudes, digits, (magnitude, { least, most }) => {
      const intl = new Intl.NumberFormat(numbers, {
        useGrouping: 'always',
        minimumFractionDigits: least,
        maximumFractionDigits: most,
      });
      expect(writeFixed(magnitude, numbers, { least, most })).toBe(
        intl.format(magnitude as Intl.StringNumericLiteral),
      );
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['999.995', '1.000,00'],
  ['0.005', '0,01'],
  ['0.004', '0,00'],
  ['1234567.1', '1.234.567,10'],
  ['123', '123,00'],
])('%s with two digits is %s', (magnitude, text) => {
  expect(writeFixed(magnitude, 'pt-BR', { least: 2, most: 2 })).toBe(text);
});

test('zeros after the least digits are left out', () => {
  expect(writeFixed('1.5000', 'en', { least: 1, most: 4 })).toBe('1.5');
  expect(writeFixed('1.49996', 'en', { least: 0, most: 4 })).toBe('1.5');
  expect(writeFixed('0.99996', 'en', { least: 0, most: 4 })).toBe('1');
});
