import { zDocument } from '../document/schema.ts';
import type { Document } from '../document/schema.ts';
import { inWords } from './words.ts';

/** How a relationship moves on from stage to stage, what each step yields, how long it takes and what it costs. */
export const relationshipFunnel: Document = zDocument.parse({
  kind: 'report',
  version: 1,
  id: 'relationship_funnel',
  title: inWords('Relationship funnel', 'Funil do relacionamento', 'Embudo de la relación'),
  description: inWords(
    'How relationships move on from stage to stage, how fast, and at what cost.',
    'Como os relacionamentos avançam de etapa em etapa, com que rapidez e a que custo.',
    'Cómo avanzan las relaciones de etapa en etapa, con qué rapidez y a qué costo.',
  ),
  audience: ['executive', 'manager'],
  cadence: 'monthly',
  useCases: ['results', 'sales', 'retention'],
  period: 'last_12_months',
  compare: ['previous_year'],
  requires: ['lifecycle_event'],
  optional: ['opportunity', 'contract', 'subscription_line', 'cost_line', 'onboarding'],
  pages: [
    {
      id: 'ladder',
      title: inWords('Ladder', 'Escada', 'Escalera'),
      blocks: [
        {
          kind: 'bar',
          id: 'ladder_stages',
          width: 6,
          title: inWords(
            'How many move on within 90 days, by stage',
            'Quantos avançam em 90 dias, por etapa',
            'Cuántos avanzan en 90 días, por etapa',
          ),
          note: inWords(
            'Of those who entered the stage. Entries younger than 90 days wait.',
            'De quem entrou na etapa. Entradas com menos de 90 dias aguardam.',
            'De quienes entraron en la etapa. Las entradas con menos de 90 días esperan.',
          ),
          missing: 'hide',
          horizontal: true,
          query: { kpis: ['lifecycle_conversion_rate'], dimensions: ['lifecycle_stage'] },
        },
        {
          kind: 'bar',
          id: 'ladder_channels',
          width: 6,
          title: inWords(
            'By acquisition channel',
            'Por canal de aquisição',
            'Por canal de adquisición',
          ),
          missing: 'hide',
          horizontal: true,
          query: {
            kpis: ['lifecycle_conversion_rate'],
            dimensions: ['acquisition_channel'],
            compare: [],
          },
        },
      ],
    },
    {
      id: 'yield',
      title: inWords('Yield', 'Rendimento', 'Rendimiento'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'yield_numbers',
          title: inWords('What each step yields', 'O que cada etapa rende', 'Qué rinde cada etapa'),
          missing: 'hide',
          query: { kpis: ['win_rate', 'upsell_rate', 'cross_sell_rate', 'renewal_rate_logo'] },
        },
        {
          kind: 'table',
          id: 'yield_teams',
          title: inWords('By account manager', 'Por gerente de contas', 'Por ejecutivo de cuenta'),
          missing: 'hide',
          query: {
            kpis: ['win_rate', 'bookings', 'expansion_mrr', 'renewal_rate_gross'],
            dimensions: ['account_manager'],
            sort: { by: 'bookings', direction: 'descending' },
          },
          compareTo: 'previous_year',
          columns: [
            { kpi: 'bookings', bar: true, show: 'value_and_delta' },
            { kpi: 'win_rate' },
            { kpi: 'expansion_mrr' },
            { kpi: 'renewal_rate_gross' },
          ],
        },
      ],
    },
    {
      id: 'speed',
      title: inWords('Speed and cost', 'Rapidez e custo', 'Rapidez y costo'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'speed_numbers',
          width: 6,
          title: inWords('How long it takes', 'Quanto tempo leva', 'Cuánto tarda'),
          missing: 'hide',
          query: {
            kpis: ['sales_cycle_days', 'onboarding_duration_days', 'time_to_value_days'],
          },
        },
        {
          kind: 'number_strip',
          id: 'speed_costs',
          width: 6,
          title: inWords('What it costs', 'Quanto custa', 'Cuánto cuesta'),
          missing: 'hide',
          query: {
            kpis: ['cac', 'cost_per_touchpoint', 'retention_cost_ratio', 'expansion_cost_ratio'],
          },
        },
      ],
    },
  ],
});
