import { zDocument } from '../document/schema.ts';
import type { Document } from '../document/schema.ts';
import { inWords } from '../template/words.ts';

/** The first page: how the portfolio stands today, and the book of business, largest client first. */
export const portfolio: Document = zDocument.parse({
  kind: 'report',
  version: 1,
  id: 'portfolio',
  title: inWords('Portfolio', 'Carteira', 'Cartera'),
  description: inWords(
    'How your clients stand.',
    'Como estão seus clientes.',
    'Cómo están sus clientes.',
  ),
  audience: ['manager'],
  cadence: 'daily',
  period: 'last_month',
  compare: ['previous_period'],
  requires: ['account'],
  optional: ['subscription_line', 'revenue_line', 'activity', 'survey_response'],
  pages: [
    {
      id: 'now',
      title: inWords('Today', 'Hoje', 'Hoy'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'headline',
          missing: 'hide',
          query: { kpis: ['mrr', 'nrr', 'active_accounts', 'mrr_at_risk'] },
        },
        {
          kind: 'table',
          id: 'book',
          title: inWords('Clients', 'Clientes', 'Clientes'),
          note: inWords(
            'Largest first. Open a client to see its figures.',
            'Do maior para o menor. Abra um cliente para ver seus números.',
            'Del mayor al menor. Abra un cliente para ver sus números.',
          ),
          missing: 'hide',
          query: {
            kpis: [
              'mrr',
              'health_score',
              'days_since_last_contact',
              'last_nps',
              'overdue_ar',
              'days_to_renewal',
            ],
            dimensions: ['account', 'account_manager'],
            compare: ['previous_period'],
            filters: [],
            sort: { by: 'mrr', direction: 'descending' },
          },
          columns: [
            { kpi: 'mrr', show: 'value', bar: true },
            { kpi: 'health_score', show: 'value_and_delta' },
            { kpi: 'days_since_last_contact', show: 'value' },
            { kpi: 'last_nps', show: 'value' },
            { kpi: 'overdue_ar', show: 'value' },
            { kpi: 'days_to_renewal', show: 'value' },
          ],
          compareTo: 'previous_period',
        },
      ],
    },
  ],
});
