import { expect, test } from 'vitest';
import { LOCALES } from '../../base/locale.ts';
import { NULL_REASONS } from '../../model/schema.ts';
import { seen, styleIn } from '../../../test/examples/report-style.ts';
import { reasonText } from './reason.ts';
import { showNumber, showValue } from './shown.ts';

const nps = { measure: { unit: 'points', currency: null } } as const;

test('keeps the exact text beside the number for drawing', () => {
  const style = styleIn('pt-BR');
  const look = { measure: { unit: 'currency', currency: 'BRL' } } as const;
  const shown = showValue({ value: '1234567.8912', reason: null, n: null, flags: [] }, look, style);
  expect({ ...shown, text: seen(shown.text), full: seen(shown.full) }).toEqual({
    text: 'R$~1,23~mi',
    full: 'R$~1.234.567,89',
    value: 1234567.8912,
    exact: '1234567.8912',
    reason: null,
    reasonText: null,
    flags: [],
    caution: null,
  });
});

test('shows a small sample with its size', () => {
  const texts = LOCALES.map((locale) => {
    const shown = showValue(
      { value: '25', reason: null, n: 4, flags: ['below_min_sample'] },
      nps,
      styleIn(locale),
    );
    return `${shown.text}: ${seen(shown.caution ?? '')}`;
  });
  expect(texts).toEqual([
    '25: small sample, n~=~4',
    '25: amostra pequena, n~=~4',
    '25: muestra pequeña, n~=~4',
  ]);
});

test('shows every missing value as a dash with a reason of its own, in each language', () => {
  for (const locale of LOCALES) {
    const reasons = NULL_REASONS.map((reason) => {
      const shown = showValue({ value: null, reason, n: null, flags: [] }, nps, styleIn(locale));
      expect(shown).toMatchObject({ text: '—', full: '—', value: null, exact: null, reason });
      return shown.reasonText;
    });
    expect(new Set([...reasons, reasonText(null, locale)]).size).toBe(NULL_REASONS.length + 1);
  }
});

test('joins cautions', () => {
  const shown = showValue(
    { value: '25', reason: null, n: null, flags: ['partial', 'assumed'] },
    nps,
    styleIn('es'),
  );
  expect(shown.caution).toBe(
    'período en curso, aún no definitivo; historial parcialmente supuesto',
  );
});

test('a running period is not said beside numbers where the head of the report says it', () => {
  const value = { value: '25', reason: null, n: null, flags: ['partial', 'assumed'] } as const;
  const inRunning = { ...styleIn('en'), running: true };
  expect(showValue({ ...value, flags: [...value.flags] }, nps, inRunning).caution).toBe(
    'history partly assumed',
  );
  expect(showValue({ ...value, flags: ['partial'] }, nps, inRunning).caution).toBeNull();
});

test('shows derived numbers exactly as they print', () => {
  expect(showNumber(0.1, nps, styleIn('en'))).toMatchObject({
    text: '0.1',
    exact: '0.1',
    flags: [],
  });
});
