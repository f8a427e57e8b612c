/** Worked example: quotas of people who joined, were on leave and left, prorated day by day. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quotaExample } from './fixtures/c10-quota.ts';
import { openExample, percent, rowOf } from './asking.ts';
import type { Example } from './asking.ts';

let example: Example;
beforeAll(async () => {
  example = await openExample(quotaExample);
});
afterAll(() => example.close());

const QUARTER = '2026-Q2';

test('each person against the prorated quota, the team by sums', async () => {
  const answer = await example.ask({
    kpis: ['quota_attainment'],
    dimensions: ['account_manager'],
    period: QUARTER,
  });
  const each = ['am1', 'am2', 'am3', 'am4'].map((id) =>
    percent(rowOf(answer, id).values['quota_attainment']),
  );
  expect(each).toEqual(['110.0000', '131.8841', '74.5902', '0.0000']);
  expect(percent(answer.total.values['quota_attainment'])).toBe('85.8211');
  // mean of people; full quotas
  expect(['79.1186', '48.3333']).not.toContain(percent(answer.total.values['quota_attainment']));
});

test('two of four reached theirs', async () => {
  const { total } = await example.ask({ kpis: ['quota_attained_share'], period: QUARTER });
  expect(percent(total.values['quota_attained_share'])).toBe('50.0000');
});
