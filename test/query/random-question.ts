/** Seeded random questions over the small vocabulary. */
import type { Question } from '../../src/query/schema.ts';
import { zQuestion } from '../../src/query/schema.ts';
import { kpis } from './vocabulary.ts';
import { pick } from './world.ts';

type Roll = (most: number) => number;

const PERIODS = [
  '2025-03',
  '2025-Q1',
  '2024',
  'this_month',
  'last_month',
  'this_quarter',
  'this_year',
  'last_28_days',
  'last_3_months',
  '2025-06-14',
  'last_week',
  { from: '2024-11-10', to: '2025-02-20' },
  { from: '2025-01-01', to: '2025-05-31' },
  { from: '2025-01-31', to: '2025-03-30' },
] as const;
const MEMBERS: Readonly<Record<string, readonly (string | null)[]>> = {
  account: ['a00', 'a01', 'a02', 'a03', 'a05', 'a06', 'a07', 'nobody', null],
  parent: ['a01', 'g9', 'a07'],
  industry: ['food', 'tech', 'law', null],
  region: ['north', 'south', null],
  account_manager: ['u1', 'u2', "u'4", null],
  team: ['t1', 't2', null],
  kind: ['small', 'big', null],
  product: ['p1', null],
};
/** Dimensions that not every KPI can be told by come less often. */
const CUTS = [
  'account',
  'parent',
  'industry',
  'region',
  'account_manager',
  'team',
  'industry',
  'region',
  'account_manager',
  'kind',
  'product',
] as const;

/** A question that the vocabulary can mostly answer. */
export function randomQuestion(roll: Roll): Question {
  const dimensions = Array.from({ length: pick(roll, [0, 1, 1, 1, 2]) }, () => pick(roll, CUTS));
  const asked = Array.from({ length: 1 + roll(4) }, () => pick(roll, kpis).id);
  const grain = roll(3) === 0 ? pick(roll, ['month', 'quarter', 'week'] as const) : null;
  return zQuestion.parse({
    kpis: [...new Set(asked)],
    dimensions: [...new Set(dimensions)],
    grain,
    period: pick(roll, PERIODS),
    span: roll(4) === 0 ? 'period' : 'default',
    compare: pick(roll, [
      [],
      [],
      ['previous_period'],
      ['previous_year'],
      ['previous_period', 'previous_year'],
      [{ trailingMean: 3 }],
    ]),
    filters: Array.from({ length: pick(roll, [0, 0, 1, 2]) }, () => randomFilter(roll)),
    limit: roll(3) === 0 ? 2 : null,
  });
}

function randomFilter(roll: Roll): Question['filters'][number] {
  const dimension = pick(roll, CUTS);
  const values = Array.from({ length: 1 + roll(3) }, () =>
    pick(roll, MEMBERS[dimension] ?? [null]),
  );
  return {
    dimension,
    op: pick(roll, ['in', 'in', 'not_in'] as const),
    values: [...new Set(values)],
  };
}
