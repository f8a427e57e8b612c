import { expect, test } from 'vitest';
import { answerTo, scopeIn } from '../../../../test/examples/report-answers.ts';
import type { AnswerSpec } from '../../../../test/examples/report-answers.ts';
import { gistOf, gridLines } from '../../../../test/examples/report-gist.ts';
import { askBullet } from './ask.ts';
import { bullet } from './figure.ts';
import { zBulletBlock } from './schema.ts';
import type { BulletBlock } from './schema.ts';

const targets = zBulletBlock.parse({
  kind: 'bullet',
  id: 'targets',
  query: { kpis: ['mrr', 'silence'] },
});

function draw(block: BulletBlock, given: AnswerSpec) {
  const scope = scopeIn('en');
  return bullet.figure(block, [answerTo(askBullet(block, scope)[0], given)], scope);
}

test('targets are the marks; below is bad where high is wanted, and good where low is', () => {
  const drawn = draw(targets, {
    rows: [{ values: { mrr: '90000', silence: '8' } }],
    total: {
      values: { mrr: '90000', silence: '8' },
      compared: {
        target: { mrr: ['100000', '-0.1', false], silence: ['10', '-2', true] },
        previous_year: { mrr: ['50000', '0.8', true] },
      },
    },
  });
  expect(gistOf(drawn)).toEqual([
    '“MRR R$90K (target R$100K), Days since contact 8~days (target 10~days); 1 of 2 on the good side of the mark.”',
    'mark: target',
    'MRR [bad 0 → 100000]: R$90K of R$100K, 90.0%',
    'Days since contact [good 0 → 10]: 8~days of 10~days, 80.0%',
  ]);
  if (drawn.kind !== 'drawn' || drawn.figure.kind !== 'chart') throw new Error('no chart');
  expect(gridLines(drawn.figure.table)[1]).toBe('MRR | R$90K bad | R$100K | 90.0%');
});

test('without any target, the year before marks every row', () => {
  const drawn = draw(targets, {
    rows: [{ values: { mrr: '90000' } }],
    total: {
      values: { mrr: '90000' },
      compared: {
        previous_year: { mrr: ['50000', '0.8', true] },
        previous_period: { mrr: ['89000', '0.01', true] },
      },
    },
  });
  expect(gistOf(drawn).slice(1)).toEqual([
    'mark: same month last year',
    'MRR [good 0 → 90000]: R$90K of R$50K, 180.0%',
  ]);
});

test('a KPI may be the mark of the others, and is no row of its own', () => {
  const against = zBulletBlock.parse({
    kind: 'bullet',
    id: 'against',
    query: { kpis: ['new_mrr', 'churned_mrr'], dimensions: ['industry'] },
    against: { kpi: 'churned_mrr' },
  });
  const rows = [
    {
      members: { industry: ['retail', 'Retail'] as const },
      values: { new_mrr: '300', churned_mrr: '200' },
    },
  ];
  expect(gistOf(draw(against, { rows })).slice(1)).toEqual([
    'mark: Churned MRR',
    'Retail [good 0 → 300]: R$300 of R$200, 150.0%',
  ]);
  expect(bullet.fit(against, (kpi) => (kpi === 'churned_mrr' ? null : kpi))?.against).toBeNull();
  expect(bullet.fit(against, (kpi) => (kpi === 'new_mrr' ? null : kpi))).toBeNull();
});
