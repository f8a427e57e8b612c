import { each, flow, ratio, stock, topicOf } from './describe.ts';
import { accountDays, customers, MONTH, touches } from './parts.ts';

const perAccountMonth = `touches * ${MONTH} / account_days`;
const daysSinceContact = stock('account_day', 'days_since_contact');
/** Days without contact after which an account counts as stale, by its tier. */
const STALE_AFTER = [
  "coalesce(lookup(state.tier, 'A', policy.stale_days.A, 'B', policy.stale_days.B, 'C', policy.stale_days.C,",
  "'D', policy.stale_days.D, policy.stale_days_default), policy.stale_days_default)",
].join(' ');
const asOf = { unit: 'percent', time: 'point', attribution: 'as_of' } as const;
const flowShare = { unit: 'percent', time: 'flow', attribution: 'event' } as const;

/** One for each customer of today that has been one for so many days. */
function settled(days: number) {
  return flow('presence', 'account_days', { window: { kind: 'trailing', n: days, unit: 'day' } });
}

const KEEP_14 = 'customer > 0 and days >= 14';
const KEEP_100 = 'customer > 0 and days >= 100';

/** How, how often and with whom we are in touch. Product usage has no source yet, so its KPIs are not here. */
export const engagement = topicOf('relationship', 'engagement', [
  {
    id: 'touchpoints_total',
    names: ['Meaningful touchpoints', 'Interações relevantes', 'Interacciones relevantes'],
    short: ['Touchpoints', 'Interações', 'Interacciones'],
    formula: [
      'Meetings, calls, two-way messages, reviews, workshops and visits that took place in the period. Bulk mail, notes and meetings not held never count.',
      'Reuniões, ligações, mensagens com resposta, revisões, workshops e visitas realizados no período. Envios em massa, anotações e reuniões não realizadas nunca contam.',
      'Reuniones, llamadas, mensajes con respuesta, revisiones, talleres y visitas realizados en el período. Los envíos masivos, las notas y las reuniones no realizadas nunca cuentan.',
    ],
    unit: 'count',
    direction: 'up',
    time: 'flow',
    parts: { touches },
    combine: 'touches',
    aggregation: 'additive',
    attribution: 'event',
    comparisons: ['previous_period', 'trailing_mean'],
    requires: ['activity'],
  },
  {
    id: 'touchpoints_per_account',
    names: [
      'Touchpoints per account-month',
      'Interações por conta-mês',
      'Interacciones por cuenta-mes',
    ],
    short: ['Touches per account', 'Interações/conta', 'Interacciones/cuenta'],
    formula: [
      'Meaningful touchpoints per client and month of 30.4 days, counting each client for the days it was one.',
      'Interações relevantes por cliente e mês de 30,4 dias, contando cada cliente pelos dias em que foi cliente.',
      'Interacciones relevantes por cliente y mes de 30,4 días, contando cada cliente por los días en que lo fue.',
    ],
    unit: 'count',
    direction: 'band',
    time: 'flow',
    parts: { touches, account_days: accountDays },
    ...ratio(`touches * ${MONTH}`, 'account_days'),
    combine: perAccountMonth,
    attribution: 'event',
    comparisons: ['previous_period', 'trailing_mean'],
    requires: ['activity', 'account'],
  },
  {
    id: 'account_coverage_rate',
    names: ['Account coverage', 'Cobertura da carteira', 'Cobertura de la cartera'],
    short: ['Coverage', 'Cobertura', 'Cobertura'],
    formula: [
      'Of the clients at the end, the share with at least one meaningful touchpoint in the period. Clients of less than 14 days are left out.',
      'Dos clientes no fim, a parte com ao menos uma interação relevante no período. Clientes com menos de 14 dias ficam de fora.',
      'De los clientes al final, la parte con al menos una interacción relevante en el período. Los clientes de menos de 14 días quedan fuera.',
    ],
    ...flowShare,
    direction: 'up',
    parts: {
      touched: each('account', {
        reads: { customer: customers, days: settled(14), touches },
        keep: KEEP_14,
        value: 'if(touches > 0, 1, 0)',
      }),
      settled: each('account', {
        reads: { customer: customers, days: settled(14) },
        keep: KEEP_14,
        value: '1',
      }),
    },
    ...ratio('touched', 'settled'),
    attribution: 'as_of',
    sample: 'settled',
    comparisons: ['previous_period', 'target'],
    requires: ['activity', 'account'],
  },
  {
    id: 'days_since_last_contact',
    names: [
      'Days since last contact',
      'Dias desde o último contato',
      'Días desde el último contacto',
    ],
    short: ['Days silent', 'Dias sem contato', 'Días sin contacto'],
    formula: [
      'Calendar days from the last meaningful touchpoint to the last day; never contacted counts from the first day as a client. Over several clients: the median.',
      'Dias corridos da última interação relevante até o último dia; quem nunca foi contatado conta desde o primeiro dia como cliente. Em vários clientes: a mediana.',
      'Días corridos desde la última interacción relevante hasta el último día; quien nunca fue contactado cuenta desde el primer día como cliente. En varios clientes: la mediana.',
    ],
    unit: 'days',
    direction: 'down',
    time: 'point',
    parts: {
      days: each('account', {
        reads: { customer: customers, days: daysSinceContact },
        keep: 'customer > 0',
        value: 'days',
        fold: { quantile: 0.5 },
      }),
    },
    combine: 'days',
    aggregation: 'pooled',
    attribution: 'as_of',
    comparisons: ['previous_period'],
    requires: ['activity', 'account'],
  },
  {
    id: 'stale_account_rate',
    names: ['Stale accounts rate', 'Contas sem contato recente', 'Cuentas sin contacto reciente'],
    short: ['Stale accounts', 'Sem contato', 'Sin contacto'],
    formula: [
      'Of the clients at the end, the share whose last meaningful touchpoint is longer ago than their tier allows (A 14, B 30, C 60, D 90 days unless set otherwise).',
      'Dos clientes no fim, a parte cuja última interação relevante passou do prazo da sua classe (A 14, B 30, C 60, D 90 dias, salvo outra configuração).',
      'De los clientes al final, la parte cuya última interacción relevante supera el plazo de su nivel (A 14, B 30, C 60, D 90 días, salvo otra configuración).',
    ],
    ...asOf,
    direction: 'down',
    parts: {
      stale: each('account', {
        reads: { customer: customers, days: daysSinceContact },
        keep: 'customer > 0',
        value: `if(days > ${STALE_AFTER}, 1, 0)`,
      }),
      customers,
    },
    ...ratio('stale', 'customers'),
    sample: 'customers',
    comparisons: ['previous_period', 'target'],
    requires: ['activity', 'account'],
  },
  {
    id: 'two_way_share',
    names: [
      'Two-way interaction share',
      'Proporção de interações bilaterais',
      'Proporción de interacciones bidireccionales',
    ],
    short: ['Two-way', 'Bilaterais', 'Bidireccionales'],
    formula: [
      'Of our outgoing and two-way interactions, the share the client answered within 7 days or attended. Messages younger than 7 days are left out.',
      'Das nossas interações enviadas ou bilaterais, a parte que o cliente respondeu em até 7 dias ou da qual participou. Mensagens com menos de 7 dias ficam de fora.',
      'De nuestras interacciones enviadas o bidireccionales, la parte que el cliente respondió en 7 días o en la que participó. Los mensajes de menos de 7 días quedan fuera.',
    ],
    ...flowShare,
    direction: 'up',
    parts: { answered: flow('touch', 'two_way'), sent: flow('touch', 'outbound_or_two_way') },
    ...ratio('answered', 'sent'),
    sample: 'sent',
    comparisons: ['previous_period', 'trailing_mean'],
    requires: ['activity'],
  },
  {
    id: 'engaged_contacts_per_account',
    names: [
      'Engaged contacts per account',
      'Contatos engajados por conta',
      'Contactos activos por cuenta',
    ],
    short: ['Engaged contacts', 'Contatos engajados', 'Contactos activos'],
    formula: [
      'People at the clients who answered, attended or opened a ticket in the last 90 days, divided by the clients at the end.',
      'Pessoas nos clientes que responderam, participaram ou abriram chamado nos últimos 90 dias, divididas pelos clientes no fim.',
      'Personas de los clientes que respondieron, participaron o abrieron un ticket en los últimos 90 días, divididas por los clientes al final.',
    ],
    unit: 'count',
    direction: 'up',
    time: 'point',
    parts: { contacts: stock('account_day', 'engaged_contacts_90'), customers },
    ...ratio('contacts', 'customers'),
    attribution: 'as_of',
    comparisons: ['previous_period'],
    requires: ['activity', 'contact'],
  },
  {
    id: 'multithreaded_rate',
    names: [
      'Multi-threaded accounts',
      'Contas com múltiplos contatos ativos',
      'Cuentas con múltiples contactos',
    ],
    short: ['Multi-threaded', 'Múltiplos contatos', 'Múltiples contactos'],
    formula: [
      'Of the clients at the end, the share with at least three engaged contacts in the last 90 days.',
      'Dos clientes no fim, a parte com ao menos três contatos engajados nos últimos 90 dias.',
      'De los clientes al final, la parte con al menos tres contactos activos en los últimos 90 días.',
    ],
    ...asOf,
    direction: 'up',
    parts: {
      threaded: each('account', {
        reads: { customer: customers, contacts: stock('account_day', 'engaged_contacts_90') },
        keep: 'customer > 0',
        value: 'if(contacts >= 3, 1, 0)',
      }),
      customers,
    },
    ...ratio('threaded', 'customers'),
    sample: 'customers',
    comparisons: ['previous_period', 'target'],
    requires: ['activity', 'contact'],
  },
  {
    id: 'exec_sponsor_coverage',
    names: [
      'Executive sponsor coverage',
      'Cobertura de patrocinador executivo',
      'Cobertura de patrocinador ejecutivo',
    ],
    short: ['Exec coverage', 'Cobertura executiva', 'Cobertura ejecutiva'],
    formula: [
      'Of the clients of tiers A and B, the share whose senior people or sponsor we were in touch with in the last 90 days.',
      'Dos clientes das classes A e B, a parte com cuja liderança ou patrocinador tivemos contato nos últimos 90 dias.',
      'De los clientes de niveles A y B, la parte con cuya dirección o patrocinador tuvimos contacto en los últimos 90 días.',
    ],
    ...asOf,
    direction: 'up',
    parts: {
      covered: each('account', {
        reads: { customer: customers, touched: stock('account_day', 'exec_touched_90') },
        keep: "customer > 0 and one_of(state.tier, 'A', 'B')",
        value: 'if(touched > 0, 1, 0)',
      }),
      scope: each('account', {
        reads: { customer: customers },
        keep: "customer > 0 and one_of(state.tier, 'A', 'B')",
        value: '1',
      }),
    },
    ...ratio('covered', 'scope'),
    sample: 'scope',
    comparisons: ['previous_period', 'target'],
    requires: ['activity', 'contact'],
  },
  {
    id: 'key_contact_churn_rate',
    names: [
      'Key contact turnover',
      'Rotatividade de contatos-chave',
      'Rotación de contactos clave',
    ],
    short: ['Key contacts lost', 'Contatos-chave perdidos', 'Contactos clave perdidos'],
    formula: [
      'Of the decision makers, champions and sponsors at the start, the share that left by the end.',
      'Dos decisores, defensores e patrocinadores no início, a parte que saiu até o fim.',
      'De los decisores, promotores internos y patrocinadores al inicio, la parte que se fue hasta el final.',
    ],
    unit: 'percent',
    direction: 'down',
    time: 'cohort',
    attribution: 'opening',
    parts: {
      ended: stock('key_contact', 'contacts', {
        at: 'opening',
        due: { field: 'valid_to', within: 'period' },
      }),
      opened: stock('key_contact', 'contacts', { at: 'opening' }),
    },
    ...ratio('ended', 'opened'),
    sample: 'opened',
    comparisons: ['previous_period'],
    requires: ['contact', 'contact_role_hist'],
  },
  {
    id: 'touch_plan_adherence',
    names: [
      'Contact plan adherence',
      'Aderência ao plano de contato',
      'Cumplimiento del plan de contacto',
    ],
    short: ['Plan kept', 'Plano cumprido', 'Plan cumplido'],
    formula: [
      'Of the touches planned for the period, the share that took place within their tolerance. One touch keeps one plan only.',
      'Dos contatos previstos para o período, a parte realizada dentro da tolerância. Uma interação cumpre um só contato previsto.',
      'De los contactos previstos para el período, la parte realizada dentro de la tolerancia. Una interacción cumple un solo contacto previsto.',
    ],
    ...flowShare,
    direction: 'up',
    parts: { kept: flow('plan', 'slots_fulfilled'), due: flow('plan', 'slots_due') },
    ...ratio('kept', 'due'),
    sample: 'due',
    comparisons: ['previous_period', 'target'],
    requires: ['engagement_plan', 'activity'],
  },
  {
    id: 'qbr_coverage',
    names: ['QBR coverage', 'Cobertura de QBR', 'Cobertura de QBR'],
    short: ['QBR coverage', 'Cobertura QBR', 'Cobertura QBR'],
    formula: [
      'Of the clients of at least 100 days, the share with a business review held in the last 100 days.',
      'Dos clientes com ao menos 100 dias, a parte com uma revisão de negócio realizada nos últimos 100 dias.',
      'De los clientes con al menos 100 días, la parte con una revisión de negocio realizada en los últimos 100 días.',
    ],
    ...asOf,
    direction: 'up',
    parts: {
      reviewed: each('account', {
        reads: {
          customer: customers,
          days: settled(100),
          reviews: flow('touch', 'reviews', { window: { kind: 'trailing', n: 100, unit: 'day' } }),
        },
        keep: KEEP_100,
        value: 'if(reviews > 0, 1, 0)',
      }),
      settled: each('account', {
        reads: { customer: customers, days: settled(100) },
        keep: KEEP_100,
        value: '1',
      }),
    },
    ...ratio('reviewed', 'settled'),
    sample: 'settled',
    comparisons: ['previous_period', 'target'],
    requires: ['activity', 'account'],
  },
  {
    id: 'meeting_noshow_rate',
    names: ['Meeting no-show rate', 'Taxa de não comparecimento', 'Tasa de inasistencia'],
    short: ['No-shows', 'Não comparecimento', 'Inasistencia'],
    formula: [
      'Of the meetings scheduled in the period that were held or missed, the share the client missed.',
      'Das reuniões marcadas no período que aconteceram ou foram perdidas, a parte a que o cliente faltou.',
      'De las reuniones programadas en el período que se realizaron o se perdieron, la parte a la que el cliente faltó.',
    ],
    ...flowShare,
    direction: 'down',
    parts: { missed: flow('touch', 'meetings_no_show'), meetings: flow('touch', 'meetings') },
    ...ratio('missed', 'meetings'),
    sample: 'meetings',
    comparisons: ['previous_period'],
    requires: ['activity'],
  },
  {
    id: 'engagement_score',
    names: ['Engagement score', 'Índice de engajamento', 'Índice de compromiso'],
    short: ['Engagement', 'Engajamento', 'Compromiso'],
    formula: [
      'Weighted mean of recency, touch cadence, two-way share, breadth of contacts and contact with executives, each 0 to 100; what is missing gives its weight to the rest. Over several clients: the mean, each client counting once.',
      'Média ponderada de recência, cadência de contatos, proporção bilateral, amplitude de contatos e contato com executivos, cada um de 0 a 100; o que falta cede seu peso ao resto. Em vários clientes: a média, cada cliente contando uma vez.',
      'Media ponderada de recencia, cadencia de contactos, proporción bidireccional, amplitud de contactos y contacto con ejecutivos, cada uno de 0 a 100; lo que falta cede su peso al resto. En varios clientes: la media, cada cliente contando una vez.',
    ],
    unit: 'points',
    direction: 'up',
    time: 'point',
    parts: {
      scores: stock('account_day', 'engagement_score'),
      scored: stock('account_day', 'engagement_scored'),
    },
    ...ratio('scores', 'scored'),
    nullWhen: [{ when: 'scored = 0', reason: 'low_coverage' }],
    attribution: 'as_of',
    sample: 'scored',
    comparisons: ['previous_period'],
    sensitive: 'health',
    requires: ['activity'],
    reference: 'Gainsight',
  },
]);
