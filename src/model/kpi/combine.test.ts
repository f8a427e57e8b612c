import { expect, test } from 'vitest';
import { round } from '../../base/exact.ts';
import { evaluateFormula } from '../formula/evaluate.ts';
import type { FormulaScope } from '../formula/check.ts';
import { readFormula } from '../formula/read-formula.ts';
import { DEFAULT_POLICIES, policyValue } from '../policy.ts';
import type { Kpi, Policies } from '../schema.ts';
import { kpis } from './catalogue.ts';
import { combineScope, unitScope } from './scope.ts';

type Values = Readonly<Record<string, number | string>>;

function evaluate(
  text: string,
  scope: FormulaScope,
  { values, policies }: { values: Values; policies: Policies },
): string | boolean | null {
  const read = readFormula(text, scope);
  if (!read.ok) throw new Error(text);
  const valueOf = (name: string): string | boolean | null =>
    name.startsWith('policy.')
      ? policyValue(policies, name)
      : values[name] === undefined
        ? null
        : String(values[name]);
  return evaluateFormula(read.value, { valueOf, today: '2026-06-30' });
}

function kpiOf(id: string): Kpi {
  const kpi = kpis.find((each) => each.id === id);
  if (kpi === undefined) throw new Error(id);
  return kpi;
}

/** What a KPI makes of its parts: value to six decimals, or its reason; flags after it. */
function resultOf(id: string, values: Values, policy: Partial<Policies> = {}): string {
  const kpi = kpiOf(id);
  const policies = { ...DEFAULT_POLICIES, ...policy };
  const run = (text: string): string | boolean | null =>
    evaluate(text, combineScope(kpi), { values, policies });
  const none = kpi.nullWhen.find(({ when }) => run(when) === true);
  if (none !== undefined) return none.reason;
  const flags = kpi.flagWhen.filter(({ when }) => run(when) === true).map(({ flag }) => flag);
  return [round(String(run(kpi.combine)), 6), ...flags].join(' ');
}

/** The value of one unit of a part; null when it is not kept. */
function unitOf(
  id: string,
  part: string,
  { values, policy = {} }: { values: Values; policy?: Partial<Policies> },
): string | boolean | null {
  const found = kpiOf(id).parts[part];
  if (found?.kind !== 'unit') throw new Error(`${id}.${part}`);
  const given = { values, policies: { ...DEFAULT_POLICIES, ...policy } };
  const kept = found.keep === null || evaluate(found.keep, unitScope(found), given) === true;
  return kept ? evaluate(found.value, unitScope(found), given) : null;
}

const SIX_MONTHS = {
  mrr: 52_500,
  logos: 105,
  revenue: 156_000,
  passed: 0,
  delivery: 46_800,
  opened: 600,
  lost: 12,
};

test.each<[string, Values, string]>([
  ['nrr', { kept: 3950, opened: 4300 }, '0.918605'],
  ['grr', { kept: 3550, opened: 4300 }, '0.825581'],
  ['expansion_rate', { grown: 400, opened: 4300 }, '0.093023'],
  ['nrr', { kept: 0, opened: 0 }, 'no_denominator'],
  ['logo_churn_rate', { kept: 6, opened: 8 }, '0.25'],
  ['cohort_logo_retention', { active: 4, base: 7 }, '0.571429'],
  ['cohort_logo_retention', { active: 0, base: 0 }, 'immature_cohort'],
  ['ltv', SIX_MONTHS, '17500'],
  ['ltv', { ...SIX_MONTHS, lost: 6 }, '21000 capped below_min_sample'],
  ['ltv', { ...SIX_MONTHS, lost: 0 }, '21000 capped below_min_sample'],
  ['cac', { acquisition: 60_000, new_logos: 12 }, '5000'],
  ['cac', { acquisition: 60_000, new_logos: 0 }, 'no_denominator'],
  ['ltv_cac_ratio', { ...SIX_MONTHS, acquisition: 60_000, new_logos: 12 }, '3.5'],
  [
    'cac_payback_months',
    { acquisition: 60_000, new_mrr: 5400, revenue: 156_000, passed: 0, delivery: 46_800 },
    '15.873016',
  ],
  ['nps', { promoters: 2, detractors: 3, responses: 7 }, '-14.285714 below_min_sample'],
  ['nps_margin', { promoters: 2, detractors: 3, responses: 7 }, '61.708994'],
  ['nps_margin', { promoters: 1, detractors: 0, responses: 1 }, 'below_min_sample'],
  [
    'health_score',
    { weighted: 189_807.7, scored_mrr: 3500, scores: 157, scored: 3, mrr: 3800 },
    '54.230771',
  ],
  ['health_score', { weighted: 0, scored_mrr: 0, scores: 150, scored: 2, mrr: 0 }, '75'],
  [
    'health_score',
    { weighted: 10, scored_mrr: 1, scores: 10, scored: 1, mrr: 2 },
    '10 low_coverage',
  ],
  ['health_score', { weighted: 0, scored_mrr: 0, scores: 0, scored: 0, mrr: 5 }, 'low_coverage'],
  ['pipeline_coverage', { open: 250_000, quota: 300_000, won: 90_000 }, '1.190476'],
  ['pipeline_coverage', { open: 250_000, quota: 300_000, won: 300_000 }, 'target_met'],
  ['pipeline_coverage', { open: 250_000, quota: 0, won: 90_000 }, 'no_target'],
  [
    'pipeline_gap',
    { open: 250_000, quota: 300_000, won: 90_000, won_year: 40, lost_year: 60 },
    '275000',
  ],
  ['required_pipeline_coverage', { won_year: 40, lost_year: 60 }, '2.5'],
  ['quota_attainment', { credited: 232_000, quota: '270329.67' }, '0.858211'],
  ['top10_revenue_share', { top: 785, total: 800 }, '0.98125'],
  ['revenue_hhi', { squares: 91_550, total: 800 }, '1430.46875'],
  ['effective_accounts', { squares: 91_550, total: 800 }, '6.990715'],
  ['quick_ratio', { new_mrr: 500, expansion: 300, churn: 400, contraction: 100 }, '1.6'],
  ['quick_ratio', { new_mrr: 500, expansion: 300, churn: 0, contraction: 0 }, 'no_losses'],
  ['gross_mrr_churn_rate', { churn: 400, contraction: 100, opening: 10_000 }, '0.05'],
  ['dso', { open: 146_500, sales: 273_000, 'period.days': 91 }, '48.833333'],
  ['csat', { positive: 50, responses: 91 }, '0.549451'],
  ['forecast_accuracy', { error: 120, actual: 160 }, '0.25'],
  ['forecast_accuracy', { error: 500, actual: 160 }, '0'],
  ['forecast_bias', { forecast: 180, actual: 160 }, '0.125'],
  ['cost_to_serve_ratio', { cost: 50, revenue: 100, passed: 40 }, '0.5'],
  ['touchpoints_per_account', { touches: 6, account_days: 91 }, '2.006868'],
  [
    'collection_effectiveness',
    { before: 100, sales: 50, open: 90, overdue: 30, written_off: 0 },
    '0.666667',
  ],
])('%s of %j is %s', (id, values, expected) => {
  expect(resultOf(id, values)).toBe(expected);
});

test('an agency takes margins on revenue less what it passed through', () => {
  const values = { revenue: 1000, passed: 400, delivery: 300 };
  expect(resultOf('gross_margin_pct', values)).toBe('0.7');
  expect(resultOf('gross_margin_pct', values, { margin_base: 'agi' })).toBe('0.5');
  expect(resultOf('gross_margin_pct', { ...values, passed: 1000 }, { margin_base: 'agi' })).toBe(
    'no_denominator',
  );
});

test('a client that left and came back counts at closing, or at nothing when the policy is strict', () => {
  const values = { open: 400, close: 300, reported: 300, left: 1 };
  expect(unitOf('nrr', 'kept', { values })).toBe('300');
  expect(unitOf('nrr', 'kept', { values, policy: { reactivation_policy: 'strict' } })).toBe('0');
  expect(unitOf('nrr', 'kept', { values: { ...values, open: 0 } })).toBeNull();
});

test('retention is in constant currency unless reported rates are asked for', () => {
  const values = { open: 1000, close: 1100, reported: 990, left: 0 };
  expect(unitOf('nrr', 'kept', { values })).toBe('1100');
  expect(unitOf('nrr', 'kept', { values, policy: { fx_mode: 'as_reported' } })).toBe('990');
  expect(unitOf('grr', 'kept', { values })).toBe('1000');
  expect(unitOf('expansion_rate', 'grown', { values })).toBe('100');
});

test('a client whose lines net below zero, or that has none left, keeps nothing', () => {
  expect(unitOf('grr', 'kept', { values: { open: 50, close: -10, left: 0 } })).toBe('0');
  expect(unitOf('grr', 'kept', { values: { open: 50 } })).toBe('0');
});

test('an account is stale by the days of its tier', () => {
  const stale = (tier: string, days: number) =>
    unitOf('stale_account_rate', 'stale', { values: { customer: 1, days, 'state.tier': tier } });
  expect([stale('A', 14), stale('A', 15), stale('B', 15), stale('X', 60), stale('X', 61)]).toEqual([
    '0',
    '1',
    '0',
    '0',
    '1',
  ]);
});
