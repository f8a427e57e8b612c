import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../test/query/vocabulary.ts';
import { DEFAULT_POLICIES } from '../../model/index.ts';
import type { Problem, Result } from '../../base/problem.ts';
import { indexCatalogue } from '../catalogue.ts';
import { zQuestion } from '../schema.ts';
import type { QuestionSpec } from '../schema.ts';
import { resolveQuestion } from './question.ts';
import type { Resolved } from './question.ts';

const names = indexCatalogue(catalogue);
const calendar = { today: '2025-06-20', weekStart: 1, yearStart: 1 };

function resolved(spec: Partial<QuestionSpec>, empty: string[] = []): Result<Resolved> {
  const question = zQuestion.parse({ kpis: ['sales'], period: 'last_month', ...spec });
  return resolveQuestion(question, {
    names,
    policies: DEFAULT_POLICIES,
    calendar,
    emptyEntities: new Set(empty),
  });
}

function problemsOf(result: Result<Resolved>): Pick<Problem, 'code' | 'params'>[] {
  return result.ok ? [] : result.problems.map(({ code, params }) => ({ code, params }));
}

function gapsOf(result: Result<Resolved>): Record<string, string | null> {
  return result.ok
    ? Object.fromEntries(result.value.kpis.map(({ ready, gap }) => [ready.kpi.id, gap]))
    : {};
}

describe('names', () => {
  test('that do not exist are all told at once, with what was probably meant', () => {
    const found = problemsOf(
      resolved({
        kpis: ['salles', 'nonsense'],
        dimensions: ['regoin'],
        filters: [{ dimension: 'zzz', op: 'in', values: ['x'] }],
      }),
    );
    expect(found.map(({ code }) => code)).toEqual([
      'query.unknown_kpi_near',
      'query.unknown_kpi',
      'query.unknown_dimension_near',
      'query.unknown_dimension',
    ]);
    expect(found[0]?.params).toEqual({ kpi: 'salles', nearest: 'sales' });
    expect(found[2]?.params).toEqual({ dimension: 'regoin', nearest: 'region' });
  });

  test('of the object prototype are unknown, too', () => {
    expect(
      problemsOf(resolved({ kpis: ['constructor'], dimensions: ['__proto__'] })).map(
        ({ code }) => code,
      ),
    ).toEqual(['query.unknown_kpi', 'query.unknown_dimension']);
  });

  test('to sort by must be part of the question', () => {
    const by = (spec: Partial<QuestionSpec>): string[] =>
      problemsOf(resolved(spec)).map(({ code }) => code);
    expect(by({ sort: { by: 'price', direction: 'ascending' } })).toEqual(['query.bad_sort']);
    expect(by({ sort: { by: 'sales', of: 'previous_year', direction: 'ascending' } })).toEqual([
      'query.bad_sort',
    ]);
    expect(
      by({
        sort: { by: 'sales', of: 'previous_year', direction: 'ascending' },
        compare: ['previous_year'],
      }),
    ).toEqual([]);
  });
});

describe('a dimension that records do not tell', () => {
  test('is refused when no KPI tells it', () => {
    const found = problemsOf(resolved({ kpis: ['quota'], dimensions: ['region'] }));
    expect(found).toEqual([{ code: 'query.dimension_not_told', params: { dimension: 'region' } }]);
  });

  test('leaves out the KPIs that do not tell it, with a warning each', () => {
    const result = resolved({ kpis: ['sales', 'quota', 'value'], dimensions: ['kind'] });
    expect(gapsOf(result)).toEqual({
      sales: null,
      quota: 'not_applicable',
      value: 'not_applicable',
    });
    expect(
      result.ok &&
        result.warnings.map(({ code, severity, params }) => [code, severity, params['kpi']]),
    ).toEqual([
      ['query.kpi_left_out', 'warning', 'quota'],
      ['query.kpi_left_out', 'warning', 'value'],
    ]);
  });

  test('to filter by leaves out KPIs, and never answers as if there were no filter', () => {
    const filter = (dimension: string): QuestionSpec['filters'] => [
      { dimension, op: 'in', values: ['x'] },
    ];
    expect(gapsOf(resolved({ kpis: ['quota'], filters: filter('account') }))).toEqual({
      quota: 'not_applicable',
    });
    expect(gapsOf(resolved({ kpis: ['at_quota'], filters: filter('account') }))).toEqual({
      at_quota: 'not_applicable',
    });
    expect(gapsOf(resolved({ kpis: ['at_quota'], filters: filter('team') }))).toEqual({
      at_quota: null,
    });
    expect(gapsOf(resolved({ kpis: ['at_quota'], filters: filter('region') }))).toEqual({
      at_quota: 'not_applicable',
    });
    expect(gapsOf(resolved({ kpis: ['nrr'], filters: filter('product') }))).toEqual({ nrr: null });
  });
});

describe('a KPI without a source', () => {
  test('has that reason when all entities of one of its datasets are empty', () => {
    expect(gapsOf(resolved({ kpis: ['sales', 'value'] }, ['revenue_line']))).toEqual({
      sales: 'no_source',
      value: null,
    });
    expect(gapsOf(resolved({ kpis: ['sales'] }, ['contract']))).toEqual({ sales: null });
  });
});

describe('a period', () => {
  test('with too many steps is refused before anything is computed', () => {
    const found = problemsOf(
      resolved({ period: { from: '2020-01-01', to: '2025-01-01' }, grain: 'day' }),
    );
    expect(found.map(({ code }) => code)).toEqual(['query.too_many_buckets']);
  });

  test('is resolved with its comparisons, each once', () => {
    const result = resolved({
      compare: ['previous_period', 'previous_period', { trailingMean: 3 }],
    });
    expect(result.ok && result.value.comparisons.map(({ name }) => name)).toEqual([
      'previous_period',
      'trailing_mean',
    ]);
    expect(result.ok && result.value.period).toMatchObject({
      from: '2025-05-01',
      end: '2025-06-01',
    });
  });
});
