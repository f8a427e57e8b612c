import { zDocument } from '../document/schema.ts';
import type { Document } from '../document/schema.ts';
import { inWords } from './words.ts';

/** On time, within the hours agreed, right at the first attempt. Without budgets the second page shows hours. */
export const serviceDelivery: Document = zDocument.parse({
  kind: 'report',
  version: 1,
  id: 'service_delivery',
  title: inWords('Service delivery', 'Entrega de serviços', 'Entrega de servicios'),
  description: inWords(
    'Whether we deliver on time, within the hours agreed, and right at the first attempt.',
    'Se entregamos no prazo, dentro das horas combinadas e certo na primeira vez.',
    'Si entregamos a tiempo, dentro de las horas acordadas y bien al primer intento.',
  ),
  audience: ['manager', 'operation'],
  cadence: 'weekly',
  useCases: ['delivery'],
  period: 'last_month',
  compare: ['previous_period'],
  requires: [['deliverable', 'project']],
  optional: ['deliverable', 'project', 'time_entry', 'action_item', 'contract'],
  pages: [
    {
      id: 'now',
      title: inWords('Now', 'Agora', 'Ahora'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'now_numbers',
          title: inWords('How we deliver', 'Como entregamos', 'Cómo entregamos'),
          missing: 'hide',
          query: {
            kpis: [
              'deliverables_on_time_rate',
              'overdue_deliverables',
              'delivery_delay_days',
              'first_pass_acceptance_rate',
            ],
            compare: ['previous_period', 'target'],
          },
        },
        {
          kind: 'list',
          id: 'now_overdue',
          width: 6,
          title: inWords(
            'Where work is overdue',
            'Onde há entregas atrasadas',
            'Dónde hay entregables vencidos',
          ),
          missing: 'hide',
          query: {
            kpis: ['overdue_deliverables', 'delivery_delay_days', 'health_score'],
            dimensions: ['account', 'account_manager'],
            limit: 8,
            compare: [],
          },
          primary: 'overdue_deliverables',
        },
        {
          kind: 'bar',
          id: 'now_types',
          width: 6,
          title: inWords('On time, by type', 'No prazo, por tipo', 'A tiempo, por tipo'),
          note: inWords(
            'Deliverables due in the last six months.',
            'Entregas com prazo nos últimos seis meses.',
            'Entregables con plazo en los últimos seis meses.',
          ),
          missing: 'hide',
          horizontal: true,
          query: {
            kpis: ['deliverables_on_time_rate'],
            dimensions: ['deliverable_type'],
            period: 'last_6_months',
            compare: [],
          },
        },
      ],
    },
    {
      id: 'budget',
      title: inWords('Budget', 'Orçamento', 'Presupuesto'),
      blocks: [
        {
          kind: 'table',
          id: 'budget_table',
          title: inWords(
            'Hours used and expected, by client',
            'Horas usadas e previstas, por cliente',
            'Horas usadas y previstas, por cliente',
          ),
          note: inWords(
            'The index is above 1 where hours run faster than time.',
            'O índice fica acima de 1 onde as horas correm mais que o tempo.',
            'El índice supera 1 donde las horas corren más que el tiempo.',
          ),
          missing: 'hide',
          query: {
            kpis: [
              'budget_burn',
              'budget_pacing_index',
              'projected_hours',
              'projected_overrun_hours',
            ],
            dimensions: ['account'],
            sort: { by: 'projected_overrun_hours', direction: 'descending' },
            limit: 20,
          },
          columns: [
            { kpi: 'budget_burn', bar: true },
            { kpi: 'budget_pacing_index', color: true },
            { kpi: 'projected_hours' },
            { kpi: 'projected_overrun_hours', color: true },
          ],
        },
        {
          kind: 'bar',
          id: 'budget_over',
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
            limit: 8,
            others: false,
            compare: ['previous_period'],
          },
        },
      ],
    },
    {
      id: 'flow',
      title: inWords('Flow', 'Fluxo', 'Flujo'),
      blocks: [
        {
          kind: 'line',
          id: 'flow_on_time',
          width: 6,
          title: inWords('On time, over time', 'No prazo, no tempo', 'A tiempo, en el tiempo'),
          missing: 'hide',
          query: {
            kpis: ['deliverables_on_time_rate', 'first_pass_acceptance_rate'],
            grain: 'month',
            last: 12,
            compare: [],
          },
        },
        {
          kind: 'line',
          id: 'flow_estimates',
          width: 6,
          title: inWords(
            'How good estimates are',
            'Quão boas são as estimativas',
            'Qué tan buenas son las estimaciones',
          ),
          missing: 'hide',
          query: {
            kpis: ['estimate_accuracy'],
            grain: 'month',
            last: 12,
            compare: [{ trailingMean: 6 }],
          },
        },
      ],
    },
    {
      id: 'actions',
      title: inWords('Actions agreed', 'Ações combinadas', 'Acciones acordadas'),
      blocks: [
        {
          kind: 'bar',
          id: 'actions_sides',
          title: inWords(
            'Actions done in time, by whose they are',
            'Ações feitas no prazo, por quem as tem',
            'Acciones hechas a tiempo, según de quién son',
          ),
          missing: 'hide',
          horizontal: true,
          query: {
            kpis: ['action_item_completion_rate'],
            dimensions: ['action_side'],
            compare: ['previous_period'],
          },
        },
      ],
    },
  ],
});
