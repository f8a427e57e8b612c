import { expect, test } from 'vitest';
import { LOCALES, zText } from '../../base/locale.ts';
import { datasets } from '../dataset/catalogue.ts';
import { entities } from '../entity/index.ts';
import { namesIn } from '../formula/ast.ts';
import type { FormulaType } from '../formula/ast.ts';
import type { FormulaScope } from '../formula/check.ts';
import { readFormula } from '../formula/read-formula.ts';
import { NULL_REASONS, zUnit } from '../schema.ts';
import type { Condition, Dataset, Kpi, Part, Read } from '../schema.ts';
import { kpis } from './catalogue.ts';
import { combineScope, unitScope } from './scope.ts';

const byId = new Map(kpis.map((kpi) => [kpi.id, kpi]));
const datasetOf = new Map(datasets.map((dataset) => [dataset.id, dataset]));

/** KPIs of the four templates, in the order of their pages. Usage KPIs wait for a usage source. */
const EXEC_MONTHLY = `mrr revenue sales_growth nrr grr logo_retention_rate net_new_mrr mrr_growth_rate active_accounts
  new_accounts churned_accounts arpa new_mrr expansion_mrr contraction_mrr churned_mrr reactivation_mrr
  involuntary_churn_share gross_margin_pct cost_to_serve_ratio account_contribution unprofitable_account_rate nps
  nps_margin csat survey_account_coverage renewals_due_value pipeline_coverage mrr_at_risk forecast_accuracy`;
const PORTFOLIO_HEALTH = `health_score at_risk_account_rate mrr_at_risk health_improvement_balance days_to_renewal
  health_usage health_engagement health_satisfaction health_support health_commercial`;
const CLIENT_MONITORING = `health_score days_since_last_contact touchpoints_total ticket_backlog last_nps overdue_ar
  days_to_renewal stale_account_rate account_coverage_rate touch_plan_adherence engagement_score
  touchpoints_per_account two_way_share engaged_contacts_per_account multithreaded_rate exec_sponsor_coverage
  key_contact_churn_rate`;
const CLIENT_PROFITABILITY = `revenue pass_through_cost agi delivery_cost gross_margin_amount relationship_cost
  account_contribution cost_to_serve cost_to_serve_per_account gross_margin_pct cost_to_serve_ratio
  effective_hourly_rate average_cost_per_hour realisation_rate direct_cost allocated_cost contribution_margin_pct
  client_hours over_servicing_rate discount_rate refund_rate top10_revenue_share`;
const EXAMPLES = `nrr grr expansion_rate logo_churn_rate logo_retention_rate cohort_logo_retention
  cohort_revenue_retention ltv cac ltv_cac_ratio cac_payback_months monthly_logo_churn nps nps_margin
  nps_revenue_weighted survey_response_rate health_score health_coverage mrr_at_risk pipeline_coverage
  required_pipeline_coverage pipeline_gap quota_attainment quota_attained_share top10_revenue_share
  largest_account_share revenue_hhi effective_accounts mrr quick_ratio gross_mrr_churn_rate dso csat
  forecast_accuracy forecast_bias`;

test.each([
  ['exec_monthly', EXEC_MONTHLY],
  ['portfolio_health', PORTFOLIO_HEALTH],
  ['client_monitoring', CLIENT_MONITORING],
  ['client_profitability', CLIENT_PROFITABILITY],
  ['the worked examples', EXAMPLES],
])('has every KPI of %s', (_, ids) => {
  expect(ids.split(/\s+/).filter((id) => !byId.has(id))).toEqual([]);
});

test('has at least 75 KPIs, each once', () => {
  expect(kpis.length).toBeGreaterThanOrEqual(75);
  expect(byId.size).toBe(kpis.length);
});

test('is plain data', () => {
  expect(JSON.parse(JSON.stringify(kpis))).toEqual(kpis);
});

test('every formula reads what there is and gives what it must', () => {
  expect(kpis.flatMap(formulaFaults)).toEqual([]);
});

test('every read names a dataset, a measure and fields of it', () => {
  expect(kpis.flatMap((kpi) => readsOf(kpi).flatMap((read) => readFaults(kpi, read)))).toEqual([]);
});

test('every part is used', () => {
  const unused = kpis.flatMap((kpi) => {
    const scope = combineScope(kpi);
    const texts = [
      kpi.combine,
      ...kpi.nullWhen.map(({ when }) => when),
      ...kpi.flagWhen.map(({ when }) => when),
      kpi.sample ?? '0',
    ];
    const used = new Set(texts.flatMap((text) => namesOf(text, scope)));
    return Object.keys(kpi.parts)
      .filter((part) => !used.has(part))
      .map((part) => `${kpi.id}.${part}`);
  });
  expect(unused).toEqual([]);
});

test('every read of a unit is used', () => {
  const unused = kpis.flatMap((kpi) =>
    unitParts(kpi).flatMap((part) => {
      const used = new Set(
        [part.value, part.keep ?? 'true'].flatMap((text) => namesOf(text, unitScope(part))),
      );
      return Object.keys(part.reads)
        .filter((read) => !used.has(read))
        .map((read) => `${kpi.id}: ${read}`);
    }),
  );
  expect(unused).toEqual([]);
});

test('every text is there in every language, sentences end, short names are short', () => {
  const texts = kpis.flatMap(({ id, names, shortNames, formula }) =>
    [names, shortNames, formula].map((text) => ({ id, text })),
  );
  expect(texts.filter(({ text }) => !zText.safeParse(text).success)).toEqual([]);
  const inLocales = kpis.flatMap((kpi) => LOCALES.map((locale) => ({ kpi, locale })));
  expect(
    inLocales.filter(({ kpi, locale }) => !/^[\p{Lu}\d].*\.$/u.test(kpi.formula[locale])),
  ).toEqual([]);
  expect(inLocales.filter(({ kpi, locale }) => kpi.shortNames[locale].length > 24)).toEqual([]);
});

test('no formula text was left untranslated', () => {
  const same = kpis.filter(
    ({ formula }) =>
      formula.en === formula.es ||
      formula.en === formula['pt-BR'] ||
      formula.es === formula['pt-BR'],
  );
  expect(same.map(({ id }) => id)).toEqual([]);
});

test('units, entities, reasons and substitutes are known', () => {
  expect(kpis.filter(({ unit }) => !zUnit.safeParse(unit).success)).toEqual([]);
  expect(
    kpis.filter(({ requires }) => !requires.every((id) => Object.hasOwn(entities, id))),
  ).toEqual([]);
  expect(
    kpis.filter(({ nullWhen }) => !nullWhen.every(({ reason }) => NULL_REASONS.includes(reason))),
  ).toEqual([]);
  const substitutes = kpis.flatMap(({ degradesTo }) => (degradesTo === null ? [] : [degradesTo]));
  expect(substitutes.filter((id) => !byId.has(id))).toEqual([]);
});

test('ratios have a reason for a zero denominator', () => {
  const divides = kpis.filter(
    (kpi) => kpi.combine.includes('/') && !/\/ (60|10000)\b/.test(kpi.combine),
  );
  expect(divides.filter((kpi) => kpi.nullWhen.length === 0).map(({ id }) => id)).toEqual([]);
});

function formulaFaults(kpi: Kpi): string[] {
  const scope = combineScope(kpi);
  const conditions = [...kpi.nullWhen, ...kpi.flagWhen].map(({ when }) => when);
  return [
    ...faultsOf(kpi, { text: kpi.combine, scope, gives: 'number' }),
    ...faultsOf(kpi, { text: kpi.sample ?? '0', scope, gives: 'number' }),
    ...conditions.flatMap((text) => faultsOf(kpi, { text, scope, gives: 'boolean' })),
    ...unitParts(kpi).flatMap((part) => [
      ...faultsOf(kpi, { text: part.value, scope: unitScope(part), gives: 'number' }),
      ...faultsOf(kpi, { text: part.keep ?? 'true', scope: unitScope(part), gives: 'boolean' }),
    ]),
  ];
}

function faultsOf(
  { id }: Kpi,
  { text, scope, gives }: { text: string; scope: FormulaScope; gives: FormulaType },
): string[] {
  const read = readFormula(text, scope, gives);
  return read.ok
    ? []
    : [
        `${id}: ${text}: ${read.problems.map(({ code, params }) => `${code} ${JSON.stringify(params)}`).join()}`,
      ];
}

function namesOf(text: string, scope: FormulaScope): string[] {
  const read = readFormula(text, scope);
  return read.ok ? namesIn(read.value) : [];
}

function unitParts({ parts }: Kpi): Extract<Part, { kind: 'unit' }>[] {
  return Object.values(parts).filter((part) => part.kind === 'unit');
}

type AnyRead = Read | Extract<Part, { kind: 'pool' }>;

function readsOf({ parts }: Kpi): AnyRead[] {
  return Object.values(parts).flatMap((part): AnyRead[] =>
    part.kind === 'unit' ? Object.values(part.reads) : [part],
  );
}

function readFaults({ id }: Kpi, read: AnyRead): string[] {
  const dataset = datasetOf.get(read.dataset);
  if (dataset === undefined) return [`${id}: no dataset ${read.dataset}`];
  const fits = (read.kind === 'stock') === (dataset.time.kind !== 'event');
  return [
    ...(Object.hasOwn(dataset.measures, read.measure)
      ? []
      : [`${id}: no measure ${read.dataset}.${read.measure}`]),
    ...(fits ? [] : [`${id}: ${read.kind} of ${read.dataset}`]),
    ...(read.kind === 'pool' ? poolFaults(id, dataset) : []),
    ...fieldFaults(id, dataset, read),
  ];
}

function poolFaults(id: string, { id: dataset, time }: Dataset): string[] {
  return time.kind === 'event' && time.row !== null ? [] : [`${id}: no rows of ${dataset} to pool`];
}

function fieldFaults(id: string, { id: dataset, fields, time }: Dataset, read: AnyRead): string[] {
  const due = read.kind === 'stock' && read.due !== null ? [read.due.field] : [];
  const known = [...Object.keys(fields), ...(time.kind === 'interval' ? [time.from, time.to] : [])];
  const named = [...read.where.map(({ field }: Condition) => field), ...due];
  return named
    .filter((field) => !known.includes(field))
    .map((field) => `${id}: no field ${dataset}.${field}`);
}
