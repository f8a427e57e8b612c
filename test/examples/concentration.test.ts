/** Worked example: how much of a year's revenue hangs on few clients. */
import { expect, test } from 'vitest';
import { concentrationExample } from './fixtures/c11-concentration.ts';
import { askOnce, decimals, percent } from './asking.ts';

const ASKED = {
  kpis: ['top10_revenue_share', 'largest_account_share', 'revenue_hhi', 'effective_accounts'],
  period: '2026-06',
} as const;

test('groups are one client, credits above revenue are nothing', async () => {
  const { total } = await askOnce(concentrationExample, { ...ASKED, kpis: [...ASKED.kpis] });
  expect(percent(total.values['top10_revenue_share'])).toBe('98.1250');
  expect(percent(total.values['largest_account_share'])).toBe('25.0000');
  expect(decimals(total.values['revenue_hhi'], 5)).toBe('1430.46875');
  expect(decimals(total.values['effective_accounts'], 4)).toBe('6.9907');
  // the negative one in the denominator; single accounts instead of groups
  expect(percent(total.values['top10_revenue_share'])).not.toBe('99.1162');
  expect(decimals(total.values['revenue_hhi'], 5)).not.toBe('1130.46875');
});

test('single accounts where the policy says so', async () => {
  const policies = { logo_level: 'account' } as const;
  const { total } = await askOnce(
    { ...concentrationExample, policies },
    { kpis: ['revenue_hhi'], period: '2026-06' },
  );
  expect(decimals(total.values['revenue_hhi'], 5)).toBe('1130.46875');
});
