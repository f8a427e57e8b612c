import { flow, ratio, topicOf } from './describe.ts';
import {
  BASE,
  baseParts,
  delivery,
  expansion,
  logos,
  mrrAtClosing,
  newLogos,
  newMrr,
  relationship,
  revenueNet,
} from './parts.ts';

const acquisition = flow('cost', 'acquisition');
const MARGIN = `(${BASE} - delivery) / ${BASE}`;
const margin = { ...baseParts, delivery } as const;
const noMargin = {
  when: `${BASE} <= 0 or ${BASE} - delivery <= 0`,
  reason: 'not_applicable',
} as const;
const noBase = { when: `${BASE} <= 0`, reason: 'no_denominator' } as const;

/** ARPA × margin × life in months; life is openings over losses, pooled over the months, up to the cap. */
const LTV = `mrr / logos * (${MARGIN}) * min(coalesce(opened / lost, policy.lifetime_cap_months), policy.lifetime_cap_months)`;
const ltvParts = {
  mrr: mrrAtClosing,
  logos,
  ...margin,
  opened: flow('logo_month', 'opening_logos'),
  lost: flow('logo_month', 'churned_logos'),
} as const;
const ltvNulls = [{ when: 'logos = 0 or opened = 0', reason: 'no_denominator' }, noBase] as const;
const ltvFlags = [
  { when: 'lost = 0 or opened / lost > policy.lifetime_cap_months', flag: 'capped' },
  { when: 'lost < 10', flag: 'below_min_sample' },
] as const;
const rolling = {
  time: 'rolling',
  span: { n: 12, unit: 'month' },
  attribution: 'event',
  aggregation: 'function',
} as const;

/** What winning, keeping and growing a client costs, and what a client is worth. */
export const unitEconomics = topicOf('efficiency', 'unit_economics', [
  {
    id: 'cac',
    names: [
      'Customer acquisition cost',
      'Custo de aquisição de cliente (CAC)',
      'Costo de adquisición de cliente (CAC)',
    ],
    short: ['CAC', 'CAC', 'CAC'],
    formula: [
      'Acquisition cost of the period divided by the new clients of the period. Former clients that came back are not new.',
      'Custo de aquisição do período dividido pelos novos clientes do período. Antigos clientes que voltaram não são novos.',
      'Costo de adquisición del período dividido por los clientes nuevos del período. Los antiguos clientes que vuelven no son nuevos.',
    ],
    unit: 'currency',
    direction: 'down',
    time: 'flow',
    attribution: 'event',
    parts: { acquisition, new_logos: newLogos },
    ...ratio('acquisition', 'new_logos'),
    sample: 'new_logos',
    sensitive: 'cost',
    requires: ['cost_line', 'subscription_line'],
    reference: 'Skok',
  },
  {
    id: 'cac_payback_months',
    names: ['CAC payback', 'Payback do CAC', 'Recuperación del CAC'],
    short: ['CAC payback', 'Payback do CAC', 'Recuperación CAC'],
    formula: [
      'Acquisition cost divided by new MRR times gross margin: months until the new clients have paid for being won.',
      'Custo de aquisição dividido pelo MRR novo vezes a margem bruta: meses até os novos clientes pagarem a própria aquisição.',
      'Costo de adquisición dividido por el MRR nuevo por el margen bruto: meses hasta que los clientes nuevos pagan su adquisición.',
    ],
    unit: 'months',
    direction: 'down',
    time: 'flow',
    attribution: 'event',
    parts: { acquisition, new_mrr: newMrr, ...margin },
    combine: `acquisition / (new_mrr * (${MARGIN}))`,
    nullWhen: [{ when: 'new_mrr = 0', reason: 'no_denominator' }, noMargin],
    aggregation: 'function',
    sensitive: 'cost',
    requires: ['cost_line', 'subscription_line', 'revenue_line'],
    reference: 'Skok',
  },
  {
    id: 'ltv_cac_ratio',
    names: ['LTV:CAC', 'LTV:CAC', 'LTV:CAC'],
    short: ['LTV:CAC', 'LTV:CAC', 'LTV:CAC'],
    formula: [
      'Customer lifetime value divided by customer acquisition cost, both over twelve months.',
      'Valor vitalício do cliente dividido pelo custo de aquisição, ambos em doze meses.',
      'Valor de vida del cliente dividido por el costo de adquisición, ambos en doce meses.',
    ],
    unit: 'ratio',
    direction: 'up',
    ...rolling,
    parts: { ...ltvParts, acquisition, new_logos: newLogos },
    combine: `${LTV} / (acquisition / new_logos)`,
    nullWhen: [{ when: 'new_logos = 0 or acquisition = 0', reason: 'no_denominator' }, ...ltvNulls],
    flagWhen: ltvFlags,
    sample: 'lost',
    comparisons: ['previous_period'],
    sensitive: 'margin',
    requires: ['subscription_line', 'revenue_line', 'cost_line'],
    reference: 'Skok',
  },
  {
    id: 'retention_cost_ratio',
    names: [
      'Retention cost ratio',
      'Custo de retenção sobre receita',
      'Costo de retención sobre ingresos',
    ],
    short: ['Retention cost', 'Custo de retenção', 'Costo de retención'],
    formula: [
      'Account management, success and onboarding cost divided by net revenue. Read it together with gross revenue retention.',
      'Custo de gestão de contas, sucesso e onboarding dividido pela receita líquida. Leia junto com a retenção bruta de receita.',
      'Costo de gestión de cuentas, éxito y onboarding dividido por los ingresos netos. Léalo junto con la retención bruta de ingresos.',
    ],
    unit: 'percent',
    direction: 'down',
    time: 'flow',
    attribution: 'event',
    parts: { relationship, revenue: revenueNet },
    ...ratio('relationship', 'revenue'),
    nullWhen: [{ when: 'revenue <= 0', reason: 'no_denominator' }],
    sensitive: 'cost',
    requires: ['cost_line', 'time_entry', 'revenue_line'],
  },
  {
    id: 'expansion_cost_ratio',
    names: [
      'Cost per unit of expansion ARR',
      'Custo por unidade de ARR de expansão',
      'Costo por unidad de ARR de expansión',
    ],
    short: ['Expansion cost', 'Custo de expansão', 'Costo de expansión'],
    formula: [
      'Cost of selling more to clients divided by twelve times expansion MRR.',
      'Custo de vender mais aos clientes dividido por doze vezes o MRR de expansão.',
      'Costo de vender más a los clientes dividido por doce veces el MRR de expansión.',
    ],
    unit: 'ratio',
    direction: 'down',
    time: 'flow',
    attribution: 'event',
    parts: { selling: flow('cost', 'expansion_selling'), expansion },
    ...ratio('selling', '(12 * expansion)'),
    sensitive: 'cost',
    requires: ['cost_line', 'subscription_line'],
    reference: 'KBCM',
  },
]);

/** What a client is worth over its life. */
export const lifetimeValue = topicOf('sales_cost', 'unit_economics', [
  {
    id: 'ltv',
    names: [
      'Customer lifetime value (LTV)',
      'Valor vitalício do cliente (LTV)',
      'Valor de vida del cliente (LTV)',
    ],
    short: ['LTV', 'LTV', 'LTV'],
    formula: [
      'Average revenue per client and month, times gross margin, times expected life in months. Life is one over the monthly churn of the last twelve months (all losses over all monthly openings), 60 months at most.',
      'Receita média por cliente e mês, vezes a margem bruta, vezes a vida esperada em meses. A vida é um sobre o churn mensal dos últimos doze meses (todas as perdas sobre todas as aberturas mensais), no máximo 60 meses.',
      'Ingreso medio por cliente y mes, por el margen bruto, por la vida esperada en meses. La vida es uno sobre el churn mensual de los últimos doce meses (todas las pérdidas sobre todas las aperturas mensuales), 60 meses como máximo.',
    ],
    unit: 'currency',
    direction: 'up',
    ...rolling,
    parts: ltvParts,
    combine: LTV,
    nullWhen: ltvNulls,
    flagWhen: ltvFlags,
    sample: 'lost',
    sensitive: 'margin',
    requires: ['subscription_line', 'revenue_line', 'cost_line'],
    reference: 'Skok, ChartMogul',
  },
]);
