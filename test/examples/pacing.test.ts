/** Worked example: a budget of hours in the middle of its month, by business days. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decimals, openExample, percent } from './asking.ts';
import type { Example } from './asking.ts';
import { pacingExample } from './fixtures/c18-pacing.ts';

const KPIS = ['budget_burn', 'budget_pacing_index', 'projected_hours', 'projected_overrun_hours'];

let example: Example;
beforeAll(async () => {
  example = await openExample(pacingExample);
});
afterAll(() => example.close());

test('burn, pace, and what the month will take', async () => {
  const { total } = await example.ask({ kpis: KPIS, period: 'this_month' });
  expect(percent(total.values['budget_burn'])).toBe('60.0000');
  expect(decimals(total.values['budget_pacing_index'], 2)).toBe('1.26');
  expect(decimals(total.values['projected_hours'], 1)).toBe('201.6');
  expect(decimals(total.values['projected_overrun_hours'], 1)).toBe('41.6');
  // by calendar days: 15 of 30
  expect(decimals(total.values['budget_pacing_index'], 1)).not.toBe('1.2');
});

test('each month has its own budget; a closed one is read at its end', async () => {
  const { total } = await example.ask({ kpis: KPIS, period: '2026-05' });
  expect(percent(total.values['budget_burn'])).toBe('43.7500');
  expect(decimals(total.values['budget_pacing_index'], 4)).toBe('0.4375');
});

test('before the first business day there is no pace', async () => {
  const { total } = await example.ask({
    kpis: KPIS,
    period: { from: '2026-04-01', to: '2026-04-30' },
  });
  expect(total.values['budget_pacing_index']?.reason).toBe('no_denominator');
});
