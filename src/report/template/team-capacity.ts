import { zDocument } from '../document/schema.ts';
import type { Document } from '../document/schema.ts';
import { inWords } from './words.ts';

/** Who is overloaded, whether another client fits, and what the care of clients costs. */
export const teamCapacity: Document = zDocument.parse({
  kind: 'report',
  version: 1,
  id: 'team_capacity',
  title: inWords('Team capacity and coverage', 'Capacidade da equipe', 'Capacidad del equipo'),
  description: inWords(
    'Who is overloaded, whether another client fits, and what care costs.',
    'Quem está sobrecarregado, se cabe mais um cliente e quanto custa o cuidado.',
    'Quién está sobrecargado, si cabe otro cliente y cuánto cuesta el cuidado.',
  ),
  audience: ['manager'],
  cadence: 'weekly',
  useCases: ['team'],
  period: 'last_month',
  compare: ['previous_period'],
  requires: ['account_assignment', 'user'],
  optional: ['capacity_day', 'time_entry', 'cost_line', 'subscription_line', 'activity'],
  pages: [
    {
      id: 'load',
      title: inWords('Load', 'Carga', 'Carga'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'load_numbers',
          title: inWords(
            'Per full-time person',
            'Por pessoa em tempo integral',
            'Por persona a tiempo completo',
          ),
          missing: 'hide',
          query: {
            kpis: ['accounts_per_am', 'mrr_per_am', 'hours_per_account', 'unassigned_account_rate'],
          },
        },
        {
          kind: 'bar',
          id: 'load_accounts',
          width: 6,
          title: inWords(
            'Accounts by account manager and tier',
            'Contas por gerente e classe',
            'Cuentas por ejecutivo y nivel',
          ),
          missing: 'hide',
          horizontal: true,
          stacked: true,
          query: { kpis: ['active_accounts'], dimensions: ['account_manager', 'tier'] },
        },
        {
          kind: 'bar',
          id: 'load_money',
          width: 6,
          title: inWords(
            'Recurring revenue by account manager',
            'Receita recorrente por gerente',
            'Ingreso recurrente por ejecutivo',
          ),
          missing: 'hide',
          horizontal: true,
          query: { kpis: ['mrr'], dimensions: ['account_manager'] },
        },
      ],
    },
    {
      id: 'utilisation',
      title: inWords('Utilisation', 'Utilização', 'Utilización'),
      blocks: [
        {
          kind: 'line',
          id: 'utilisation_course',
          width: 6,
          title: inWords(
            'Hours for clients, of those available',
            'Horas para clientes, das disponíveis',
            'Horas para clientes, de las disponibles',
          ),
          note: inWords(
            'All client work, and what can be invoiced.',
            'Todo o trabalho para clientes e o que pode ser faturado.',
            'Todo el trabajo para clientes y lo que se puede facturar.',
          ),
          missing: 'hide',
          query: {
            kpis: ['utilisation_rate', 'billable_utilisation'],
            grain: 'month',
            last: 13,
            compare: [],
          },
        },
        {
          kind: 'heatmap',
          id: 'utilisation_people',
          width: 6,
          title: inWords(
            'Utilisation by team and month',
            'Utilização por equipe e mês',
            'Utilización por equipo y mes',
          ),
          missing: 'hide',
          query: {
            kpis: ['utilisation_rate'],
            dimensions: ['team'],
            grain: 'month',
            last: 6,
          },
          value: 'utilisation_rate',
        },
      ],
    },
    {
      id: 'balance',
      title: inWords('Balance', 'Equilíbrio', 'Equilibrio'),
      blocks: [
        {
          kind: 'scatter',
          id: 'balance_points',
          width: 6,
          title: inWords(
            'Accounts and health, by account manager',
            'Contas e saúde, por gerente',
            'Cuentas y salud, por ejecutivo',
          ),
          note: inWords(
            'Many accounts and low health are a reason to share. Size is recurring revenue.',
            'Muitas contas e saúde baixa são motivo para dividir. O tamanho é a receita recorrente.',
            'Muchas cuentas y salud baja son motivo para repartir. El tamaño es el ingreso recurrente.',
          ),
          missing: 'hide',
          query: {
            kpis: ['active_accounts', 'health_score', 'mrr'],
            dimensions: ['account_manager'],
          },
          x: 'active_accounts',
          y: 'health_score',
          size: 'mrr',
          color: null,
        },
        {
          kind: 'box',
          id: 'balance_hours',
          width: 6,
          title: inWords(
            'Hours per client, by tier',
            'Horas por cliente, por classe',
            'Horas por cliente, por nivel',
          ),
          note: inWords(
            'Does effort follow the tier?',
            'O esforço acompanha a classe?',
            '¿El esfuerzo sigue al nivel?',
          ),
          missing: 'hide',
          query: { kpis: ['client_hours'], dimensions: ['account', 'tier'] },
        },
      ],
    },
    {
      id: 'cost',
      title: inWords('What it costs', 'Quanto custa', 'Cuánto cuesta'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'cost_numbers',
          title: inWords(
            'Cost of the relationship',
            'Custo do relacionamento',
            'Costo de la relación',
          ),
          missing: 'hide',
          query: {
            kpis: [
              'revenue_per_am',
              'retention_cost_ratio',
              'cost_per_touchpoint',
              'expansion_cost_ratio',
            ],
            period: 'last_quarter',
            compare: ['previous_period', 'previous_year'],
          },
        },
        {
          kind: 'list',
          id: 'cost_hours',
          title: inWords('Where the hours go', 'Para onde vão as horas', 'Adónde van las horas'),
          note: inWords(
            'Clients by hours of the month, with what they pay.',
            'Clientes por horas do mês, com o que pagam.',
            'Clientes por horas del mes, con lo que pagan.',
          ),
          missing: 'hide',
          query: {
            kpis: ['client_hours', 'mrr', 'effective_hourly_rate', 'over_servicing_rate'],
            dimensions: ['account', 'account_manager'],
            limit: 6,
            compare: [],
          },
          primary: 'client_hours',
        },
      ],
    },
  ],
});
