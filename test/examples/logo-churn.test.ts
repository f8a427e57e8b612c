/** Worked example: clients lost in a quarter, as groups and as single accounts. */
import { expect, test } from 'vitest';
import { logoChurnExample } from './fixtures/c3-logo-churn.ts';
import { askOnce, decimals, openExample, percent } from './asking.ts';

const QUARTER = '2026-Q2';

test('groups lose two of eight: a subsidiary, a return, a guest and an acquisition are no losses', async () => {
  const example = await openExample(logoChurnExample);
  const answer = await example.ask({
    kpis: ['logo_churn_rate', 'logo_retention_rate'],
    period: QUARTER,
  });
  const explained = await example.asker.explain(
    { kpi: 'logo_churn_rate', period: QUARTER, filters: [], locale: 'en' },
    example.everyone,
  );
  await example.close();
  const { total } = answer;
  expect(percent(total.values['logo_churn_rate'])).toBe('25.0000');
  expect(percent(total.values['logo_retention_rate'])).toBe('75.0000');
  expect(total.values['logo_churn_rate']?.n).toBe(8);
  // counting the departure of the one who came back
  expect(percent(total.values['logo_churn_rate'])).not.toBe('37.5000');
  if (!explained.ok) throw new Error('not explained');
  expect(explained.value.parts.map(({ name, value }) => [name, value])).toEqual([
    ['kept', '6'],
    ['opened', '8'],
  ]);
  expect(explained.value.policies).toContainEqual({ name: 'logo_level', value: 'ultimate_parent' });
});

test('accounts on their own lose three of nine', async () => {
  const policies = { logo_level: 'account' } as const;
  const { total } = await askOnce(
    { ...logoChurnExample, policies },
    { kpis: ['logo_churn_rate', 'logo_retention_rate'], period: QUARTER },
  );
  expect(percent(total.values['logo_churn_rate'])).toBe('33.3333');
  expect(percent(total.values['logo_retention_rate'])).toBe('66.6667');
  expect(decimals(total.values['logo_churn_rate'], 0)).toBe('0');
  expect(total.values['logo_churn_rate']?.n).toBe(9);
});
