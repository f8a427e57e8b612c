/** The difference from another period, as text, arrow and meaning. */
import { mul, signOf } from '../../base/exact.ts';
import { assertNever } from '../../base/fault.ts';
import type { Compared } from '../../query/schema.ts';
import type { Delta } from '../figure/schema.ts';
import { NBSP, magnitudeOf, withBothSigns } from './number.ts';
import { DASH, showValue } from './shown.ts';
import type { Look } from './shown.ts';
import type { Style } from './style.ts';
import { withPercent, writeValue } from './value.ts';

/** Shows a comparison. `label` says what with ('vs. previous month'). */
export function showDelta(
  compared: Compared,
  about: Look & { label: string },
  style: Style,
): Delta {
  const base = showValue(compared.value, about, style);
  if (compared.delta === null)
    return { text: DASH, label: about.label, base, tone: 'neutral', arrow: 'none' };
  const text = writeDelta(compared, about, style);
  // What rounds to zero neither points nor praises: the reader sees "0,0%".
  if (!/[1-9]/.test(text))
    return { text, label: about.label, base, tone: 'neutral', arrow: 'flat' };
  const arrow = signOf(compared.delta) > 0 ? 'up' : 'down';
  return { text, label: about.label, base, tone: toneOfGood(compared.good), arrow };
}

/** good → green, bad → red; no good direction → neutral. */
export function toneOfGood(good: boolean | null): 'good' | 'bad' | 'neutral' {
  if (good === null) return 'neutral';
  return good ? 'good' : 'bad';
}

/** `'+4,2%'`, `'−1,3 p.p.'`, `'+2 dias'`. */
function writeDelta(compared: Compared, { measure }: Look, style: Style): string {
  const exact = compared.delta ?? '0';
  switch (compared.deltaUnit) {
    case 'relative':
      return signed(mul(exact, '100') ?? '0', style, (digits) =>
        withPercent(digits, style.numbers),
      );
    case 'percentage_points':
      return signed(
        mul(exact, '100') ?? '0',
        style,
        (digits) => `${digits}${NBSP}${POINTS_OF_PERCENT[style.language]}`,
      );
    case 'points':
      return signed(exact, style, (digits) => `${digits}${NBSP}pts`);
    case 'absolute':
      return writeValue({ exact, measure }, style, { density: 'compact', signed: true });
    default:
      return assertNever(compared.deltaUnit);
  }
}

const POINTS_OF_PERCENT = { en: 'pp', 'pt-BR': 'p.p.', es: 'p.p.' } as const;

function signed(exact: string, style: Style, dress: (digits: string) => string): string {
  const { text, isZero } = magnitudeOf(exact, style.numbers, { least: 1, most: 1 });
  return withBothSigns(exact, { text: dress(text), isZero });
}
