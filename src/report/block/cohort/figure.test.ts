import { expect, test } from 'vitest';
import { answerTo, scopeIn, value } from '../../../../test/examples/report-answers.ts';
import { gistOf } from '../../../../test/examples/report-gist.ts';
import { askCohort } from './ask.ts';
import { cohort } from './figure.ts';
import { zCohortBlock } from './schema.ts';

const block = zCohortBlock.parse({
  kind: 'cohort',
  id: 'stay',
  query: { kpis: ['nrr'] },
  by: 'quarter',
  cohorts: 2,
  ages: [0, 3],
});
const scope = scopeIn('en');

test('asks for each cohort by its months, and for all of them', () => {
  const filters = askCohort(block, scope).map((question) =>
    (question.filters ?? []).map(({ dimension, values }) => `${dimension} ${values.join(' ')}`),
  );
  expect(filters).toEqual([
    ['age 0 3', 'cohort 2026-07 2026-08 2026-09'],
    ['age 0 3', 'cohort 2026-10 2026-11 2026-12'],
    ['age 0 3'],
  ]);
});

test('a cell that is too young says so; who began is written beside the cohort', () => {
  const at = (age: string, nrr: ReturnType<typeof value>) => ({
    members: { age: [age, age] as const },
    values: { nrr },
  });
  const whole = value('1', { n: 7 });
  const [summer, autumn, all] = askCohort(block, scope);
  const drawn = cohort.figure(
    block,
    [
      answerTo(summer, { rows: [at('0', whole), at('3', value('0.8', { n: 7 }))] }),
      answerTo(autumn, { rows: [at('0', value('1', { n: 2 }))] }),
      answerTo(all, { rows: [at('0', value('1', { n: 9 })), at('3', value('0.85', { n: 7 }))] }),
    ],
    scope,
  );
  expect(gistOf(drawn)).toEqual([
    '“NRR · All cohorts: month 0 100.0%, month 3 85.0%.”',
    '0 to 1: month 0, month 3',
    'Q3~2026 (7): 100.0%, 80.0%',
    'Q4~2026 (2): 100.0%, —',
    'All cohorts (9): 100.0%, 85.0%',
  ]);
  if (drawn.kind !== 'drawn' || drawn.figure.kind !== 'chart') throw new Error('no chart');
  if (drawn.figure.chart !== 'heatmap') throw new Error('no heat map');
  expect(drawn.figure.rows[1]?.cells[1]?.reason).toBe('immature_cohort');
});
