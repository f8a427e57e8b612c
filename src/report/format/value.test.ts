import { expect, test } from 'vitest';
import { LOCALES } from '../../base/locale.ts';
import { seen, styleIn } from '../../../test/examples/report-style.ts';
import { headUnit, writeValue } from './value.ts';
import type { Density } from './value.ts';
import type { Unit } from '../../model/schema.ts';

/** One value in en, pt-BR and es; money in reais unless stated. */
function inAll(
  exact: string,
  unit: Unit,
  how: Density | { density: Density; currency: string },
): string {
  const { density, currency } = typeof how === 'string' ? { density: how, currency: 'BRL' } : how;
  const measure = { unit, currency: unit.startsWith('currency') ? currency : null };
  return LOCALES.map((locale) =>
    seen(writeValue({ exact, measure }, styleIn(locale), { density })),
  ).join(' | ');
}

test('writes money shortly in cards, with a sign that names one currency', () => {
  const short = (exact: string, currency = 'BRL') =>
    inAll(exact, 'currency', { density: 'compact', currency });
  expect(short('1234567.891')).toBe('R$1.23M | R$~1,23~mi | R$~1,23~M');
  expect(short('1200000')).toBe('R$1.2M | R$~1,2~mi | R$~1,2~M');
  expect(short('512345')).toBe('R$512K | R$~512~mil | R$~512~mil');
  expect(short('9999.4')).toBe('R$9,999 | R$~9.999 | R$~9.999');
  expect(short('-48312')).toBe('−R$48.3K | −R$~48,3~mil | −R$~48,3~mil');
  expect(short('86.4')).toBe('R$86.40 | R$~86,40 | R$~86,40');
  expect(short('0')).toBe('R$0 | R$~0 | R$~0');
  expect(short('1200000', 'USD')).toBe('US$1.2M | US$~1,2~mi | US$~1,2~M');
  expect(short('5000', 'PYG')).toBe('PYG~5,000 | PYG~5.000 | PYG~5.000');
});

test('writes money in full, with every digit of an amount that no binary number holds', () => {
  expect(inAll('-1234567.891', 'currency', 'full')).toBe(
    '−R$1,234,567.89 | −R$~1.234.567,89 | −R$~1.234.567,89',
  );
  expect(inAll('90071992547409931.07', 'currency', { density: 'full', currency: 'USD' })).toBe(
    'US$90,071,992,547,409,931.07 | US$~90.071.992.547.409.931,07 | US$~90.071.992.547.409.931,07',
  );
});

test('leaves the currency of table cells to the head', () => {
  expect(inAll('48312.45', 'currency', 'table')).toBe('48,312 | 48.312 | 48.312');
  expect(inAll('4.5', 'currency', 'table')).toBe('4.50 | 4,50 | 4,50');
  const head = (unit: Unit) =>
    LOCALES.map((locale) => headUnit({ unit, currency: 'BRL' }, locale)).join(' | ');
  expect(head('currency_per_month')).toBe('R$/month | R$/mês | R$/mes');
  expect(head('percent')).toBe(' |  | ');
});

test('writes fractions as percent with one decimal', () => {
  const short = (exact: string) => inAll(exact, 'percent', 'compact');
  expect(short('0.918605')).toBe('91.9% | 91,9% | 91,9~%');
  expect(short('1')).toBe('100.0% | 100,0% | 100,0~%');
  expect(short('-0.0004')).toBe('0.0% | 0,0% | 0,0~%');
  expect(inAll('0.9186049', 'percent', 'full')).toBe('91.8605% | 91,8605% | 91,8605~%');
});

test('writes times with their words, counting as the language does', () => {
  expect(inAll('23.44', 'days', 'compact')).toBe('23.4~days | 23,4~dias | 23,4~días');
  expect(inAll('1.04', 'days', 'compact')).toBe('1~day | 1~dia | 1~día');
  expect(inAll('1.5', 'months', 'compact')).toBe('1.5~months | 1,5~mês | 1,5~meses');
  expect(inAll('4.25', 'hours', 'compact')).toBe('4.3~h | 4,3~h | 4,3~h');
  expect(inAll('23.44', 'days', 'table')).toBe('23.4~d | 23,4~d | 23,4~d');
});

test('writes rates, scores, counts and ratios', () => {
  expect(inAll('187.5', 'currency_per_hour', 'compact')).toBe(
    'R$187.50/h | R$~187,50/h | R$~187,50/h',
  );
  expect(inAll('4830.33', 'currency_per_month', 'compact')).toBe(
    'R$4,830/month | R$~4.830/mês | R$~4.830/mes',
  );
  expect(inAll('-12.5', 'points', 'compact')).toBe('−12.5 | −12,5 | −12,5');
  expect(inAll('12500', 'count', 'compact')).toBe('12,500 | 12.500 | 12.500');
  expect(inAll('1234567', 'count', 'compact')).toBe('1.23M | 1,23~mi | 1,23~M');
  expect(inAll('2.44', 'count', 'compact')).toBe('2.4 | 2,4 | 2,4');
  expect(inAll('1.2', 'ratio', 'compact')).toBe('1.2× | 1,2× | 1,2×');
});

test('follows the numbers of the brand while the words follow the reader', () => {
  const style = { ...styleIn('en'), numbers: 'pt-BR' } as const;
  const measure = { unit: 'currency_per_month', currency: 'BRL' } as const;
  expect(seen(writeValue({ exact: '4830.33', measure }, style, { density: 'full' }))).toBe(
    'R$~4.830,33/month',
  );
});
