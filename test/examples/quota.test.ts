/** Worked example: quotas of people who joined, were on leave and left, prorated day by day. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quotaExample } from './fixtures/c10-quota.ts';
import { decimals, openExample, percent, rowOf } from './asking.ts';
import type { Row } from '../../src/query/schema.ts';
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

test('compared with the target, bookings are held against the prorated quotas', async () => {
  const answer = await example.ask({
    kpis: ['bookings'],
    dimensions: ['account_manager'],
    period: QUARTER,
    compare: ['target'],
  });
  const aim = (row: Row): string | null => decimals(row.compared['target']?.['bookings']?.value, 2);
  expect(answer.rows.map((row) => [row.members[0]?.key, aim(row)])).toEqual([
    ['am1', '120000.00'],
    ['am2', '30329.67'],
    ['am3', '80439.56'],
    ['am4', '39560.44'],
    [null, null],
  ]);
  expect(aim({ ...answer.total, members: [] })).toBe('270329.67');
});
