import { expect, test } from 'vitest';
import type { Rows } from '../../../base/engine-door.ts';
import type { Answer, Row, Value } from '../../../query/schema.ts';
import { contests } from './all.ts';
import { assertSame } from './compare.ts';
import type { Contest } from './contest.ts';

const [first] = contests;
if (first === undefined) throw new Error('there is a contest');
const contest: Contest = first;

function valueOf(value: string | null): Value {
  return { value, reason: value === null ? 'no_denominator' : null, n: null, flags: [] };
}

function row(key: string | null, value: string | null, before: string | null = null): Row {
  const compared = {
    value: valueOf(before),
    delta: null,
    deltaUnit: 'relative' as const,
    good: null,
  };
  return {
    members: [{ dimension: 'region', key, label: key }],
    bucket: null,
    values: { mrr: valueOf(value) },
    compared: { previous_period: { mrr: compared } },
  };
}

function answerOf(...rows: Row[]): Answer {
  const period = { from: '2026-10-01', to: '2026-10-31', partial: false };
  return {
    question: {
      kpis: ['mrr'],
      dimensions: ['region'],
      grain: null,
      period: 'last_month',
      span: 'default',
      compare: [],
      filters: [],
      sort: null,
      limit: null,
      others: true,
    },
    snapshot: { number: 1, publishedAt: '2026-11-23T15:00:00Z' },
    period,
    comparisons: [],
    kpis: [{ id: 'mrr', unit: 'currency', currency: 'BRL', direction: 'up', span: null }],
    rows,
    groups: rows.length,
    others: null,
    total: row(null, '0'),
    sources: [],
  };
}

function rowsOf(...rows: Rows['rows']): Rows {
  const columns = ['key1', 'label1', 'mrr', 'before_mrr'].map((name) => ({
    name,
    type: 'varchar',
  }));
  return { columns, rows };
}

test('the same numbers pass: doubles, zeros, groups of nothing and their order do not matter', () => {
  const answer = answerOf(
    row('Sul', '1234.5', '1'),
    row(null, '0.333333333333333333'),
    row('Norte', '0'),
  );
  expect(() =>
    assertSame(
      contest,
      answer,
      rowsOf([null, null, 1 / 3, null], ['Sul', 'South', '1234.5000', '1.00']),
    ),
  ).not.toThrow();
});

test.each([
  ['another number', rowsOf(['Sul', 'South', '1234.51', null])],
  ['a missing group', rowsOf()],
  ['a group too many', rowsOf(['Sul', 'South', '1234.5', null], ['Norte', 'North', '1', null])],
  ['another number to compare with', rowsOf(['Sul', 'South', '1234.5', '7'])],
])('%s is refused', (_, rows) => {
  expect(() => assertSame(contest, answerOf(row('Sul', '1234.5')), rows)).toThrow('bench_differs');
});

test('nothing compared with nothing is refused', () => {
  expect(() => assertSame(contest, answerOf(), rowsOf())).toThrow('nothing to compare');
});

test('there are twenty questions, each with a name of its own', () => {
  expect(contests).toHaveLength(20);
  expect(new Set(contests.map(({ name }) => name)).size).toBe(20);
});
