import { expect, test } from 'vitest';
import { LOCALES } from '../../base/locale.ts';
import type { Comparison, Span } from '../../query/schema.ts';
import { seen, styleIn } from '../../../test/examples/report-style.ts';
import { writeBucket, writeInstant } from './date.ts';
import { comparisonLabel } from './comparison.ts';
import { stretchOf, trailingText, writePeriod } from './period.ts';
import type { Style } from './style.ts';

function inAll(write: (style: Style) => string, change: Partial<Style> = {}): string {
  return LOCALES.map((locale) => seen(write({ ...styleIn(locale), ...change }))).join(' | ');
}

function span(from: string, to: string, partial = false): Span {
  return { from, to, partial };
}

test('names natural periods', () => {
  const period = (from: string, to: string) => inAll((style) => writePeriod(span(from, to), style));
  expect(period('2026-10-01', '2026-10-31')).toBe(
    'October~2026 | outubro de 2026 | octubre de 2026',
  );
  expect(period('2026-10-01', '2026-12-31')).toBe(
    'Q4~2026 | 4º trimestre de 2026 | 4.º trimestre de 2026',
  );
  expect(period('2026-01-01', '2026-12-31')).toBe('2026 | 2026 | 2026');
  expect(period('2026-10-14', '2026-10-14')).toBe('14~Oct~2026 | 14~out.~2026 | 14~oct~2026');
  expect(period('2025-11-01', '2026-10-31')).toBe(
    'Nov~2025 – Oct~2026 | nov.~2025 – out.~2026 | nov~2025 – oct~2026',
  );
});

test('names ranges without repeating what is the same at both ends', () => {
  const period = (from: string, to: string) => inAll((style) => writePeriod(span(from, to), style));
  expect(period('2026-11-02', '2026-11-14')).toBe('2–14~Nov~2026 | 2–14~nov.~2026 | 2–14~nov~2026');
  expect(period('2026-10-15', '2026-11-14')).toBe(
    '15~Oct – 14~Nov~2026 | 15~out. – 14~nov.~2026 | 15~oct – 14~nov~2026',
  );
  expect(period('2025-12-15', '2026-01-14')).toContain('15~Dec~2025 – 14~Jan~2026 | ');
});

test('says that a period is still running', () => {
  const running = span('2026-11-01', '2026-11-14', true);
  expect(inAll((style) => writePeriod(running, style))).toBe(
    '1–14~Nov~2026 (so far) | 1–14~nov.~2026 (em curso) | 1–14~nov~2026 (en curso)',
  );
  expect(inAll((style) => comparisonLabel('previous_period', running, style))).toBe(
    'vs. previous month, same days | vs. mês anterior, mesmos dias | vs. mes anterior, mismos días',
  );
});

test('names quarters and years of a fiscal calendar that begins in April', () => {
  const fiscal = { fiscalStart: 4 };
  const period = (from: string, to: string) =>
    inAll((style) => writePeriod(span(from, to), style), fiscal);
  expect(period('2026-04-01', '2026-06-30')).toBe(
    'Q1~2026/27 | 1º trimestre de 2026/27 | 1.º trimestre de 2026/27',
  );
  expect(period('2027-01-01', '2027-03-31')).toContain('Q4~2026/27');
  expect(period('2026-04-01', '2027-03-31')).toBe('2026/27 | 2026/27 | 2026/27');
  expect(stretchOf(span('2026-01-01', '2026-12-31'), 4)).toEqual({ kind: 'months', n: 12 });
});

test('writes days in figures where the brand asks for it', () => {
  const dates = { dates: 'numeric' } as const;
  expect(inAll((style) => writePeriod(span('2026-11-02', '2026-11-14'), style), dates)).toBe(
    '2026-11-02 – 2026-11-14 | 02/11/2026 – 14/11/2026 | 02/11/2026 – 14/11/2026',
  );
  expect(inAll((style) => writeInstant('2026-11-23T12:14:00Z', style))).toBe(
    '23~Nov~2026~09:14 | 23~nov.~2026~09:14 | 23~nov~2026~09:14',
  );
});

test('names what a period is compared with', () => {
  const month = span('2026-10-01', '2026-10-31');
  const label = (comparison: Comparison, of = month) =>
    inAll((style) => comparisonLabel(comparison, of, style));
  expect(label('previous_period')).toBe('vs. previous month | vs. mês anterior | vs. mes anterior');
  expect(label('previous_year')).toBe(
    'vs. same month last year | vs. mesmo mês do ano anterior | vs. mismo mes del año anterior',
  );
  expect(label('target')).toBe('vs. target | vs. meta | vs. meta');
  expect(label({ trailingMean: 6 })).toBe(
    'vs. 6-month average | vs. média de 6 meses | vs. promedio de 6 meses',
  );
  expect(label('previous_period', span('2026-10-01', '2026-10-28'))).toBe(
    'vs. previous 28~days | vs. 28~dias anteriores | vs. 28~días anteriores',
  );
});

test('names the own span of a KPI', () => {
  expect(inAll((style) => trailingText({ kind: 'months', n: 12 }, style.language))).toBe(
    'last~12~months | últimos~12~meses | últimos~12~meses',
  );
  expect(inAll((style) => trailingText({ kind: 'days', n: 90 }, style.language))).toBe(
    'last~90~days | últimos~90~dias | últimos~90~días',
  );
});

test('names the buckets of an axis', () => {
  const bucket = (first: string, grain: Parameters<typeof writeBucket>[1]) =>
    inAll((style) => writeBucket(first, grain, style));
  expect(bucket('2026-10-01', 'month')).toBe('Oct~2026 | out.~2026 | oct~2026');
  expect(bucket('2026-10-01', 'quarter')).toBe('Q4~2026 | T4~2026 | T4~2026');
  expect(bucket('2026-10-05', 'week')).toBe('wk of~5~Oct | sem. de~5~out. | sem. del~5~oct');
  expect(bucket('2026-10-05', 'day')).toBe('5~Oct | 5~out. | 5~oct');
});
