import { zDocument } from '../document/schema.ts';
import type { Document } from '../document/schema.ts';
import { inWords } from './words.ts';

/**
 * Is there enough, is it real, how do deals end. Renewals are not among the deals. Without targets, coverage gives way to
 * what is open.
 */
export const pipeline: Document = zDocument.parse({
  kind: 'report',
  version: 1,
  id: 'pipeline',
  title: inWords('Pipeline review', 'Revisão de pipeline', 'Revisión de pipeline'),
  description: inWords(
    'Is there enough, is it real, and how do deals end.',
    'Há pipeline suficiente, ele é real e como os negócios terminam.',
    'Si hay suficiente, si es real y cómo terminan los negocios.',
  ),
  audience: ['manager', 'operation'],
  cadence: 'weekly',
  useCases: ['sales'],
  period: 'this_quarter',
  compare: ['previous_period'],
  requires: ['opportunity'],
  optional: ['opportunity_stage_event', 'target', 'account_assignment'],
  pages: [
    {
      id: 'coverage',
      title: inWords('Coverage', 'Cobertura', 'Cobertura'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'coverage_numbers',
          title: inWords(
            'What is in the pipeline',
            'O que está no pipeline',
            'Qué hay en el pipeline',
          ),
          missing: 'hide',
          query: {
            kpis: [
              'open_pipeline',
              'weighted_pipeline',
              'pipeline_created',
              'sales_velocity',
              'pipeline_gap',
            ],
          },
        },
        {
          kind: 'bullet',
          id: 'coverage_bullets',
          width: 6,
          title: inWords(
            'Coverage against what is needed',
            'Cobertura e o que é necessário',
            'Cobertura y lo necesario',
          ),
          note: inWords(
            'Open deals that close in the quarter, over what is missing to the target; the mark is what past win rates ask for.',
            'Negócios que fecham no trimestre sobre o que falta para a meta; a marca é o que a taxa de ganho histórica exige.',
            'Negocios que cierran en el trimestre sobre lo que falta para la meta; la marca es lo que exige la tasa de cierre histórica.',
          ),
          missing: { substitute: 'coverage_open' },
          query: {
            kpis: ['pipeline_coverage', 'required_pipeline_coverage'],
            compare: [],
          },
          against: { kpi: 'required_pipeline_coverage' },
        },
        {
          kind: 'pie',
          id: 'coverage_forecast',
          width: 6,
          title: inWords('How sure it is', 'Quão certo ele é', 'Qué tan seguro es'),
          note: inWords(
            'Open amount by forecast category.',
            'Valor em aberto por categoria de previsão.',
            'Importe abierto por categoría de pronóstico.',
          ),
          missing: 'hide',
          query: { kpis: ['open_pipeline'], dimensions: ['forecast_category'] },
        },
      ],
      spare: [
        {
          kind: 'line',
          id: 'coverage_open',
          width: 6,
          title: inWords('Open pipeline', 'Pipeline aberto', 'Pipeline abierto'),
          missing: 'hide',
          query: { kpis: ['open_pipeline'], grain: 'month', last: 13, compare: ['previous_year'] },
        },
      ],
    },
    {
      id: 'open',
      title: inWords('Open deals', 'Negócios abertos', 'Negocios abiertos'),
      blocks: [
        {
          kind: 'bar',
          id: 'open_types',
          width: 6,
          title: inWords('By type of deal', 'Por tipo de negócio', 'Por tipo de negocio'),
          missing: 'hide',
          horizontal: true,
          query: { kpis: ['open_pipeline'], dimensions: ['deal_type'] },
        },
        {
          kind: 'bar',
          id: 'open_managers',
          width: 6,
          title: inWords('By account manager', 'Por gerente de contas', 'Por ejecutivo de cuenta'),
          missing: 'hide',
          horizontal: true,
          query: { kpis: ['open_pipeline'], dimensions: ['account_manager'], limit: 10 },
        },
        {
          kind: 'list',
          id: 'open_list',
          title: inWords(
            'Clients with open deals, largest first',
            'Clientes com negócios abertos, do maior para o menor',
            'Clientes con negocios abiertos, de mayor a menor',
          ),
          note: inWords(
            'How the relationship stands where the money is expected.',
            'Como está a relação onde se espera o dinheiro.',
            'Cómo está la relación donde se espera el dinero.',
          ),
          missing: 'hide',
          query: {
            kpis: ['open_pipeline', 'health_score', 'days_since_last_contact', 'overdue_ar'],
            dimensions: ['account', 'account_manager'],
            limit: 12,
            compare: [],
          },
          primary: 'open_pipeline',
        },
      ],
    },
    {
      id: 'stages',
      title: inWords('Stages', 'Etapas', 'Etapas'),
      blocks: [
        {
          kind: 'bar',
          id: 'stages_conversion',
          width: 6,
          title: inWords(
            'How many go on to a later stage',
            'Quantos avançam para uma etapa seguinte',
            'Cuántos avanzan a una etapa posterior',
          ),
          note: inWords(
            'Of the deals that entered each stage; those too young to tell are left out.',
            'Dos negócios que entraram em cada etapa; os recentes demais ficam de fora.',
            'De los negocios que entraron en cada etapa; los demasiado recientes quedan fuera.',
          ),
          missing: { substitute: 'stages_open' },
          horizontal: true,
          query: {
            kpis: ['stage_conversion_rate'],
            dimensions: ['pipeline_stage'],
            period: 'last_12_months',
            compare: [],
          },
        },
        {
          kind: 'bar',
          id: 'stages_days',
          width: 6,
          title: inWords('Days in each stage', 'Dias em cada etapa', 'Días en cada etapa'),
          note: inWords(
            'Median of the stays that ended in twelve months.',
            'Mediana das permanências que terminaram em doze meses.',
            'Mediana de las permanencias que terminaron en doce meses.',
          ),
          missing: 'hide',
          horizontal: true,
          query: {
            kpis: ['days_in_stage'],
            dimensions: ['pipeline_stage'],
            period: 'last_12_months',
            compare: [],
          },
        },
      ],
      spare: [
        {
          kind: 'bar',
          id: 'stages_open',
          width: 6,
          title: inWords('Open by stage', 'Em aberto por etapa', 'Abierto por etapa'),
          missing: 'hide',
          horizontal: true,
          query: { kpis: ['open_pipeline'], dimensions: ['pipeline_stage'] },
        },
      ],
    },
    {
      id: 'ends',
      title: inWords('How deals end', 'Como os negócios terminam', 'Cómo terminan los negocios'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'ends_numbers',
          title: inWords('Won and lost', 'Ganhos e perdidos', 'Ganados y perdidos'),
          missing: 'hide',
          query: {
            kpis: [
              'bookings',
              'win_rate',
              'win_rate_value',
              'average_deal_size',
              'sales_cycle_days',
            ],
            period: 'last_quarter',
            compare: ['previous_period', 'previous_year'],
          },
        },
        {
          kind: 'combo',
          id: 'ends_course',
          title: inWords(
            'Created, won, and how often',
            'Gerado, ganho e com que frequência',
            'Generado, ganado y con qué frecuencia',
          ),
          note: inWords(
            'Bars are amounts of the month, the line is the share of closed deals that were won.',
            'As barras são valores do mês; a linha é a parcela dos negócios fechados que foi ganha.',
            'Las barras son importes del mes; la línea es la proporción de negocios cerrados que se ganó.',
          ),
          missing: 'hide',
          query: {
            kpis: ['win_rate', 'pipeline_created', 'bookings'],
            grain: 'month',
            last: 13,
            compare: [],
          },
          lines: ['win_rate'],
        },
      ],
    },
  ],
});
