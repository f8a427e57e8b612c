/** Worked example: of the deals that entered a stage, how many moved on in time. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decimals, openExample, percent } from './asking.ts';
import type { Example } from './asking.ts';
import { stagesExample } from './fixtures/c7-stages.ts';

let example: Example;
beforeAll(async () => {
  example = await openExample(stagesExample);
});
afterAll(() => example.close());

const proposal = {
  filters: [{ dimension: 'pipeline_stage', op: 'in' as const, values: ['Proposal'] }],
};

test('three of six moved on; two entries are too young, a second entry is no new one', async () => {
  const { total } = await example.ask({
    kpis: ['stage_conversion_rate', 'stage_conversion_value'],
    period: '2026-04',
    ...proposal,
  });
  expect(total.values['stage_conversion_rate']?.n).toBe(6);
  expect(percent(total.values['stage_conversion_rate'])).toBe('50.0000');
  expect(percent(total.values['stage_conversion_value'])).toBe('38.5714');
  // young ones counted; entries of one month over entries of the other stage
  expect(['62.5000', '12.5000']).not.toContain(percent(total.values['stage_conversion_rate']));
});

test('visits of one deal to one stage are one stay', async () => {
  const { total } = await example.ask({
    kpis: ['days_in_stage'],
    period: { from: '2026-04-01', to: '2026-05-25' },
    ...proposal,
  });
  // 9, 17, 25, 34, 5 + 15, 5 and 12 days
  expect(decimals(total.values['days_in_stage'], 0)).toBe('17');
});
