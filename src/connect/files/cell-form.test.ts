import { expect, test } from 'vitest';
import { FORM, formOf } from './cell-form.ts';

/** The names of the forms of a text, for reading. */
function formsOf(text: string): string[] {
  const form = formOf(text);
  return Object.entries(FORM).flatMap(([name, bit]) => ((form & bit) === 0 ? [] : [name]));
}

test('digits are whole numbers in every style', () => {
  expect(formsOf('12')).toEqual(['point', 'comma', 'pointWhole', 'commaWhole']);
  expect(formsOf('-12')).toEqual(['point', 'comma', 'pointWhole', 'commaWhole']);
});

test('codes keep their digits: leading zeros, many digits, a phone number', () => {
  for (const text of ['007', '01310100', '12345678901', '+5511999998888'])
    expect(formsOf(text)).toContain('code');
  for (const text of ['0', '10', '1234567890', '0.5', '-1'])
    expect(formsOf(text)).not.toContain('code');
});

test.for([
  ['1234.5', ['point']],
  ['1234,5', ['comma']],
  ['1,234.50', ['point']],
  ['1.234,50', ['comma']],
  ['1,234,567', ['point', 'pointWhole']],
  ['1.234.567', ['comma', 'commaWhole']],
  ['.5', ['point']],
  [',5', ['comma']],
  ['1 234,56', ['comma']],
  ["1'234.50", ['point']],
  ['(1.234,56)', ['comma']],
  ['1.234,56-', ['comma']],
  ['−3,5', ['comma']],
] as const)('%s is a number in its style only', ([text, forms]) => {
  expect(formsOf(text)).toEqual(forms);
});

test('one mark with three digits behind it is a number in both styles', () => {
  expect(formsOf('1.234')).toEqual(['point', 'comma', 'commaWhole']);
  expect(formsOf('1,234')).toEqual(['point', 'comma', 'pointWhole']);
});

test('currency and percent signs dress a number', () => {
  for (const text of [
    'R$ 1.234,56',
    'R$1.234,56',
    '-R$ 5,00',
    'R$ -5,00',
    '€ 3,5',
    '3,5 €',
    '12,5%',
    '12,5 %',
  ]) {
    expect(formsOf(text)).toEqual(['comma', 'dressed']);
  }
  expect(formsOf('US$ 1,234.50')).toEqual(['point', 'dressed']);
});

test.for([
  '1.23.4',
  '12.34.56',
  '1,23,456.0',
  'ABC 123',
  '12 34',
  'v1.2',
  '1..2',
  '--5',
  '1e4000',
  '1e20',
  '0x1F',
  '1_000',
  '٣',
  '１２',
])('%s is no number', (text) => {
  expect(formOf(text) & (FORM.point | FORM.comma)).toBe(0);
});

test.for([
  ['2025-01-31', ['ymd', 'date']],
  ['2025/1/3', ['ymd', 'date']],
  ['31/01/2025', ['dmy', 'date']],
  ['01/31/2025', ['mdy', 'date']],
  ['03/04/2025', ['dmy', 'mdy', 'date']],
  ['31.12.25', ['dmy', 'date']],
  ['29/02/2024', ['dmy', 'date']],
  ['2025-01-31 00:00:00', ['ymd', 'date']],
  ['2025-01-31T10:00:00Z', ['ymd', 'time', 'date']],
  ['2025-01-31T10:00:00.123-03:00', ['ymd', 'time', 'date']],
  ['31/01/2025 10:30', ['dmy', 'time', 'date']],
  ['1/31/2025, 3:05 PM', ['mdy', 'time', 'date']],
] as const)('%s is a date', ([text, forms]) => {
  expect(formsOf(text)).toEqual(forms);
});

test.for([
  '2025-02-30',
  '31/02/2025',
  '29/02/2025',
  '2025-13-01',
  '32/01/2025',
  '2025-01',
  '10:30',
  '1/2',
  '2025-01-31 25h',
])('%s is no date', (text) => {
  expect(formOf(text) & FORM.date).toBe(0);
});

test('eight digits can be a date and stay a number', () => {
  expect(formsOf('20250131')).toEqual([
    'point',
    'comma',
    'pointWhole',
    'commaWhole',
    'ymd',
    'compactDate',
    'date',
  ]);
  expect(formsOf('20251331')).not.toContain('date');
});

test('words of truth and of nothing, in three languages', () => {
  for (const text of ['Sim', 'sí', 'YES', 'verdadeiro'])
    expect(formsOf(text)).toEqual(['yes', 'longWord']);
  for (const text of ['Não', 'nao', 'No', 'FALSO'])
    expect(formsOf(text)).toEqual(['no', 'longWord']);
  expect(formsOf('S')).toEqual(['yes']);
  for (const text of ['-', 'N/A', 'null', 'NULL', '—']) {
    expect(formsOf(text)).toEqual(['empty', 'emptyText']);
  }
  // A surname and a country are not nothing in a text column.
  for (const text of ['Null', 'NA']) expect(formsOf(text)).toEqual(['empty']);
});
