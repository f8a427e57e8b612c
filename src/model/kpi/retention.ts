import { flow, ratio, topicOf } from './describe.ts';
import { CLOSE, churn, cohortOpening, cohortPart, logosAtOpening, logosKept } from './parts.ts';

const cohort = { unit: 'percent', time: 'cohort', attribution: 'opening' } as const;
const ofMrr = {
  ...cohort,
  span: { n: 12, unit: 'month' },
  requires: ['subscription_line'],
} as const;
const withTarget = { comparisons: ['previous_period', 'previous_year', 'target'] } as const;

/** What became of the clients there were at the start. New clients never enter. */
export const revenueRetention = topicOf('sales_cost', 'retention', [
  {
    id: 'nrr',
    names: [
      'Net revenue retention (NRR)',
      'Retenção líquida de receita (NRR)',
      'Retención neta de ingresos (NRR)',
    ],
    short: ['NRR', 'NRR', 'NRR'],
    formula: [
      'MRR at the end of those who were clients twelve months before, divided by their MRR then; both at the exchange rate of then. New clients are on neither side.',
      'MRR no fim de quem já era cliente doze meses antes, dividido pelo MRR deles naquela data; ambos ao câmbio daquela data. Clientes novos não entram em nenhum lado.',
      'MRR al final de quienes ya eran clientes doce meses antes, dividido por su MRR de entonces; ambos al tipo de cambio de entonces. Los clientes nuevos no entran en ningún lado.',
    ],
    ...ofMrr,
    ...withTarget,
    direction: 'up',
    parts: { kept: cohortPart(`max(0, coalesce(${CLOSE}, 0))`), opened: cohortOpening },
    ...ratio('kept', 'opened'),
    degradesTo: 'same_account_growth',
    reference: 'SaaS Metrics Standards Board, SaaS Capital, Kellogg',
  },
  {
    id: 'grr',
    names: [
      'Gross revenue retention (GRR)',
      'Retenção bruta de receita (GRR)',
      'Retención bruta de ingresos (GRR)',
    ],
    short: ['GRR', 'GRR', 'GRR'],
    formula: [
      'Of the MRR of twelve months before, the share that is still there: for each client the smaller of then and now. Growth of one client never hides the loss of another.',
      'Do MRR de doze meses antes, a parte que continua: para cada cliente, o menor entre antes e agora. O crescimento de um cliente nunca esconde a perda de outro.',
      'Del MRR de doce meses antes, la parte que continúa: para cada cliente, el menor entre antes y ahora. El crecimiento de un cliente nunca oculta la pérdida de otro.',
    ],
    ...ofMrr,
    ...withTarget,
    direction: 'up',
    parts: { kept: cohortPart(`max(0, min(open, coalesce(${CLOSE}, 0)))`), opened: cohortOpening },
    ...ratio('kept', 'opened'),
    reference: 'SaaS Metrics Standards Board, SaaS Capital',
  },
  {
    id: 'expansion_rate',
    names: ['Expansion rate', 'Taxa de expansão', 'Tasa de expansión'],
    short: ['Expansion', 'Expansão', 'Expansión'],
    formula: [
      'By how much the clients of twelve months before have grown, divided by their MRR then. Equals net less gross revenue retention.',
      'Quanto cresceram os clientes de doze meses antes, dividido pelo MRR deles naquela data. É igual à retenção líquida menos a bruta.',
      'Cuánto crecieron los clientes de doce meses antes, dividido por su MRR de entonces. Es igual a la retención neta menos la bruta.',
    ],
    ...ofMrr,
    direction: 'up',
    parts: { grown: cohortPart(`max(0, coalesce(${CLOSE}, 0) - open)`), opened: cohortOpening },
    ...ratio('grown', 'opened'),
    reference: 'SaaS Metrics Standards Board',
  },
]);

/** Clients kept and lost, counted. */
export const logoRetention = topicOf('effectiveness', 'retention', [
  {
    id: 'logo_retention_rate',
    names: [
      'Client retention rate',
      'Taxa de retenção de clientes',
      'Tasa de retención de clientes',
    ],
    short: ['Client retention', 'Retenção clientes', 'Retención clientes'],
    formula: [
      'Of the clients there were at the start, the share that still are clients at the end or were acquired by another client.',
      'Dos clientes que havia no início, a parte que continua cliente no fim ou foi adquirida por outro cliente.',
      'De los clientes que había al inicio, la parte que sigue siendo cliente al final o fue adquirida por otro cliente.',
    ],
    ...cohort,
    ...withTarget,
    direction: 'up',
    parts: { kept: logosKept, opened: logosAtOpening },
    ...ratio('kept', 'opened'),
    sample: 'opened',
    requires: ['account'],
    reference: 'SaaS Metrics Standards Board, ChartMogul',
  },
  {
    id: 'logo_churn_rate',
    names: ['Client churn rate', 'Taxa de churn de clientes', 'Tasa de churn de clientes'],
    short: ['Client churn', 'Churn clientes', 'Churn clientes'],
    formula: [
      'Of the clients there were at the start, the share that no longer are clients at the end. Who left and came back in between is not lost.',
      'Dos clientes que havia no início, a parte que já não é cliente no fim. Quem saiu e voltou no intervalo não conta como perdido.',
      'De los clientes que había al inicio, la parte que ya no es cliente al final. Quien se fue y volvió en el intervalo no cuenta como perdido.',
    ],
    ...cohort,
    direction: 'down',
    parts: { kept: logosKept, opened: logosAtOpening },
    ...ratio('(opened - kept)', 'opened'),
    sample: 'opened',
    requires: ['account'],
    reference: 'ChartMogul, Stripe',
  },
  {
    id: 'cohort_logo_retention',
    names: [
      'Cohort client retention',
      'Retenção por coorte (clientes)',
      'Retención por cohorte (clientes)',
    ],
    short: ['Cohort clients', 'Coorte: clientes', 'Cohorte: clientes'],
    formula: [
      'Of the clients that started in the same month, the share that are clients so many months later. Cohorts that are not that old yet are left out, never counted as zero.',
      'Dos clientes que começaram no mesmo mês, a parte que é cliente tantos meses depois. Coortes que ainda não têm essa idade ficam de fora, nunca contam zero.',
      'De los clientes que empezaron en el mismo mes, la parte que es cliente tantos meses después. Las cohortes que aún no tienen esa edad quedan fuera, nunca cuentan cero.',
    ],
    ...cohort,
    direction: 'up',
    parts: {
      active: flow('cohort', 'logos_active', { window: { kind: 'to_date' } }),
      base: flow('cohort', 'logos_base', { window: { kind: 'to_date' } }),
    },
    ...ratio('active', 'base'),
    nullWhen: [{ when: 'base = 0', reason: 'immature_cohort' }],
    flagWhen: [{ when: 'base < policy.min_sample_rate', flag: 'below_min_sample' }],
    sample: 'base',
    comparisons: [],
    requires: ['subscription_line'],
  },
  {
    id: 'cohort_revenue_retention',
    names: [
      'Cohort net revenue retention',
      'Retenção de receita por coorte',
      'Retención de ingresos por cohorte',
    ],
    short: ['Cohort revenue', 'Coorte: receita', 'Cohorte: ingresos'],
    formula: [
      'MRR, so many months later, of the clients that started in the same month, divided by their MRR at the end of that month. Cohorts that are not that old yet are left out.',
      'MRR, tantos meses depois, dos clientes que começaram no mesmo mês, dividido pelo MRR deles no fim desse mês. Coortes que ainda não têm essa idade ficam de fora.',
      'MRR, tantos meses después, de los clientes que empezaron en el mismo mes, dividido por su MRR al final de ese mes. Las cohortes que aún no tienen esa edad quedan fuera.',
    ],
    ...cohort,
    direction: 'up',
    parts: {
      now: flow('cohort', 'mrr_now', { window: { kind: 'to_date' } }),
      base: flow('cohort', 'mrr_base', { window: { kind: 'to_date' } }),
    },
    ...ratio('now', 'base'),
    nullWhen: [{ when: 'base = 0', reason: 'immature_cohort' }],
    comparisons: [],
    requires: ['subscription_line'],
    reference: 'SaaS Metrics Standards Board',
  },
  {
    id: 'involuntary_churn_share',
    names: ['Involuntary churn share', 'Churn involuntário', 'Churn involuntario'],
    short: ['Involuntary churn', 'Churn involuntário', 'Churn involuntario'],
    formula: [
      'Share of churned MRR that was lost because payment failed.',
      'Parte do MRR perdido por falha de pagamento.',
      'Parte del MRR perdido por falla de pago.',
    ],
    unit: 'percent',
    direction: 'down',
    time: 'flow',
    attribution: 'event',
    parts: {
      involuntary: flow('movement', 'churn', {
        where: [{ field: 'churn_reason', op: 'in', values: ['payment'] }],
      }),
      churn,
    },
    ...ratio('involuntary', 'churn'),
    nullWhen: [{ when: 'churn = 0', reason: 'no_losses' }],
    comparisons: ['previous_period', 'trailing_mean'],
    requires: ['subscription_line'],
    reference: 'Chargebee',
  },
  {
    id: 'monthly_logo_churn',
    names: [
      'Monthly client churn, pooled',
      'Churn mensal de clientes, agregado',
      'Churn mensual de clientes, agregado',
    ],
    short: ['Monthly churn', 'Churn mensal', 'Churn mensual'],
    formula: [
      'Clients lost month by month, added up, divided by the clients at the start of each month, added up.',
      'Clientes perdidos mês a mês, somados, divididos pelos clientes no início de cada mês, somados.',
      'Clientes perdidos mes a mes, sumados, divididos por los clientes al inicio de cada mes, sumados.',
    ],
    unit: 'percent',
    direction: 'down',
    time: 'rolling',
    span: { n: 12, unit: 'month' },
    attribution: 'event',
    parts: {
      lost: flow('logo_month', 'churned_logos'),
      opened: flow('logo_month', 'opening_logos'),
    },
    ...ratio('lost', 'opened'),
    sample: 'opened',
    requires: ['account'],
    reference: 'ChartMogul',
  },
]);
