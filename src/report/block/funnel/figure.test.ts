import { expect, test } from 'vitest';
import { answerTo, scopeIn } from '../../../../test/examples/report-answers.ts';
import type { AnswerSpec } from '../../../../test/examples/report-answers.ts';
import { gistOf } from '../../../../test/examples/report-gist.ts';
import { askFunnel } from './ask.ts';
import { funnel } from './figure.ts';
import { zFunnelBlock } from './schema.ts';

const byKpi = zFunnelBlock.parse({
  kind: 'funnel',
  id: 'steps',
  query: { kpis: ['mrr', 'new_mrr', 'net_new_mrr'] },
});
const byMember = zFunnelBlock.parse({
  kind: 'funnel',
  id: 'bands',
  query: { kpis: ['mrr'], dimensions: ['health_band'] },
});

function draw(block: typeof byKpi, given: AnswerSpec) {
  const scope = scopeIn('en');
  return funnel.figure(block, [answerTo(askFunnel(block, scope)[0], given)], scope);
}

test('KPIs one after the other, each a share of the first and of the one before', () => {
  const given = { total: { values: { mrr: '1000', new_mrr: '400', net_new_mrr: '100' } } };
  expect(gistOf(draw(byKpi, given))).toEqual([
    '“MRR R$1,000 → Net new MRR R$100: 10.0% of the first step; narrowest: Net new MRR (25.0% of the step before).”',
    'MRR: R$1,000, none of the step before, none of the first',
    'New MRR: R$400, 40.0% of the step before, 40.0% of the first',
    'Net new MRR: R$100, 25.0% of the step before, 10.0% of the first',
  ]);
});

test('members are steps in the order of the answer; one without a value is left out', () => {
  const given: AnswerSpec = {
    rows: [
      { members: { health_band: ['green', null] }, values: { mrr: '800' } },
      { members: { health_band: ['red', null] }, values: { mrr: '200' } },
      { members: { health_band: [null, null] }, values: { mrr: null } },
    ],
  };
  expect(gistOf(draw(byMember, given)).slice(1)).toEqual([
    'Healthy: R$800, none of the step before, none of the first',
    'At risk: R$200, 25.0% of the step before, 25.0% of the first',
  ]);
});

test('one step, or nothing to begin with, is no funnel', () => {
  expect(draw(byKpi, { total: { values: { mrr: '1000' } } })).toMatchObject({ kind: 'empty' });
  const nothing = { total: { values: { mrr: '0', new_mrr: '4' } } };
  expect(draw(byKpi, nothing)).toMatchObject({
    kind: 'empty',
    problem: { code: 'report.no_rows' },
  });
});
