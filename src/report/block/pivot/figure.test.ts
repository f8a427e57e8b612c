import { expect, test } from 'vitest';
import { required } from '../../../base/fault.ts';
import { answerTo, scopeIn } from '../../../../test/examples/report-answers.ts';
import { gistOf } from '../../../../test/examples/report-gist.ts';
import { askPivot } from './ask.ts';
import { pivot } from './figure.ts';
import { zPivotBlock } from './schema.ts';

const block = zPivotBlock.parse({
  kind: 'pivot',
  id: 'cross',
  query: { kpis: ['nrr'], dimensions: ['industry', 'tier'] },
});
const retail = ['retail', 'Retail'] as const;
const health = ['health', 'Health'] as const;

test('totals of rows, columns and all are their own answers, not means of the cells', () => {
  const scope = scopeIn('en');
  const asked = askPivot(block, scope);
  expect(asked.map(({ dimensions }) => dimensions)).toEqual([
    ['industry', 'tier'],
    ['industry'],
    ['tier'],
  ]);
  const [cells, rows, columns] = asked.map((spec) => required(spec, 'a question'));
  const drawn = pivot.figure(
    block,
    [
      answerTo(cells, {
        rows: [
          { members: { industry: retail, tier: ['a', null] }, values: { nrr: '1.2' } },
          { members: { industry: retail, tier: [null, null] }, values: { nrr: '0.8' } },
          { members: { industry: health, tier: ['a', null] }, values: { nrr: '0.9' } },
        ],
      }),
      answerTo(rows, {
        rows: [
          { members: { industry: retail }, values: { nrr: '1.15' } },
          { members: { industry: health }, values: { nrr: '0.9' } },
        ],
        total: { values: { nrr: '1.05' } },
      }),
      answerTo(columns, {
        rows: [
          { members: { tier: [null, null] }, values: { nrr: '0.8' } },
          { members: { tier: ['a', null] }, values: { nrr: '1.1' } },
        ],
      }),
    ],
    scope,
  );
  expect(gistOf(drawn)).toEqual([
    'Industry | Tier A | (unknown) | Total',
    'Retail | 120.0% | 80.0% | 115.0%',
    'Health | 90.0% | — | 90.0%',
    '= Total | 110.0% | 80.0% | 105.0%',
  ]);
});
