import { expect, test } from 'vitest';
import { sum } from '../../../base/exact.ts';
import { answerTo, scopeIn } from '../../../../test/examples/report-answers.ts';
import { gistOf } from '../../../../test/examples/report-gist.ts';
import { askSankey } from './ask.ts';
import { sankey } from './figure.ts';
import { flowsOf } from './flows.ts';
import { zSankeyBlock } from './schema.ts';

const block = zSankeyBlock.parse({
  kind: 'sankey',
  id: 'flows',
  query: { kpis: ['mrr'], dimensions: ['industry', 'tier'] },
});
const scope = scopeIn('en');

function answerOf(rows: readonly (readonly [string, string | null, string])[]) {
  return answerTo(askSankey(block, scope)[0], {
    rows: rows.map(([from, to, mrr]) => ({
      members: { industry: [from, from], tier: [to, null] },
      values: { mrr },
    })),
    total: { values: { mrr: sum(rows.map(([, , mrr]) => mrr)) } },
  });
}

test('flows from one side to the other, the largest names first', () => {
  const answer = answerOf([
    ['Retail', 'a', '500'],
    ['Health', 'a', '800'],
    ['Retail', null, '100'],
    ['Idle', 'a', '0'],
  ]);
  expect(gistOf(sankey.figure(block, [answer], scope))).toEqual([
    '“MRR, largest flows: Health → Tier A R$800, Retail → Tier A R$500, Retail → (unknown) R$100.”',
    'Retail → Tier A: R$500',
    'Health → Tier A: R$800',
    'Retail → (unknown): R$100',
  ]);
});

test('small names are joined, and nothing of the whole is lost', () => {
  const answer = answerOf(
    Array.from({ length: 12 }, (_, index) => [`I${index}`, 'a', String(100 - index)] as const),
  );
  const { sources, flows } = flowsOf(answer, 'mrr', scope);
  expect(sources).toHaveLength(9);
  expect(sources.at(-1)).toBe('Others');
  expect(sum(flows.map(({ value }) => value))).toBe(answer.total.values['mrr']?.value);
});
