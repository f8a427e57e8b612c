import { expect, test } from 'vitest';
import { LOCALES } from '../../../base/locale.ts';
import { answerTo, scopeIn } from '../../../../test/examples/report-answers.ts';
import { gistOf, gridLines } from '../../../../test/examples/report-gist.ts';
import { seen } from '../../../../test/examples/report-style.ts';
import { askWaterfall } from './ask.ts';
import { waterfall } from './figure.ts';
import { zWaterfallBlock } from './schema.ts';

const block = zWaterfallBlock.parse({
  kind: 'waterfall',
  id: 'bridge',
  query: { kpis: ['mrr', 'new_mrr', 'churned_mrr'] },
  steps: [
    { kpi: 'mrr', role: 'opening' },
    { kpi: 'new_mrr', role: 'increase' },
    { kpi: 'churned_mrr', role: 'decrease' },
    { kpi: 'mrr', role: 'total' },
  ],
});

function draw(closing: string, locale: (typeof LOCALES)[number] = 'en') {
  const scope = scopeIn(locale);
  const [steps, opening] = askWaterfall(block, scope).map((question, index) =>
    answerTo(question, {
      total:
        index === 0
          ? {
              values: { mrr: closing, new_mrr: '40000', churned_mrr: '8000' },
              compared: { previous_period: { churned_mrr: ['10000', '-0.2', true] } },
            }
          : { values: { mrr: '480000' } },
    }),
  );
  return waterfall.figure(
    block,
    [steps, opening].flatMap((answer) => answer ?? []),
    scope,
  );
}

test('asks for the value at the end of the day before, whatever the calendar compares with', () => {
  expect(askWaterfall(block, scopeIn('en'))).toMatchObject([
    { kpis: ['mrr', 'new_mrr', 'churned_mrr'], period: 'last_month' },
    { kpis: ['mrr'], period: { from: '2026-09-30', to: '2026-09-30' } },
  ]);
});

test('goes from the opening to the closing', () => {
  expect(gistOf(draw('512000'))).toEqual([
    '“Opening MRR R$480K → MRR R$512K; largest steps: New MRR +R$40K, Churned MRR −R$8,000.”',
    'axis: R$',
    'Opening MRR [total 0 → 480000]: R$480K',
    'New MRR [increase 480000 → 520000]: +R$40K',
    'Churned MRR [decrease 520000 → 512000]: −R$8,000',
    'MRR [total 0 → 512000]: R$512K',
  ]);
});

test('shows what the steps leave unexplained as a step, so that bars always meet', () => {
  expect(LOCALES.map((locale) => gistOf(draw('510500.5', locale))[5])).toEqual([
    'Other changes [decrease 512000 → 510500.5]: −R$1,500',
    'Outras variações [decrease 512000 → 510500.5]: −R$~1.500',
    'Otras variaciones [decrease 512000 → 510500.5]: −R$~1.500',
  ]);
});

test('has its steps with their comparison in the data table', () => {
  const drawn = draw('512000', 'pt-BR');
  const table = drawn.kind === 'drawn' && drawn.figure.kind === 'chart' ? drawn.figure.table : null;
  expect(table === null ? [] : gridLines(table).map(seen)).toEqual([
    'Indicador | Valor (R$)',
    'MRR inicial | 480.000',
    'MRR novo | 40.000',
    'MRR perdido | −8.000 (−20,0%) good',
    'MRR | 512.000',
  ]);
});

test('stands without a step, but not without its last total', () => {
  const without = (missing: string) =>
    waterfall.fit(block, (kpi) => (kpi === missing ? null : kpi));
  expect(without('new_mrr')?.steps).toHaveLength(3);
  expect(without('mrr')).toBeNull();
});
