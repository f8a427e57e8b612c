import { flow, median, ratio, smallSample, stock, topicOf, unlessZero } from './describe.ts';
import { MONTH } from './parts.ts';

const requires = ['opportunity', 'opportunity_stage_event', 'stage'] as const;
const entered = flow('stage_entry', 'entered');
const stays = flow('stage_entry', 'stays');

/** How deals move through the stages of their pipeline. */
export const stages = topicOf('effectiveness', 'pipeline', [
  {
    id: 'stage_conversion_rate',
    names: [
      'Pipeline stage conversion',
      'Conversão por etapa do funil',
      'Conversión por etapa del embudo',
    ],
    short: ['Stage conversion', 'Conversão de etapa', 'Conversión de etapa'],
    formula: [
      'Of the deals that first entered a stage in the period, the share that reached a later stage or was won within 30 days. Entries younger than 30 days wait; going back and coming again counts once.',
      'Dos negócios que entraram pela primeira vez em uma etapa no período, a parte que chegou a uma etapa posterior ou foi ganha em até 30 dias. Entradas com menos de 30 dias aguardam; voltar e entrar de novo conta uma vez.',
      'De los negocios que entraron por primera vez en una etapa en el período, la parte que llegó a una posterior o se ganó en 30 días. Las entradas con menos de 30 días esperan; volver y entrar de nuevo cuenta una vez.',
    ],
    unit: 'percent',
    direction: 'up',
    time: 'cohort',
    attribution: 'event',
    parts: { moved: flow('stage_entry', 'moved'), entered },
    ...ratio('moved', 'entered'),
    nullWhen: [{ when: 'entered = 0', reason: 'immature_cohort' }],
    ...smallSample('entered'),
    comparisons: ['previous_period'],
    requires,
  },
  {
    id: 'stage_conversion_value',
    names: [
      'Pipeline stage conversion by value',
      'Conversão por etapa em valor',
      'Conversión por etapa en valor',
    ],
    short: ['Conversion, value', 'Conversão em valor', 'Conversión en valor'],
    formula: [
      'The same in amounts: what moved on within 30 days, divided by what entered, each at the amount it had then.',
      'O mesmo em valores: o que avançou em até 30 dias, dividido pelo que entrou, cada um com o valor que tinha então.',
      'Lo mismo en importes: lo que avanzó en 30 días, dividido por lo que entró, cada uno con el importe de entonces.',
    ],
    unit: 'percent',
    direction: 'up',
    time: 'cohort',
    attribution: 'event',
    parts: {
      moved: flow('stage_entry', 'moved_amount'),
      amount: flow('stage_entry', 'entered_amount'),
      entered,
    },
    ...ratio('moved', 'amount'),
    ...smallSample('entered'),
    comparisons: ['previous_period'],
    requires,
  },
  {
    id: 'days_in_stage',
    names: ['Days in stage', 'Dias na etapa', 'Días en la etapa'],
    short: ['Days in stage', 'Dias na etapa', 'Días en la etapa'],
    formula: [
      'Median of the days that deals spent in a stage, all their visits to it together, for stays that ended in the period.',
      'Mediana dos dias que os negócios passaram em uma etapa, somadas todas as passagens, para as permanências encerradas no período.',
      'Mediana de los días que los negocios pasaron en una etapa, sumadas todas sus visitas, de las permanencias terminadas en el período.',
    ],
    unit: 'days',
    direction: 'down',
    time: 'flow',
    attribution: 'event',
    parts: { days: median('stage_entry', 'stay_days'), stays },
    combine: 'days',
    nullWhen: unlessZero('stays'),
    ...smallSample('stays'),
    aggregation: 'pooled',
    comparisons: ['previous_period'],
    requires,
  },
]);

/** What the pipeline is worth, what was signed, and how far the quarter is. */
export const prospects = topicOf('sales_cost', 'pipeline', [
  {
    id: 'weighted_pipeline',
    names: ['Weighted pipeline', 'Pipeline ponderado', 'Pipeline ponderado'],
    short: ['Weighted', 'Ponderado', 'Ponderado'],
    formula: [
      'Amounts of open deals times the probability of their stage; deals left out of the forecast are out.',
      'Valores dos negócios em aberto vezes a probabilidade da etapa; negócios omitidos da previsão ficam de fora.',
      'Importes de los negocios abiertos por la probabilidad de su etapa; los omitidos del pronóstico quedan fuera.',
    ],
    unit: 'currency',
    direction: 'up',
    time: 'point',
    attribution: 'as_of',
    parts: { weighted: stock('deal_open', 'weighted_amount') },
    combine: 'weighted',
    aggregation: 'semi_additive',
    comparisons: ['previous_period', 'target'],
    requires: ['opportunity', 'stage'],
  },
  {
    id: 'acv',
    names: ['Average contract value', 'Valor médio de contrato', 'Valor medio de contrato'],
    short: ['ACV', 'ACV', 'ACV'],
    formula: [
      'Annual value of the contracts signed in the period, divided by these contracts.',
      'Valor anual dos contratos assinados no período, dividido por esses contratos.',
      'Valor anual de los contratos firmados en el período, dividido por esos contratos.',
    ],
    unit: 'currency',
    direction: 'up',
    time: 'flow',
    attribution: 'event',
    parts: {
      annual: flow('contract_signed', 'annual_value'),
      signed: flow('contract_signed', 'signed'),
    },
    ...ratio('annual', 'signed'),
    ...smallSample('signed'),
    requires: ['contract'],
  },
  {
    id: 'target_pacing',
    names: ['Pacing to target', 'Ritmo da meta', 'Ritmo de la meta'],
    short: ['Pacing', 'Ritmo', 'Ritmo'],
    formula: [
      'Sales credited in the quarter so far, divided by the part of the quota that falls on the days so far. 100 % is on plan.',
      'Vendas creditadas no trimestre até aqui, divididas pela parte da meta que cabe aos dias já passados. 100 % é o planejado.',
      'Ventas acreditadas en el trimestre hasta ahora, divididas por la parte de la cuota que corresponde a los días transcurridos. 100 % es lo planeado.',
    ],
    unit: 'percent',
    direction: 'up',
    time: 'point',
    span: { n: 1, unit: 'quarter' },
    attribution: 'event',
    parts: { credited: flow('quota', 'credited'), expected: flow('quota', 'quota') },
    ...ratio('credited', 'expected'),
    nullWhen: [{ when: 'expected = 0', reason: 'no_target' }],
    comparisons: [],
    requires: ['target', 'opportunity'],
  },
]);

/** How much each person of the help desk solves. */
export const agents = topicOf('efficiency', 'support', [
  {
    id: 'tickets_per_agent',
    names: [
      'Tickets solved per agent FTE',
      'Chamados resolvidos por agente',
      'Tickets resueltos por agente',
    ],
    short: ['Tickets per agent', 'Chamados/agente', 'Tickets/agente'],
    formula: [
      'Tickets solved in the period per full-time agent and month of 30.4 days, leave taken out.',
      'Chamados resolvidos no período por agente em tempo integral e mês de 30,4 dias, sem ausências.',
      'Tickets resueltos en el período por agente a tiempo completo y mes de 30,4 días, sin ausencias.',
    ],
    unit: 'count',
    direction: 'band',
    time: 'flow',
    attribution: 'event',
    parts: { solved: flow('ticket_solved', 'solved'), days: flow('capacity', 'support_days') },
    ...ratio(`solved * ${MONTH}`, 'days'),
    comparisons: ['previous_period'],
    requires: ['ticket', 'user'],
  },
]);
