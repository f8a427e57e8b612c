import { expect, test } from 'vitest';
import { LOCALES } from '../../../base/locale.ts';
import type { QuestionSpec } from '../../../query/schema.ts';
import { answerTo, scopeIn, value } from '../../../../test/examples/report-answers.ts';
import type { AnswerSpec } from '../../../../test/examples/report-answers.ts';
import { gistOf } from '../../../../test/examples/report-gist.ts';
import { askHeatmap } from './ask.ts';
import { heatmap } from './figure.ts';
import { zHeatmapBlock } from './schema.ts';
import type { HeatmapBlock } from './schema.ts';

function draw(
  block: HeatmapBlock,
  given: readonly AnswerSpec[],
  locale: (typeof LOCALES)[number] = 'en',
) {
  const scope = scopeIn(locale);
  const answers = askHeatmap(block, scope).map((question: QuestionSpec, index) =>
    answerTo(question, given[index] ?? {}),
  );
  return heatmap.figure(block, answers, scope);
}

test('puts time across: a cohort by month, its size beside its name, its future empty', () => {
  const block = zHeatmapBlock.parse({
    kind: 'heatmap',
    id: 'cohorts',
    query: { kpis: ['nrr'], dimensions: ['industry'], grain: 'month', last: 3 },
    value: 'nrr',
    size: 'mrr',
  });
  const industry = (key: string) => ({ industry: [key, key] as const });
  const cells: AnswerSpec = {
    rows: [
      { members: industry('Retail'), bucket: '2026-08-01', values: { nrr: '1' } },
      { members: industry('Retail'), bucket: '2026-09-01', values: { nrr: '0.95' } },
      {
        members: industry('Health'),
        bucket: '2026-09-01',
        values: { nrr: value(null, { reason: 'immature_cohort' }) },
      },
      { members: industry('Health'), bucket: '2026-10-01', values: { nrr: '0.5' } },
    ],
  };
  const sizes: AnswerSpec = { rows: [{ members: industry('Retail'), values: { mrr: '1000' } }] };
  expect(LOCALES.map((locale) => gistOf(draw(block, [cells, sizes], locale))[0])).toEqual([
    '“Highest: Retail, Aug~2026 (100.0%); lowest: Health, Oct~2026 (50.0%).”',
    '“Maior: Retail, ago.~2026 (100,0%); menor: Health, out.~2026 (50,0%).”',
    '“Mayor: Retail, ago~2026 (100,0~%); menor: Health, oct~2026 (50,0~%).”',
  ]);
  expect(gistOf(draw(block, [cells, sizes])).slice(1)).toEqual([
    '0.5 to 1: Aug~2026, Sep~2026, Oct~2026',
    'Retail (R$1,000): 100.0%, 95.0%, none',
    'Health (none): none, —, 50.0%',
  ]);
});

test('puts KPIs across where there is one dimension and no time', () => {
  const block = zHeatmapBlock.parse({
    kind: 'heatmap',
    id: 'components',
    query: { kpis: ['nrr', 'mrr_growth'], dimensions: ['industry'] },
    value: 'nrr',
  });
  const rows = [
    {
      members: { industry: ['retail', 'Retail'] as const },
      values: { nrr: '1.1', mrr_growth: '-0.02' },
    },
  ];
  expect(gistOf(draw(block, [{ rows }])).slice(1)).toEqual([
    '-0.02 to 1.1: NRR, Growth',
    'Retail (none): 110.0%, −2.0%',
  ]);
});

test('puts a second dimension across', () => {
  const block = zHeatmapBlock.parse({
    kind: 'heatmap',
    id: 'h',
    query: { kpis: ['mrr'], dimensions: ['industry', 'tier'] },
    value: 'mrr',
  });
  const rows = [
    {
      members: { industry: ['retail', 'Retail'] as const, tier: ['a', null] as const },
      values: { mrr: '5' },
    },
    {
      members: { industry: ['health', 'Health'] as const, tier: ['b', 'B'] as const },
      values: { mrr: '7' },
    },
  ];
  expect(gistOf(draw(block, [{ rows }])).slice(1)).toEqual([
    '5 to 7: Tier A, B',
    'Retail (none): R$5.00, none',
    'Health (none): none, R$7.00',
  ]);
});
