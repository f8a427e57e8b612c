import { flow, median, ratio, smallSample, stock, topicOf, unlessZero } from './describe.ts';

const requires = ['deliverable'] as const;
const base = { attribution: 'event', comparisons: ['previous_period'], requires } as const;
const due = flow('deliverable_done', 'due');
const delivered = flow('deliverable_done', 'delivered');
const accepted = flow('deliverable_done', 'accepted');
const ours = [{ field: 'action_side', op: 'in', values: ['us'] }] as const;

/** Whether what was promised comes when it was promised, and is right the first time. */
export const delivery = topicOf('effectiveness', 'delivery', [
  {
    id: 'deliverables_on_time_rate',
    names: ['Deliverables on time', 'Entregas no prazo', 'Entregables a tiempo'],
    short: ['On time', 'No prazo', 'A tiempo'],
    formula: [
      'Of the deliverables due in the period, the share delivered by the end of the due day. What is late and still open counts as late; what is due today counts once the day is over.',
      'Das entregas com prazo no período, a parte entregue até o fim do dia combinado. O que está atrasado e aberto conta como atraso; o que vence hoje só conta quando o dia acaba.',
      'De los entregables con fecha en el período, la parte entregada hasta el final del día prometido. Lo atrasado y abierto cuenta como atraso; lo que vence hoy cuenta cuando el día termina.',
    ],
    unit: 'percent',
    direction: 'up',
    time: 'cohort',
    ...base,
    parts: { on_time: flow('deliverable_done', 'on_time'), due },
    ...ratio('on_time', 'due'),
    ...smallSample('due'),
    comparisons: ['previous_period', 'target'],
  },
  {
    id: 'overdue_deliverables',
    names: ['Overdue deliverables', 'Entregas atrasadas', 'Entregables vencidos'],
    short: ['Overdue', 'Atrasadas', 'Vencidos'],
    formula: [
      'Deliverables not delivered at the end of the last day although they were due before it. Those that wait for the client are among them.',
      'Entregas não entregues no fim do último dia embora vencessem antes dele. As que esperam pelo cliente estão incluídas.',
      'Entregables sin entregar al final del último día aunque vencían antes. Incluye los que esperan al cliente.',
    ],
    unit: 'count',
    direction: 'down',
    time: 'point',
    ...base,
    attribution: 'as_of',
    parts: { overdue: stock('deliverable_overdue', 'overdue') },
    combine: 'overdue',
    aggregation: 'semi_additive',
  },
  {
    id: 'delivery_delay_days',
    names: ['Delivery delay', 'Atraso de entrega', 'Retraso de entrega'],
    short: ['Delay', 'Atraso', 'Retraso'],
    formula: [
      'Median of the days from the due day to delivery, for what was delivered in the period. Below zero: early.',
      'Mediana dos dias entre o prazo e a entrega, para o que foi entregue no período. Abaixo de zero: adiantada.',
      'Mediana de los días entre la fecha prometida y la entrega, de lo entregado en el período. Bajo cero: anticipada.',
    ],
    unit: 'days',
    direction: 'down',
    time: 'flow',
    ...base,
    parts: { delay: median('deliverable_done', 'delay_days'), delivered },
    combine: 'delay',
    nullWhen: unlessZero('delivered'),
    ...smallSample('delivered'),
    aggregation: 'pooled',
  },
  {
    id: 'first_pass_acceptance_rate',
    names: ['First-pass acceptance', 'Aprovação de primeira', 'Aprobación al primer intento'],
    short: ['First pass', 'De primeira', 'Al primer intento'],
    formula: [
      'Of the deliverables accepted in the period, the share accepted without a round of revision.',
      'Das entregas aprovadas no período, a parte aprovada sem nenhuma rodada de revisão.',
      'De los entregables aceptados en el período, la parte aceptada sin ninguna ronda de revisión.',
    ],
    unit: 'percent',
    direction: 'up',
    time: 'flow',
    ...base,
    parts: { first: flow('deliverable_done', 'first_pass'), accepted },
    ...ratio('first', 'accepted'),
    ...smallSample('accepted'),
  },
  {
    id: 'action_item_completion_rate',
    names: [
      'Action items done on time',
      'Planos de ação concluídos no prazo',
      'Acciones completadas a tiempo',
    ],
    short: ['Actions on time', 'Ações no prazo', 'Acciones a tiempo'],
    formula: [
      'Of what we promised to do by a day of the period, the share done by that day. What the client promised is not ours to count.',
      'Do que prometemos fazer até um dia do período, a parte feita até esse dia. O que o cliente prometeu não entra na conta.',
      'De lo que prometimos hacer hasta un día del período, la parte hecha hasta ese día. Lo que prometió el cliente no entra en la cuenta.',
    ],
    unit: 'percent',
    direction: 'up',
    time: 'cohort',
    attribution: 'event',
    parts: {
      done: flow('action', 'on_time', { where: ours }),
      due: flow('action', 'due', { where: ours }),
    },
    ...ratio('done', 'due'),
    ...smallSample('due'),
    comparisons: ['previous_period'],
    requires: ['action_item'],
  },
]);

const budgets = {
  time: 'point',
  attribution: 'as_of',
  requires: ['project', 'time_entry'],
} as const;
const used = stock('budget', 'used');
const whole = stock('budget', 'budget');
const planned = stock('budget', 'planned');

/** Whether the work fits what was planned for it. */
export const budget = topicOf('efficiency', 'delivery', [
  {
    id: 'budget_burn',
    names: ['Budget burn', 'Consumo do orçamento', 'Consumo del presupuesto'],
    short: ['Burn', 'Consumo', 'Consumo'],
    formula: [
      'Delivery hours used of the budgets that run on the last day, divided by these budgets. A retainer has the budget of its month, any other project that of all its days.',
      'Horas de entrega consumidas dos orçamentos vigentes no último dia, divididas por esses orçamentos. Um contrato mensal tem o orçamento do mês; outro projeto, o de todos os seus dias.',
      'Horas de entrega consumidas de los presupuestos vigentes el último día, divididas por esos presupuestos. Una iguala tiene el presupuesto de su mes; otro proyecto, el de todos sus días.',
    ],
    unit: 'percent',
    direction: 'band',
    ...budgets,
    parts: { used, budget: whole },
    ...ratio('used', 'budget'),
    comparisons: ['previous_period'],
  },
  {
    id: 'budget_pacing_index',
    names: [
      'Budget pacing index',
      'Índice de ritmo do orçamento',
      'Índice de ritmo del presupuesto',
    ],
    short: ['Pacing', 'Ritmo', 'Ritmo'],
    formula: [
      'Hours used divided by the hours that the business days passed so far would use at an even pace. 1 is on plan, above it the budget will not last.',
      'Horas consumidas divididas pelas horas que os dias úteis já passados consumiriam em ritmo constante. 1 é o planejado; acima disso, o orçamento não chega ao fim.',
      'Horas consumidas divididas por las horas que los días hábiles transcurridos consumirían a ritmo constante. 1 es lo planeado; por encima, el presupuesto no alcanza.',
    ],
    unit: 'ratio',
    direction: 'band',
    band: { low: 0.9, high: 1.1 },
    ...budgets,
    parts: { used, planned },
    ...ratio('used', 'planned'),
    comparisons: [],
  },
  {
    id: 'projected_hours',
    names: ['Projected hours', 'Horas projetadas', 'Horas proyectadas'],
    short: ['Projected', 'Projetadas', 'Proyectadas'],
    formula: [
      'Hours that the running budgets will take if work goes on at the pace of their business days so far.',
      'Horas que os orçamentos vigentes vão consumir se o trabalho seguir no ritmo dos dias úteis até aqui.',
      'Horas que consumirán los presupuestos vigentes si el trabajo sigue al ritmo de los días hábiles hasta ahora.',
    ],
    unit: 'hours',
    direction: 'band',
    ...budgets,
    parts: { used, planned, budget: whole },
    ...ratio('used * budget', 'planned'),
    comparisons: [],
  },
  {
    id: 'projected_overrun_hours',
    names: ['Projected overrun', 'Estouro projetado', 'Exceso proyectado'],
    short: ['Overrun', 'Estouro', 'Exceso'],
    formula: [
      'Projected hours less the budgets. Below zero: hours will be left.',
      'Horas projetadas menos os orçamentos. Abaixo de zero: vão sobrar horas.',
      'Horas proyectadas menos los presupuestos. Bajo cero: sobrarán horas.',
    ],
    unit: 'hours',
    direction: 'down',
    ...budgets,
    parts: { used, planned, budget: whole },
    combine: 'used * budget / planned - budget',
    nullWhen: unlessZero('planned'),
    aggregation: 'function',
    comparisons: [],
  },
  {
    id: 'estimate_accuracy',
    names: ['Estimate accuracy', 'Precisão de estimativas', 'Precisión de estimaciones'],
    short: ['Estimates', 'Estimativas', 'Estimaciones'],
    formula: [
      'One less the sum of the differences between estimated and actual hours of each deliverable, divided by the actual hours; zero at least.',
      'Um menos a soma das diferenças entre horas estimadas e realizadas de cada entrega, dividida pelas horas realizadas; no mínimo zero.',
      'Uno menos la suma de las diferencias entre horas estimadas y reales de cada entregable, dividida por las horas reales; cero como mínimo.',
    ],
    unit: 'percent',
    direction: 'up',
    time: 'flow',
    attribution: 'event',
    parts: {
      error: flow('deliverable_done', 'error_hours'),
      actual: flow('deliverable_done', 'actual_hours'),
    },
    combine: 'max(0, 1 - error / actual)',
    nullWhen: unlessZero('actual'),
    aggregation: 'ratio',
    comparisons: ['previous_period'],
    requires,
    reference: 'Kolassa and Schütz',
  },
]);
