import { describe, expect, test } from 'vitest';
import type { Kpi } from '../../model/schema.ts';
import type { Value } from '../schema.ts';
import { compareValues } from './delta.ts';

type Told = Pick<Kpi, 'unit' | 'direction' | 'band'>;

const NAMES = { en: 'x', 'pt-BR': 'x', es: 'x' };
const KPI: Kpi = {
  id: 'x',
  version: 1,
  group: 'sales_cost',
  topic: 't',
  names: NAMES,
  shortNames: NAMES,
  formula: NAMES,
  unit: 'currency',
  direction: 'up',
  band: null,
  time: 'flow',
  span: null,
  parts: {},
  combine: 'x',
  nullWhen: [],
  flagWhen: [],
  sample: null,
  aggregation: 'additive',
  attribution: 'event',
  comparisons: [],
  sensitive: null,
  requires: [],
  degradesTo: null,
  reference: null,
};

function valued(value: string | null): Value {
  return { value, reason: value === null ? 'no_denominator' : null, n: null, flags: [] };
}

function compared(told: Partial<Told>, value: string | null, other: string | null): unknown[] {
  const { delta, deltaUnit, good } = compareValues(
    { ...KPI, ...told },
    valued(value),
    valued(other),
  );
  return [delta, deltaUnit, good];
}

describe('a change', () => {
  test('of money and counts is relative to the size of what was', () => {
    expect(compared({ unit: 'currency' }, '150', '100')).toEqual(['0.5', 'relative', true]);
    expect(compared({ unit: 'count' }, '-50', '-100')).toEqual(['0.5', 'relative', true]);
    expect(compared({ unit: 'currency_per_hour' }, '90', '100')).toEqual([
      '-0.1',
      'relative',
      false,
    ]);
    expect(compared({ unit: 'currency' }, '5', '0')).toEqual([null, 'relative', true]);
  });

  test('of percentages is in points, of durations and ratios in their unit', () => {
    expect(compared({ unit: 'percent' }, '0.918605', '0.9')).toEqual([
      '0.018605',
      'percentage_points',
      true,
    ]);
    expect(compared({ unit: 'points' }, '-14', '10')).toEqual(['-24', 'points', false]);
    expect(compared({ unit: 'days', direction: 'down' }, '45.5', '48')).toEqual([
      '-2.5',
      'absolute',
      true,
    ]);
    expect(compared({ unit: 'ratio' }, '1.2', '1.2')).toEqual(['0', 'absolute', null]);
  });

  test('is nothing where one side has no value', () => {
    expect(compared({}, null, '100')).toEqual([null, 'relative', null]);
    expect(compared({}, '100', null)).toEqual([null, 'relative', null]);
  });

  test('of a band is good when it comes nearer to it', () => {
    const band = { unit: 'ratio', direction: 'band', band: { low: 0.8, high: 1 } } as const;
    expect(compared(band, '0.7', '0.5')[2]).toBe(true);
    expect(compared(band, '1.3', '1.1')[2]).toBe(false);
    expect(compared(band, '1.1', '0.7')).toEqual(['0.4', 'absolute', null]);
    expect(compared(band, '0.9', '0.85')[2]).toBeNull();
    expect(compared({ ...band, band: null }, '0.7', '0.5')[2]).toBeNull();
  });
});
