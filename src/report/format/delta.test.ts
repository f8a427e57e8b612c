import { expect, test } from 'vitest';
import { LOCALES } from '../../base/locale.ts';
import type { Compared } from '../../query/schema.ts';
import { seen, styleIn } from '../../../test/examples/report-style.ts';
import { showDelta } from './delta.ts';

const measure = { unit: 'days', currency: null } as const;

function compared(
  delta: string | null,
  deltaUnit: Compared['deltaUnit'],
  good: boolean | null = true,
): Compared {
  return { value: { value: '12', reason: null, n: null, flags: [] }, delta, deltaUnit, good };
}

function inAll(given: Compared): string {
  return LOCALES.map((locale) =>
    seen(showDelta(given, { measure, label: 'vs.' }, styleIn(locale)).text),
  ).join(' | ');
}

test('writes each kind of difference with its sign', () => {
  expect(inAll(compared('0.0421', 'relative'))).toBe('+4.2% | +4,2% | +4,2~%');
  expect(inAll(compared('-0.013', 'percentage_points'))).toBe('−1.3~pp | −1,3~p.p. | −1,3~p.p.');
  expect(inAll(compared('3.5', 'points'))).toBe('+3.5~pts | +3,5~pts | +3,5~pts');
  expect(inAll(compared('2', 'absolute'))).toBe('+2~days | +2~dias | +2~días');
  expect(inAll(compared('12.345', 'relative'))).toBe('+1,234.5% | +1.234,5% | +1.234,5~%');
});

test('tells direction apart from meaning', () => {
  const style = styleIn('en');
  const down = showDelta(
    compared('-0.2', 'relative', true),
    { measure, label: 'vs. previous month' },
    style,
  );
  expect(down).toMatchObject({ arrow: 'down', tone: 'good', label: 'vs. previous month' });
  expect(seen(down.base.text)).toBe('12~days');
  const without = showDelta(compared('0.2', 'relative', null), { measure, label: '' }, style);
  expect(without).toMatchObject({ arrow: 'up', tone: 'neutral' });
});

test('points nowhere and praises nothing when the difference rounds to zero', () => {
  const style = styleIn('pt-BR');
  const flat = showDelta(compared('-0.0002', 'relative', false), { measure, label: '' }, style);
  expect(flat).toMatchObject({ text: '0,0%', arrow: 'flat', tone: 'neutral' });
});

test('shows a dash, never zero, where there is nothing to compare with', () => {
  const missing = {
    ...compared(null, 'relative', null),
    value: { value: null, reason: 'no_source', n: null, flags: [] },
  } as const;
  const delta = showDelta(
    { ...missing, value: { ...missing.value, flags: [] } },
    { measure, label: '' },
    styleIn('es'),
  );
  expect(delta).toMatchObject({ text: '—', arrow: 'none', tone: 'neutral' });
  expect(delta.base).toMatchObject({
    text: '—',
    value: null,
    reasonText: 'ninguna fuente conectada para este dato',
  });
});
