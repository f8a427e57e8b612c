import { expect, test } from 'vitest';
import { formatIn } from './use-format.ts';

test('exact sums keep every digit that a double would lose', () => {
  expect(formatIn('en').exact('9007199254740993.25')).toBe('9,007,199,254,740,993.25');
  expect(formatIn('pt-BR').exact('-1234.5')).toBe('−1.234,5');
});

test('days are days, whatever the time zone of the reader', () => {
  expect(formatIn('en').day('2026-03-01')).toBe('Mar 1, 2026');
  expect(formatIn('es').day('2026-03-01')).toBe('1 mar 2026');
});

test('sizes of files', () => {
  expect(formatIn('en').bytes(0)).toBe('0 B');
  expect(formatIn('es').bytes(1_540_000)).toBe('1,5 MB');
});
