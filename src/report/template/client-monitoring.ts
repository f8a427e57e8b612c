import { zDocument } from '../document/schema.ts';
import type { Document } from '../document/schema.ts';
import { inWords } from './words.ts';

/**
 * What happened at my clients, and who is silent. Rows first: it is for working. Greyed without activities; any other
 * column goes with its source.
 */
export const clientMonitoring: Document = zDocument.parse({
  kind: 'report',
  version: 1,
  id: 'client_monitoring',
  title: inWords('Client monitoring', 'Monitoramento de clientes', 'Monitoreo de clientes'),
  description: inWords(
    'What happened at my clients in the last days, and who is silent.',
    'O que aconteceu nos meus clientes nos últimos dias e quem está em silêncio.',
    'Qué pasó con mis clientes en los últimos días y quién está en silencio.',
  ),
  audience: ['operation', 'manager'],
  cadence: 'daily',
  useCases: ['monitoring'],
  period: 'last_7_days',
  compare: ['previous_period'],
  requires: ['account', 'account_assignment', 'activity'],
  optional: ['ticket', 'usage_day', 'invoice', 'survey_response', 'contract', 'engagement_plan'],
  pages: [
    {
      id: 'grid',
      title: inWords('Clients', 'Clientes', 'Clientes'),
      blocks: [
        {
          kind: 'table',
          id: 'grid_table',
          title: inWords(
            'My clients, the quietest first',
            'Meus clientes, os mais silenciosos primeiro',
            'Mis clientes, los más silenciosos primero',
          ),
          missing: 'hide',
          query: {
            kpis: [
              'days_since_last_contact',
              'touchpoints_total',
              'health_score',
              'ticket_backlog',
              'last_nps',
              'overdue_ar',
              'days_to_renewal',
            ],
            dimensions: ['account'],
            limit: 60,
          },
          compareTo: 'previous_period',
          columns: [
            { kpi: 'days_since_last_contact', bar: true },
            { kpi: 'touchpoints_total' },
            { kpi: 'health_score', show: 'value_and_delta', color: true },
            { kpi: 'ticket_backlog' },
            { kpi: 'last_nps' },
            { kpi: 'overdue_ar' },
            { kpi: 'days_to_renewal' },
          ],
        },
        {
          kind: 'number_strip',
          id: 'grid_numbers',
          title: inWords(
            'Coverage of the portfolio',
            'Cobertura da carteira',
            'Cobertura de la cartera',
          ),
          missing: 'hide',
          query: {
            kpis: [
              'stale_account_rate',
              'account_coverage_rate',
              'touch_plan_adherence',
              'engagement_score',
            ],
            compare: ['previous_period', 'target'],
          },
        },
      ],
    },
    {
      id: 'activity',
      title: inWords('Activity', 'Atividade', 'Actividad'),
      blocks: [
        {
          kind: 'line',
          id: 'activity_course',
          width: 6,
          title: inWords(
            'Touchpoints per account',
            'Interações por conta',
            'Interacciones por cuenta',
          ),
          note: inWords(
            'Per week, with the average of the eight weeks before.',
            'Por semana, com a média das oito semanas anteriores.',
            'Por semana, con el promedio de las ocho semanas anteriores.',
          ),
          missing: 'hide',
          query: {
            kpis: ['touchpoints_per_account'],
            grain: 'week',
            last: 13,
            compare: [{ trailingMean: 8 }],
          },
        },
        {
          kind: 'line',
          id: 'activity_two_way',
          width: 6,
          title: inWords(
            'Conversations that go both ways',
            'Conversas de mão dupla',
            'Conversaciones de ida y vuelta',
          ),
          note: inWords(
            'Share of touches that the client answered or took part in, per week.',
            'Proporção de contatos que o cliente respondeu ou de que participou, por semana.',
            'Proporción de contactos que el cliente respondió o en los que participó, por semana.',
          ),
          missing: 'hide',
          query: {
            kpis: ['two_way_share'],
            grain: 'week',
            last: 13,
            compare: [{ trailingMean: 8 }],
          },
        },
        {
          kind: 'bar',
          id: 'activity_kinds',
          width: 6,
          title: inWords('Touchpoints by kind', 'Interações por tipo', 'Interacciones por tipo'),
          missing: 'hide',
          horizontal: true,
          query: { kpis: ['touchpoints_total'], dimensions: ['activity_type'], limit: 8 },
        },
        {
          kind: 'histogram',
          id: 'activity_silence',
          width: 6,
          title: inWords(
            'How long clients have been silent',
            'Há quanto tempo os clientes estão em silêncio',
            'Cuánto hace que los clientes están en silencio',
          ),
          note: inWords(
            'How many clients by days without contact.',
            'Quantos clientes por dias sem contato.',
            'Cuántos clientes por días sin contacto.',
          ),
          missing: 'hide',
          query: { kpis: ['days_since_last_contact'], dimensions: ['account'] },
          edges: ['0', '7', '14', '30', '60', '90'],
        },
      ],
    },
    {
      id: 'use',
      title: inWords('Use of the product', 'Uso do produto', 'Uso del producto'),
      blocks: [
        {
          kind: 'line',
          id: 'use_course',
          width: 6,
          title: inWords(
            'How often people come back',
            'Com que frequência as pessoas voltam',
            'Con qué frecuencia vuelven las personas',
          ),
          note: inWords(
            'People of a day as a share of those of a month.',
            'Pessoas de um dia em relação às do mês.',
            'Personas de un día en relación con las del mes.',
          ),
          missing: 'hide',
          query: { kpis: ['stickiness'], grain: 'week', last: 13, compare: [] },
        },
        {
          kind: 'line',
          id: 'use_active',
          width: 6,
          title: inWords('Clients that use it', 'Clientes que usam', 'Clientes que lo usan'),
          missing: 'hide',
          query: { kpis: ['product_active_rate'], grain: 'week', last: 13, compare: [] },
        },
      ],
    },
    {
      id: 'depth',
      title: inWords(
        'Depth of relationship',
        'Profundidade do relacionamento',
        'Profundidad de la relación',
      ),
      blocks: [
        {
          kind: 'table',
          id: 'depth_table',
          title: inWords(
            'Who knows us at each client',
            'Quem nos conhece em cada cliente',
            'Quién nos conoce en cada cliente',
          ),
          note: inWords(
            'People in touch with us in 90 days, contact with executives, key contacts that left.',
            'Pessoas em contato conosco em 90 dias, contato com executivos, contatos-chave que saíram.',
            'Personas en contacto con nosotros en 90 días, contacto con ejecutivos, contactos clave que se fueron.',
          ),
          missing: 'hide',
          query: {
            kpis: [
              'engaged_contacts_per_account',
              'multithreaded_rate',
              'exec_sponsor_coverage',
              'key_contact_churn_rate',
            ],
            dimensions: ['account'],
            sort: { by: 'engaged_contacts_per_account', direction: 'ascending' },
            limit: 60,
          },
          compareTo: 'previous_period',
          columns: [
            { kpi: 'engaged_contacts_per_account', show: 'value_and_delta', bar: true },
            { kpi: 'multithreaded_rate' },
            { kpi: 'exec_sponsor_coverage' },
            { kpi: 'key_contact_churn_rate' },
          ],
        },
      ],
    },
    {
      id: 'signals',
      title: inWords('Signals', 'Sinais', 'Señales'),
      blocks: [
        {
          kind: 'records',
          id: 'signals_timeline',
          title: inWords(
            'What happened, the latest first',
            'O que aconteceu, do mais recente ao mais antigo',
            'Qué pasó, de lo más reciente a lo más antiguo',
          ),
          note: inWords(
            'Tickets, payments, answers, risks, changes of owner and of people, in the period.',
            'Chamados, pagamentos, respostas, riscos, trocas de responsável e de pessoas no período.',
            'Tickets, pagos, respuestas, riesgos, cambios de responsable y de personas en el período.',
          ),
          missing: 'hide',
          events: ['ticket', 'payment', 'answer', 'risk', 'owner_change', 'contact'],
          limit: 40,
        },
      ],
    },
  ],
});
