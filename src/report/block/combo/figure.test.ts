import { expect, test } from 'vitest';
import { answerTo, scopeIn } from '../../../../test/examples/report-answers.ts';
import { gistOf, gridLines } from '../../../../test/examples/report-gist.ts';
import { seen } from '../../../../test/examples/report-style.ts';
import { askCombo } from './ask.ts';
import { combo } from './figure.ts';
import { zComboBlock } from './schema.ts';

const block = zComboBlock.parse({
  kind: 'combo',
  id: 'growth',
  query: { kpis: ['net_new_mrr', 'mrr', 'mrr_growth'], grain: 'month', last: 2 },
  lines: ['mrr'],
});

const scope = scopeIn('pt-BR', { compare: ['previous_year'] });

function draw() {
  const answer = answerTo(askCombo(block, scope)[0], {
    rows: [
      {
        bucket: '2026-09-01',
        values: { mrr: '500000', net_new_mrr: '-4000', mrr_growth: '-0.008' },
        compared: {
          previous_year: { mrr: ['400000', '0.25', true], net_new_mrr: ['1000', null, null] },
        },
      },
      {
        bucket: '2026-10-01',
        values: { mrr: '512000', net_new_mrr: '12000', mrr_growth: '0.024' },
      },
    ],
  });
  return combo.figure(block, [answer], scope);
}

test('gives bars that would lie flat their own axis, and keeps a third scale for the table', () => {
  expect(gistOf(draw())).toEqual([
    '“MRR: alta de R$~500~mil para R$~512~mil em 2~meses; maior valor em out.~2026.”',
    'axes: MRR (R$) / MRR líquido novo (R$) from 0; running from none',
    'categories: set.~2026, out.~2026',
    'MRR líquido novo [bar right 1]: −R$~4.000, R$~12~mil',
    'MRR [line left 0]: R$~500~mil, R$~512~mil',
    'MRR, mesmo mês do ano anterior [line left 0 dashed]: R$~400~mil, —',
  ]);
});

test('has every number in its data table', () => {
  const drawn = draw();
  const table = drawn.kind === 'drawn' && drawn.figure.kind === 'chart' ? drawn.figure.table : null;
  expect(table === null ? [] : gridLines(table).map(seen)).toEqual([
    'Período | MRR (R$) | MRR, mesmo mês do ano anterior (R$) | MRR líquido novo (R$) | Crescimento',
    'set.~2026 | 500.000 | 400.000 | −4.000 | −0,8%',
    'out.~2026 | 512.000 | — | 12.000 | 2,4%',
  ]);
});

test('still draws when its line is missing', () => {
  const fitted = combo.fit(block, (kpi) => (kpi === 'mrr' ? null : kpi));
  expect(fitted).toMatchObject({
    query: { kpis: ['net_new_mrr', 'mrr_growth'] },
    lines: ['net_new_mrr'],
  });
  expect(combo.fit(block, () => null)).toBeNull();
});
