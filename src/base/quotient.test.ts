import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { divideSmall } from './quotient.ts';

const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_EVEN });

/** Plain decimals of all sizes up to some 20 digits, also with zeros at both ends. */
const decimals = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.stringMatching(/^\d{1,14}$/),
    fc.option(fc.stringMatching(/^\d{1,8}$/), { nil: null }),
  )
  .map(([sign, whole, part]) => `${sign}${whole}${part === null ? '' : `.${part}`}`);

function longWay(a: string, b: string): string {
  const quotient = new Exact(a).dividedBy(b);
  return quotient.isZero() ? '0' : quotient.toFixed();
}

test('quotients agree with arithmetic of any length, to the last of forty digits', () => {
  fc.assert(
    fc.property(
      decimals,
      decimals.filter((text) => Number(text) !== 0),
      (a, b) => {
        expect([null, longWay(a, b)]).toContain(divideSmall(a, b));
      },
    ),
    { numRuns: 5000 },
  );
});

test.each([
  ['1', '3', `0.${'3'.repeat(40)}`],
  ['2', '3', `0.${'6'.repeat(39)}7`],
  ['-2', '3', `-0.${'6'.repeat(39)}7`],
  ['1000', '0.001', '1000000'],
  ['0.00', '-7', '0'],
  ['-6.0', '-1.50', '4'],
  ['1', '999999999999999', longWay('1', '999999999999999')],
  ['999999999999999', '7', longWay('999999999999999', '7')],
  ['0.00000000000001', '9', longWay('0.00000000000001', '9')],
])('%s / %s is %s', (a, b, quotient) => {
  expect(divideSmall(a, b)).toBe(quotient);
});

test('what is not small goes the long way', () => {
  expect(divideSmall('1234567890123456', '7')).toBeNull();
  expect(divideSmall('7', '0.1234567890123456')).toBeNull();
});
