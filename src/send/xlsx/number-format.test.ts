import { assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { columnFormat, numberFormatOf } from './number-format.ts';

test.each([
  ['R$ 1,23 mi', 1_234_567, 'pt-BR', '"R$ "#,##0.00,," mi";"−""R$ "#,##0.00,," mi"'],
  ['R$ 612 mil', 612_340, 'pt-BR', '"R$ "#,##0," mil";"−""R$ "#,##0," mil"'],
  ['91,9%', 0.918_605, 'pt-BR', '#,##0.0%;"−"#,##0.0%'],
  ['91,9 %', 0.918_605, 'es', '#,##0.0" "%;"−"#,##0.0" "%'],
  ['$1,234.50', 1234.5, 'en', '"$"#,##0.00;"−""$"#,##0.00'],
  ['1.234', 1234, 'pt-BR', '#,##0;"−"#,##0'],
  ['−4.286', -4286, 'es', '#,##0;"−"#,##0'],
  ['+8.129', 8129, 'pt-BR', '"+"#,##0;"−"#,##0;#,##0'],
  ['154 h', 154, 'en', '#,##0" h";"−"#,##0" h"'],
] as const)('%s is %d under a format', (text, value, numbers, format) => {
  expect(numberFormatOf({ text, value }, numbers)).toBe(format);
});

test.each([
  ['—', null],
  ['—', 3],
  ['1 h 20 min', 80],
  ['R$ 5', 7],
  ['12%', 0.34],
])('%s has no format that shows %s', (text, value) => {
  expect(numberFormatOf({ text, value }, 'pt-BR')).toBeNull();
});

test('quotes and backslashes of a name cannot end the literal they stand in', () => {
  expect(numberFormatOf({ text: '"]\\ 5 "x', value: 5 }, 'en')).toBe(
    '"] "#,##0" x";"−""] "#,##0" x"',
  );
});

test('a column has the format of most of its values', () => {
  const values = ['10%', '20,5%', '30,5%'].map((text) => ({
    text,
    value: Number(text.replace(',', '.').replace('%', '')) / 100,
  }));
  expect(columnFormat(values, 'es')).toBe('#,##0.0%;"−"#,##0.0%');
  expect(columnFormat([], 'es')).toBe('General');
});

test('what Intl writes of any amount is found again', () => {
  const locales = { en: 'en', 'pt-BR': 'pt-BR', es: 'es' } as const;
  assert(
    property(
      constantFrom(...Object.values(locales)),
      integer({ min: 0, max: 10 ** 9 }),
      integer({ min: 0, max: 2 }),
      (locale, cents, places) => {
        const value = cents / 100;
        const text = new Intl.NumberFormat(locale, {
          minimumFractionDigits: places,
          maximumFractionDigits: places,
        }).format(value);
        const shape = places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`;
        expect(numberFormatOf({ text, value }, locale)).toBe(`${shape};"−"${shape}`);
      },
    ),
  );
});
