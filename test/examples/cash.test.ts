/** Worked example: days of sales that are still owed. */
import { expect, test } from 'vitest';
import { dsoExample } from './fixtures/c15-dso.ts';
import { askOnce, decimals } from './asking.ts';

test('what is owed at closing, over the credit sales of the quarter, in days', async () => {
  const { total } = await askOnce(dsoExample, {
    kpis: ['dso', 'open_ar', 'overdue_ar'],
    period: '2026-Q2',
    span: 'period',
  });
  expect(decimals(total.values['open_ar'], 2)).toBe('146500.00');
  expect(decimals(total.values['overdue_ar'], 2)).toBe('46500.00');
  expect(decimals(total.values['dso'], 4)).toBe('48.8333');
});

test('counted back: June whole, half of May', async () => {
  const { total } = await askOnce(dsoExample, { kpis: ['dso_countback'], period: '2026-Q2' });
  expect(decimals(total.values['dso_countback'], 1)).toBe('45.5');
});
