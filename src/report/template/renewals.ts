import { zDocument } from '../document/schema.ts';
import type { Document } from '../document/schema.ts';
import { inWords } from './words.ts';

/** What is due, how it is likely to end, and whether we are early enough. */
export const renewals: Document = zDocument.parse({
  kind: 'report',
  version: 1,
  id: 'renewals',
  title: inWords('Renewals desk', 'Renovações', 'Renovaciones'),
  description: inWords(
    'What is due, how it is likely to end, and whether we are early enough.',
    'O que vence, como deve terminar e se estamos agindo com antecedência.',
    'Qué vence, cómo es probable que termine y si actuamos con anticipación.',
  ),
  audience: ['manager', 'operation'],
  cadence: 'weekly',
  useCases: ['sales', 'retention'],
  period: 'last_month',
  compare: ['previous_period', 'previous_year'],
  requires: ['contract'],
  optional: ['renewal', 'subscription_line', 'survey_response', 'activity', 'account_assignment'],
  pages: [
    {
      id: 'calendar',
      title: inWords('What is due', 'O que vence', 'Qué vence'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'calendar_numbers',
          title: inWords(
            'How renewals end',
            'Como as renovações terminam',
            'Cómo terminan las renovaciones',
          ),
          missing: 'hide',
          query: {
            kpis: [
              'renewals_due_value',
              'renewal_rate_logo',
              'renewal_rate_gross',
              'renewal_rate_net',
              'on_time_renewal_rate',
            ],
            period: 'last_quarter',
          },
        },
        {
          kind: 'bar',
          id: 'calendar_bands',
          width: 6,
          title: inWords(
            'Due in 90 days, by health',
            'A vencer em 90 dias, por saúde',
            'Por vencer en 90 días, por salud',
          ),
          missing: 'hide',
          stacked: true,
          horizontal: true,
          query: { kpis: ['renewals_due_value'], dimensions: ['account_manager', 'health_band'] },
        },
        {
          kind: 'line',
          id: 'calendar_course',
          width: 6,
          title: inWords(
            'Value kept at renewal',
            'Valor mantido na renovação',
            'Valor mantenido en la renovación',
          ),
          note: inWords(
            'Of what was due in each quarter: kept without and with growth.',
            'Do que venceu em cada trimestre: mantido sem e com crescimento.',
            'De lo que venció en cada trimestre: mantenido sin y con crecimiento.',
          ),
          missing: 'hide',
          query: {
            kpis: ['renewal_rate_gross', 'renewal_rate_net'],
            grain: 'quarter',
            last: 8,
            compare: [],
          },
        },
      ],
    },
    {
      id: 'list',
      title: inWords('Who to talk to', 'Com quem falar', 'Con quién hablar'),
      blocks: [
        {
          kind: 'list',
          id: 'list_due',
          title: inWords(
            'Contracts that end in 90 days, largest first',
            'Contratos que vencem em 90 dias, do maior para o menor',
            'Contratos que vencen en 90 días, de mayor a menor',
          ),
          missing: 'hide',
          query: {
            kpis: [
              'renewals_due_value',
              'days_to_renewal',
              'health_score',
              'last_nps',
              'days_since_last_contact',
              'ticket_backlog',
            ],
            dimensions: ['account', 'account_manager'],
            limit: 10,
            compare: [],
          },
          primary: 'renewals_due_value',
        },
        {
          kind: 'scatter',
          id: 'list_picture',
          title: inWords(
            'Health and days to renewal',
            'Saúde e dias até a renovação',
            'Salud y días hasta la renovación',
          ),
          note: inWords(
            'Low and left is where to begin. Size is recurring revenue.',
            'Embaixo à esquerda é por onde começar. O tamanho é a receita recorrente.',
            'Abajo a la izquierda es por donde empezar. El tamaño es el ingreso recurrente.',
          ),
          missing: 'hide',
          query: { kpis: ['days_to_renewal', 'health_score', 'mrr'], dimensions: ['account'] },
          x: 'days_to_renewal',
          y: 'health_score',
          size: 'mrr',
          color: null,
        },
      ],
    },
    {
      id: 'losses',
      title: inWords('What we lose', 'O que perdemos', 'Lo que perdemos'),
      blocks: [
        {
          kind: 'bar',
          id: 'losses_reasons',
          width: 6,
          title: inWords(
            'Recurring revenue lost, by reason',
            'Receita recorrente perdida, por motivo',
            'Ingreso recurrente perdido, por motivo',
          ),
          missing: 'hide',
          horizontal: true,
          query: {
            kpis: ['churned_mrr'],
            dimensions: ['churn_reason'],
            period: 'last_12_months',
            compare: [],
          },
        },
        {
          kind: 'list',
          id: 'losses_announced',
          width: 6,
          title: inWords(
            'Losses already announced',
            'Perdas já anunciadas',
            'Pérdidas ya anunciadas',
          ),
          missing: 'hide',
          query: {
            kpis: ['scheduled_churn_mrr', 'days_to_renewal', 'health_score'],
            dimensions: ['account', 'account_manager'],
            compare: [],
          },
          primary: 'scheduled_churn_mrr',
        },
      ],
    },
    {
      id: 'outlook',
      title: inWords('Outlook', 'Perspectiva', 'Perspectiva'),
      blocks: [
        {
          kind: 'pivot',
          id: 'outlook_bands',
          title: inWords(
            'Value due, by tier and health',
            'Valor a vencer, por classe e saúde',
            'Valor por vencer, por nivel y salud',
          ),
          note: inWords(
            'Renewals of the next 90 days. Compare with the share of value kept in each band before.',
            'Renovações dos próximos 90 dias. Compare com a parcela de valor mantida em cada faixa até agora.',
            'Renovaciones de los próximos 90 días. Compare con la proporción de valor mantenida en cada franja hasta ahora.',
          ),
          missing: 'hide',
          query: { kpis: ['renewals_due_value'], dimensions: ['tier', 'health_band'] },
        },
      ],
    },
  ],
});
