import { each, flow, ratio, smallSample, stock, topicOf } from './describe.ts';
import { customers, mrrAtClosing } from './parts.ts';

const cohort = {
  unit: 'percent',
  time: 'cohort',
  attribution: 'event',
  comparisons: ['previous_period'],
} as const;
const unripe = (sample: string): { nullWhen: { when: string; reason: 'immature_cohort' }[] } => ({
  nullWhen: [{ when: `${sample} = 0`, reason: 'immature_cohort' }],
});
const met = { met: flow('meeting', 'meetings') } as const;

/** What becomes of clients that are new, at risk or gone. */
export const fates = topicOf('effectiveness', 'retention', [
  {
    id: 'save_rate',
    names: ['Save rate', 'Taxa de salvamento', 'Tasa de rescate'],
    short: ['Saved', 'Salvos', 'Rescatados'],
    formula: [
      'Of the risk episodes that ended in the period, the share in which the client was saved. What is still open after 180 days is over without a result.',
      'Dos episódios de risco encerrados no período, a parte em que o cliente foi salvo. O que segue aberto após 180 dias termina sem resultado.',
      'De los episodios de riesgo cerrados en el período, la parte en que se rescató al cliente. Lo que sigue abierto tras 180 días termina sin resultado.',
    ],
    ...cohort,
    direction: 'up',
    time: 'flow',
    parts: { saved: flow('risk_closed', 'saved'), closed: flow('risk_closed', 'closed') },
    ...ratio('saved', 'closed'),
    ...smallSample('closed'),
    sensitive: 'risk',
    requires: ['risk_flag'],
  },
  {
    id: 'early_churn_rate',
    names: ['Early churn (first 90 days)', 'Churn precoce (90 dias)', 'Churn temprano (90 días)'],
    short: ['Early churn', 'Churn precoce', 'Churn temprano'],
    formula: [
      'Of the clients whose first day falls in the period, the share that left within 90 days. Clients younger than 90 days wait.',
      'Dos clientes cujo primeiro dia cai no período, a parte que saiu em até 90 dias. Clientes com menos de 90 dias aguardam.',
      'De los clientes cuyo primer día cae en el período, la parte que se fue en 90 días. Los clientes con menos de 90 días esperan.',
    ],
    ...cohort,
    direction: 'down',
    parts: { left: flow('logo_fate', 'left_early'), begun: flow('logo_fate', 'begun') },
    ...ratio('left', 'begun'),
    ...unripe('begun'),
    ...smallSample('begun'),
    requires: ['account', 'subscription_line'],
    reference: 'ChartMogul',
  },
  {
    id: 'reactivation_rate',
    names: ['Win-back rate', 'Taxa de reativação', 'Tasa de reactivación'],
    short: ['Won back', 'Reativados', 'Reactivados'],
    formula: [
      'Former clients that came back in the period within a year of leaving, divided by those that at its opening had left within the year before.',
      'Antigos clientes que voltaram no período em até um ano da saída, divididos pelos que, na abertura, tinham saído no ano anterior.',
      'Antiguos clientes que volvieron en el período dentro del año de su salida, divididos por los que, en la apertura, se habían ido en el año anterior.',
    ],
    ...cohort,
    direction: 'up',
    parts: {
      returned: flow('logo_fate', 'returned'),
      lapsed: stock('lapsed', 'lapsed', { at: 'opening' }),
    },
    ...ratio('returned', 'lapsed'),
    ...smallSample('lapsed'),
    requires: ['account', 'subscription_line'],
  },
]);

/** What contacts with clients lead to. */
export const growth = topicOf('effectiveness', 'expansion', [
  {
    id: 'meeting_to_opportunity_rate',
    names: ['Meeting to opportunity', 'Reunião para oportunidade', 'Reunión a oportunidad'],
    short: ['Meeting to deal', 'Reunião → negócio', 'Reunión → negocio'],
    formula: [
      'Of the accounts met in the period, the share for which an upsell or cross-sell was opened within 60 days of a meeting. Meetings younger than 60 days wait.',
      'Das contas com reunião no período, a parte com upsell ou cross-sell aberto em até 60 dias de uma reunião. Reuniões com menos de 60 dias aguardam.',
      'De las cuentas con reunión en el período, la parte con un upsell o cross-sell abierto en 60 días desde una reunión. Las reuniones con menos de 60 días esperan.',
    ],
    ...cohort,
    direction: 'up',
    parts: {
      followed: each('account', {
        reads: { ...met, followed: flow('meeting', 'meetings_followed') },
        keep: 'met > 0',
        value: 'if(followed > 0, 1, 0)',
      }),
      accounts: each('account', { reads: met, keep: 'met > 0', value: '1' }),
    },
    ...ratio('followed', 'accounts'),
    ...unripe('accounts'),
    ...smallSample('accounts'),
    requires: ['activity', 'opportunity'],
  },
  {
    id: 'qbr_to_expansion_rate',
    names: [
      'QBR to expansion opportunity',
      'QBR para oportunidade de expansão',
      'QBR a oportunidad de expansión',
    ],
    short: ['QBR to expansion', 'QBR → expansão', 'QBR → expansión'],
    formula: [
      'Of the business reviews held in the period, the share followed by a new upsell or cross-sell within 60 days and before the next review. Reviews younger than 60 days wait.',
      'Das QBRs realizadas no período, a parte seguida de um novo upsell ou cross-sell em até 60 dias e antes da próxima. QBRs com menos de 60 dias aguardam.',
      'De las QBR realizadas en el período, la parte seguida de un nuevo upsell o cross-sell en 60 días y antes de la siguiente. Las QBR con menos de 60 días esperan.',
    ],
    ...cohort,
    direction: 'up',
    parts: {
      followed: flow('meeting', 'reviews_followed'),
      reviews: flow('meeting', 'reviews'),
    },
    ...ratio('followed', 'reviews'),
    ...unripe('reviews'),
    ...smallSample('reviews'),
    requires: ['activity', 'opportunity'],
  },
  {
    id: 'products_per_account',
    names: ['Products per account', 'Produtos por conta', 'Productos por cuenta'],
    short: ['Products', 'Produtos', 'Productos'],
    formula: [
      'Families of products that clients pay for, divided by clients, at the end of the last day.',
      'Famílias de produtos pagas pelos clientes, divididas pelos clientes, no fim do último dia.',
      'Familias de productos que pagan los clientes, divididas por los clientes, al final del último día.',
    ],
    unit: 'count',
    direction: 'up',
    time: 'point',
    attribution: 'as_of',
    parts: { families: stock('owned_product', 'families'), customers },
    ...ratio('families', 'customers'),
    requires: ['subscription_line', 'product'],
  },
]);

/** What clients, and those who know them, say. */
export const voices = topicOf('relationship', 'satisfaction', [
  {
    id: 'qbr_exec_attendance_rate',
    names: [
      'QBRs with executive attendance',
      'QBRs com presença executiva',
      'QBR con asistencia ejecutiva',
    ],
    short: ['QBRs with execs', 'QBRs com executivos', 'QBR con ejecutivos'],
    formula: [
      'Of the business reviews held in the period whose guests are known, the share that a vice-president or somebody of the board attended.',
      'Das QBRs realizadas no período com participantes conhecidos, a parte com presença de um vice-presidente ou da diretoria executiva.',
      'De las QBR realizadas en el período con asistentes conocidos, la parte a la que asistió un vicepresidente o alguien de la alta dirección.',
    ],
    ...cohort,
    direction: 'up',
    time: 'flow',
    parts: { exec: flow('meeting', 'reviews_exec'), known: flow('meeting', 'reviews_known') },
    ...ratio('exec', 'known'),
    ...smallSample('known'),
    requires: ['activity', 'activity_participant', 'contact'],
  },
  {
    id: 'detractor_followup_rate',
    names: [
      'Detractors followed up in time',
      'Detratores com retorno no prazo',
      'Detractores con seguimiento a tiempo',
    ],
    short: ['Detractor follow-up', 'Retorno a detratores', 'Seguimiento'],
    formula: [
      'Of the detractors of the period, the share whose account had a meaningful contact within the five business days after the answer. Younger answers wait; anonymous ones are left out.',
      'Dos detratores do período, a parte cuja conta teve um contato relevante nos cinco dias úteis após a resposta. Respostas mais novas aguardam; anônimas ficam de fora.',
      'De los detractores del período, la parte cuya cuenta tuvo un contacto relevante en los cinco días hábiles tras la respuesta. Las más recientes esperan; las anónimas quedan fuera.',
    ],
    ...cohort,
    direction: 'up',
    parts: { followed: flow('detractor', 'followed'), detractors: flow('detractor', 'detractors') },
    ...ratio('followed', 'detractors'),
    ...unripe('detractors'),
    ...smallSample('detractors'),
    comparisons: ['previous_period', 'target'],
    requires: ['survey_response', 'activity'],
    reference: 'Bain',
  },
  {
    id: 'ces_ease_rate',
    names: ['Customer effort, easy share (CES)', 'CES: % fácil', 'CES: % fácil'],
    short: ['CES, easy', 'CES, fácil', 'CES, fácil'],
    formula: [
      'Of the answers on effort, the share that found it easy: 5, 6 or 7 of seven points. The older five-point wording is converted.',
      'Das respostas sobre esforço, a parte que achou fácil: 5, 6 ou 7 de sete pontos. A redação antiga de cinco pontos é convertida.',
      'De las respuestas sobre esfuerzo, la parte que lo encontró fácil: 5, 6 o 7 de siete puntos. La redacción antigua de cinco puntos se convierte.',
    ],
    ...cohort,
    direction: 'up',
    time: 'flow',
    parts: { easy: flow('effort', 'easy'), responses: flow('effort', 'responses') },
    ...ratio('easy', 'responses'),
    ...smallSample('responses'),
    requires: ['survey_response'],
    reference: 'CustomerGauge',
  },
  {
    id: 'ces_mean',
    names: ['CES mean (7-point)', 'CES médio (7 pontos)', 'CES promedio (7 puntos)'],
    short: ['CES mean', 'CES médio', 'CES promedio'],
    formula: [
      'Mean of the answers on effort, as points of ease from 1 to 7.',
      'Média das respostas sobre esforço, em pontos de facilidade de 1 a 7.',
      'Promedio de las respuestas sobre esfuerzo, en puntos de facilidad de 1 a 7.',
    ],
    ...cohort,
    unit: 'points',
    direction: 'up',
    time: 'flow',
    parts: { ease: flow('effort', 'ease_sum'), responses: flow('effort', 'responses') },
    ...ratio('ease', 'responses'),
    ...smallSample('responses'),
    requires: ['survey_response'],
    reference: 'CustomerGauge',
  },
  {
    id: 'am_pulse_score',
    names: ['AM sentiment pulse', 'Pulso do AM', 'Pulso del AM'],
    short: ['Pulse', 'Pulso', 'Pulso'],
    formula: [
      'What account managers think of their accounts, 0 to 100, weighted with MRR. An impression holds for 60 days.',
      'O que os gerentes de contas pensam das suas contas, de 0 a 100, ponderado pelo MRR. Uma percepção vale por 60 dias.',
      'Lo que los ejecutivos piensan de sus cuentas, de 0 a 100, ponderado por MRR. Una percepción vale 60 días.',
    ],
    unit: 'points',
    direction: 'up',
    time: 'point',
    attribution: 'as_of',
    parts: {
      weighted: each('account', {
        reads: {
          pulse: stock('pulse', 'pulse'),
          rated: stock('pulse', 'rated'),
          mrr: mrrAtClosing,
        },
        keep: 'rated > 0',
        value: 'pulse * mrr',
      }),
      mrr: each('account', {
        reads: { rated: stock('pulse', 'rated'), mrr: mrrAtClosing },
        keep: 'rated > 0',
        value: 'mrr',
      }),
    },
    ...ratio('weighted', 'mrr'),
    comparisons: ['previous_period'],
    sensitive: 'health',
    requires: ['health_input'],
    reference: 'Gainsight',
  },
]);
