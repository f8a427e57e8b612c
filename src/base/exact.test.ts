import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  abs,
  add,
  compare,
  div,
  exactOf,
  mul,
  negate,
  parseExact,
  pow,
  round,
  signOf,
  sub,
  sum,
  toFixed,
  canonical,
  toNumber,
} from './exact.ts';

/** Integers of cents: the same sums are exact in bigint, which is the judge. */
const cents = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });

function text(value: bigint, decimals = 2): string {
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

test('sums, differences and products are those of whole cents', () => {
  fc.assert(
    fc.property(cents, cents, (a, b) => {
      expect(toFixed(add(text(a), text(b)) ?? '', 2)).toBe(text(a + b));
      expect(toFixed(sub(text(a), text(b)) ?? '', 2)).toBe(text(a - b));
      expect(toFixed(mul(text(a), text(b)) ?? '', 4)).toBe(text(a * b, 4));
      expect(mul(text(a), '100')).toBe(a.toString());
    }),
  );
});

test('what doubles get wrong', () => {
  expect(add('0.1', '0.2')).toBe('0.3');
  expect(mul('1.005', '100')).toBe('100.5');
  expect(sum(Array.from({ length: 1_000 }, () => '0.01'))).toBe('10');
  expect(add('9007199254740993', '0.01')).toBe('9007199254740993.01');
});

test('null in, null out; division by zero is null', () => {
  for (const both of [add, sub, mul, div, pow])
    expect([both(null, '1'), both('1', null)]).toEqual([null, null]);
  expect([div('1', '0'), div('0', '0.00')]).toEqual([null, null]);
  expect([negate(null), abs(null), round(null, 2)]).toEqual([null, null, null]);
  expect(sum([null, '1', null])).toBe('1');
  expect(sum([])).toBe('0');
  expect(pow('-8', '0.5')).toBeNull();
});

test('quotients have forty digits', () => {
  expect(div('1', '3')).toBe(`0.${'3'.repeat(40)}`);
  expect(div('2', '3')).toBe(`0.${'6'.repeat(39)}7`);
  expect(div('10', '4')).toBe('2.5');
});

test.each([
  ['2.345', 2, '2.34'],
  ['2.355', 2, '2.36'],
  ['-2.345', 2, '-2.34'],
  ['0.5', 0, '0'],
  ['1.5', 0, '2'],
  ['-0.4', 0, '0'],
])('%s rounded to %i decimals is %s', (value, digits, result) => {
  expect(round(value, digits)).toBe(result);
  expect(Number(toFixed(value, digits))).toBe(Number(result));
});

test('writes plain text whatever the size, and no negative zero', () => {
  expect(toFixed('2.5', 2)).toBe('2.50');
  expect(toFixed('-0.001', 2)).toBe('0.00');
  expect(mul('1000000000000000000000', '1000000000000000000')).toBe(
    '1000000000000000000000000000000000000000',
  );
  expect(exactOf(1e21)).toBe('1000000000000000000000');
  expect(exactOf(1e-7)).toBe('0.0000001');
  expect(negate('0')).toBe('0');
});

test.each([
  ['007.50', '7.5'],
  ['-0', '0'],
  ['+3', '3'],
  ['.5', '0.5'],
  ['5.', '5'],
  [' 12 ', '12'],
  ['1e5', null],
  ['1,5', null],
  ['', null],
  ['-', null],
  ['0x10', null],
  ['NaN', null],
  ['Infinity', null],
  ['1 000', null],
])('%j is read as %j', (given, result) => {
  expect(parseExact(given)).toBe(result);
});

test('the forty-first digit is rounded half to even', () => {
  expect(mul(`1${'0'.repeat(39)}1`, '0.5')).toBe(`5${'0'.repeat(39)}`);
  expect(mul(`1${'0'.repeat(39)}3`, '0.5')).toBe(`5${'0'.repeat(38)}2`);
});

test('compares by value', () => {
  expect([compare('1.50', '1.5'), compare('-2', '1'), compare('10', '9')]).toEqual([0, -1, 1]);
  expect([signOf('-0.00'), signOf('-3'), signOf('0.1')]).toEqual([0, -1, 1]);
  expect(toNumber('0.1')).toBe(0.1);
});

test('refuses text that is no decimal', () => {
  expect(() => add('1', 'x')).toThrow(/not_exact/);
  expect(() => exactOf(Number.NaN)).toThrow(/not_exact/);
});

test.each([
  ['7.50', '7.5'],
  ['-0', '0'],
  ['-0.00', '0'],
  ['007', '7'],
  ['+3', '3'],
  ['.5', '0.5'],
  ['5.', '5'],
  ['-12.3', '-12.3'],
  ['0', '0'],
  ['100', '100'],
  ['12345678901234567890.1230', '12345678901234567890.123'],
])('%s is %s in canonical form', (text, expected) => {
  expect(canonical(text)).toBe(expected);
  expect(canonical(text)).toBe(parseExact(text));
});

test('what is no plain decimal has no canonical form and is no number', () => {
  for (const text of ['', '1e3', 'x', '1,5', 'Infinity', '0x10', ' 1']) {
    expect(() => canonical(text)).toThrow('not a plain decimal');
    expect(() => toNumber(text)).toThrow('not a plain decimal');
  }
});
