import { zDocument } from '../document/schema.ts';
import type { Document } from '../document/schema.ts';
import { inWords } from './words.ts';

/**
 * Growth, retention, profitability, satisfaction and outlook in five minutes. At most eight numbers and one text per
 * page; without costs the page on profit is dropped, without surveys the one on the clients' voice.
 */
export const execMonthly: Document = zDocument.parse({
  kind: 'report',
  version: 1,
  id: 'exec_monthly',
  title: inWords(
    'Executive monthly review',
    'Revisão executiva mensal',
    'Revisión ejecutiva mensual',
  ),
  description: inWords(
    'Growth, retention, profitability, satisfaction and risk in five minutes.',
    'Crescimento, retenção, rentabilidade, satisfação e risco em cinco minutos.',
    'Crecimiento, retención, rentabilidad, satisfacción y riesgo en cinco minutos.',
  ),
  audience: ['executive'],
  cadence: 'monthly',
  useCases: ['results'],
  period: 'last_month',
  compare: ['previous_period', 'previous_year', 'target'],
  requires: ['account', ['subscription_line', 'revenue_line']],
  optional: ['cost_line', 'survey_response', 'opportunity', 'target'],
  pages: [
    {
      id: 'results',
      title: inWords('Results', 'Resultados', 'Resultados'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'results_numbers',
          title: inWords('Where we stand', 'Onde estamos', 'Dónde estamos'),
          query: { kpis: ['mrr', 'revenue', 'sales_growth', 'nrr', 'grr', 'logo_retention_rate'] },
        },
        {
          kind: 'combo',
          id: 'results_course',
          width: 8,
          title: inWords(
            'Recurring revenue over 13 months',
            'Receita recorrente em 13 meses',
            'Ingreso recurrente en 13 meses',
          ),
          note: inWords(
            'The line is what clients pay per month, the bars what each month added or lost.',
            'A linha é o que os clientes pagam por mês; as barras, o que cada mês acrescentou ou perdeu.',
            'La línea es lo que los clientes pagan por mes; las barras, lo que cada mes sumó o perdió.',
          ),
          query: {
            kpis: ['mrr', 'net_new_mrr', 'mrr_growth_rate'],
            grain: 'month',
            last: 13,
            compare: ['previous_year'],
          },
          lines: ['mrr'],
        },
        {
          kind: 'text',
          id: 'results_text',
          width: 4,
          title: inWords('In a few words', 'Em poucas palavras', 'En pocas palabras'),
          missing: 'hide',
          query: null,
          body: inWords(
            [
              '? Recurring revenue closed {{period}} at **{{mrr}}** a month, {{mrr.direction: up | down | moving only}} {{mrr.change}} (vs. {{comparison}}).',
              '? Of every 100 that clients paid us a year ago, **{{nrr.per100}}** remain today, counting how they grew; without that growth it would be {{grr.per100}}.',
              '',
              '? New clients: {{new_accounts}}; lost: {{churned_accounts}}; active at the end: {{active_accounts}}.',
              '',
              '? What clients say of us {{nps.tone: improved | got worse | did not change}}: NPS {{nps}}, before {{nps.previous}}.',
              '',
              '? {{mrr_at_risk.sign: Calls for attention | Calls for attention | Nothing calls for attention}}: **{{mrr_at_risk}}** a month comes from clients in the red or with an open warning.',
            ].join('\n'),
            [
              '? A receita recorrente fechou {{period}} em **{{mrr}}** por mês, {{mrr.direction: alta de | queda de | variação de apenas}} {{mrr.change}} (vs. {{comparison}}).',
              '? De cada 100 que os clientes nos pagavam há um ano, **{{nrr.per100}}** permanecem hoje, contando o quanto eles cresceram; sem esse crescimento, seriam {{grr.per100}}.',
              '',
              '? Clientes novos: {{new_accounts}}; perdidos: {{churned_accounts}}; ativos no fim: {{active_accounts}}.',
              '',
              '? O que os clientes dizem de nós {{nps.tone: melhorou | piorou | não mudou}}: NPS de {{nps}}, antes {{nps.previous}}.',
              '',
              '? {{mrr_at_risk.sign: Pede atenção | Pede atenção | Nada pede atenção}}: **{{mrr_at_risk}}** por mês vêm de clientes no vermelho ou com alerta aberto.',
            ].join('\n'),
            [
              '? El ingreso recurrente cerró {{period}} en **{{mrr}}** por mes, {{mrr.direction: alza de | baja de | variación de apenas}} {{mrr.change}} (vs. {{comparison}}).',
              '? De cada 100 que los clientes nos pagaban hace un año, **{{nrr.per100}}** siguen hoy, contando cuánto crecieron; sin ese crecimiento, serían {{grr.per100}}.',
              '',
              '? Clientes nuevos: {{new_accounts}}; perdidos: {{churned_accounts}}; activos al final: {{active_accounts}}.',
              '',
              '? Lo que los clientes dicen de nosotros {{nps.tone: mejoró | empeoró | no cambió}}: NPS de {{nps}}, antes {{nps.previous}}.',
              '',
              '? {{mrr_at_risk.sign: Pide atención | Pide atención | Nada pide atención}}: **{{mrr_at_risk}}** por mes vienen de clientes en rojo o con una alerta abierta.',
            ].join('\n'),
          ),
        },
      ],
    },
    {
      id: 'retention',
      title: inWords('Retention', 'Retenção', 'Retención'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'retention_numbers',
          title: inWords('Clients', 'Clientes', 'Clientes'),
          query: {
            kpis: [
              'active_accounts',
              'new_accounts',
              'churned_accounts',
              'arpa',
              'involuntary_churn_share',
            ],
            compare: ['previous_period', 'previous_year'],
          },
        },
        {
          kind: 'waterfall',
          id: 'retention_bridge',
          width: 7,
          title: inWords(
            'What moved recurring revenue',
            'O que moveu a receita recorrente',
            'Qué movió el ingreso recurrente',
          ),
          note: inWords(
            'From the day before the period to its last day.',
            'Do dia anterior ao período até o último dia dele.',
            'Del día anterior al período hasta su último día.',
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
            compare: ['previous_period'],
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
          kind: 'bar',
          id: 'retention_reasons',
          width: 5,
          title: inWords(
            'Why clients left',
            'Por que clientes saíram',
            'Por qué se fueron clientes',
          ),
          note: inWords(
            'Recurring revenue lost, by reason; the mark is the average of six periods.',
            'Receita recorrente perdida, por motivo; o marcador é a média de seis períodos.',
            'Ingreso recurrente perdido, por motivo; la marca es el promedio de seis períodos.',
          ),
          missing: 'hide',
          horizontal: true,
          query: {
            kpis: ['churned_mrr'],
            dimensions: ['churn_reason'],
            compare: [{ trailingMean: 6 }],
            limit: 8,
            sort: { by: 'churned_mrr', direction: 'descending' },
          },
        },
      ],
    },
    {
      id: 'profit',
      title: inWords('Profitability', 'Rentabilidade', 'Rentabilidad'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'profit_numbers',
          title: inWords('What is left', 'O que sobra', 'Lo que queda'),
          missing: 'hide',
          query: {
            kpis: [
              'gross_margin_pct',
              'cost_to_serve_ratio',
              'account_contribution',
              'unprofitable_account_rate',
            ],
            compare: ['previous_period', 'previous_year'],
          },
        },
        {
          kind: 'scatter',
          id: 'profit_clients',
          title: inWords(
            'Revenue and contribution of each client',
            'Receita e contribuição de cada cliente',
            'Ingresos y contribución de cada cliente',
          ),
          note: inWords(
            'Below the zero line a client costs more than it brings. Size is recurring revenue.',
            'Abaixo da linha do zero, o cliente custa mais do que traz. O tamanho é a receita recorrente.',
            'Debajo de la línea del cero, el cliente cuesta más de lo que aporta. El tamaño es el ingreso recurrente.',
          ),
          missing: 'hide',
          query: {
            kpis: ['revenue', 'account_contribution', 'mrr'],
            dimensions: ['account', 'tier'],
          },
          x: 'revenue',
          y: 'account_contribution',
          size: 'mrr',
          color: 'tier',
        },
      ],
    },
    {
      id: 'voice',
      title: inWords('Voice of the client', 'Voz do cliente', 'Voz del cliente'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'voice_numbers',
          title: inWords(
            'What clients say',
            'O que os clientes dizem',
            'Lo que dicen los clientes',
          ),
          missing: 'hide',
          query: {
            kpis: ['nps', 'nps_margin', 'csat', 'survey_account_coverage'],
            compare: ['previous_period'],
          },
        },
        {
          kind: 'line',
          id: 'voice_course',
          title: inWords('NPS over 13 months', 'NPS em 13 meses', 'NPS en 13 meses'),
          missing: 'hide',
          query: { kpis: ['nps'], grain: 'month', last: 13, compare: ['previous_year'] },
        },
      ],
    },
    {
      id: 'outlook',
      title: inWords('Outlook', 'Perspectiva', 'Perspectiva'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'outlook_numbers',
          title: inWords('What comes next', 'O que vem pela frente', 'Lo que viene'),
          missing: 'hide',
          query: {
            kpis: ['renewals_due_value', 'pipeline_coverage', 'mrr_at_risk', 'forecast_accuracy'],
            compare: ['previous_period', 'target'],
          },
        },
        {
          kind: 'list',
          id: 'outlook_risks',
          title: inWords(
            'Most recurring revenue at risk',
            'Maior receita recorrente em risco',
            'Mayor ingreso recurrente en riesgo',
          ),
          note: inWords(
            'Clients in the red or with an open warning, by what they pay per month.',
            'Clientes no vermelho ou com alerta aberto, pelo que pagam por mês.',
            'Clientes en rojo o con una alerta abierta, por lo que pagan por mes.',
          ),
          missing: 'hide',
          query: {
            kpis: ['mrr_at_risk', 'health_score', 'days_to_renewal'],
            dimensions: ['account', 'account_manager'],
            compare: [],
            limit: 5,
          },
          primary: 'mrr_at_risk',
        },
      ],
    },
  ],
});
