import { zDocument } from '../document/schema.ts';
import type { Document } from '../document/schema.ts';
import { inWords } from './words.ts';

/**
 * Results, effort and portfolio of one person: made for a filter on one account manager. Without the filter it compares
 * the people of the team.
 */
export const amScorecard: Document = zDocument.parse({
  kind: 'report',
  version: 1,
  id: 'am_scorecard',
  title: inWords('AM one-to-one scorecard', 'Scorecard do AM', 'Scorecard del AM'),
  description: inWords(
    'Results, effort and portfolio of one account manager, for the one-to-one. Choose the person in the filter.',
    'Resultados, esforço e carteira de um gerente de contas, para a conversa individual. Escolha a pessoa no filtro.',
    'Resultados, esfuerzo y cartera de un ejecutivo de cuenta, para la reunión individual. Elija a la persona en el filtro.',
  ),
  audience: ['manager', 'operation'],
  cadence: 'monthly',
  useCases: ['team'],
  period: 'last_month',
  compare: ['previous_period'],
  requires: ['account_assignment'],
  optional: [
    'subscription_line',
    'activity',
    'survey_response',
    'target',
    'contract',
    'capacity_day',
  ],
  pages: [
    {
      id: 'results',
      title: inWords('Results', 'Resultados', 'Resultados'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'results_numbers',
          title: inWords(
            'What became of the portfolio',
            'O que aconteceu com a carteira',
            'Qué pasó con la cartera',
          ),
          missing: 'hide',
          query: {
            kpis: ['mrr', 'nrr', 'grr', 'renewal_rate_gross', 'expansion_mrr', 'quota_attainment'],
            compare: ['previous_period', 'target'],
          },
        },
        {
          kind: 'table',
          id: 'results_peers',
          title: inWords('Beside the team', 'Ao lado da equipe', 'Junto al equipo'),
          note: inWords(
            'Everybody the reader may see; under a filter, the person alone.',
            'Todos que o leitor pode ver; com filtro, só a pessoa.',
            'Todos los que el lector puede ver; con filtro, solo la persona.',
          ),
          missing: 'hide',
          query: {
            kpis: ['mrr', 'nrr', 'expansion_mrr', 'account_coverage_rate', 'nps', 'health_score'],
            dimensions: ['account_manager'],
            sort: { by: 'mrr', direction: 'descending' },
          },
          compareTo: 'previous_period',
          columns: [
            { kpi: 'mrr', bar: true, show: 'value_and_delta' },
            { kpi: 'nrr' },
            { kpi: 'expansion_mrr' },
            { kpi: 'account_coverage_rate' },
            { kpi: 'nps' },
            { kpi: 'health_score', show: 'value_and_delta' },
          ],
        },
      ],
    },
    {
      id: 'relationship',
      title: inWords('Relationship', 'Relacionamento', 'Relación'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'relationship_numbers',
          title: inWords(
            'Presence at the clients',
            'Presença nos clientes',
            'Presencia con los clientes',
          ),
          missing: 'hide',
          query: {
            kpis: [
              'account_coverage_rate',
              'qbr_coverage',
              'touch_plan_adherence',
              'two_way_share',
              'meeting_noshow_rate',
              'nps',
            ],
            compare: ['previous_period', 'target'],
          },
        },
        {
          kind: 'calendar',
          id: 'relationship_days',
          title: inWords(
            'Touchpoints day by day',
            'Interações dia a dia',
            'Interacciones día a día',
          ),
          missing: 'hide',
          query: { kpis: ['touchpoints_total'] },
        },
      ],
    },
    {
      id: 'portfolio',
      title: inWords('Portfolio', 'Carteira', 'Cartera'),
      blocks: [
        {
          kind: 'table',
          id: 'portfolio_table',
          title: inWords(
            'Every account, largest first',
            'Cada conta, da maior para a menor',
            'Cada cuenta, de mayor a menor',
          ),
          missing: 'hide',
          query: {
            kpis: [
              'mrr',
              'health_score',
              'days_since_last_contact',
              'days_to_renewal',
              'overdue_ar',
              'ticket_backlog',
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
            { kpi: 'days_to_renewal' },
            { kpi: 'overdue_ar' },
            { kpi: 'ticket_backlog' },
          ],
        },
      ],
    },
    {
      id: 'capacity',
      title: inWords('Capacity', 'Capacidade', 'Capacidad'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'capacity_numbers',
          title: inWords(
            'How much one person carries',
            'Quanto cada pessoa carrega',
            'Cuánto lleva cada persona',
          ),
          missing: 'hide',
          query: {
            kpis: ['accounts_per_am', 'mrr_per_am', 'utilisation_rate', 'hours_per_account'],
          },
        },
        {
          kind: 'list',
          id: 'capacity_next',
          title: inWords('To talk about', 'Para conversar', 'Para conversar'),
          note: inWords(
            'Accounts with money at risk, for the agreed actions.',
            'Contas com dinheiro em risco, para as ações combinadas.',
            'Cuentas con dinero en riesgo, para las acciones acordadas.',
          ),
          missing: 'hide',
          query: {
            kpis: ['mrr_at_risk', 'health_score', 'days_since_last_contact', 'days_to_renewal'],
            dimensions: ['account', 'account_manager'],
            limit: 6,
            compare: [],
          },
          primary: 'mrr_at_risk',
        },
      ],
    },
  ],
});
