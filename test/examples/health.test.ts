/** Worked example: health scores with missing components, a knock-out, and weights of revenue. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { healthExample } from './fixtures/c8-health.ts';
import { decimals, openExample, percent, rowOf } from './asking.ts';
import type { Example } from './asking.ts';

let example: Example;
beforeAll(async () => {
  example = await openExample(healthExample);
});
afterAll(() => example.close());

const JUNE = '2026-06';

test('each client is scored over what is known of it, or not at all', async () => {
  const answer = await example.ask({
    kpis: ['health_score'],
    dimensions: ['account'],
    period: JUNE,
  });
  const scores = ['H1', 'H2', 'H4'].map((id) =>
    decimals(rowOf(answer, id).values['health_score'], 4),
  );
  expect(scores).toEqual(['74.2075', '35.2005', '49.0000']);
  expect(rowOf(answer, 'H3').values['health_score']).toMatchObject({
    value: null,
    reason: 'low_coverage',
  });
});

test('the portfolio is weighted by revenue, and risk is told in revenue', async () => {
  const { total } = await example.ask({
    kpis: ['health_score', 'health_coverage', 'mrr_at_risk'],
    period: JUNE,
  });
  expect(decimals(total.values['health_score'], 4)).toBe('54.2308');
  expect(decimals(total.values['health_score'], 4)).not.toBe('52.8027');
  expect(percent(total.values['health_coverage'])).toBe('92.1053');
  expect(decimals(total.values['mrr_at_risk'], 2)).toBe('2500.00');
});

test('bands split revenue without a rest', async () => {
  const answer = await example.ask({ kpis: ['mrr'], dimensions: ['health_band'], period: JUNE });
  expect(answer.rows.map((row) => [row.members[0]?.key, row.values['mrr']?.value])).toEqual([
    ['yellow', '1000'],
    ['red', '2500'],
    ['none', '300'],
  ]);
});
