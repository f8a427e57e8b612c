/** Worked examples: lines of every kind brought to a month, and the bridge of a month. */
import { expect, test } from 'vitest';
import { bridgeExample, mrrExample } from './fixtures/c13-mrr.ts';
import { askOnce, decimals, openExample, percent } from './asking.ts';

test('twelve kinds of lines make 2,980.00 a month', async () => {
  const { total } = await askOnce(mrrExample, { kpis: ['mrr', 'arr'], period: '2026-06' });
  expect(decimals(total.values['mrr'], 2)).toBe('2980.00');
  expect(decimals(total.values['arr'], 2)).toBe('35760.00');
});

test('the bridge leads from opening to closing, exchange rates apart', async () => {
  const kpis = [
    'new_mrr',
    'expansion_mrr',
    'reactivation_mrr',
    'contraction_mrr',
    'churned_mrr',
    'fx_mrr',
    'mrr',
    'quick_ratio',
    'gross_mrr_churn_rate',
  ];
  const example = await openExample(bridgeExample);
  const { total } = await example.ask({ kpis, period: '2026-06', compare: ['previous_period'] });
  await example.close();
  const amounts = kpis.slice(0, 6).map((kpi) => decimals(total.values[kpi], 2));
  expect(amounts).toEqual(['500.00', '300.00', '200.00', '100.00', '400.00', '-50.00']);
  expect(decimals(total.values['mrr'], 2)).toBe('10450.00');
  expect(total.compared['previous_period']?.['mrr']?.value.value).toBe('10000');
  expect(total.compared['previous_period']?.['mrr']).toMatchObject({
    delta: '0.045',
    deltaUnit: 'relative',
    good: true,
  });
  expect(decimals(total.values['quick_ratio'], 4)).toBe('1.6000');
  // with returns in the numerator
  expect(decimals(total.values['quick_ratio'], 4)).not.toBe('2.0000');
  expect(percent(total.values['gross_mrr_churn_rate'])).toBe('5.0000');
});
