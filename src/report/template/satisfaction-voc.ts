import { zDocument } from '../document/schema.ts';
import type { Document } from '../document/schema.ts';
import { inWords } from './words.ts';

/** How clients feel, whom we did not hear, and what lies behind the score. Small samples say how small they are. */
export const satisfactionVoc: Document = zDocument.parse({
  kind: 'report',
  version: 1,
  id: 'satisfaction_voc',
  title: inWords(
    'Satisfaction and voice of customer',
    'Satisfação e voz do cliente',
    'Satisfacción y voz del cliente',
  ),
  description: inWords(
    'How clients feel, whom we did not hear, and what drives the score.',
    'Como os clientes se sentem, quem não ouvimos e o que move a nota.',
    'Cómo se sienten los clientes, a quién no escuchamos y qué mueve la nota.',
  ),
  audience: ['manager', 'executive'],
  cadence: 'monthly',
  useCases: ['satisfaction'],
  period: 'last_month',
  compare: ['previous_period', 'previous_year'],
  requires: ['survey_response'],
  optional: ['survey_invitation', 'ticket', 'subscription_line', 'account_assignment'],
  pages: [
    {
      id: 'scores',
      title: inWords('Scores', 'Notas', 'Notas'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'scores_numbers',
          title: inWords('What clients say', 'O que os clientes dizem', 'Qué dicen los clientes'),
          missing: 'hide',
          query: { kpis: ['nps', 'nps_margin', 'nps_revenue_weighted', 'csat'] },
        },
        {
          kind: 'line',
          id: 'scores_nps',
          width: 6,
          title: inWords('NPS over time', 'NPS no tempo', 'NPS en el tiempo'),
          note: inWords(
            'Each client’s latest answer counts.',
            'Conta a última resposta de cada cliente.',
            'Cuenta la última respuesta de cada cliente.',
          ),
          missing: 'hide',
          query: { kpis: ['nps'], grain: 'month', last: 13, compare: ['previous_year'] },
        },
        {
          kind: 'line',
          id: 'scores_csat',
          width: 6,
          title: inWords(
            'Satisfaction with support',
            'Satisfação com o suporte',
            'Satisfacción con el soporte',
          ),
          missing: 'hide',
          query: { kpis: ['csat'], grain: 'month', last: 13, compare: ['previous_year'] },
        },
      ],
    },
    {
      id: 'heard',
      title: inWords('Whom we heard', 'Quem ouvimos', 'A quién escuchamos'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'heard_numbers',
          title: inWords('How many answer', 'Quantos respondem', 'Cuántos responden'),
          missing: 'hide',
          query: { kpis: ['survey_response_rate', 'survey_account_coverage'] },
        },
        {
          kind: 'bar',
          id: 'heard_tiers',
          width: 6,
          title: inWords(
            'Clients heard in a year, by tier',
            'Clientes ouvidos em um ano, por classe',
            'Clientes escuchados en un año, por nivel',
          ),
          missing: 'hide',
          horizontal: true,
          query: { kpis: ['survey_account_coverage'], dimensions: ['tier'], compare: [] },
        },
        {
          kind: 'bar',
          id: 'heard_regions',
          width: 6,
          title: inWords(
            'Answers per invitation, by region',
            'Respostas por convite, por região',
            'Respuestas por invitación, por región',
          ),
          missing: 'hide',
          horizontal: true,
          query: {
            kpis: ['survey_response_rate'],
            dimensions: ['region'],
            period: 'last_12_months',
            compare: [],
          },
        },
      ],
    },
    {
      id: 'drivers',
      title: inWords('What drives it', 'O que move a nota', 'Qué mueve la nota'),
      blocks: [
        {
          kind: 'table',
          id: 'drivers_managers',
          title: inWords('By account manager', 'Por gerente de contas', 'Por ejecutivo de cuenta'),
          missing: 'hide',
          query: {
            kpis: [
              'nps',
              'csat',
              'complaint_rate',
              'first_response_time',
              'survey_account_coverage',
            ],
            dimensions: ['account_manager'],
            period: 'last_90_days',
            sort: { by: 'nps', direction: 'ascending' },
          },
          compareTo: 'previous_period',
          columns: [
            { kpi: 'nps', show: 'value_and_delta' },
            { kpi: 'csat' },
            { kpi: 'complaint_rate' },
            { kpi: 'first_response_time' },
            { kpi: 'survey_account_coverage' },
          ],
        },
        {
          kind: 'scatter',
          id: 'drivers_response',
          width: 7,
          title: inWords(
            'Latest NPS answer and time to first response',
            'Última resposta de NPS e tempo de primeira resposta',
            'Última respuesta de NPS y tiempo de primera respuesta',
          ),
          note: inWords(
            'Each point is a client over the last 90 days. Size is recurring revenue.',
            'Cada ponto é um cliente nos últimos 90 dias. O tamanho é a receita recorrente.',
            'Cada punto es un cliente en los últimos 90 días. El tamaño es el ingreso recurrente.',
          ),
          missing: 'hide',
          query: {
            kpis: ['first_response_time', 'last_nps', 'mrr'],
            dimensions: ['account'],
            period: 'last_90_days',
          },
          x: 'first_response_time',
          y: 'last_nps',
          size: 'mrr',
          color: null,
        },
        {
          kind: 'bar',
          id: 'drivers_channels',
          width: 5,
          title: inWords(
            'Satisfaction by channel',
            'Satisfação por canal',
            'Satisfacción por canal',
          ),
          missing: 'hide',
          horizontal: true,
          query: {
            kpis: ['csat'],
            dimensions: ['ticket_channel'],
            period: 'last_90_days',
            compare: ['previous_period'],
          },
        },
      ],
    },
    {
      id: 'loop',
      title: inWords('To be followed up', 'Para acompanhar', 'Para dar seguimiento'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'loop_numbers',
          title: inWords('Did we close the loop?', 'Demos retorno?', '¿Dimos respuesta?'),
          missing: 'hide',
          query: { kpis: ['detractor_followup_rate', 'complaint_rate'], period: 'last_quarter' },
        },
        {
          kind: 'list',
          id: 'loop_complaints',
          title: inWords(
            'Clients that complained',
            'Clientes que reclamaram',
            'Clientes que reclamaron',
          ),
          note: inWords(
            'In the last 90 days: complaints per 100 account-months, the latest answer, open tickets.',
            'Nos últimos 90 dias: reclamações por 100 contas-mês, a última resposta, chamados abertos.',
            'En los últimos 90 días: reclamos por 100 cuentas-mes, la última respuesta, tickets abiertos.',
          ),
          missing: 'hide',
          query: {
            kpis: ['complaint_rate', 'last_nps', 'ticket_backlog', 'mrr'],
            dimensions: ['account', 'account_manager'],
            period: 'last_90_days',
            limit: 6,
            compare: [],
          },
          primary: 'complaint_rate',
        },
      ],
    },
  ],
});
