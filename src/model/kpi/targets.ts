import { each, flow, ratio, topicOf } from './describe.ts';

const requires = ['target', 'opportunity'] as const;
const quota = flow('quota', 'quota');
const credited = flow('quota', 'credited');
const quotaReads = { quota, credited, days: flow('quota', 'active_days') };
const KEEP = 'quota > 0 and days >= min(30, period.days)';
const actual = flow('forecast', 'actual');
const forecasts = {
  time: 'flow',
  attribution: 'event',
  requires: ['forecast_submission', 'opportunity'],
} as const;

/** What was aimed at and what came of it. */
export const targets = topicOf('sales_cost', 'targets', [
  {
    id: 'quota_attainment',
    names: ['Quota attainment', 'Atingimento de meta', 'Cumplimiento de cuota'],
    short: ['Attainment', 'Atingimento', 'Cumplimiento'],
    formula: [
      'Sales credited divided by quota. Quotas count day by day: only days in the job, ramp-up taken into account, leave taken out.',
      'Vendas creditadas divididas pela meta. A meta conta dia a dia: só os dias na função, com rampa de entrada e sem ausências.',
      'Ventas acreditadas divididas por la cuota. La cuota cuenta día a día: solo los días en el puesto, con rampa de entrada y sin ausencias.',
    ],
    unit: 'percent',
    direction: 'up',
    time: 'flow',
    attribution: 'event',
    parts: { credited, quota },
    ...ratio('credited', 'quota'),
    nullWhen: [{ when: 'quota = 0', reason: 'no_target' }],
    comparisons: ['previous_period', 'target'],
    requires,
    reference: 'Alexander Group',
  },
  {
    id: 'quota_attained_share',
    names: [
      'Share of AMs at or above quota',
      'AMs que bateram a meta',
      'AMs que alcanzan la cuota',
    ],
    short: ['At quota', 'Bateram a meta', 'Alcanzan cuota'],
    formula: [
      'Of the people with a quota and at least 30 active days (the whole period when it is shorter), the share whose credited sales reach it.',
      'Das pessoas com meta e ao menos 30 dias ativos (o período inteiro, se for menor), a parte cujas vendas creditadas a alcançam.',
      'De las personas con cuota y al menos 30 días activos (el período entero, si es menor), la parte cuyas ventas acreditadas la alcanzan.',
    ],
    unit: 'percent',
    direction: 'up',
    time: 'flow',
    attribution: 'event',
    parts: {
      reached: each('user', {
        reads: quotaReads,
        keep: KEEP,
        value: 'if(credited >= quota, 1, 0)',
      }),
      people: each('user', { reads: { quota, days: quotaReads.days }, keep: KEEP, value: '1' }),
    },
    ...ratio('reached', 'people'),
    nullWhen: [{ when: 'people = 0', reason: 'no_target' }],
    sample: 'people',
    comparisons: ['previous_period'],
    requires,
    reference: 'Alexander Group',
  },
]);

/** How good forecasts were. */
export const forecast = topicOf('effectiveness', 'forecast', [
  {
    id: 'forecast_accuracy',
    names: ['Forecast accuracy', 'Acurácia da previsão', 'Precisión del pronóstico'],
    short: ['Accuracy', 'Acurácia', 'Precisión'],
    formula: [
      'One less the sum of the differences between forecast and bookings of each person and month, divided by bookings; zero at least. Too high here never makes up for too low there.',
      'Um menos a soma das diferenças entre previsão e vendas de cada pessoa e mês, dividida pelas vendas; no mínimo zero. Um excesso aqui nunca compensa uma falta ali.',
      'Uno menos la suma de las diferencias entre pronóstico y ventas de cada persona y mes, dividida por las ventas; cero como mínimo. Un exceso aquí nunca compensa una falta allá.',
    ],
    unit: 'percent',
    direction: 'up',
    ...forecasts,
    parts: { error: flow('forecast', 'absolute_error'), actual },
    combine: 'max(0, 1 - error / actual)',
    nullWhen: [{ when: 'actual = 0', reason: 'no_denominator' }],
    aggregation: 'ratio',
    comparisons: ['previous_period'],
    reference: 'Kolassa and Schütz',
  },
  {
    id: 'forecast_bias',
    names: ['Forecast bias', 'Viés da previsão', 'Sesgo del pronóstico'],
    short: ['Bias', 'Viés', 'Sesgo'],
    formula: [
      'Forecast less bookings, divided by bookings. Above zero: too optimistic.',
      'Previsão menos vendas, dividida pelas vendas. Acima de zero: otimista demais.',
      'Pronóstico menos ventas, dividido por las ventas. Por encima de cero: demasiado optimista.',
    ],
    unit: 'percent',
    direction: 'band',
    band: { low: -0.1, high: 0.1 },
    ...forecasts,
    parts: { forecast: flow('forecast', 'forecast'), actual },
    ...ratio('(forecast - actual)', 'actual'),
    comparisons: ['previous_period'],
  },
]);
