import { flow, median, ratio, smallSample, topicOf, unlessZero } from './describe.ts';

const base = {
  attribution: 'event',
  comparisons: ['previous_period', 'target'],
  requires: ['onboarding'],
} as const;
const begun = flow('onboarding_done', 'begun');
const completed = flow('onboarding_done', 'completed');
const valued = flow('onboarding_done', 'valued');

/** How clients are taken on. */
export const onboarding = topicOf('effectiveness', 'onboarding', [
  {
    id: 'onboarding_completion_rate',
    names: [
      'Onboarding completion in time',
      'Onboarding concluído no prazo',
      'Onboarding completado a tiempo',
    ],
    short: ['Onboarded in time', 'No prazo', 'A tiempo'],
    formula: [
      'Of the onboardings begun in the period, the share completed within their target days, days that waited for the client taken out. Those whose target has not passed yet wait.',
      'Dos onboardings iniciados no período, a parte concluída dentro do prazo, sem os dias à espera do cliente. Os que ainda estão no prazo aguardam.',
      'De los onboardings iniciados en el período, la parte completada en su plazo, sin los días de espera del cliente. Los que aún están en plazo esperan.',
    ],
    unit: 'percent',
    direction: 'up',
    time: 'cohort',
    ...base,
    parts: { in_time: flow('onboarding_done', 'in_time'), begun },
    ...ratio('in_time', 'begun'),
    nullWhen: [{ when: 'begun = 0', reason: 'immature_cohort' }],
    ...smallSample('begun'),
    comparisons: ['previous_period'],
  },
  {
    id: 'onboarding_duration_days',
    names: ['Onboarding duration', 'Duração do onboarding', 'Duración del onboarding'],
    short: ['Duration', 'Duração', 'Duración'],
    formula: [
      'Median of the days from start to completion, for onboardings completed in the period.',
      'Mediana dos dias do início à conclusão, para os onboardings concluídos no período.',
      'Mediana de los días del inicio a la conclusión, de los onboardings completados en el período.',
    ],
    unit: 'days',
    direction: 'down',
    time: 'flow',
    ...base,
    parts: { days: median('onboarding_done', 'duration_days'), completed },
    combine: 'days',
    nullWhen: unlessZero('completed'),
    ...smallSample('completed'),
    aggregation: 'pooled',
  },
  {
    id: 'time_to_value_days',
    names: ['Time to first value', 'Tempo até o primeiro valor', 'Tiempo hasta el primer valor'],
    short: ['Time to value', 'Primeiro valor', 'Primer valor'],
    formula: [
      'Median of the days from the start to the first result that is worth something to the client, for first results of the period.',
      'Mediana dos dias do início até o primeiro resultado de valor para o cliente, para os primeiros resultados do período.',
      'Mediana de los días desde el inicio hasta el primer resultado valioso para el cliente, de los primeros resultados del período.',
    ],
    unit: 'days',
    direction: 'down',
    time: 'flow',
    ...base,
    parts: { days: median('onboarding_done', 'value_days'), valued },
    combine: 'days',
    nullWhen: unlessZero('valued'),
    ...smallSample('valued'),
    aggregation: 'pooled',
    reference: 'Userpilot',
  },
]);

/** How relationships move on. */
export const lifecycle = topicOf('effectiveness', 'lifecycle', [
  {
    id: 'lifecycle_conversion_rate',
    names: [
      'Relationship stage conversion',
      'Conversão entre etapas do relacionamento',
      'Conversión entre etapas de la relación',
    ],
    short: ['Stage conversion', 'Conversão', 'Conversión'],
    formula: [
      'Of the accounts that first entered a stage in the period, the share that reached a later one within 90 days. Entries younger than 90 days wait.',
      'Das contas que entraram pela primeira vez em uma etapa no período, a parte que chegou a outra posterior em até 90 dias. Entradas com menos de 90 dias aguardam.',
      'De las cuentas que entraron por primera vez en una etapa en el período, la parte que llegó a una posterior en 90 días. Las entradas con menos de 90 días esperan.',
    ],
    unit: 'percent',
    direction: 'up',
    time: 'cohort',
    attribution: 'event',
    parts: { moved: flow('lifecycle', 'moved'), entered: flow('lifecycle', 'entered') },
    ...ratio('moved', 'entered'),
    nullWhen: [{ when: 'entered = 0', reason: 'immature_cohort' }],
    ...smallSample('entered'),
    requires: ['lifecycle_event'],
  },
]);
