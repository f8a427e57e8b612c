import { flow, ratio, stock, topicOf } from './describe.ts';
import type { KpiSpec } from './describe.ts';
import type { Names } from '../entity/field.ts';

const requires = ['invoice', 'payment'] as const;
const open = stock('account_day', 'ar_open');
const overdue = stock('account_day', 'ar_overdue');
const sales = flow('receivable', 'credit_sales');
const writtenOff = flow('receivable', 'written_off');
const quarter = {
  time: 'rolling',
  span: { n: 3, unit: 'month' },
  attribution: 'as_of',
  requires,
} as const;
const stockOf = {
  time: 'point',
  attribution: 'as_of',
  comparisons: ['previous_period'],
  requires,
} as const;

const PEELED_MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

/** Credit sales of the last month, of the last two, … */
const peeled = Object.fromEntries(
  PEELED_MONTHS.map((n) => [
    `sales_${n}`,
    flow('receivable', 'credit_sales', { window: { kind: 'trailing', n, unit: 'month' } }),
  ]),
);

/** The days of each month times the part of its sales that is still open; a month without sales is passed by. */
const COUNTBACK = PEELED_MONTHS.map((n) => {
  const before = n === 1 ? '0' : `sales_${n - 1}`;
  const passed = `if(open > ${before}, 1, 0)`;
  return `period.month_${n} * max(0, min(1, coalesce((open - ${before}) / (sales_${n} - ${before}), ${passed})))`;
}).join(' + ');

/** How fast and how surely invoices become money. Both sides are with tax. */
export const cash = topicOf('sales_cost', 'cash', [
  {
    id: 'dso',
    names: [
      'Days sales outstanding (DSO)',
      'Prazo médio de recebimento (DSO)',
      'Días de ventas pendientes (DSO)',
    ],
    short: ['DSO', 'DSO', 'DSO'],
    formula: [
      'Open receivables at the end divided by what was invoiced on credit in the last three months, times the days of these months.',
      'Contas a receber em aberto no fim divididas pelo faturado a prazo nos últimos três meses, vezes os dias desses meses.',
      'Cuentas por cobrar abiertas al final divididas por lo facturado a crédito en los últimos tres meses, por los días de esos meses.',
    ],
    unit: 'days',
    direction: 'down',
    ...quarter,
    parts: { open, sales },
    ...ratio('max(0, open) * period.days', 'sales'),
    comparisons: ['previous_period', 'previous_year', 'target'],
    reference: 'Allianz Trade',
  },
  {
    id: 'dso_countback',
    names: ['DSO, countback', 'Prazo de recebimento regressivo', 'DSO por conteo regresivo'],
    short: ['DSO, countback', 'DSO regressivo', 'DSO regresivo'],
    formula: [
      'Open receivables at the end, peeled off month by month from the last: each month that they cover counts its days, the one that they cover in part counts that part. Twelve months at most.',
      'Contas a receber em aberto no fim, descontadas mês a mês a partir do último: cada mês que elas cobrem conta seus dias, e o que cobrem em parte conta essa parte. No máximo doze meses.',
      'Cuentas por cobrar abiertas al final, descontadas mes a mes desde el último: cada mes que cubren cuenta sus días, y el que cubren en parte cuenta esa parte. Doce meses como máximo.',
    ],
    unit: 'days',
    direction: 'down',
    time: 'point',
    attribution: 'as_of',
    parts: { open, ...peeled },
    combine: COUNTBACK,
    nullWhen: [{ when: 'sales_12 = 0', reason: 'no_denominator' }],
    flagWhen: [{ when: 'open > sales_12', flag: 'capped' }],
    aggregation: 'function',
    comparisons: ['previous_period', 'previous_year'],
    requires: ['invoice', 'payment'],
    reference: 'superbusinessmanager.com',
  },
  {
    id: 'average_days_delinquent',
    names: ['Average days delinquent', 'Atraso médio de pagamento', 'Atraso medio de pago'],
    short: ['Days late', 'Atraso médio', 'Atraso medio'],
    formula: [
      'The part of DSO that is due to late payment: overdue receivables divided by what was invoiced on credit, times days.',
      'A parte do DSO que vem de atraso: valores vencidos divididos pelo faturado a prazo, vezes os dias.',
      'La parte del DSO que viene del atraso: saldos vencidos divididos por lo facturado a crédito, por los días.',
    ],
    unit: 'days',
    direction: 'down',
    ...quarter,
    parts: { overdue, sales },
    ...ratio('overdue * period.days', 'sales'),
    comparisons: ['previous_period'],
  },
  {
    id: 'open_ar',
    names: ['Open receivables', 'Contas a receber', 'Cuentas por cobrar'],
    short: ['Receivables', 'A receber', 'Por cobrar'],
    formula: [
      'What clients still owe on issued invoices at the end of the last day.',
      'O que os clientes ainda devem das faturas emitidas no fim do último dia.',
      'Lo que los clientes aún deben de las facturas emitidas al final del último día.',
    ],
    unit: 'currency',
    direction: 'band',
    ...stockOf,
    parts: { open },
    combine: 'open',
    aggregation: 'semi_additive',
  },
  {
    id: 'overdue_ar',
    names: ['Overdue receivables', 'Valores vencidos', 'Cuentas vencidas'],
    short: ['Overdue', 'Vencido', 'Vencido'],
    formula: [
      'What clients still owe, at the end of the last day, on invoices whose due date has passed.',
      'O que os clientes ainda devem, no fim do último dia, das faturas com vencimento passado.',
      'Lo que los clientes aún deben, al final del último día, de las facturas cuyo vencimiento ya pasó.',
    ],
    unit: 'currency',
    direction: 'down',
    ...stockOf,
    parts: { overdue },
    combine: 'overdue',
    aggregation: 'semi_additive',
  },
  aged(
    'ar_overdue_1_30',
    ['Overdue 1 to 30 days', 'Vencido de 1 a 30 dias', 'Vencido de 1 a 30 días'],
    '1-30',
  ),
  aged(
    'ar_overdue_31_60',
    ['Overdue 31 to 60 days', 'Vencido de 31 a 60 dias', 'Vencido de 31 a 60 días'],
    '31-60',
  ),
  aged(
    'ar_overdue_61_90',
    ['Overdue 61 to 90 days', 'Vencido de 61 a 90 dias', 'Vencido de 61 a 90 días'],
    '61-90',
  ),
  aged(
    'ar_overdue_90',
    ['Overdue more than 90 days', 'Vencido há mais de 90 dias', 'Vencido hace más de 90 días'],
    '> 90',
  ),
  {
    id: 'overdue_ratio',
    names: ['Overdue ratio', 'Índice de inadimplência', 'Índice de morosidad'],
    short: ['Overdue %', 'Inadimplência', 'Morosidad'],
    formula: [
      'Overdue receivables divided by all open receivables.',
      'Valores vencidos divididos por todas as contas a receber em aberto.',
      'Cuentas vencidas divididas por todas las cuentas por cobrar abiertas.',
    ],
    unit: 'percent',
    direction: 'down',
    ...stockOf,
    parts: { overdue, open },
    ...ratio('overdue', 'open'),
    nullWhen: [{ when: 'open <= 0', reason: 'no_denominator' }],
  },
  {
    id: 'collection_effectiveness',
    names: [
      'Collection effectiveness index',
      'Índice de efetividade de cobrança',
      'Índice de efectividad de cobranza',
    ],
    short: ['Collection', 'Cobrança', 'Cobranza'],
    formula: [
      'Of what could be collected in the period (receivables at the start plus invoiced, less what is not due yet and what was written off), the share that was.',
      'Do que podia ser cobrado no período (a receber no início mais o faturado, menos o que ainda não venceu e o que foi baixado), a parte recebida.',
      'De lo que se podía cobrar en el período (por cobrar al inicio más lo facturado, menos lo no vencido y lo castigado), la parte cobrada.',
    ],
    unit: 'percent',
    direction: 'up',
    time: 'flow',
    attribution: 'as_of',
    parts: {
      before: stock('account_day', 'ar_open', { at: 'opening' }),
      sales,
      open,
      overdue,
      written_off: writtenOff,
    },
    ...ratio(
      '(before + sales - written_off - open)',
      '(before + sales - written_off - (open - overdue))',
    ),
    comparisons: ['previous_period'],
    requires,
  },
  {
    id: 'writeoff_rate',
    names: ['Write-off rate', 'Taxa de perdas (baixas)', 'Tasa de incobrables'],
    short: ['Write-offs', 'Baixas', 'Incobrables'],
    formula: [
      'Amount written off in the period divided by what was invoiced on credit in it.',
      'Valor baixado no período dividido pelo faturado a prazo nele.',
      'Importe castigado en el período dividido por lo facturado a crédito en él.',
    ],
    unit: 'percent',
    direction: 'down',
    time: 'flow',
    attribution: 'event',
    parts: { written_off: writtenOff, sales },
    ...ratio('written_off', 'sales'),
    comparisons: ['previous_year'],
    requires,
  },
]);

function aged(measure: string, names: Names, days: string): KpiSpec {
  return {
    id: measure.replace('ar_overdue', 'overdue_ar'),
    names,
    short: [`Overdue ${days}`, `Vencido ${days}`, `Vencido ${days}`],
    formula: [
      `What clients still owe on invoices that are overdue for so many days (${days}).`,
      `O que os clientes ainda devem das faturas vencidas há essa quantidade de dias (${days}).`,
      `Lo que los clientes aún deben de las facturas vencidas hace esa cantidad de días (${days}).`,
    ],
    unit: 'currency',
    direction: 'down',
    ...stockOf,
    parts: { overdue: stock('account_day', measure) },
    combine: 'overdue',
    aggregation: 'semi_additive',
  };
}
