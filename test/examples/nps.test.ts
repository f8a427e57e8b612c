/** Worked example: a quarter's recommendation score, with repeated, anonymous, late-night and test answers. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { npsExample } from './fixtures/c6-nps.ts';
import { decimals, openExample, percent, rowOf } from './asking.ts';
import type { Example } from './asking.ts';

let example: Example;
beforeAll(async () => {
  example = await openExample(npsExample);
});
afterAll(() => example.close());

const QUARTER = '2026-Q2';

test('pools the latest answer of each person, local dates, anonymous in the total only', async () => {
  const { total } = await example.ask({
    kpis: ['nps', 'nps_margin', 'nps_revenue_weighted', 'survey_response_rate'],
    period: QUARTER,
  });
  expect(decimals(total.values['nps'], 4)).toBe('-14.2857');
  expect(total.values['nps']?.n).toBe(7);
  expect(total.values['nps']?.flags).toContain('below_min_sample');
  expect(decimals(total.values['nps_margin'], 3)).toBe('61.709');
  expect(decimals(total.values['nps_revenue_weighted'], 4)).toBe('36.6667');
  expect(percent(total.values['survey_response_rate'])).toBe('30.0000');
  // mean of accounts; without taking the latest answer
  expect(['22.2222', '0.0000']).not.toContain(decimals(total.values['nps'], 4));
});

test('each client has its own, and the anonymous answer is nobody’s', async () => {
  const answer = await example.ask({ kpis: ['nps'], dimensions: ['account'], period: QUARTER });
  const scores = ['X', 'Y', 'Z'].map((id) => decimals(rowOf(answer, id).values['nps'], 4));
  expect(scores).toEqual(['0.0000', '-33.3333', '100.0000']);
  expect(decimals(rowOf(answer, null).values['nps'], 4)).toBe('-100.0000');
  expect(decimals(answer.total.values['nps'], 4)).toBe('-14.2857');
});
