import { each, ratio, stock, topicOf } from './describe.ts';
import type { KpiSpec } from './describe.ts';
import type { Names } from '../entity/field.ts';
import { customers, mrrAtClosing } from './parts.ts';

const point = {
  time: 'point',
  attribution: 'as_of',
  sensitive: 'health',
  comparisons: ['previous_period'],
} as const;
const scored = stock('account_day', 'health_scored');

/** A band as a number: green 2, yellow 1, red 0. */
function bandAt(at: 'opening' | 'closing') {
  return {
    [`green_${at}`]: stock('account_day', 'band_green', { at }),
    [`yellow_${at}`]: stock('account_day', 'band_yellow', { at }),
  };
}
const scoredReads = {
  scored_opening: stock('account_day', 'health_scored', { at: 'opening' }),
  scored_closing: scored,
};
const bands = { ...scoredReads, ...bandAt('opening'), ...bandAt('closing') };
const scoredTwice = 'scored_opening > 0 and scored_closing > 0';
const moved = '2 * green_closing + yellow_closing - 2 * green_opening - yellow_opening';

/** How well each relationship does, and what is at stake. */
export const health = topicOf('relationship', 'health', [
  {
    id: 'health_score',
    names: ['Account health score', 'Índice de saúde da conta', 'Índice de salud de la cuenta'],
    short: ['Health', 'Saúde', 'Salud'],
    formula: [
      'Weighted mean of usage, engagement, satisfaction, support and commercial components, each 0 to 100; what is missing gives its weight to the rest, and below 60 % of the weights there is no score. An open critical escalation caps it at 49. Over several clients: weighted by MRR.',
      'Média ponderada dos componentes de uso, engajamento, satisfação, suporte e comercial, cada um de 0 a 100; o que falta cede seu peso ao resto e, abaixo de 60 % dos pesos, não há índice. Um escalonamento crítico em aberto limita o índice a 49. Em vários clientes: ponderado pelo MRR.',
      'Media ponderada de los componentes de uso, compromiso, satisfacción, soporte y comercial, cada uno de 0 a 100; lo que falta cede su peso al resto y, por debajo del 60 % de los pesos, no hay índice. Un escalamiento crítico abierto lo limita a 49. En varios clientes: ponderado por MRR.',
    ],
    unit: 'points',
    direction: 'up',
    ...point,
    parts: {
      weighted: stock('account_day', 'health_mrr'),
      scored_mrr: stock('account_day', 'scored_mrr'),
      scores: stock('account_day', 'health_score'),
      scored,
      mrr: mrrAtClosing,
    },
    combine: 'if(scored_mrr > 0, weighted / scored_mrr, scores / scored)',
    nullWhen: [{ when: 'scored = 0', reason: 'low_coverage' }],
    flagWhen: [
      { when: 'mrr > 0 and scored_mrr / mrr < policy.health_min_coverage', flag: 'low_coverage' },
    ],
    sample: 'scored',
    aggregation: 'function',
    requires: ['account'],
    reference: 'Gainsight',
  },
  {
    id: 'health_coverage',
    names: ['Health coverage', 'Cobertura da saúde', 'Cobertura de salud'],
    short: ['Scored MRR', 'MRR avaliado', 'MRR evaluado'],
    formula: [
      'MRR of the clients that have a health score, divided by all MRR.',
      'MRR dos clientes que têm índice de saúde, dividido por todo o MRR.',
      'MRR de los clientes que tienen índice de salud, dividido por todo el MRR.',
    ],
    unit: 'percent',
    direction: 'up',
    ...point,
    parts: { scored_mrr: stock('account_day', 'scored_mrr'), mrr: mrrAtClosing },
    ...ratio('scored_mrr', 'mrr'),
    requires: ['account', 'subscription_line'],
  },
  {
    id: 'at_risk_account_rate',
    names: ['Accounts at risk', 'Contas em risco', 'Cuentas en riesgo'],
    short: ['At risk', 'Em risco', 'En riesgo'],
    formula: [
      'Clients that are red or have an open risk flag, divided by the clients that have a health score. Clients without a score are listed apart, never taken for healthy.',
      'Clientes no vermelho ou com sinal de risco aberto, divididos pelos clientes com índice de saúde. Clientes sem índice são listados à parte, nunca tidos como saudáveis.',
      'Clientes en rojo o con una señal de riesgo abierta, divididos por los clientes con índice de salud. Los clientes sin índice se listan aparte, nunca se dan por sanos.',
    ],
    unit: 'percent',
    direction: 'down',
    ...point,
    sensitive: 'risk',
    parts: { at_risk: stock('account_day', 'at_risk'), scored },
    ...ratio('at_risk', 'scored'),
    nullWhen: [{ when: 'scored = 0', reason: 'low_coverage' }],
    sample: 'scored',
    requires: ['account'],
    reference: 'Gainsight',
  },
  {
    id: 'mrr_at_risk',
    names: ['MRR at risk', 'MRR em risco', 'MRR en riesgo'],
    short: ['MRR at risk', 'MRR em risco', 'MRR en riesgo'],
    formula: [
      'MRR, at the end of the last day, of the clients that are red or have an open risk flag.',
      'MRR, no fim do último dia, dos clientes no vermelho ou com sinal de risco aberto.',
      'MRR, al final del último día, de los clientes en rojo o con una señal de riesgo abierta.',
    ],
    unit: 'currency',
    direction: 'down',
    ...point,
    sensitive: 'risk',
    parts: { at_risk: stock('account_day', 'mrr_at_risk') },
    combine: 'at_risk',
    aggregation: 'semi_additive',
    requires: ['subscription_line'],
    degradesTo: 'scheduled_churn_mrr',
  },
  {
    id: 'health_improvement_balance',
    names: [
      'Health movement balance',
      'Saldo de movimento de saúde',
      'Saldo de movimiento de salud',
    ],
    short: ['Health balance', 'Saldo de saúde', 'Saldo de salud'],
    formula: [
      'Clients that moved to a better colour less clients that moved to a worse one, divided by the clients scored at both ends.',
      'Clientes que passaram a uma cor melhor menos os que passaram a uma pior, divididos pelos avaliados no início e no fim.',
      'Clientes que pasaron a un color mejor menos los que pasaron a uno peor, divididos por los evaluados al inicio y al final.',
    ],
    unit: 'percent',
    direction: 'up',
    ...point,
    time: 'cohort',
    attribution: 'opening',
    parts: {
      balance: each('account', {
        reads: bands,
        keep: scoredTwice,
        value: `sign(${moved})`,
        by: 'opening',
      }),
      scored: each('account', { reads: scoredReads, keep: scoredTwice, value: '1', by: 'opening' }),
    },
    ...ratio('balance', 'scored'),
    nullWhen: [{ when: 'scored = 0', reason: 'low_coverage' }],
    sample: 'scored',
    requires: ['account'],
  },
  component('usage', ['Health: usage', 'Saúde: uso', 'Salud: uso']),
  component('engagement', ['Health: engagement', 'Saúde: engajamento', 'Salud: compromiso']),
  component('satisfaction', ['Health: satisfaction', 'Saúde: satisfação', 'Salud: satisfacción']),
  component('support', ['Health: support', 'Saúde: suporte', 'Salud: soporte']),
  component('commercial', ['Health: commercial', 'Saúde: comercial', 'Salud: comercial']),
  {
    id: 'days_to_renewal',
    names: [
      'Days to next renewal',
      'Dias até a próxima renovação',
      'Días hasta la próxima renovación',
    ],
    short: ['Next renewal', 'Próx. renovação', 'Próx. renovación'],
    formula: [
      'Days from the last day to the end of the contract that ends next. Over several clients: the nearest.',
      'Dias do último dia até o fim do contrato que vence primeiro. Em vários clientes: o mais próximo.',
      'Días desde el último día hasta el fin del contrato que vence primero. En varios clientes: el más próximo.',
    ],
    unit: 'days',
    direction: 'band',
    ...point,
    sensitive: null,
    comparisons: [],
    parts: {
      days: each('account', {
        reads: {
          customer: customers,
          known: stock('account_day', 'days_to_renewal_known'),
          days: stock('account_day', 'days_to_renewal'),
        },
        keep: 'customer > 0 and known > 0',
        value: 'days',
        fold: { quantile: 0 },
      }),
    },
    combine: 'days',
    aggregation: 'custom',
    requires: ['contract'],
  },
]);

function component(id: string, names: Names): KpiSpec {
  const [en, pt, es] = names.map((name) => name.slice(name.indexOf(':') + 2));
  return {
    id: `health_${id}`,
    names,
    short: [capital(en), capital(pt), capital(es)],
    formula: [
      `Mean of the ${en} component, 0 to 100, over the clients that have it.`,
      `Média do componente de ${pt}, de 0 a 100, nos clientes que o têm.`,
      `Media del componente de ${es}, de 0 a 100, en los clientes que lo tienen.`,
    ],
    unit: 'points',
    direction: 'up',
    ...point,
    parts: {
      scores: stock('account_day', `health_${id}`),
      scored: stock('account_day', `health_${id}_has`),
    },
    ...ratio('scores', 'scored'),
    nullWhen: [{ when: 'scored = 0', reason: 'no_source' }],
    sample: 'scored',
    requires: ['account'],
  };
}

function capital(word = ''): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
