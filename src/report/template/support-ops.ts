import { zDocument } from '../document/schema.ts';
import type { Document } from '../document/schema.ts';
import { inWords } from './words.ts';

/** The queue, how fast it moves, and how well. */
export const supportOps: Document = zDocument.parse({
  kind: 'report',
  version: 1,
  id: 'support_ops',
  title: inWords('Support operations', 'Operação de suporte', 'Operación de soporte'),
  description: inWords(
    'The queue, how fast it moves, and how well.',
    'A fila, com que rapidez ela anda e com que qualidade.',
    'La cola, con qué rapidez avanza y con qué calidad.',
  ),
  audience: ['operation'],
  cadence: 'hourly',
  useCases: ['delivery'],
  period: 'last_7_days',
  compare: ['previous_period'],
  requires: ['ticket'],
  optional: ['ticket_event', 'survey_response', 'cost_line'],
  pages: [
    {
      id: 'queue',
      title: inWords('Queue', 'Fila', 'Cola'),
      blocks: [
        {
          kind: 'list',
          id: 'queue_clients',
          width: 6,
          title: inWords(
            'Where tickets are open',
            'Onde há chamados abertos',
            'Dónde hay tickets abiertos',
          ),
          missing: 'hide',
          query: {
            kpis: ['ticket_backlog', 'aged_backlog_rate', 'first_response_time'],
            dimensions: ['account', 'service_level'],
            limit: 8,
            compare: [],
          },
          primary: 'ticket_backlog',
        },
        {
          kind: 'bar',
          id: 'queue_priorities',
          width: 6,
          title: inWords(
            'New tickets by priority',
            'Novos chamados por prioridade',
            'Tickets nuevos por prioridad',
          ),
          missing: 'hide',
          horizontal: true,
          query: { kpis: ['ticket_volume'], dimensions: ['priority'] },
        },
        {
          kind: 'number_strip',
          id: 'queue_numbers',
          title: inWords('This week', 'Esta semana', 'Esta semana'),
          missing: 'hide',
          query: {
            kpis: ['ticket_backlog', 'ticket_volume', 'first_response_time', 'resolution_time'],
          },
        },
      ],
    },
    {
      id: 'speed',
      title: inWords('Speed', 'Rapidez', 'Rapidez'),
      blocks: [
        {
          kind: 'combo',
          id: 'speed_response',
          width: 6,
          title: inWords(
            'First response and volume',
            'Primeira resposta e volume',
            'Primera respuesta y volumen',
          ),
          missing: 'hide',
          query: {
            kpis: ['first_response_time', 'ticket_volume'],
            grain: 'week',
            last: 13,
            compare: [],
          },
          lines: ['first_response_time'],
        },
        {
          kind: 'line',
          id: 'speed_resolution',
          width: 6,
          title: inWords('Time to resolution', 'Tempo de resolução', 'Tiempo de resolución'),
          missing: 'hide',
          query: {
            kpis: ['resolution_time'],
            grain: 'week',
            last: 13,
            compare: [{ trailingMean: 8 }],
          },
        },
        {
          kind: 'bullet',
          id: 'speed_sla',
          title: inWords(
            'Service level kept, by priority',
            'SLA cumprido, por prioridade',
            'SLA cumplido, por prioridad',
          ),
          note: inWords(
            'Of the clocks that ended in 28 days; the mark is the target, or the period before.',
            'Dos prazos encerrados em 28 dias; a marca é a meta ou o período anterior.',
            'De los plazos que terminaron en 28 días; la marca es la meta o el período anterior.',
          ),
          missing: 'hide',
          query: {
            kpis: ['sla_attainment'],
            dimensions: ['priority'],
            period: 'last_28_days',
          },
        },
        {
          kind: 'pivot',
          id: 'speed_pivot',
          title: inWords(
            'First response by priority and channel',
            'Primeira resposta por prioridade e canal',
            'Primera respuesta por prioridad y canal',
          ),
          note: inWords(
            'Medians of the last 28 days; totals are medians of all tickets, not of the cells.',
            'Medianas dos últimos 28 dias; os totais são medianas de todos os chamados, não das células.',
            'Medianas de los últimos 28 días; los totales son medianas de todos los tickets, no de las celdas.',
          ),
          missing: 'hide',
          query: {
            kpis: ['first_response_time'],
            dimensions: ['priority', 'ticket_channel'],
            period: 'last_28_days',
          },
        },
      ],
    },
    {
      id: 'quality',
      title: inWords('Quality', 'Qualidade', 'Calidad'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'quality_numbers',
          title: inWords('How well', 'Com que qualidade', 'Con qué calidad'),
          missing: 'hide',
          query: {
            kpis: ['reopened_rate', 'first_contact_resolution', 'escalation_rate', 'csat'],
            period: 'last_28_days',
          },
        },
        {
          kind: 'table',
          id: 'quality_types',
          title: inWords('By type of ticket', 'Por tipo de chamado', 'Por tipo de ticket'),
          missing: 'hide',
          query: {
            kpis: [
              'ticket_volume',
              'first_response_time',
              'first_contact_resolution',
              'reopened_rate',
              'escalation_rate',
            ],
            dimensions: ['ticket_type'],
            period: 'last_28_days',
          },
          compareTo: 'previous_period',
          columns: [
            { kpi: 'ticket_volume', bar: true, show: 'value_and_delta' },
            { kpi: 'first_response_time' },
            { kpi: 'first_contact_resolution' },
            { kpi: 'reopened_rate' },
            { kpi: 'escalation_rate' },
          ],
        },
      ],
    },
    {
      id: 'load',
      title: inWords('Load', 'Carga', 'Carga'),
      blocks: [
        {
          kind: 'calendar',
          id: 'load_days',
          title: inWords('Tickets day by day', 'Chamados dia a dia', 'Tickets día a día'),
          missing: 'hide',
          query: { kpis: ['ticket_volume'] },
        },
        {
          kind: 'number_strip',
          id: 'load_numbers',
          width: 6,
          title: inWords('What it costs', 'Quanto custa', 'Cuánto cuesta'),
          missing: 'hide',
          query: {
            kpis: [
              'tickets_per_account',
              'tickets_per_agent',
              'aged_backlog_rate',
              'cost_per_ticket',
            ],
            period: 'last_month',
          },
        },
        {
          kind: 'bar',
          id: 'load_clients',
          width: 6,
          title: inWords('Who writes most', 'Quem mais abre chamados', 'Quién más abre tickets'),
          missing: 'hide',
          horizontal: true,
          query: {
            kpis: ['ticket_volume'],
            dimensions: ['account'],
            period: 'last_28_days',
            limit: 8,
            others: false,
          },
        },
      ],
    },
  ],
});
