/** Worked example: cohorts by first month, with cells that are too young to have a value. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cohortExample } from './fixtures/c4-cohort.ts';
import { openExample, percent, rowOf } from './asking.ts';
import type { Example } from './asking.ts';

let example: Example;
beforeAll(async () => {
  example = await openExample(cohortExample);
});
afterAll(() => example.close());

const AGES = ['0', '1', '2', '3', '4'];
const MAY = '2026-05';

async function curve(kpi: string): Promise<(string | null)[]> {
  const answer = await example.ask({ kpis: [kpi], dimensions: ['age'], period: MAY });
  return AGES.map((age) => percent(rowOf(answer, age).values[kpi]));
}

async function cells(kpi: string): Promise<Record<string, (string | null)[]>> {
  const answer = await example.ask({ kpis: [kpi], dimensions: ['cohort', 'age'], period: MAY });
  const valueOf = (cohort: string, age: string): string | null => {
    const row = answer.rows.find(
      ({ members }) => members[0]?.key === cohort && members[1]?.key === age,
    );
    return percent(row?.values[kpi]);
  };
  const cohorts = [...new Set(answer.rows.map(({ members }) => members[0]?.key ?? ''))];
  return Object.fromEntries(
    cohorts.map((cohort) => [cohort, AGES.map((age) => valueOf(cohort, age))]),
  );
}

test('clients: sums over the cohorts that reached the age', async () => {
  const all = await curve('cohort_logo_retention');
  expect(all).toEqual(['100.0000', '88.8889', '66.6667', '57.1429', '75.0000']);
  // immature cohorts as zero; mean of cohorts
  expect(all[3]).not.toBe('44.4444');
  expect(all[2]).not.toBe('63.8889');
});

test('revenue: sums over the cohorts that reached the age', async () => {
  expect(await curve('cohort_revenue_retention')).toEqual([
    '100.0000',
    '86.6071',
    '71.4286',
    '70.0000',
    '56.0000',
  ]);
});

test('each cohort has its own curve, empty where it is too young', async () => {
  expect(await cells('cohort_logo_retention')).toEqual({
    '2026-01': ['100.0000', '100.0000', '75.0000', '50.0000', '75.0000'],
    '2026-02': ['100.0000', '66.6667', '66.6667', '66.6667', null],
    '2026-03': ['100.0000', '100.0000', '50.0000', null, null],
  });
  expect(await cells('cohort_revenue_retention')).toEqual({
    '2026-01': ['100.0000', '90.0000', '54.0000', '44.0000', '56.0000'],
    '2026-02': ['100.0000', '80.0000', '90.0000', '96.0000', null],
    '2026-03': ['100.0000', '100.0000', '66.6667', null, null],
  });
});
