/** Worked example: first replies in business minutes, around a holiday, and whether they kept a promise. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Kpi } from '../../src/model/schema.ts';
import { kpis } from '../../src/model/index.ts';
import { decimals, openExample, percent } from './asking.ts';
import type { Example } from './asking.ts';
import { responseExample } from './fixtures/c14-response.ts';

/** The same replies at the ninth decile. */
const ninth: Kpi[] = kpis
  .filter(({ id }) => id === 'first_response_time')
  .map((kpi) => ({
    ...kpi,
    id: 'first_response_p90',
    parts: {
      ...kpi.parts,
      minutes: {
        kind: 'pool',
        dataset: 'ticket_reply',
        measure: 'first_reply_minutes',
        quantile: 0.9,
        window: { kind: 'period' },
        where: [],
      },
    },
  }));

let example: Example;
beforeAll(async () => {
  example = await openExample(responseExample, ninth);
});
afterAll(() => example.close());

test('median and ninth decile of 75, 20 and 180 business minutes', async () => {
  const { total } = await example.ask({
    kpis: ['first_response_time', 'first_response_p90'],
    period: '2026-06',
  });
  expect(decimals(total.values['first_response_time'], 0)).toBe('75');
  expect(decimals(total.values['first_response_p90'], 0)).toBe('159');
  // the mean of the three; the holiday worked through; calendar minutes
  expect(['91.67', '615', '2415']).not.toContain(decimals(total.values['first_response_time'], 2));
});

test('one of four kept the promise of an hour: who still waits after it has broken it', async () => {
  const answer = await example.ask({
    kpis: ['sla_attainment'],
    period: { from: '2026-06-01', to: '2026-06-08' },
    grain: 'day',
  });
  expect(percent(answer.total.values['sla_attainment'])).toBe('25.0000');
  const days = answer.rows.filter(({ values }) => values['sla_attainment']?.value !== null);
  // T1 was due on the fifth at 9:30, T3 and T4 on the eighth
  expect(days.map((row) => [row.bucket, percent(row.values['sla_attainment'])])).toEqual([
    ['2026-06-05', '0.0000'],
    ['2026-06-08', '33.3333'],
  ]);
});
