import { zDocument } from '../document/schema.ts';
import type { Document } from '../document/schema.ts';
import { inWords } from './words.ts';

/**
 * Which accounts changed colour and why, and how much money is at risk. Needs two sources of health at least; accounts
 * without a score are a band of their own, never taken for healthy.
 */
export const portfolioHealth: Document = zDocument.parse({
  kind: 'report',
  version: 1,
  id: 'portfolio_health',
  title: inWords('Portfolio health', 'Saúde da carteira', 'Salud de la cartera'),
  description: inWords(
    'Which accounts changed colour and why, and where the money at risk is.',
    'Quais contas mudaram de cor e por quê, e onde está o dinheiro em risco.',
    'Qué cuentas cambiaron de color y por qué, y dónde está el dinero en riesgo.',
  ),
  audience: ['manager'],
  cadence: 'weekly',
  useCases: ['monitoring'],
  period: 'last_28_days',
  compare: ['previous_period'],
  requires: [
    'account',
    { atLeast: 2, of: ['activity', 'survey_response', 'ticket', 'invoice', 'health_input'] },
  ],
  optional: ['subscription_line', 'contract', 'risk_flag', 'account_assignment'],
  pages: [
    {
      id: 'map',
      title: inWords('Map', 'Mapa', 'Mapa'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'map_numbers',
          title: inWords('Health of the portfolio', 'Saúde da carteira', 'Salud de la cartera'),
          missing: 'hide',
          query: {
            kpis: [
              'health_score',
              'at_risk_account_rate',
              'mrr_at_risk',
              'health_improvement_balance',
            ],
          },
        },
        {
          kind: 'bar',
          id: 'map_accounts',
          width: 6,
          title: inWords('Accounts by band', 'Contas por faixa', 'Cuentas por franja'),
          note: inWords(
            'How many accounts of each account manager are healthy, need attention or are at risk.',
            'Quantas contas de cada gerente estão saudáveis, pedem atenção ou estão em risco.',
            'Cuántas cuentas de cada ejecutivo están saludables, piden atención o están en riesgo.',
          ),
          missing: 'hide',
          horizontal: true,
          stacked: true,
          query: { kpis: ['active_accounts'], dimensions: ['account_manager', 'health_band'] },
        },
        {
          kind: 'bar',
          id: 'map_money',
          width: 6,
          title: inWords(
            'Recurring revenue by band',
            'Receita recorrente por faixa',
            'Ingreso recurrente por franja',
          ),
          missing: 'hide',
          horizontal: true,
          stacked: true,
          query: { kpis: ['mrr'], dimensions: ['industry', 'health_band'] },
        },
        {
          kind: 'scatter',
          id: 'map_renewals',
          title: inWords(
            'Health and time to renewal',
            'Saúde e tempo até a renovação',
            'Salud y tiempo hasta la renovación',
          ),
          note: inWords(
            'Low and to the left is urgent: a weak relationship whose contract ends soon. Size is recurring revenue.',
            'Embaixo e à esquerda é urgente: relação fraca com contrato perto do fim. O tamanho é a receita recorrente.',
            'Abajo y a la izquierda es urgente: relación débil con contrato por vencer. El tamaño es el ingreso recurrente.',
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
      id: 'movers',
      title: inWords('Movers', 'Quem mudou', 'Quién cambió'),
      blocks: [
        {
          kind: 'table',
          id: 'movers_table',
          title: inWords(
            'Lowest scores and what moved them',
            'Menores índices e o que os moveu',
            'Menores índices y qué los movió',
          ),
          note: inWords(
            'The score with its change, then the change of each component.',
            'O índice com sua variação e, depois, a variação de cada componente.',
            'El índice con su variación y, después, la variación de cada componente.',
          ),
          missing: 'hide',
          query: {
            kpis: [
              'health_score',
              'health_engagement',
              'health_satisfaction',
              'health_support',
              'health_commercial',
              'health_usage',
              'mrr',
            ],
            dimensions: ['account', 'account_manager'],
            sort: { by: 'health_score', direction: 'ascending' },
            limit: 40,
            others: false,
          },
          compareTo: 'previous_period',
          columns: [
            { kpi: 'health_score', show: 'value_and_delta', color: true },
            { kpi: 'health_engagement', show: 'delta', color: true },
            { kpi: 'health_satisfaction', show: 'delta', color: true },
            { kpi: 'health_support', show: 'delta', color: true },
            { kpi: 'health_commercial', show: 'delta', color: true },
            { kpi: 'health_usage', show: 'delta', color: true },
            { kpi: 'mrr', bar: true },
          ],
        },
      ],
    },
    {
      id: 'components',
      title: inWords('Components', 'Componentes', 'Componentes'),
      blocks: [
        {
          kind: 'heatmap',
          id: 'components_map',
          title: inWords(
            'Components of health by segment',
            'Componentes da saúde por segmento',
            'Componentes de la salud por segmento',
          ),
          note: inWords(
            'Each component from 0 to 100; beside each segment, its active accounts.',
            'Cada componente de 0 a 100; ao lado de cada segmento, suas contas ativas.',
            'Cada componente de 0 a 100; al lado de cada segmento, sus cuentas activas.',
          ),
          missing: 'hide',
          query: {
            kpis: [
              'health_score',
              'health_engagement',
              'health_satisfaction',
              'health_support',
              'health_commercial',
              'health_usage',
            ],
            dimensions: ['segment'],
          },
          value: 'health_score',
          size: 'active_accounts',
        },
      ],
    },
    {
      id: 'work',
      title: inWords('Work list', 'Lista de trabalho', 'Lista de trabajo'),
      blocks: [
        {
          kind: 'list',
          id: 'work_list',
          title: inWords(
            'Recurring revenue at risk, account by account',
            'Receita recorrente em risco, conta a conta',
            'Ingreso recurrente en riesgo, cuenta por cuenta',
          ),
          note: inWords(
            'Accounts in the red or with an open warning.',
            'Contas no vermelho ou com alerta aberto.',
            'Cuentas en rojo o con una alerta abierta.',
          ),
          query: {
            kpis: [
              'mrr_at_risk',
              'health_score',
              'days_since_last_contact',
              'ticket_backlog',
              'days_to_renewal',
            ],
            dimensions: ['account', 'account_manager'],
            compare: [],
            limit: 25,
          },
          missing: 'hide',
          primary: 'mrr_at_risk',
        },
      ],
    },
  ],
});
