import { expect, test } from 'vitest';
import { answerTo, scopeIn } from '../../../../test/examples/report-answers.ts';
import type { AnswerSpec } from '../../../../test/examples/report-answers.ts';
import { gistOf } from '../../../../test/examples/report-gist.ts';
import { askPie } from './ask.ts';
import { pie } from './figure.ts';
import { zPieBlock } from './schema.ts';

const block = zPieBlock.parse({
  kind: 'pie',
  id: 'parts',
  query: { kpis: ['mrr'], dimensions: ['industry'] },
});

const parts: AnswerSpec = {
  rows: [
    { members: { industry: ['retail', 'Retail'] }, values: { mrr: '60000' } },
    { members: { industry: ['health', 'Health'] }, values: { mrr: '30000' } },
    { members: { industry: ['idle', 'Idle'] }, values: { mrr: '0' } },
  ],
  others: { values: { mrr: '10000' } },
  total: { values: { mrr: '100000' } },
  groups: 7,
};

function draw(given: AnswerSpec, kpi = 'mrr') {
  const drawn = { ...block, query: { ...block.query, kpis: [kpi] } };
  return pie.figure(drawn, [answerTo(askPie(drawn, scopeIn('en'))[0], given)], scopeIn('en'));
}

test('asks for the largest members and the rest as one', () => {
  expect(askPie(block, scopeIn('en'))).toMatchObject([
    { dimensions: ['industry'], limit: 6, others: true, compare: [] },
  ]);
});

test('slices with their share of the true total; members with nothing have none', () => {
  expect(gistOf(draw(parts))).toEqual([
    '“MRR R$100K: Retail 60.0% (R$60K), Health 30.0% (R$30K); 7 in all.”',
    'whole: R$100K',
    'Retail [0]: R$60K, 60.0%',
    'Health [1]: R$30K, 30.0%',
    'Others [muted]: R$10K, 10.0%',
  ]);
});

test('what lies below zero, or does not add up, is a table', () => {
  const below: AnswerSpec = {
    ...parts,
    rows: [{ members: { industry: ['retail', 'Retail'] }, values: { mrr: '-5' } }],
  };
  expect(draw(below)).toMatchObject({ kind: 'drawn', figure: { kind: 'table' } });
  const rates: AnswerSpec = {
    rows: [{ members: { industry: ['retail', 'Retail'] }, values: { nrr: '1.1' } }],
    total: { values: { nrr: '1.1' } },
  };
  expect(draw(rates, 'nrr')).toMatchObject({ kind: 'drawn', figure: { kind: 'table' } });
});

test('nothing at all is said', () => {
  expect(draw({ rows: [] })).toMatchObject({ kind: 'empty', problem: { code: 'report.no_rows' } });
});
