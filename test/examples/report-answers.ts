/** A small vocabulary and hand-made answers, for the tests of blocks. */
import { required } from '../../src/base/fault.ts';
import type { Locale } from '../../src/base/locale.ts';
import type { Dimension, Kpi } from '../../src/model/schema.ts';
import { zAnswer, zQuestion } from '../../src/query/schema.ts';
import type { Answer, Flag, QuestionSpec, Row, Value } from '../../src/query/schema.ts';
import type { Scope } from '../../src/report/scope.ts';
import { vocabularyOf } from '../../src/report/vocabulary.ts';
import type { Vocabulary } from '../../src/report/vocabulary.ts';
import { styleIn } from './report-style.ts';

const KPI: Kpi = {
  id: 'mrr',
  version: 1,
  group: 'sales_cost',
  topic: 'recurring',
  names: { en: 'MRR', 'pt-BR': 'Receita recorrente', es: 'Ingreso recurrente' },
  shortNames: { en: 'MRR', 'pt-BR': 'MRR', es: 'MRR' },
  formula: { en: 'f', 'pt-BR': 'f', es: 'f' },
  unit: 'currency',
  direction: 'up',
  band: null,
  time: 'point',
  span: null,
  parts: {},
  combine: 'x',
  nullWhen: [],
  flagWhen: [],
  sample: null,
  aggregation: 'semi_additive',
  attribution: 'as_of',
  comparisons: [],
  sensitive: null,
  requires: ['subscription_line'],
  degradesTo: null,
  reference: null,
};

/** A KPI with its names in English, Portuguese and Spanish. */
export function kpiOf(
  id: string,
  names: readonly [string, string, string],
  change: Partial<Kpi> = {},
): Kpi {
  const text = { en: names[0], 'pt-BR': names[1], es: names[2] };
  return { ...KPI, id, names: text, shortNames: text, ...change };
}

const DIMENSION: Dimension = {
  id: 'account',
  names: { en: 'Client', 'pt-BR': 'Cliente', es: 'Cliente' },
  kind: 'state',
  column: 'account_id',
  label: null,
  members: null,
  order: 'label',
  drill: null,
};

export const KPIS: readonly Kpi[] = [
  KPI,
  kpiOf('net_new_mrr', ['Net new MRR', 'MRR líquido novo', 'MRR neto nuevo'], {
    aggregation: 'additive',
  }),
  kpiOf('new_mrr', ['New MRR', 'MRR novo', 'MRR nuevo'], { aggregation: 'additive' }),
  kpiOf('churned_mrr', ['Churned MRR', 'MRR perdido', 'MRR perdido'], {
    aggregation: 'additive',
    direction: 'down',
  }),
  kpiOf('mrr_growth', ['Growth', 'Crescimento', 'Crecimiento'], {
    unit: 'percent',
    aggregation: 'ratio',
  }),
  kpiOf('nrr', ['NRR', 'NRR', 'NRR'], {
    unit: 'percent',
    aggregation: 'ratio',
    span: { n: 12, unit: 'month' },
  }),
  kpiOf('nps', ['NPS', 'NPS', 'NPS'], {
    unit: 'points',
    aggregation: 'ratio',
    requires: ['survey_response'],
  }),
  kpiOf('health', ['Health', 'Saúde', 'Salud'], {
    unit: 'points',
    aggregation: 'ratio',
    sensitive: 'health',
  }),
  kpiOf('contribution', ['Contribution', 'Contribuição', 'Contribución'], {
    aggregation: 'additive',
    requires: ['cost_line'],
  }),
  kpiOf('silence', ['Days since contact', 'Dias sem contato', 'Días sin contacto'], {
    unit: 'days',
    direction: 'down',
    aggregation: 'pooled',
    requires: ['activity'],
  }),
];

export const DIMENSIONS: readonly Dimension[] = [
  DIMENSION,
  {
    ...DIMENSION,
    id: 'industry',
    names: { en: 'Industry', 'pt-BR': 'Setor', es: 'Industria' },
    column: 'industry',
  },
  {
    ...DIMENSION,
    id: 'tier',
    names: { en: 'Tier', 'pt-BR': 'Classe', es: 'Nivel' },
    order: 'members',
    members: { a: { en: 'Tier A', 'pt-BR': 'Classe A', es: 'Nivel A' } },
  },
  {
    ...DIMENSION,
    id: 'account_manager',
    names: { en: 'Account manager', 'pt-BR': 'Gerente de contas', es: 'Gerente de cuenta' },
    kind: 'owner',
  },
  {
    ...DIMENSION,
    id: 'health_band',
    names: { en: 'Health', 'pt-BR': 'Saúde', es: 'Salud' },
    order: 'members',
    members: {
      green: { en: 'Healthy', 'pt-BR': 'Saudável', es: 'Saludable' },
      red: { en: 'At risk', 'pt-BR': 'Em risco', es: 'En riesgo' },
    },
  },
];

export const VOCABULARY: Vocabulary = vocabularyOf({
  kpis: KPIS,
  dimensions: DIMENSIONS,
  entities: {
    subscription_line: {
      names: { en: 'Subscriptions', 'pt-BR': 'Assinaturas', es: 'Suscripciones' },
      fields: [],
    },
    survey_response: {
      names: {
        en: 'Survey answers',
        'pt-BR': 'Respostas de pesquisa',
        es: 'Respuestas de encuesta',
      },
      fields: [],
    },
    cost_line: { names: { en: 'Costs', 'pt-BR': 'Custos', es: 'Costos' }, fields: [] },
    activity: { names: { en: 'Activities', 'pt-BR': 'Atividades', es: 'Actividades' }, fields: [] },
  },
  events: [],
});

/** A reader of October 2026, compared with the month before. */
export function scopeIn(locale: Locale, change: Partial<Scope> = {}): Scope {
  return {
    vocabulary: VOCABULARY,
    style: styleIn(locale),
    period: 'last_month',
    span: { from: '2026-10-01', to: '2026-10-31', partial: false },
    compare: ['previous_period'],
    filters: [],
    weekStart: 1,
    client: null,
    ...change,
  };
}

/** A value: its exact text, or null with a reason; flags and sample size where they matter. */
export function value(exact: string | null, more: Partial<Value> = {}): Value {
  return {
    value: exact,
    reason: exact === null ? 'no_source' : null,
    n: null,
    flags: [] as Flag[],
    ...more,
  };
}

type Cell = string | null | Value;
type ComparedCell = readonly [base: Cell, delta: string | null, good: boolean | null];

export type RowSpec = {
  /** dimension → [key, label] */
  members?: Record<string, readonly [string | null, string | null]>;
  bucket?: string;
  values?: Record<string, Cell>;
  compared?: Record<string, Record<string, ComparedCell>>;
};

/** What differs from an answer to the question about October 2026. */
export type AnswerSpec = {
  rows?: readonly RowSpec[];
  total?: RowSpec;
  others?: RowSpec | null;
  groups?: number;
  partial?: boolean;
};

/** An answer to a question, in reais. */
export function answerTo(spec: QuestionSpec | undefined, given: AnswerSpec): Answer {
  const question = zQuestion.parse(required(spec, 'the question'));
  const rows = (given.rows ?? []).map((row) => rowOf(row, question.kpis));
  return zAnswer.parse({
    question,
    snapshot: { number: 1, publishedAt: '2026-11-02T06:00:00Z' },
    period: { from: '2026-10-01', to: '2026-10-31', partial: given.partial ?? false },
    comparisons: [],
    kpis: question.kpis.map((id) => {
      const { unit, direction } = KPIS.find((kpi) => kpi.id === id) ?? KPI;
      const span = id === 'nrr' ? { from: '2025-11-01', to: '2026-10-31', partial: false } : null;
      return { id, unit, direction, currency: unit === 'currency' ? 'BRL' : null, span };
    }),
    rows,
    groups: given.groups ?? rows.length,
    others: given.others == null ? null : rowOf(given.others, question.kpis),
    total: rowOf(given.total ?? {}, question.kpis),
    sources: [{ source: 'crm', title: 'CRM', syncedAt: '2026-11-02T05:50:00Z' }],
  });
}

const DELTA_UNITS: Partial<Record<Kpi['unit'], 'percentage_points' | 'points' | 'absolute'>> = {
  percent: 'percentage_points',
  points: 'points',
  days: 'absolute',
};

function rowOf(spec: RowSpec, kpis: readonly string[]): Row {
  const values = Object.entries(spec.values ?? {}).filter(([kpi]) => kpis.includes(kpi));
  const compared = Object.entries(spec.compared ?? {}).map(([name, cells]) => [
    name,
    Object.fromEntries(
      Object.entries(cells).map(([kpi, [base, delta, good]]) => {
        const unit = KPIS.find((each) => each.id === kpi)?.unit ?? 'currency';
        return [
          kpi,
          { value: valueOf(base), delta, deltaUnit: DELTA_UNITS[unit] ?? 'relative', good },
        ];
      }),
    ),
  ]);
  return {
    members: Object.entries(spec.members ?? {}).map(([dimension, [key, label]]) => ({
      dimension,
      key,
      label,
    })),
    bucket: spec.bucket ?? null,
    values: Object.fromEntries(values.map(([kpi, cell]) => [kpi, valueOf(cell)])),
    compared: Object.fromEntries(compared),
  };
}

function valueOf(cell: Cell): Value {
  return typeof cell === 'object' && cell !== null ? cell : value(cell);
}
