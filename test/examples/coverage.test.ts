/** Worked example: pipeline coverage of a running quarter against what is left of its quota. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toFixed } from '../../src/base/exact.ts';
import { coverageExample } from './fixtures/c9-coverage.ts';
import { decimals, openExample } from './asking.ts';
import type { Example } from './asking.ts';
import type { Row, WarehouseSpec } from './warehouse.ts';

/** What was lost in the twelve months before, so that 40 % of the value was won. */
const LOST: Row = {
  account_id: 'P',
  opportunity_key: 'L1',
  type: 'upsell',
  amount: '135000',
  currency: 'USD',
  close_date: '2026-05-10',
  won: false,
  closed_at: '2026-05-10T12:00:00Z',
  created_at: '2026-03-01T12:00:00Z',
  user_key: 'am',
  qualified: true,
};

const spec: WarehouseSpec = {
  ...coverageExample,
  entities: {
    ...coverageExample.entities,
    opportunity: [...(coverageExample.entities.opportunity ?? []), LOST],
  },
};

let example: Example;
beforeAll(async () => {
  example = await openExample(spec);
});
afterAll(() => example.close());

const QUARTER = '2026-Q3';

test('open, qualified, due in the rest of the quarter, at the rate of the day, over what is missing', async () => {
  const { total, period } = await example.ask({
    kpis: ['pipeline_coverage', 'required_pipeline_coverage', 'pipeline_gap'],
    period: QUARTER,
  });
  expect(period).toEqual({ from: '2026-07-01', to: '2026-08-10', partial: true });
  expect(decimals(total.values['pipeline_coverage'], 4)).toBe('1.1905');
  expect(total.values['pipeline_coverage']?.flags).toContain('partial');
  // on the full quota; everything that is open
  expect(['0.8333', '2.2143']).not.toContain(decimals(total.values['pipeline_coverage'], 4));
  expect(decimals(total.values['required_pipeline_coverage'], 4)).toBe('2.5000');
  expect(decimals(total.values['pipeline_gap'], 2)).toBe('275000.00');
});

test('its parts are told one by one', async () => {
  const explained = await example.asker.explain(
    { kpi: 'pipeline_coverage', period: QUARTER, filters: [], locale: 'pt-BR' },
    example.everyone,
  );
  if (!explained.ok) throw new Error('not explained');
  const parts = Object.fromEntries(
    explained.value.parts.map(({ name, value }) => [name, toFixed(value ?? '', 2)]),
  );
  expect(parts).toEqual({ open: '250000.00', quota: '300000.00', won: '90000.00' });
  expect(explained.value.name).toBe('Cobertura de pipeline');
});

test('a period without a quota has no coverage', async () => {
  const { total } = await example.ask({ kpis: ['pipeline_coverage'], period: '2026-Q2' });
  expect(total.values['pipeline_coverage']?.value).toBeNull();
});
