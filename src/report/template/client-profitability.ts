import { zDocument } from '../document/schema.ts';
import type { Document } from '../document/schema.ts';
import { inWords } from './words.ts';

/**
 * Who pays, who costs, what to reprice. Needs revenue and either costs or hours; what is in pools without a rule stays
 * in a bar of its own.
 */
export const clientProfitability: Document = zDocument.parse({
  kind: 'report',
  version: 1,
  id: 'client_profitability',
  title: inWords('Client profitability', 'Rentabilidade por cliente', 'Rentabilidad por cliente'),
  description: inWords(
    'Who pays, who costs, and what to reprice.',
    'Quem paga, quem custa e o que reprecificar.',
    'Quién paga, quién cuesta y a quién ajustar el precio.',
  ),
  audience: ['executive', 'manager'],
  cadence: 'monthly',
  useCases: ['profitability'],
  period: 'last_month',
  compare: ['previous_period', 'previous_year'],
  requires: ['revenue_line', ['cost_line', 'time_entry']],
  optional: ['allocation_rule', 'contract', 'rate_card', 'account_assignment'],
  pages: [
    {
      id: 'totals',
      title: inWords('Totals', 'Totais', 'Totales'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'totals_numbers',
          title: inWords(
            'Cost of serving clients',
            'Custo de atender clientes',
            'Costo de atender clientes',
          ),
          missing: 'hide',
          query: {
            kpis: [
              'cost_to_serve',
              'cost_to_serve_per_account',
              'gross_margin_pct',
              'cost_to_serve_ratio',
              'effective_hourly_rate',
              'average_cost_per_hour',
              'realisation_rate',
            ],
            compare: ['previous_period'],
          },
        },
        {
          kind: 'waterfall',
          id: 'totals_bridge',
          width: 7,
          title: inWords(
            'From revenue to contribution',
            'Da receita à contribuição',
            'De los ingresos a la contribución',
          ),
          note: inWords(
            'What is billed through, delivery and the care of the relationship, one after the other.',
            'Repasses, entrega e cuidado do relacionamento, um depois do outro.',
            'Lo refacturado, la entrega y el cuidado de la relación, uno tras otro.',
          ),
          missing: 'hide',
          query: {
            kpis: [
              'revenue',
              'pass_through_cost',
              'agi',
              'delivery_cost',
              'gross_margin_amount',
              'relationship_cost',
              'account_contribution',
            ],
            compare: ['previous_period'],
          },
          steps: [
            { kpi: 'revenue', role: 'total' },
            { kpi: 'pass_through_cost', role: 'decrease' },
            { kpi: 'agi', role: 'total' },
            { kpi: 'delivery_cost', role: 'decrease' },
            { kpi: 'gross_margin_amount', role: 'total' },
            { kpi: 'relationship_cost', role: 'decrease' },
            { kpi: 'account_contribution', role: 'total' },
          ],
        },
        {
          kind: 'bar',
          id: 'totals_costs',
          width: 5,
          title: inWords('Where costs land', 'Onde os custos caem', 'Dónde caen los costos'),
          note: inWords(
            'Booked on a client, shared out by a rule, or left in a pool without one.',
            'Lançados em um cliente, rateados por uma regra ou deixados em um grupo sem regra.',
            'Registrados en un cliente, prorrateados por una regla o dejados en un grupo sin regla.',
          ),
          missing: 'hide',
          stacked: true,
          query: {
            kpis: ['direct_cost', 'allocated_cost', 'unallocated_cost'],
            grain: 'month',
            last: 6,
            compare: [],
          },
        },
      ],
    },
    {
      id: 'clients',
      title: inWords('Clients', 'Clientes', 'Clientes'),
      blocks: [
        {
          kind: 'table',
          id: 'clients_table',
          title: inWords(
            'Each client, lowest contribution first',
            'Cada cliente, da menor contribuição para a maior',
            'Cada cliente, de menor a mayor contribución',
          ),
          note: inWords(
            'Change against last year beside contribution; hours and what each hour earned.',
            'Variação em relação ao ano anterior ao lado da contribuição; horas e quanto cada hora rendeu.',
            'Variación frente al año anterior junto a la contribución; horas y cuánto rindió cada hora.',
          ),
          missing: 'hide',
          query: {
            kpis: [
              'revenue',
              'direct_cost',
              'allocated_cost',
              'account_contribution',
              'contribution_margin_pct',
              'client_hours',
              'effective_hourly_rate',
            ],
            dimensions: ['account'],
            sort: { by: 'account_contribution', direction: 'ascending' },
            limit: 60,
          },
          compareTo: 'previous_year',
          columns: [
            { kpi: 'revenue', bar: true },
            { kpi: 'direct_cost' },
            { kpi: 'allocated_cost' },
            { kpi: 'account_contribution', show: 'value_and_delta' },
            { kpi: 'contribution_margin_pct' },
            { kpi: 'client_hours' },
            { kpi: 'effective_hourly_rate' },
          ],
        },
        {
          kind: 'scatter',
          id: 'clients_classes',
          title: inWords(
            'Classes of profitability',
            'Classes de rentabilidade',
            'Clases de rentabilidad',
          ),
          note: inWords(
            'Over twelve months, cut by the medians of revenue and contribution margin. Size is hours.',
            'Em doze meses, dividido pelas medianas da receita e da margem de contribuição. O tamanho são as horas.',
            'En doce meses, dividido por las medianas de los ingresos y del margen de contribución. El tamaño son las horas.',
          ),
          missing: 'hide',
          query: {
            kpis: ['revenue', 'contribution_margin_pct', 'client_hours'],
            dimensions: ['account'],
            period: 'last_12_months',
          },
          x: 'revenue',
          y: 'contribution_margin_pct',
          size: 'client_hours',
          color: null,
          quadrants: {
            highHigh: inWords('Star', 'Estrela', 'Estrella'),
            highLow: inWords('Volume', 'Volume', 'Volumen'),
            lowHigh: inWords('Niche', 'Nicho', 'Nicho'),
            lowLow: inWords('Drain', 'Drena margem', 'Drena margen'),
          },
        },
      ],
    },
    {
      id: 'leaks',
      title: inWords('Leaks', 'Vazamentos', 'Fugas'),
      blocks: [
        {
          kind: 'bar',
          id: 'leaks_hours',
          width: 4,
          title: inWords(
            'Hours beyond the contract',
            'Horas além do contrato',
            'Horas fuera del contrato',
          ),
          missing: 'hide',
          horizontal: true,
          query: {
            kpis: ['over_servicing_rate'],
            dimensions: ['account'],
            limit: 10,
            compare: ['previous_period'],
          },
        },
        {
          kind: 'bar',
          id: 'leaks_discounts',
          width: 4,
          title: inWords('Discounts', 'Descontos', 'Descuentos'),
          missing: 'hide',
          horizontal: true,
          query: {
            kpis: ['discount_rate'],
            dimensions: ['account'],
            limit: 10,
            compare: ['previous_period'],
          },
        },
        {
          kind: 'bar',
          id: 'leaks_refunds',
          width: 4,
          title: inWords('Refunds', 'Reembolsos', 'Reembolsos'),
          missing: 'hide',
          horizontal: true,
          query: {
            kpis: ['refund_rate'],
            dimensions: ['account'],
            limit: 10,
            compare: ['previous_period'],
          },
        },
      ],
    },
    {
      id: 'concentration',
      title: inWords('Concentration', 'Concentração', 'Concentración'),
      blocks: [
        {
          kind: 'bar',
          id: 'concentration_pareto',
          width: 9,
          title: inWords(
            'Contribution, client by client',
            'Contribuição, cliente a cliente',
            'Contribución, cliente por cliente',
          ),
          note: inWords(
            'The line is the share of all contribution reached so far; where it falls, clients take back what others gave.',
            'A linha é a parte da contribuição total já alcançada; onde ela cai, clientes devolvem o que outros deram.',
            'La línea es la parte de la contribución total ya alcanzada; donde baja, hay clientes que restan lo que otros aportaron.',
          ),
          missing: 'hide',
          cumulative: true,
          query: { kpis: ['account_contribution'], dimensions: ['account'], limit: 40 },
        },
        {
          kind: 'number_strip',
          id: 'concentration_numbers',
          width: 3,
          title: inWords('Dependence', 'Dependência', 'Dependencia'),
          missing: 'hide',
          query: {
            kpis: ['top10_revenue_share', 'largest_account_share'],
            compare: ['previous_year'],
          },
        },
      ],
    },
  ],
});
