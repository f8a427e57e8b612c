/** Worked examples: net and gross retention of a cohort, across clients, segments, currencies and policies. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { add, compare, round, signOf, sub } from '../../src/base/exact.ts';
import type { Policies } from '../../src/model/schema.ts';
import { nrrExample } from './fixtures/c1-nrr.ts';
import { grrExample, grrQuarterExample } from './fixtures/c2-grr.ts';
import { askOnce, openExample, percent, rowOf } from './asking.ts';
import type { Example } from './asking.ts';

const YEAR = { from: '2025-07-01', to: '2026-06-30' };

describe('twelve months with growth, loss, return, a second currency and newcomers', () => {
  let example: Example;
  beforeAll(async () => {
    example = await openExample(nrrExample);
  });
  afterAll(() => example.close());

  test('nets per client in constant currency, without those who joined inside', async () => {
    const { total } = await example.ask({ kpis: ['nrr', 'grr', 'expansion_rate'], period: YEAR });
    expect(percent(total.values['nrr'])).toBe('91.8605');
    expect(percent(total.values['grr'])).toBe('82.5581');
    expect(percent(total.values['expansion_rate'])).toBe('9.3023');
    // the bridge, with and without returns; the mean of the clients' ratios
    expect(['96.5116', '103.4884', '81.6667']).not.toContain(percent(total.values['nrr']));
  });

  test('rests on the opening and closing amounts of the cohort', async () => {
    const explained = await example.asker.explain(
      { kpi: 'nrr', period: YEAR, filters: [], locale: 'en' },
      example.everyone,
    );
    if (!explained.ok) throw new Error('not explained');
    const parts = explained.value.parts.map(({ name, value }) => [name, value]);
    expect(parts).toEqual([
      ['kept', '3950'],
      ['opened', '4300'],
    ]);
    expect(percent(explained.value.value)).toBe('91.8605');
    expect(explained.value.expression).toBe('kept / opened');
    expect(explained.value.policies.map(({ name }) => name)).toContain('reactivation_policy');
    expect(explained.value.parts[1]).toMatchObject({
      from: '2025-06-30',
      to: '2025-06-30',
      rows: null,
    });
  });

  test('looks at the twelve months before closing, whatever month is asked', async () => {
    const asked = { kpis: ['nrr'], period: '2026-06' } as const;
    const own = await example.ask({ ...asked, kpis: ['nrr'] });
    expect(percent(own.total.values['nrr'])).toBe('91.8605');
    expect(own.kpis[0]?.span).toEqual({ ...YEAR, partial: true });
    const month = await example.ask({ kpis: ['nrr'], period: '2026-06', span: 'period' });
    expect(percent(month.total.values['nrr'])).toBe('100.0000');
  });

  test('net is gross and expansion, gross is a share, and never above net, in every cell', async () => {
    const kpis = ['nrr', 'grr', 'expansion_rate'];
    const cells = await Promise.all(
      (['account', 'segment'] as const).map((dimension) =>
        example.ask({ kpis, dimensions: [dimension], period: YEAR, grain: 'month' }),
      ),
    );
    const told = cells.flatMap(({ rows }) =>
      rows.map(({ values }) => kpis.map((kpi) => values[kpi]?.value ?? null)),
    );
    const known = told.filter(([nrr]) => nrr !== null);
    const broken = known.filter(([nrr = null, grr = null, grown = null]) => {
      const isSum = round(sub(nrr, add(grr, grown)), 20) === '0';
      return (
        !isSum ||
        grr === null ||
        nrr === null ||
        signOf(grr) < 0 ||
        compare(grr, '1') > 0 ||
        compare(grr, nrr) > 0
      );
    });
    expect(broken).toEqual([]);
    expect(known.length).toBeGreaterThan(30);
    // a client who was not there has neither
    expect(told.filter(([nrr, grr]) => (nrr === null) !== (grr === null))).toEqual([]);
  });

  test('splits by the segment at opening; the total is not the mean of segments', async () => {
    const answer = await example.ask({ kpis: ['nrr'], dimensions: ['segment'], period: YEAR });
    expect(percent(rowOf(answer, 'ENT').values['nrr'])).toBe('114.2857');
    expect(percent(rowOf(answer, 'SMB').values['nrr'])).toBe('50.0000');
    expect(percent(answer.total.values['nrr'])).toBe('91.8605');
    expect(percent(answer.total.values['nrr'])).not.toBe('82.1429');
  });
});

test.each<[string, Partial<Policies>, string]>([
  ['a client that left inside stays lost', { reactivation_policy: 'strict' }, '84.8837'],
  ['exchange rates of closing', { fx_mode: 'as_reported' }, '89.3023'],
])('with %s', async (_, policies, expected) => {
  const { total } = await askOnce({ ...nrrExample, policies }, { kpis: ['nrr'], period: YEAR });
  expect(percent(total.values['nrr'])).toBe(expected);
});

test('one month nets inside itself and never counts below zero', async () => {
  const month = { period: '2026-06', span: 'period' } as const;
  const { total } = await askOnce(grrExample, { kpis: ['grr', 'nrr'], ...month });
  expect(percent(total.values['grr'])).toBe('70.0000');
  expect(percent(total.values['nrr'])).toBe('74.2857');
  // counting dips that recovered inside the month
  expect(percent(total.values['grr'])).not.toBe('54.2857');
});

test('a quarter is its own cohort, not the product of its months', async () => {
  const example = await openExample(grrQuarterExample);
  const span = { span: 'period' } as const;
  const months = await example.ask({ kpis: ['grr'], period: '2026-Q2', grain: 'month', ...span });
  await example.close();
  expect(months.rows.map((row) => percent(row.values['grr']))).toEqual([
    '90.0000',
    '100.0000',
    '50.0000',
  ]);
  expect(percent(months.total.values['grr'])).toBe('50.0000');
  expect(percent(months.total.values['grr'])).not.toBe('45.0000');
});
