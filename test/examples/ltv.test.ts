/** Worked example: lifetime value, acquisition cost and payback over six months. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ltvExample } from './fixtures/c5-ltv.ts';
import { decimals, openExample, percent } from './asking.ts';
import type { Example } from './asking.ts';

let example: Example;
beforeAll(async () => {
  example = await openExample(ltvExample);
});
afterAll(() => example.close());

const HALF_YEAR = { period: { from: '2026-01-01', to: '2026-06-30' }, span: 'period' } as const;

test('pooled churn, revenue per client and margin make the lifetime value', async () => {
  const { total } = await example.ask({
    kpis: ['monthly_logo_churn', 'arpa', 'ltv', 'cac', 'ltv_cac_ratio', 'cac_payback_months'],
    ...HALF_YEAR,
  });
  expect(percent(total.values['monthly_logo_churn'])).toBe('2.0000');
  // mean of monthly rates
  expect(percent(total.values['monthly_logo_churn'])).not.toBe('1.9935');
  expect(decimals(total.values['arpa'], 2)).toBe('500.00');
  expect(decimals(total.values['ltv'], 2)).toBe('17500.00');
  // without margin, and on revenue churn
  expect(['25000.00', '14000.00']).not.toContain(decimals(total.values['ltv'], 2));
  expect(decimals(total.values['cac'], 2)).toBe('5000.00');
  expect(decimals(total.values['ltv_cac_ratio'], 4)).toBe('3.5000');
  expect(decimals(total.values['cac_payback_months'], 4)).toBe('15.8730');
});
