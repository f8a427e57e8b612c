import { zDocument } from '../document/schema.ts';
import type { Document } from '../document/schema.ts';
import { inWords } from '../template/words.ts';

/** One client at a glance, for the click on its name: the reader's account filter says which one. */
export const clientOverview: Document = zDocument.parse({
  kind: 'report',
  version: 1,
  id: 'client_overview',
  title: inWords('Client at a glance', 'Cliente em resumo', 'Cliente en resumen'),
  description: inWords(
    'Money, relationship and service of one client.',
    'Receita, relacionamento e atendimento de um cliente.',
    'Ingresos, relación y servicio de un cliente.',
  ),
  audience: ['operation', 'manager'],
  cadence: 'daily',
  period: 'last_month',
  compare: ['previous_period', 'previous_year'],
  requires: ['account'],
  optional: [
    'subscription_line',
    'revenue_line',
    'activity',
    'ticket',
    'survey_response',
    'time_entry',
  ],
  pages: [
    {
      id: 'standing',
      title: inWords('Standing', 'Situação', 'Situación'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'money',
          title: inWords('Money', 'Receita', 'Ingresos'),
          missing: 'hide',
          query: { kpis: ['mrr', 'revenue', 'account_contribution', 'overdue_ar'] },
        },
        {
          kind: 'number_strip',
          id: 'relationship',
          title: inWords('Relationship', 'Relacionamento', 'Relación'),
          missing: 'hide',
          query: {
            kpis: ['health_score', 'days_since_last_contact', 'last_nps', 'days_to_renewal'],
            compare: ['previous_period'],
          },
        },
        {
          kind: 'combo',
          id: 'course',
          width: 7,
          title: inWords(
            'Revenue and contribution, 13 months',
            'Receita e contribuição, 13 meses',
            'Ingresos y contribución, 13 meses',
          ),
          missing: 'hide',
          query: {
            kpis: ['mrr', 'revenue', 'account_contribution'],
            grain: 'month',
            last: 13,
            compare: [],
          },
          lines: ['mrr'],
        },
        {
          kind: 'line',
          id: 'touches',
          width: 5,
          title: inWords(
            'Touchpoints, 13 months',
            'Interações, 13 meses',
            'Interacciones, 13 meses',
          ),
          missing: 'hide',
          query: { kpis: ['touchpoints_total'], grain: 'month', last: 13, compare: [] },
        },
        {
          kind: 'bar',
          id: 'effort',
          width: 6,
          title: inWords(
            'Hours used beyond the contract',
            'Horas além do contrato',
            'Horas más allá del contrato',
          ),
          missing: 'hide',
          query: { kpis: ['over_servicing_rate'], grain: 'month', last: 6, compare: [] },
        },
        {
          kind: 'bar',
          id: 'tickets',
          width: 6,
          title: inWords('Tickets by type', 'Chamados por tipo', 'Tickets por tipo'),
          missing: 'hide',
          query: {
            kpis: ['ticket_volume'],
            dimensions: ['ticket_type'],
            compare: ['previous_period'],
          },
          horizontal: true,
        },
      ],
    },
  ],
});
