import { expect, test } from 'vitest';
import { answerTo, scopeIn } from '../../../../test/examples/report-answers.ts';
import { gistOf, gridLines } from '../../../../test/examples/report-gist.ts';
import { askTreemap } from './ask.ts';
import { treemap } from './figure.ts';
import { zTreemapBlock } from './schema.ts';

const block = zTreemapBlock.parse({
  kind: 'treemap',
  id: 'areas',
  query: { kpis: ['mrr'], dimensions: ['industry', 'account'] },
});

const scope = scopeIn('pt-BR');
const drawn = treemap.figure(
  block,
  [
    answerTo(askTreemap(block, scope)[0], {
      rows: [
        {
          members: { industry: ['retail', 'Varejo'], account: ['a', 'Aurora'] },
          values: { mrr: '50000' },
        },
        {
          members: { industry: ['health', 'Saúde'], account: ['b', 'Brasa'] },
          values: { mrr: '30000' },
        },
        {
          members: { industry: ['retail', 'Varejo'], account: ['c', 'Cedro'] },
          values: { mrr: '15000' },
        },
      ],
      others: { values: { mrr: '5000' } },
      total: { values: { mrr: '100000' } },
      groups: 9,
    }),
  ],
  scope,
);

test('boxes of a group lie together in one colour', () => {
  expect(gistOf(drawn)).toEqual([
    '“MRR R$~100~mil: Varejo · Aurora 50,0% (R$~50~mil), Saúde · Brasa 30,0% (R$~30~mil), Varejo · Cedro 15,0% (R$~15~mil); 9 no total.”',
    'whole: R$~100~mil',
    'Varejo > Aurora [0]: R$~50~mil, 50,0%',
    'Saúde > Brasa [1]: R$~30~mil, 30,0%',
    'Varejo > Cedro [0]: R$~15~mil, 15,0%',
    'Outros [muted]: R$~5.000, 5,0%',
  ]);
});

test('its table has every part, the rest and the whole', () => {
  if (drawn.kind !== 'drawn' || drawn.figure.kind !== 'chart') throw new Error('no chart');
  expect(gridLines(drawn.figure.table)).toEqual([
    'Setor · Cliente | MRR (R$) | Participação',
    'Varejo · Aurora | 50.000 | 50,0%',
    'Saúde · Brasa | 30.000 | 30,0%',
    'Varejo · Cedro | 15.000 | 15,0%',
    '… Outros | 5.000 | 5,0%',
    '= Total | 100.000 | 100,0%',
  ]);
});
