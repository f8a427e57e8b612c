import type { Text } from '../../base/locale.ts';
import type { EventId } from '../../model/schema.ts';
import { zDocument } from '../document/schema.ts';
import type { Document } from '../document/schema.ts';
import { inWords } from '../template/words.ts';

/** What the timeline tells: whatever happened, not what merely stands about the client. */
const TIMELINE: EventId[] = [
  'touch',
  'ticket',
  'answer',
  'invoice',
  'payment',
  'credit_note',
  'subscription_change',
  'contract',
  'renewal',
  'deal',
  'deal_closed',
  'owner_change',
  'account_change',
  'risk',
];

type Records = {
  title: Text;
  note?: Text;
  when?: 'period' | 'ever' | 'ahead';
  limit?: number;
  width?: number;
};

/** Records of the one client: its name stands above them all. */
function records(id: string, events: EventId[], rest: Records) {
  return { kind: 'records' as const, id, events, account: false, ...rest };
}

/**
 * One client on one page, for the click on its name and for the meeting with it: the reader's account filter says which
 * one. Sections say for themselves why they are empty.
 */
export const clientOverview: Document = zDocument.parse({
  kind: 'report',
  version: 1,
  id: 'client_overview',
  title: inWords('Account 360', 'Conta 360', 'Cuenta 360'),
  description: inWords(
    'Everything about one client on one page: figures, history, what is open and what comes next.',
    'Tudo sobre um cliente em uma página: números, histórico, pendências e próximos passos.',
    'Todo sobre un cliente en una página: números, historia, pendientes y próximos pasos.',
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
    'invoice',
    'account_assignment',
    'contract',
    'renewal',
    'risk_flag',
    'engagement_plan',
    'contact',
    'target',
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
    {
      id: 'ahead',
      title: inWords(
        'Open and ahead',
        'Pendências e próximos passos',
        'Pendientes y próximos pasos',
      ),
      blocks: [
        records('next_steps', ['next_touch', 'touch_plan'], {
          title: inWords('Next steps', 'Próximos passos', 'Próximos pasos'),
          when: 'ahead',
          limit: 10,
          width: 6,
        }),
        records('open_risks', ['open_risk'], {
          title: inWords('Open risks', 'Riscos em aberto', 'Riesgos abiertos'),
          when: 'ever',
          limit: 10,
          width: 6,
        }),
        records('open_tickets', ['open_ticket'], {
          title: inWords('Open tickets', 'Chamados em aberto', 'Tickets abiertos'),
          when: 'ever',
          width: 6,
        }),
        records('open_invoices', ['open_invoice'], {
          title: inWords('Open invoices', 'Faturas em aberto', 'Facturas abiertas'),
          when: 'ever',
          width: 6,
        }),
      ],
    },
    {
      id: 'history',
      title: inWords('History', 'Histórico', 'Historia'),
      blocks: [
        records('timeline', TIMELINE, {
          title: inWords(
            'Timeline of the period',
            'Linha do tempo do período',
            'Línea de tiempo del período',
          ),
          note: inWords(
            'Touchpoints, tickets, invoices, answers and what changed, newest first.',
            'Interações, chamados, faturas, respostas e mudanças, do mais recente ao mais antigo.',
            'Interacciones, tickets, facturas, respuestas y cambios, de lo más reciente a lo más antiguo.',
          ),
          limit: 200,
        }),
        records('answers', ['answer'], {
          title: inWords('Latest answers', 'Últimas respostas', 'Últimas respuestas'),
          when: 'ever',
          limit: 8,
        }),
        records('owners', ['owner_change'], {
          title: inWords(
            'Who has looked after it',
            'Quem já cuidou da conta',
            'Quién la ha atendido',
          ),
          when: 'ever',
          width: 6,
        }),
        records('renewals', ['renewal'], {
          title: inWords('Renewals', 'Renovações', 'Renovaciones'),
          when: 'ever',
          width: 6,
        }),
      ],
    },
    {
      id: 'relationship',
      title: inWords(
        'People, contracts and goals',
        'Pessoas, contratos e metas',
        'Personas, contratos y metas',
      ),
      blocks: [
        records('contacts', ['contact'], {
          title: inWords('Contacts', 'Contatos', 'Contactos'),
          when: 'ever',
          limit: 30,
        }),
        records('contracts', ['contract'], {
          title: inWords('Contracts', 'Contratos', 'Contratos'),
          when: 'ever',
        }),
        records('goals', ['goal'], {
          title: inWords('Goals', 'Metas', 'Metas'),
          when: 'ever',
        }),
      ],
    },
  ],
});
