import { expect, test } from 'vitest';
import { zPeriod } from '../../query/schema.ts';
import { monthsOf, PRESETS } from './period-choices.ts';

test('each preset is a period of the question', () => {
  for (const { period } of PRESETS) expect(zPeriod.parse(period)).toBe(period);
});

test('months are named in the language of the reader, and those to come cannot be chosen', () => {
  const months = monthsOf(2026, '2026-11-23', 'pt-BR');
  expect(months.map(({ period }) => period).slice(0, 2)).toEqual(['2026-01', '2026-02']);
  expect(months[1]?.long).toBe('fevereiro de 2026');
  expect(months.filter(({ isFuture }) => isFuture).map(({ period }) => period)).toEqual([
    '2026-12',
  ]);
  expect(monthsOf(2026, '2026-11-23', 'es')[0]?.short).toBe('ene');
});
