import { zDocument } from '../document/schema.ts';
import type { Document } from '../document/schema.ts';
import { inWords } from './words.ts';

/**
 * What moved since last week and what needs a decision, on one page. Without health the list of risks is that of losses
 * already announced; without invoices nothing is said of receivables.
 */
export const execWeeklyFlash: Document = zDocument.parse({
  kind: 'report',
  version: 1,
  id: 'exec_weekly_flash',
  title: inWords('Executive weekly flash', 'Resumo semanal executivo', 'Resumen ejecutivo semanal'),
  description: inWords(
    'What moved since last week, and what needs a decision.',
    'O que mudou desde a semana passada e o que pede uma decisão.',
    'Qué cambió desde la semana pasada y qué requiere una decisión.',
  ),
  audience: ['executive'],
  cadence: 'weekly',
  useCases: ['results'],
  period: 'last_week',
  compare: ['previous_period'],
  requires: ['account', ['subscription_line', 'revenue_line']],
  optional: ['opportunity', 'ticket', 'survey_response', 'invoice', 'risk_flag', 'contract'],
  pages: [
    {
      id: 'flash',
      title: inWords('The week', 'A semana', 'La semana'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'flash_numbers',
          title: inWords('Where we stand', 'Onde estamos', 'Dónde estamos'),
          missing: 'hide',
          query: { kpis: ['mrr', 'net_new_mrr', 'churned_mrr', 'bookings', 'overdue_ar'] },
        },
        {
          kind: 'text',
          id: 'flash_text',
          title: inWords('In three sentences', 'Em três frases', 'En tres frases'),
          missing: 'hide',
          query: null,
          body: inWords(
            [
              '? Recurring revenue stands at **{{mrr}}** a month, {{mrr.direction: up | down | moving only}} {{mrr.change}} (vs. {{comparison}}).',
              '',
              '? {{scheduled_churn_mrr.sign: Losses already announced | Losses already announced | No loss is announced}}: **{{scheduled_churn_mrr}}** a month will leave at the end of its contract.',
              '',
              '? {{mrr_at_risk.sign: To be decided: who talks to the clients below | To be decided: who talks to the clients below | Nothing to be decided on risk}}; **{{mrr_at_risk}}** a month is in the red or has an open warning.',
            ].join('\n'),
            [
              '? A receita recorrente está em **{{mrr}}** por mês, {{mrr.direction: alta de | queda de | variação de apenas}} {{mrr.change}} (vs. {{comparison}}).',
              '',
              '? {{scheduled_churn_mrr.sign: Perdas já anunciadas | Perdas já anunciadas | Nenhuma perda anunciada}}: **{{scheduled_churn_mrr}}** por mês saem no fim do contrato.',
              '',
              '? {{mrr_at_risk.sign: Para decidir: quem fala com os clientes abaixo | Para decidir: quem fala com os clientes abaixo | Nada a decidir sobre risco}}; **{{mrr_at_risk}}** por mês estão no vermelho ou com alerta aberto.',
            ].join('\n'),
            [
              '? El ingreso recurrente está en **{{mrr}}** por mes, {{mrr.direction: alza de | baja de | variación de apenas}} {{mrr.change}} (vs. {{comparison}}).',
              '',
              '? {{scheduled_churn_mrr.sign: Pérdidas ya anunciadas | Pérdidas ya anunciadas | Ninguna pérdida anunciada}}: **{{scheduled_churn_mrr}}** por mes salen al final del contrato.',
              '',
              '? {{mrr_at_risk.sign: Por decidir: quién habla con los clientes de abajo | Por decidir: quién habla con los clientes de abajo | Nada por decidir sobre riesgo}}; **{{mrr_at_risk}}** por mes están en rojo o con una alerta abierta.',
            ].join('\n'),
          ),
        },
        {
          kind: 'waterfall',
          id: 'flash_bridge',
          title: inWords(
            'Recurring revenue, this month so far',
            'Receita recorrente, neste mês até agora',
            'Ingreso recurrente, este mes hasta ahora',
          ),
          missing: 'hide',
          query: {
            kpis: [
              'mrr',
              'new_mrr',
              'expansion_mrr',
              'reactivation_mrr',
              'contraction_mrr',
              'churned_mrr',
              'transfer_mrr',
              'fx_mrr',
            ],
            period: 'this_month',
            compare: [],
          },
          steps: [
            { kpi: 'mrr', role: 'opening' },
            { kpi: 'new_mrr', role: 'increase' },
            { kpi: 'expansion_mrr', role: 'increase' },
            { kpi: 'reactivation_mrr', role: 'increase' },
            { kpi: 'contraction_mrr', role: 'decrease' },
            { kpi: 'churned_mrr', role: 'decrease' },
            { kpi: 'transfer_mrr', role: 'increase' },
            { kpi: 'fx_mrr', role: 'increase' },
            { kpi: 'mrr', role: 'total' },
          ],
        },
        {
          kind: 'list',
          id: 'flash_risks',
          width: 6,
          title: inWords(
            'Money at risk, largest first',
            'Dinheiro em risco, do maior para o menor',
            'Dinero en riesgo, de mayor a menor',
          ),
          missing: { substitute: 'flash_announced' },
          query: {
            kpis: ['mrr_at_risk', 'health_score', 'days_to_renewal', 'overdue_ar'],
            dimensions: ['account', 'account_manager'],
            limit: 4,
          },
          primary: 'mrr_at_risk',
        },
        {
          kind: 'list',
          id: 'flash_renewals',
          width: 6,
          title: inWords(
            'Contracts that end in 90 days',
            'Contratos que vencem em 90 dias',
            'Contratos que vencen en 90 días',
          ),
          missing: 'hide',
          query: {
            kpis: ['renewals_due_value', 'days_to_renewal', 'health_score'],
            dimensions: ['account', 'account_manager'],
            limit: 4,
            compare: [],
          },
          primary: 'renewals_due_value',
        },
      ],
      spare: [
        {
          kind: 'list',
          id: 'flash_announced',
          width: 6,
          title: inWords('Losses announced', 'Perdas anunciadas', 'Pérdidas anunciadas'),
          missing: 'hide',
          query: {
            kpis: ['scheduled_churn_mrr', 'mrr', 'overdue_ar'],
            dimensions: ['account'],
            limit: 4,
          },
          primary: 'scheduled_churn_mrr',
        },
      ],
    },
  ],
});
