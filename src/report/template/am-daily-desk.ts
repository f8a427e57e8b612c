import { zDocument } from '../document/schema.ts';
import type { Document } from '../document/schema.ts';
import { inWords } from './words.ts';

/** What an account manager must do today. Each list goes with its source; one that is empty says that nothing is due. */
export const amDailyDesk: Document = zDocument.parse({
  kind: 'report',
  version: 1,
  id: 'am_daily_desk',
  title: inWords('My day', 'Meu dia', 'Mi día'),
  description: inWords(
    'What must be done today at my clients. Choose yourself in the filter.',
    'O que precisa ser feito hoje nos meus clientes. Escolha-se no filtro.',
    'Qué hay que hacer hoy con mis clientes. Elíjase en el filtro.',
  ),
  audience: ['operation'],
  cadence: 'hourly',
  useCases: ['monitoring'],
  period: 'last_7_days',
  compare: ['previous_period'],
  requires: ['account_assignment'],
  optional: ['activity', 'contract', 'ticket', 'invoice', 'survey_response', 'engagement_plan'],
  pages: [
    {
      id: 'today',
      title: inWords('Today', 'Hoje', 'Hoy'),
      blocks: [
        {
          kind: 'work_list',
          id: 'today_list',
          title: inWords('To be done', 'A fazer', 'Por hacer'),
          note: inWords(
            'Accounts with most reasons first; the amount is recurring revenue.',
            'Contas com mais motivos primeiro; o valor é a receita recorrente.',
            'Primero las cuentas con más motivos; el importe es el ingreso recurrente.',
          ),
          missing: 'hide',
          query: {
            kpis: [
              'mrr',
              'days_since_last_contact',
              'days_to_renewal',
              'overdue_ar',
              'ticket_backlog',
              'last_nps',
              'health_score',
            ],
            dimensions: ['account', 'account_manager'],
            limit: 15,
          },
          weight: 'mrr',
          reasons: [
            {
              kpi: 'days_since_last_contact',
              when: { above: '14' },
              name: inWords('No contact for', 'Sem contato há', 'Sin contacto hace'),
            },
            {
              kpi: 'days_to_renewal',
              when: { between: ['0', '60'] },
              name: inWords('Renewal in', 'Renovação em', 'Renovación en'),
            },
            {
              kpi: 'overdue_ar',
              when: { above: '0' },
              name: inWords('Overdue', 'Vencido', 'Vencido'),
            },
            {
              kpi: 'ticket_backlog',
              when: { above: '4' },
              name: inWords('Open tickets', 'Chamados abertos', 'Tickets abiertos'),
            },
            {
              kpi: 'last_nps',
              when: { below: '7' },
              name: inWords('Detractor, answered', 'Detrator, respondeu', 'Detractor, respondió'),
            },
            {
              kpi: 'health_score',
              when: { below: '60' },
              name: inWords('Health', 'Saúde', 'Salud'),
            },
          ],
        },
        {
          kind: 'number_strip',
          id: 'today_numbers',
          title: inWords('My week', 'Minha semana', 'Mi semana'),
          missing: 'hide',
          query: {
            kpis: [
              'touchpoints_total',
              'touch_plan_adherence',
              'ticket_backlog',
              'first_response_time',
            ],
          },
        },
        {
          kind: 'list',
          id: 'today_tickets',
          width: 6,
          title: inWords(
            'Clients that wait for an answer',
            'Clientes que esperam uma resposta',
            'Clientes que esperan una respuesta',
          ),
          missing: 'hide',
          query: {
            kpis: ['ticket_backlog', 'aged_backlog_rate', 'csat'],
            dimensions: ['account'],
            limit: 6,
            compare: [],
          },
          primary: 'ticket_backlog',
        },
        {
          kind: 'list',
          id: 'today_invoices',
          width: 6,
          title: inWords('Overdue invoices', 'Faturas vencidas', 'Facturas vencidas'),
          missing: 'hide',
          query: {
            kpis: ['overdue_ar', 'overdue_ar_90', 'days_since_last_contact'],
            dimensions: ['account'],
            limit: 6,
            compare: [],
          },
          primary: 'overdue_ar',
        },
      ],
    },
    {
      id: 'meetings',
      title: inWords('Before a meeting', 'Antes de uma reunião', 'Antes de una reunión'),
      blocks: [
        {
          kind: 'table',
          id: 'meetings_briefs',
          title: inWords(
            'Each client in one line',
            'Cada cliente em uma linha',
            'Cada cliente en una línea',
          ),
          missing: 'hide',
          query: {
            kpis: [
              'mrr',
              'health_score',
              'days_since_last_contact',
              'engaged_contacts_per_account',
              'last_nps',
              'ticket_backlog',
              'days_to_renewal',
            ],
            dimensions: ['account'],
            sort: { by: 'mrr', direction: 'descending' },
            limit: 40,
          },
          compareTo: 'previous_period',
          columns: [
            { kpi: 'mrr', bar: true },
            { kpi: 'health_score', show: 'value_and_delta', color: true },
            { kpi: 'days_since_last_contact' },
            { kpi: 'engaged_contacts_per_account' },
            { kpi: 'last_nps' },
            { kpi: 'ticket_backlog' },
            { kpi: 'days_to_renewal' },
          ],
        },
      ],
    },
  ],
});
