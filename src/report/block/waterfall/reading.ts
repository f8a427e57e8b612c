import { abs, compare, signOf } from '../../../base/exact.ts';
import type { Locale } from '../../../base/locale.ts';
import type { Value } from '../../../query/schema.ts';
import { showValue } from '../../format/shown.ts';
import type { Style } from '../../format/style.ts';
import { writeValue } from '../../format/value.ts';
import type { Measure } from '../../format/value.ts';
import type { Step } from './steps.ts';

type Told = Step & { name: string };

/** `'Opening MRR R$480K → MRR R$512K; largest steps: New +R$40K, Churned −R$22K.'` */
export function waterfallReading(steps: readonly Told[], measure: Measure, style: Style): string {
  const totals = steps.filter(({ role }) => role === 'total');
  const told = totals.map(({ name, change }) => `${name} ${textOf(change, measure, style)}`);
  const moves = steps
    .filter(({ role, change }) => role !== 'total' && signOf(change.value ?? '0') !== 0)
    .toSorted((a, b) => compare(abs(b.change.value) ?? '0', abs(a.change.value) ?? '0'))
    .slice(0, 3)
    .map(({ name, change }) => `${name} ${signedOf(change, measure, style)}`);
  if (moves.length === 0) return `${told.join(' → ')}.`;
  return `${told.join(' → ')}; ${LARGEST[style.language]}: ${moves.join(', ')}.`;
}

function textOf(value: Value, measure: Measure, style: Style): string {
  return showValue(value, { measure }, style).text;
}

function signedOf({ value }: Value, measure: Measure, style: Style): string {
  return writeValue({ exact: value ?? '0', measure }, style, { density: 'compact', signed: true });
}

const LARGEST: Record<Locale, string> = {
  en: 'largest steps',
  'pt-BR': 'maiores variações',
  es: 'mayores variaciones',
};
