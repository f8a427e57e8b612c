import { zDocument } from '../document/schema.ts';
import type { Document } from '../document/schema.ts';
import { inWords } from './words.ts';

/**
 * What was done for the fee in the month: made to be sent to the client, so nothing of our costs, margins, risks or health
 * scores may stand in it. Made for a filter on one client.
 */
export const agencyClientReport: Document = zDocument.parse({
  kind: 'report',
  version: 1,
  id: 'agency_client_report',
  title: inWords(
    'Monthly client service report',
    'Relatório mensal do cliente',
    'Informe mensual del cliente',
  ),
  description: inWords(
    'For the client: what was done for the fee. Choose the client in the filter.',
    'Para o cliente: o que foi feito pelo valor contratado. Escolha o cliente no filtro.',
    'Para el cliente: qué se hizo por el valor contratado. Elija al cliente en el filtro.',
  ),
  audience: ['client'],
  cadence: 'monthly',
  useCases: ['review', 'delivery'],
  period: 'last_month',
  compare: ['previous_period'],
  requires: ['account', ['project', 'contract'], ['deliverable', 'time_entry']],
  optional: ['ticket', 'activity', 'survey_response', 'action_item'],
  pages: [
    {
      id: 'month',
      title: inWords('The month', 'O mês', 'El mes'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'month_numbers',
          title: inWords('The month in numbers', 'O mês em números', 'El mes en números'),
          missing: 'hide',
          query: {
            kpis: [
              'deliverables_on_time_rate',
              'first_pass_acceptance_rate',
              'budget_burn',
              'client_hours',
              'ticket_volume',
              'csat',
            ],
          },
        },
        {
          kind: 'text',
          id: 'month_text',
          title: inWords('In a few words', 'Em poucas palavras', 'En pocas palabras'),
          missing: 'hide',
          query: null,
          body: inWords(
            [
              '? What we did for {{client}} in {{period}}.',
              '',
              '? We worked **{{client_hours}}** for you, {{client_hours.direction: more than | less than | as much as}} in the month before ({{client_hours.previous}}).',
              '? We were in touch **{{touchpoints_total}}** times.',
            ].join('\n'),
            [
              '? O que fizemos para {{client}} em {{period}}.',
              '',
              '? Trabalhamos **{{client_hours}}** para vocês, {{client_hours.direction: mais que | menos que | o mesmo que}} no mês anterior ({{client_hours.previous}}).',
              '? Estivemos em contato **{{touchpoints_total}}** vezes.',
            ].join('\n'),
            [
              '? Qué hicimos para {{client}} en {{period}}.',
              '',
              '? Trabajamos **{{client_hours}}** para ustedes, {{client_hours.direction: más que | menos que | lo mismo que}} en el mes anterior ({{client_hours.previous}}).',
              '? Estuvimos en contacto **{{touchpoints_total}}** veces.',
            ].join('\n'),
          ),
        },
      ],
    },
    {
      id: 'hours',
      title: inWords('Hours', 'Horas', 'Horas'),
      blocks: [
        {
          kind: 'bar',
          id: 'hours_weeks',
          width: 6,
          title: inWords('Hours per week', 'Horas por semana', 'Horas por semana'),
          missing: 'hide',
          query: { kpis: ['client_hours'], grain: 'week', last: 13, compare: [] },
        },
        {
          kind: 'bar',
          id: 'hours_months',
          width: 6,
          title: inWords(
            'Hours per month, beside the year before',
            'Horas por mês, ao lado do ano anterior',
            'Horas por mes, junto al año anterior',
          ),
          missing: 'hide',
          query: {
            kpis: ['client_hours'],
            grain: 'month',
            last: 12,
            compare: ['previous_year'],
          },
        },
      ],
    },
    {
      id: 'delivered',
      title: inWords('Deliverables', 'Entregas', 'Entregables'),
      blocks: [
        {
          kind: 'records',
          id: 'delivered_list',
          title: inWords('Delivered in the month', 'Entregues no mês', 'Entregado en el mes'),
          missing: 'hide',
          events: ['deliverable'],
          limit: 30,
          account: false,
        },
      ],
    },
    {
      id: 'service',
      title: inWords('Requests', 'Solicitações', 'Solicitudes'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'service_numbers',
          title: inWords('How we answered', 'Como respondemos', 'Cómo respondimos'),
          missing: 'hide',
          query: {
            kpis: ['first_response_time', 'resolution_time', 'first_contact_resolution'],
          },
        },
        {
          kind: 'bar',
          id: 'service_types',
          width: 6,
          title: inWords('What you asked for', 'O que vocês pediram', 'Qué pidieron'),
          missing: 'hide',
          horizontal: true,
          query: { kpis: ['ticket_volume'], dimensions: ['ticket_type'] },
        },
        {
          kind: 'bar',
          id: 'service_touches',
          width: 6,
          title: inWords('How we met', 'Como nos encontramos', 'Cómo nos reunimos'),
          missing: 'hide',
          horizontal: true,
          query: { kpis: ['touchpoints_total'], dimensions: ['activity_type'], limit: 8 },
        },
      ],
    },
    {
      id: 'next',
      title: inWords('Next month', 'Próximo mês', 'Próximo mes'),
      blocks: [
        {
          kind: 'records',
          id: 'next_list',
          title: inWords(
            'Deliverables and actions ahead',
            'Entregas e ações à frente',
            'Entregables y acciones por venir',
          ),
          missing: 'hide',
          events: ['open_deliverable', 'open_action'],
          when: 'ahead',
          limit: 15,
          account: false,
        },
        {
          kind: 'text',
          id: 'next_text',
          title: inWords('What is planned', 'O que está planejado', 'Qué está planeado'),
          missing: 'hide',
          query: null,
          body: inWords(
            [
              '## What we will do',
              '',
              '? - Answer the {{ticket_backlog}} requests that are still open first.',
              '- Go on with the work agreed for the month, in the order of your priorities.',
              '',
              '## What we need from you',
              '',
              '- The material and the approvals for what comes next, in the first week.',
            ].join('\n'),
            [
              '## O que faremos',
              '',
              '? - Responder primeiro às {{ticket_backlog}} solicitações que continuam abertas.',
              '- Seguir com o trabalho combinado para o mês, na ordem das prioridades de vocês.',
              '',
              '## O que precisamos de vocês',
              '',
              '- O material e as aprovações do que vem a seguir, na primeira semana.',
            ].join('\n'),
            [
              '## Qué haremos',
              '',
              '? - Responder primero las {{ticket_backlog}} solicitudes que siguen abiertas.',
              '- Seguir con el trabajo acordado para el mes, en el orden de sus prioridades.',
              '',
              '## Qué necesitamos de ustedes',
              '',
              '- El material y las aprobaciones de lo que sigue, en la primera semana.',
            ].join('\n'),
          ),
        },
      ],
    },
  ],
});
