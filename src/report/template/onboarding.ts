import { zDocument } from '../document/schema.ts';
import type { Document } from '../document/schema.ts';
import { inWords } from './words.ts';

/** Who is getting started, how long it takes to value, and whether those who started stay. */
export const onboarding: Document = zDocument.parse({
  kind: 'report',
  version: 1,
  id: 'onboarding',
  title: inWords('Onboarding', 'Onboarding', 'Onboarding'),
  description: inWords(
    'How many get started in time, how long it takes to the first value, and whether they stay.',
    'Quantos começam no prazo, quanto tempo leva até o primeiro valor e se ficam.',
    'Cuántos empiezan a tiempo, cuánto tarda el primer valor y si se quedan.',
  ),
  audience: ['manager', 'operation'],
  cadence: 'weekly',
  useCases: ['delivery', 'retention'],
  period: 'last_12_months',
  compare: ['previous_year'],
  requires: ['onboarding'],
  optional: ['subscription_line', 'activity', 'account_assignment'],
  pages: [
    {
      id: 'board',
      title: inWords('Board', 'Painel', 'Tablero'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'board_numbers',
          title: inWords('How it goes', 'Como está indo', 'Cómo va'),
          missing: 'hide',
          query: {
            kpis: ['onboarding_completion_rate', 'onboarding_duration_days', 'time_to_value_days'],
          },
        },
        {
          kind: 'table',
          id: 'board_table',
          title: inWords(
            'Client by client, the longest first',
            'Cliente a cliente, do mais demorado ao mais rápido',
            'Cliente por cliente, del más largo al más corto',
          ),
          missing: 'hide',
          query: {
            kpis: ['onboarding_duration_days', 'time_to_value_days', 'mrr', 'health_score'],
            dimensions: ['account', 'account_manager'],
            sort: { by: 'onboarding_duration_days', direction: 'descending' },
            limit: 20,
          },
          columns: [
            { kpi: 'onboarding_duration_days', bar: true },
            { kpi: 'time_to_value_days' },
            { kpi: 'mrr' },
            { kpi: 'health_score' },
          ],
        },
      ],
    },
    {
      id: 'speed',
      title: inWords('Speed', 'Rapidez', 'Rapidez'),
      blocks: [
        {
          kind: 'bar',
          id: 'speed_levels',
          width: 6,
          title: inWords(
            'Days to first value, by service level',
            'Dias até o primeiro valor, por nível de serviço',
            'Días hasta el primer valor, por nivel de servicio',
          ),
          missing: 'hide',
          horizontal: true,
          query: { kpis: ['time_to_value_days'], dimensions: ['service_level'], compare: [] },
        },
        {
          kind: 'bar',
          id: 'speed_people',
          width: 6,
          title: inWords(
            'Duration, by account manager',
            'Duração, por gerente de contas',
            'Duración, por ejecutivo de cuenta',
          ),
          missing: 'hide',
          horizontal: true,
          query: {
            kpis: ['onboarding_duration_days'],
            dimensions: ['account_manager'],
            compare: [],
          },
        },
      ],
    },
    {
      id: 'outcome',
      title: inWords('Do they stay?', 'Eles ficam?', '¿Se quedan?'),
      blocks: [
        {
          kind: 'cohort',
          id: 'outcome_cohorts',
          title: inWords(
            'Clients that stay, by the quarter they began',
            'Clientes que ficam, por trimestre de entrada',
            'Clientes que se quedan, por trimestre de entrada',
          ),
          missing: 'hide',
          query: { kpis: ['cohort_logo_retention'] },
          ages: [0, 1, 2, 3, 6, 9, 12],
        },
      ],
    },
  ],
});
