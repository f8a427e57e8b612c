import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addSmall, compareSmall, multiplySmall, sumSmall } from './small-decimal.ts';

/** Plain decimals as engines and people write them: signs, zeros at both ends, up to 20 digits. */
const decimals = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.stringMatching(/^\d{1,12}$/),
    fc.option(fc.stringMatching(/^\d{1,8}$/), { nil: null }),
  )
  .map(([sign, whole, part]) => `${sign}${whole}${part === null ? '' : `.${part}`}`);

/** The plain text of an exact number, as `exact.ts` writes it. */
function plain(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed();
}

test('a sum of a large and a fine number is not cut', () => {
  expect(addSmall('100000000000000', '-99999999999999.9', 1)).toBe('0.1');
  expect(addSmall('100000000000000', '-999999999999.999', 1)).toBeNull();
});

describe('small decimals agree with arithmetic of any length', () => {
  const laws = { numRuns: 3000 };
  test('in sums and differences', () => {
    fc.assert(
      fc.property(decimals, decimals, fc.constantFrom(1 as const, -1 as const), (a, b, sign) => {
        const [x, y] = [new Decimal(a), new Decimal(b)];
        const expected = plain(sign === 1 ? x.plus(y) : x.minus(y));
        expect([null, expected]).toContain(addSmall(a, b, sign));
      }),
      laws,
    );
  });

  test('in products', () => {
    const Wide = Decimal.clone({ precision: 60 });
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect([null, plain(new Wide(a).times(b))]).toContain(multiplySmall(a, b));
      }),
      laws,
    );
  });

  test('in sums of many', () => {
    fc.assert(
      fc.property(fc.array(decimals), (values) => {
        const expected = plain(values.reduce((total, each) => total.plus(each), new Decimal(0)));
        expect([null, expected]).toContain(sumSmall(values));
      }),
      laws,
    );
  });

  test('in order', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect([null, new Decimal(a).comparedTo(b)]).toContain(compareSmall(a, b));
      }),
      laws,
    );
  });
});

test.each([
  ['0.1', '0.2', '0.3'],
  ['1234.5000', '-1234.50', '0'],
  ['-0.00', '0', '0'],
  ['0', '-0', '0'],
  ['99999999999999', '1', '100000000000000'],
  ['12345678.12340000', '0.00010000', '12345678.1235'],
  ['-5', '3.25', '-1.75'],
  ['0.00000000000001', '0', '0.00000000000001'],
])('%s and %s are %s', (a, b, expected) => {
  expect(addSmall(a, b, 1)).toBe(expected);
});

test.each([
  ['999999999999999', '1'],
  ['1234567890123456', '0'],
  ['0.000000000000001', '1'],
  ['1000000000000', '0.00001'],
])('%s and %s are left to the long way', (a, b) => {
  expect(addSmall(a, b, 1)).toBeNull();
});

test.each(['', '-', '+1', '.5', '5.', '1e3', '1,5', ' 1', '1 ', '--1', '1.2.3', 'NaN', '٣'])(
  '%j is not taken for a small decimal',
  (text) => {
    expect(addSmall(text, '1', 1)).toBeNull();
    expect(multiplySmall('1', text)).toBeNull();
    expect(compareSmall(text, '1')).toBeNull();
  },
);
