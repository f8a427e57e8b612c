import { expect, test } from 'vitest';
import type { Grain } from '../../query/schema.ts';
import { scopeIn } from '../../../test/examples/report-answers.ts';
import { lastPeriods, questionOf } from './question.ts';
import { zBlockQuery } from './query-schema.ts';

const tier = { dimension: 'tier', op: 'in', values: ['a'] } as const;
const south = { dimension: 'region', op: 'in', values: ['south'] } as const;

test('completes a query by what the reader chose', () => {
  const scope = scopeIn('en', {
    filters: [{ ...tier, values: ['a'] }],
    compare: ['previous_year'],
  });
  const asked = questionOf(zBlockQuery.parse({ kpis: ['mrr'], filters: [south] }), scope);
  expect(asked).toMatchObject({
    period: 'last_month',
    compare: ['previous_year'],
    filters: [tier, south],
  });
  const own = zBlockQuery.parse({ kpis: ['mrr'], period: 'last_12_months', compare: [] });
  expect(questionOf(own, scope)).toMatchObject({ period: 'last_12_months', compare: [] });
});

test('counts back whole buckets, whatever day the report ends on', () => {
  const at = (to: string, grain: Grain, change = {}) =>
    lastPeriods(grain, 3, scopeIn('en', { span: { from: to, to, partial: false }, ...change }));
  expect(at('2026-11-22', 'month')).toEqual({ from: '2026-09-01', to: '2026-11-30' });
  expect(at('2026-11-18', 'week')).toEqual({ from: '2026-11-02', to: '2026-11-22' });
  expect(at('2026-11-18', 'week', { weekStart: 7 })).toEqual({
    from: '2026-11-01',
    to: '2026-11-21',
  });
  expect(at('2026-11-18', 'day')).toEqual({ from: '2026-11-16', to: '2026-11-18' });
  expect(at('2026-11-18', 'quarter')).toEqual({ from: '2026-04-01', to: '2026-12-31' });
  const fiscal = { style: { ...scopeIn('en').style, fiscalStart: 4 } };
  expect(at('2026-11-18', 'year', fiscal)).toEqual({ from: '2024-04-01', to: '2027-03-31' });
});
