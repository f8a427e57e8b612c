import { zDocument } from '../document/schema.ts';
import type { Document } from '../document/schema.ts';
import { inWords } from './words.ts';

/**
 * Are we on target, and where does growth come from. Without targets the first page shows sales over time; without deals
 * expansion is read from the movements of recurring revenue.
 */
export const salesTracking: Document = zDocument.parse({
  kind: 'report',
  version: 1,
  id: 'sales_tracking',
  title: inWords(
    'Sales tracking of the base',
    'Acompanhamento de vendas da base',
    'Seguimiento de ventas de la base',
  ),
  description: inWords(
    'Are we on target, and where does expansion come from.',
    'Se estamos na meta e de onde vem a expansão.',
    'Si estamos en la meta y de dónde viene la expansión.',
  ),
  audience: ['manager'],
  cadence: 'weekly',
  useCases: ['sales'],
  period: 'last_quarter',
  compare: ['previous_period', 'previous_year'],
  requires: ['account', ['opportunity', 'subscription_line']],
  optional: ['target', 'forecast_submission', 'revenue_line', 'account_assignment'],
  pages: [
    {
      id: 'attainment',
      title: inWords('Attainment', 'Atingimento', 'Cumplimiento'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'attainment_numbers',
          title: inWords('Sales', 'Vendas', 'Ventas'),
          missing: 'hide',
          query: {
            kpis: [
              'bookings',
              'expansion_mrr',
              'average_deal_size',
              'win_rate',
              'win_rate_value',
              'sales_cycle_days',
            ],
          },
        },
        {
          kind: 'bullet',
          id: 'attainment_quota',
          width: 6,
          title: inWords(
            'Quota reached, by account manager',
            'Meta atingida, por gerente de contas',
            'Cuota alcanzada, por ejecutivo de cuenta',
          ),
          note: inWords(
            'The mark is the whole quota of the period.',
            'A marca é a meta inteira do período.',
            'La marca es la cuota completa del período.',
          ),
          missing: { substitute: 'attainment_bookings' },
          query: { kpis: ['quota_attainment'], dimensions: ['account_manager'] },
          against: { value: '1' },
        },
        {
          kind: 'bar',
          id: 'attainment_types',
          width: 6,
          title: inWords('Sales by type', 'Vendas por tipo', 'Ventas por tipo'),
          missing: 'hide',
          horizontal: true,
          query: { kpis: ['bookings'], dimensions: ['deal_type'], compare: ['previous_period'] },
        },
      ],
      spare: [
        {
          kind: 'line',
          id: 'attainment_bookings',
          width: 6,
          title: inWords('Sales over time', 'Vendas no tempo', 'Ventas en el tiempo'),
          missing: 'hide',
          query: { kpis: ['bookings'], grain: 'month', last: 13, compare: ['previous_year'] },
        },
      ],
    },
    {
      id: 'expansion',
      title: inWords('Expansion', 'Expansão', 'Expansión'),
      blocks: [
        {
          kind: 'bar',
          id: 'expansion_rates',
          width: 6,
          title: inWords(
            'Clients that bought more, by industry',
            'Clientes que compraram mais, por setor',
            'Clientes que compraron más, por industria',
          ),
          note: inWords(
            'Share of clients that grew with what they have (upsell) or added a product (cross-sell).',
            'Parcela dos clientes que cresceu com o que já tem (upsell) ou acrescentou um produto (cross-sell).',
            'Proporción de clientes que creció con lo que tiene (upsell) o sumó un producto (cross-sell).',
          ),
          missing: 'hide',
          horizontal: true,
          query: {
            kpis: ['upsell_rate', 'cross_sell_rate'],
            dimensions: ['industry'],
            period: 'last_12_months',
            compare: [],
          },
        },
        {
          kind: 'bar',
          id: 'expansion_products',
          width: 6,
          title: inWords('Expansion by product', 'Expansão por produto', 'Expansión por producto'),
          missing: 'hide',
          horizontal: true,
          query: {
            kpis: ['expansion_mrr'],
            dimensions: ['product'],
            period: 'last_12_months',
            compare: [],
          },
        },
        {
          kind: 'pivot',
          id: 'expansion_pivot',
          title: inWords(
            'Who has what: revenue by product and industry',
            'Quem tem o quê: receita por produto e setor',
            'Quién tiene qué: ingresos por producto e industria',
          ),
          note: inWords(
            'Over twelve months. A dash is an industry that does not buy the product yet.',
            'Em doze meses. Um traço é um setor que ainda não compra o produto.',
            'En doce meses. Un guion es una industria que aún no compra el producto.',
          ),
          missing: 'hide',
          query: {
            kpis: ['revenue'],
            dimensions: ['product', 'industry'],
            period: 'last_12_months',
          },
        },
      ],
    },
    {
      id: 'growth',
      title: inWords('Growth', 'Crescimento', 'Crecimiento'),
      blocks: [
        {
          kind: 'line',
          id: 'growth_revenue',
          width: 6,
          title: inWords('Revenue', 'Receita', 'Ingresos'),
          missing: 'hide',
          query: { kpis: ['revenue'], grain: 'month', last: 13, compare: ['previous_year'] },
        },
        {
          kind: 'line',
          id: 'growth_rates',
          width: 6,
          title: inWords(
            'Growth against the year before',
            'Crescimento em relação ao ano anterior',
            'Crecimiento frente al año anterior',
          ),
          note: inWords(
            'Of all clients, and of those that were clients then already.',
            'De todos os clientes e dos que já eram clientes naquela época.',
            'De todos los clientes y de los que ya eran clientes entonces.',
          ),
          missing: 'hide',
          query: {
            kpis: ['sales_growth', 'same_account_growth'],
            grain: 'quarter',
            last: 6,
            compare: [],
          },
        },
      ],
    },
    {
      id: 'people',
      title: inWords('People and discipline', 'Pessoas e disciplina', 'Personas y disciplina'),
      blocks: [
        {
          kind: 'histogram',
          id: 'people_spread',
          width: 6,
          title: inWords(
            'How far the team has come',
            'Até onde a equipe chegou',
            'Hasta dónde llegó el equipo',
          ),
          note: inWords(
            'Account managers by the share of their quota.',
            'Gerentes de contas pela parcela da meta.',
            'Ejecutivos de cuenta por la proporción de su cuota.',
          ),
          missing: 'hide',
          query: { kpis: ['quota_attainment'], dimensions: ['account_manager'] },
          edges: ['0', '0.5', '0.8', '1', '1.2'],
        },
        {
          kind: 'number_strip',
          id: 'people_numbers',
          width: 6,
          title: inWords('Discipline', 'Disciplina', 'Disciplina'),
          missing: 'hide',
          query: {
            kpis: ['quota_attained_share', 'discount_rate', 'forecast_accuracy', 'forecast_bias'],
            compare: ['previous_period'],
          },
        },
      ],
    },
  ],
});
