import { flow, median, ratio, smallSample, topicOf } from './describe.ts';
import { lost, lostAmount, notRenewal, openInPeriod, openInYear, won, wonAmount } from './parts.ts';

const requires = ['opportunity'] as const;
const flowOf = { time: 'flow', attribution: 'event', requires } as const;
const stockOf = { time: 'point', attribution: 'as_of', requires } as const;
const year = { kind: 'trailing', n: 12, unit: 'month' } as const;
const wonInYear = flow('deal_closed', 'won', { where: notRenewal, window: year });
const lostInYear = flow('deal_closed', 'lost', { where: notRenewal, window: year });
const wonValueInYear = flow('deal_closed', 'won_amount', { where: notRenewal, window: year });
const lostValueInYear = flow('deal_closed', 'lost_amount', { where: notRenewal, window: year });
/** What is still missing is missing to the quota of the whole period, also while the period runs. */
const wholeQuota = flow('quota', 'quota', { window: { kind: 'whole_period' } });
const coverage = { open: openInPeriod, quota: wholeQuota, won: wonAmount } as const;
const coverageNulls = [
  { when: 'quota = 0', reason: 'no_target' },
  { when: 'quota - won <= 0', reason: 'target_met' },
] as const;
const REQUIRED = '(won_year + lost_year) / won_year';

/** How deals end and how long they take. Renewals are not among them: they have KPIs of their own. */
export const dealConversion = topicOf('effectiveness', 'pipeline', [
  {
    id: 'win_rate',
    names: ['Win rate', 'Taxa de ganho', 'Tasa de cierre'],
    short: ['Win rate', 'Taxa de ganho', 'Tasa de cierre'],
    formula: [
      'Deals won divided by deals won and lost in the period. No decision counts as lost; renewals are left out.',
      'Negócios ganhos divididos pelos ganhos e perdidos no período. Sem decisão conta como perdido; renovações ficam de fora.',
      'Negocios ganados divididos por los ganados y perdidos en el período. Sin decisión cuenta como perdido; las renovaciones quedan fuera.',
    ],
    unit: 'percent',
    direction: 'up',
    ...flowOf,
    parts: { won, lost },
    ...ratio('won', '(won + lost)'),
    ...smallSample('won + lost'),
  },
  {
    id: 'win_rate_value',
    names: ['Win rate by value', 'Taxa de ganho em valor', 'Tasa de cierre en valor'],
    short: ['Win rate, value', 'Ganho em valor', 'Cierre en valor'],
    formula: [
      'Amount of deals won divided by the amount of deals won and lost in the period.',
      'Valor dos negócios ganhos dividido pelo valor dos ganhos e perdidos no período.',
      'Importe de los negocios ganados dividido por el importe de los ganados y perdidos en el período.',
    ],
    unit: 'percent',
    direction: 'up',
    ...flowOf,
    parts: { won: wonAmount, lost: lostAmount },
    ...ratio('won', '(won + lost)'),
  },
  {
    id: 'sales_cycle_days',
    names: ['Sales cycle', 'Ciclo de venda', 'Ciclo de venta'],
    short: ['Sales cycle', 'Ciclo de venda', 'Ciclo de venta'],
    formula: [
      'Median of the days from creating to winning a deal, for deals won in the period.',
      'Mediana dos dias da criação ao ganho do negócio, para os negócios ganhos no período.',
      'Mediana de los días desde la creación hasta ganar el negocio, para los negocios ganados en el período.',
    ],
    unit: 'days',
    direction: 'down',
    ...flowOf,
    parts: { days: median('deal_closed', 'cycle_days'), deals: flow('deal_closed', 'cycle_deals') },
    combine: 'days',
    nullWhen: [{ when: 'deals = 0', reason: 'no_denominator' }],
    ...smallSample('deals'),
    aggregation: 'pooled',
  },
  {
    id: 'sales_velocity',
    names: ['Sales velocity', 'Velocidade de vendas', 'Velocidad de ventas'],
    short: ['Velocity', 'Velocidade', 'Velocidad'],
    formula: [
      'Open qualified pipeline times the win rate of the last twelve months, divided by the mean sales cycle in days: expected sales per day. Shown from ten closed deals on.',
      'Pipeline qualificado aberto vezes a taxa de ganho dos últimos doze meses, dividido pelo ciclo médio em dias: venda esperada por dia. Mostrada a partir de dez negócios fechados.',
      'Pipeline calificado abierto por la tasa de cierre de los últimos doce meses, dividido por el ciclo medio en días: venta esperada por día. Se muestra a partir de diez negocios cerrados.',
    ],
    unit: 'currency',
    direction: 'up',
    ...stockOf,
    parts: {
      open: openInYear,
      won: wonInYear,
      lost: lostInYear,
      cycle_days: flow('deal_closed', 'cycle_days', { window: year }),
      cycle_deals: flow('deal_closed', 'cycle_deals', { window: year }),
    },
    combine: 'open * won / (won + lost) / (cycle_days / cycle_deals)',
    nullWhen: [
      { when: 'won + lost < 10', reason: 'below_min_sample' },
      { when: 'cycle_days = 0', reason: 'no_denominator' },
    ],
    sample: 'won + lost',
    aggregation: 'function',
    comparisons: ['previous_period'],
  },
]);

/** Deals won. */
export const sales = topicOf('sales_cost', 'sales', [
  {
    id: 'bookings',
    names: ['Bookings (closed won)', 'Vendas fechadas (bookings)', 'Ventas cerradas (bookings)'],
    short: ['Bookings', 'Vendas', 'Ventas'],
    formula: [
      'Amount of the deals won in the period at the exchange rate of the day they closed, renewals left out.',
      'Valor dos negócios ganhos no período, ao câmbio do dia do fechamento, sem renovações.',
      'Importe de los negocios ganados en el período, al tipo de cambio del día de cierre, sin renovaciones.',
    ],
    unit: 'currency',
    direction: 'up',
    ...flowOf,
    parts: { won: wonAmount },
    combine: 'won',
    aggregation: 'additive',
    comparisons: ['previous_period', 'previous_year', 'target'],
  },
  {
    id: 'average_deal_size',
    names: ['Average deal size', 'Ticket médio de negócio', 'Tamaño medio de negocio'],
    short: ['Deal size', 'Ticket médio', 'Tamaño medio'],
    formula: [
      'Bookings divided by the deals won with an amount.',
      'Vendas fechadas divididas pelos negócios ganhos que têm valor.',
      'Ventas cerradas divididas por los negocios ganados que tienen importe.',
    ],
    unit: 'currency',
    direction: 'up',
    ...flowOf,
    parts: { won: wonAmount, deals: flow('deal_closed', 'won_positive', { where: notRenewal }) },
    ...ratio('won', 'deals'),
    sample: 'deals',
  },
]);

/** Deals that are still open. */
export const pipeline = topicOf('sales_cost', 'pipeline', [
  {
    id: 'open_pipeline',
    names: ['Open pipeline', 'Pipeline aberto', 'Pipeline abierto'],
    short: ['Open pipeline', 'Pipeline aberto', 'Pipeline abierto'],
    formula: [
      'Amount of the qualified deals open at the end that are expected to close within a year. Omitted deals and deals past their close date are left out, as are renewals.',
      'Valor dos negócios qualificados em aberto no fim, com fechamento previsto em até um ano. Negócios omitidos da previsão, com data vencida e renovações ficam de fora.',
      'Importe de los negocios calificados abiertos al final, con cierre previsto dentro de un año. Los negocios omitidos del pronóstico, con fecha vencida y las renovaciones quedan fuera.',
    ],
    unit: 'currency',
    direction: 'up',
    ...stockOf,
    parts: { open: openInYear },
    combine: 'open',
    aggregation: 'semi_additive',
    comparisons: ['previous_period', 'target'],
  },
  {
    id: 'pipeline_coverage',
    names: ['Pipeline coverage', 'Cobertura de pipeline', 'Cobertura de pipeline'],
    short: ['Coverage', 'Cobertura', 'Cobertura'],
    formula: [
      'Qualified open deals expected to close in the quarter, divided by what is still missing to the quota: prorated quota less bookings.',
      'Negócios qualificados em aberto com fechamento previsto no trimestre, divididos pelo que ainda falta para a meta: meta proporcional menos vendas fechadas.',
      'Negocios calificados abiertos con cierre previsto en el trimestre, divididos por lo que aún falta para la cuota: cuota prorrateada menos ventas cerradas.',
    ],
    unit: 'ratio',
    direction: 'up',
    ...stockOf,
    span: { n: 1, unit: 'quarter' },
    parts: coverage,
    ...ratio('open', '(quota - won)'),
    nullWhen: coverageNulls,
    comparisons: ['previous_period'],
    requires: ['opportunity', 'target'],
  },
  {
    id: 'required_pipeline_coverage',
    names: [
      'Required pipeline coverage',
      'Cobertura de pipeline necessária',
      'Cobertura de pipeline necesaria',
    ],
    short: ['Required', 'Necessária', 'Necesaria'],
    formula: [
      'One divided by the win rate by value of the last twelve months: how much pipeline one unit of sales has taken.',
      'Um dividido pela taxa de ganho em valor dos últimos doze meses: quanto pipeline cada unidade vendida exigiu.',
      'Uno dividido por la tasa de cierre en valor de los últimos doce meses: cuánto pipeline exigió cada unidad vendida.',
    ],
    unit: 'ratio',
    direction: 'band',
    ...stockOf,
    parts: { won_year: wonValueInYear, lost_year: lostValueInYear },
    ...ratio('(won_year + lost_year)', 'won_year'),
    comparisons: ['previous_period'],
  },
  {
    id: 'pipeline_gap',
    names: ['Pipeline gap', 'Lacuna de pipeline', 'Brecha de pipeline'],
    short: ['Gap', 'Lacuna', 'Brecha'],
    formula: [
      'Pipeline that is missing: required coverage times what is still missing to the quota, less the qualified open deals of the period.',
      'Pipeline que falta: cobertura necessária vezes o que falta para a meta, menos os negócios qualificados em aberto do período.',
      'Pipeline que falta: cobertura necesaria por lo que falta para la cuota, menos los negocios calificados abiertos del período.',
    ],
    unit: 'currency',
    direction: 'down',
    ...stockOf,
    span: { n: 1, unit: 'quarter' },
    parts: { ...coverage, won_year: wonValueInYear, lost_year: lostValueInYear },
    combine: `${REQUIRED} * (quota - won) - open`,
    nullWhen: [...coverageNulls, { when: 'won_year = 0', reason: 'no_denominator' }],
    aggregation: 'function',
    comparisons: ['previous_period'],
    requires: ['opportunity', 'target'],
  },
  {
    id: 'pipeline_created',
    names: ['Pipeline created', 'Pipeline gerado', 'Pipeline generado'],
    short: ['Created', 'Gerado', 'Generado'],
    formula: [
      'Amount, on the day they were first qualified, of the deals that became qualified in the period.',
      'Valor, no dia da primeira qualificação, dos negócios que se qualificaram no período.',
      'Importe, en el día de su primera calificación, de los negocios que se calificaron en el período.',
    ],
    unit: 'currency',
    direction: 'up',
    ...flowOf,
    parts: { created: flow('deal_created', 'qualified_amount', { where: notRenewal }) },
    combine: 'created',
    aggregation: 'additive',
    comparisons: ['previous_period', 'previous_year', 'target'],
  },
]);
