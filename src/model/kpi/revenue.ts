import { each, flow, ratio, topicOf, unlessZero } from './describe.ts';
import { passThrough, revenueNet } from './parts.ts';

const requires = ['revenue_line'] as const;
const additive = {
  unit: 'currency',
  time: 'flow',
  aggregation: 'additive',
  attribution: 'event',
  requires,
} as const;
const yearBefore = flow('revenue', 'net', { window: { kind: 'shift', n: 1, unit: 'year' } });

/** What was billed. */
export const revenue = topicOf('sales_cost', 'revenue', [
  {
    id: 'revenue',
    names: ['Net revenue', 'Receita líquida', 'Ingresos netos'],
    short: ['Revenue', 'Receita', 'Ingresos'],
    formula: [
      'Lines of issued invoices dated in the period, after discounts and credit notes, before tax, each at the exchange rate of its day.',
      'Linhas de faturas emitidas com data no período, após descontos e notas de crédito, antes dos impostos, cada uma ao câmbio do seu dia.',
      'Líneas de facturas emitidas con fecha en el período, tras descuentos y notas de crédito, antes de impuestos, cada una al tipo de cambio de su día.',
    ],
    ...additive,
    direction: 'up',
    parts: { revenue: revenueNet },
    combine: 'revenue',
    comparisons: ['previous_period', 'previous_year', 'target'],
    degradesTo: 'mrr',
  },
  {
    id: 'recurring_revenue',
    names: ['Recurring revenue', 'Receita recorrente', 'Ingresos recurrentes'],
    short: ['Recurring', 'Recorrente', 'Recurrente'],
    formula: [
      'The part of net revenue that recurs: retainers and subscriptions.',
      'A parte recorrente da receita líquida: fees mensais e assinaturas.',
      'La parte recurrente de los ingresos netos: cuotas mensuales y suscripciones.',
    ],
    ...additive,
    direction: 'up',
    parts: { recurring: flow('revenue', 'recurring_net') },
    combine: 'recurring',
  },
  {
    id: 'agi',
    names: [
      'Agency gross income (AGI)',
      'Receita própria da agência (AGI)',
      'Ingreso bruto de agencia (AGI)',
    ],
    short: ['AGI', 'AGI', 'AGI'],
    formula: [
      'Net revenue less the media, production and resold services bought for clients.',
      'Receita líquida menos a mídia, a produção e os serviços revendidos comprados para os clientes.',
      'Ingresos netos menos los medios, la producción y los servicios revendidos comprados para los clientes.',
    ],
    ...additive,
    direction: 'up',
    parts: { revenue: revenueNet, passed: passThrough },
    combine: 'revenue - passed',
    requires: ['revenue_line', 'cost_line'],
    reference: 'Parakeeto',
  },
  {
    id: 'sales_growth',
    names: ['Sales growth', 'Crescimento de vendas', 'Crecimiento de ventas'],
    short: ['Growth', 'Crescimento', 'Crecimiento'],
    formula: [
      'Net revenue of the period divided by net revenue of the same period a year before, less one.',
      'Receita líquida do período dividida pela do mesmo período do ano anterior, menos um.',
      'Ingresos netos del período divididos por los del mismo período del año anterior, menos uno.',
    ],
    unit: 'percent',
    direction: 'up',
    time: 'flow',
    parts: { now: revenueNet, before: yearBefore },
    combine: 'now / before - 1',
    nullWhen: [{ when: 'before <= 0', reason: 'no_denominator' }],
    aggregation: 'ratio',
    attribution: 'event',
    comparisons: ['previous_period', 'target'],
    requires,
  },
  {
    id: 'same_account_growth',
    names: [
      'Same-account growth',
      'Crescimento das mesmas contas',
      'Crecimiento de mismas cuentas',
    ],
    short: ['Same accounts', 'Mesmas contas', 'Mismas cuentas'],
    formula: [
      'Net revenue of the accounts that paid in the same period a year before, divided by their revenue then, less one.',
      'Receita líquida das contas que pagaram no mesmo período do ano anterior, dividida pela receita delas naquela época, menos um.',
      'Ingresos netos de las cuentas que pagaron en el mismo período del año anterior, divididos por sus ingresos de entonces, menos uno.',
    ],
    unit: 'percent',
    direction: 'up',
    time: 'cohort',
    parts: {
      now: each('account', {
        reads: { before: yearBefore, now: revenueNet },
        keep: 'before > 0',
        value: 'now',
        by: 'opening',
      }),
      before: each('account', {
        reads: { before: yearBefore },
        keep: 'before > 0',
        value: 'before',
        by: 'opening',
      }),
    },
    combine: 'now / before - 1',
    nullWhen: unlessZero('before'),
    aggregation: 'ratio',
    attribution: 'opening',
    comparisons: ['previous_period'],
    requires,
    reference: 'Reichheld',
  },
  {
    id: 'refund_rate',
    names: [
      'Refund and credit rate',
      'Taxa de reembolsos e créditos',
      'Tasa de reembolsos y créditos',
    ],
    short: ['Refunds', 'Reembolsos', 'Reembolsos'],
    formula: [
      'Credit notes and refunds of the period divided by what was invoiced in it.',
      'Notas de crédito e reembolsos do período divididos pelo que foi faturado nele.',
      'Notas de crédito y reembolsos del período divididos por lo facturado en él.',
    ],
    unit: 'percent',
    direction: 'down',
    time: 'flow',
    parts: { credits: flow('revenue', 'credits'), gross: flow('revenue', 'gross') },
    ...ratio('credits', 'gross'),
    attribution: 'event',
    comparisons: ['previous_period'],
    requires,
  },
]);
