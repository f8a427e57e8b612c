import { zDocument } from '../document/schema.ts';
import type { Document } from '../document/schema.ts';
import { inWords } from './words.ts';

/** Which clients stay and grow, from when they began, and what a client is worth. Without costs nothing is said of worth. */
export const retentionCohorts: Document = zDocument.parse({
  kind: 'report',
  version: 1,
  id: 'retention_cohorts',
  title: inWords(
    'Retention, LTV and cohorts',
    'Retenção, LTV e coortes',
    'Retención, LTV y cohortes',
  ),
  description: inWords(
    'Which starting periods and industries stay and grow, and what a client is worth.',
    'Quais períodos de entrada e setores ficam e crescem, e quanto vale um cliente.',
    'Qué períodos de entrada e industrias se quedan y crecen, y cuánto vale un cliente.',
  ),
  audience: ['executive', 'manager'],
  cadence: 'monthly',
  useCases: ['retention'],
  period: 'last_month',
  compare: ['previous_period', 'previous_year'],
  requires: ['account', 'subscription_line'],
  optional: ['revenue_line', 'cost_line', 'time_entry'],
  pages: [
    {
      id: 'overview',
      title: inWords('Overview', 'Visão geral', 'Panorama'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'overview_numbers',
          title: inWords('Who stays', 'Quem fica', 'Quién se queda'),
          missing: 'hide',
          query: {
            kpis: [
              'nrr',
              'grr',
              'logo_churn_rate',
              'early_churn_rate',
              'reactivation_rate',
              'expansion_rate',
            ],
          },
        },
        {
          kind: 'line',
          id: 'overview_churn',
          width: 6,
          title: inWords(
            'Recurring revenue lost per month',
            'Receita recorrente perdida por mês',
            'Ingreso recurrente perdido por mes',
          ),
          note: inWords(
            'Before and after what the remaining clients added.',
            'Antes e depois do que os demais clientes acrescentaram.',
            'Antes y después de lo que sumaron los demás clientes.',
          ),
          missing: 'hide',
          query: {
            kpis: ['gross_mrr_churn_rate', 'net_mrr_churn_rate'],
            grain: 'month',
            last: 13,
            compare: [],
          },
        },
        {
          kind: 'line',
          id: 'overview_course',
          width: 6,
          title: inWords('Retention over time', 'Retenção no tempo', 'Retención en el tiempo'),
          note: inWords(
            'Each point looks back twelve months.',
            'Cada ponto olha doze meses para trás.',
            'Cada punto mira doce meses hacia atrás.',
          ),
          missing: 'hide',
          query: { kpis: ['nrr', 'grr'], grain: 'month', last: 13, compare: [] },
        },
      ],
    },
    {
      id: 'logos',
      title: inWords('Clients by start', 'Clientes por entrada', 'Clientes por entrada'),
      blocks: [
        {
          kind: 'cohort',
          id: 'logos_cohorts',
          title: inWords(
            'Clients that stay, by the quarter they began',
            'Clientes que ficam, por trimestre de entrada',
            'Clientes que se quedan, por trimestre de entrada',
          ),
          note: inWords(
            'Share of those who began together that are clients so many months later. A dot is too young to be known.',
            'Parcela dos que começaram juntos que continua cliente tantos meses depois. Um ponto é cedo demais para saber.',
            'Proporción de quienes empezaron juntos que sigue siendo cliente tantos meses después. Un punto es demasiado pronto para saberlo.',
          ),
          missing: 'hide',
          query: { kpis: ['cohort_logo_retention'] },
          cohorts: 10,
        },
        {
          kind: 'bar',
          id: 'logos_industries',
          width: 6,
          title: inWords(
            'Client retention by industry',
            'Retenção de clientes por setor',
            'Retención de clientes por industria',
          ),
          missing: 'hide',
          horizontal: true,
          query: {
            kpis: ['logo_retention_rate'],
            dimensions: ['industry'],
            period: 'last_12_months',
            compare: [],
          },
        },
        {
          kind: 'bar',
          id: 'logos_tiers',
          width: 6,
          title: inWords(
            'Client retention by tier',
            'Retenção de clientes por classe',
            'Retención de clientes por nivel',
          ),
          missing: 'hide',
          horizontal: true,
          query: {
            kpis: ['logo_retention_rate'],
            dimensions: ['tier'],
            period: 'last_12_months',
            compare: [],
          },
        },
      ],
    },
    {
      id: 'revenue',
      title: inWords('Revenue by start', 'Receita por entrada', 'Ingresos por entrada'),
      blocks: [
        {
          kind: 'cohort',
          id: 'revenue_cohorts',
          title: inWords(
            'Revenue that stays, by the quarter clients began',
            'Receita que fica, por trimestre de entrada',
            'Ingresos que se quedan, por trimestre de entrada',
          ),
          note: inWords(
            'More than 100% is growth that outweighs the losses.',
            'Mais de 100% é crescimento que supera as perdas.',
            'Más del 100 % es crecimiento que supera las pérdidas.',
          ),
          missing: 'hide',
          query: { kpis: ['cohort_revenue_retention'] },
          cohorts: 10,
        },
        {
          kind: 'bar',
          id: 'revenue_movements',
          title: inWords(
            'What grew and what was lost',
            'O que cresceu e o que se perdeu',
            'Qué creció y qué se perdió',
          ),
          missing: 'hide',
          query: {
            kpis: ['expansion_mrr', 'contraction_mrr', 'churned_mrr'],
            grain: 'month',
            last: 13,
            compare: [],
          },
        },
      ],
    },
    {
      id: 'value',
      title: inWords('What a client is worth', 'Quanto vale um cliente', 'Cuánto vale un cliente'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'value_numbers',
          title: inWords(
            'Worth and cost of a client',
            'Valor e custo de um cliente',
            'Valor y costo de un cliente',
          ),
          missing: 'hide',
          query: {
            kpis: ['ltv', 'ltv_cac_ratio', 'cac', 'cac_payback_months'],
            period: 'last_12_months',
            compare: ['previous_year'],
          },
        },
        {
          kind: 'table',
          id: 'value_table',
          title: inWords('By industry', 'Por setor', 'Por industria'),
          note: inWords(
            'Over twelve months. Where nobody was lost, worth has no end and stays a dash.',
            'Em doze meses. Onde ninguém se perdeu, o valor não tem fim e fica um traço.',
            'En doce meses. Donde no se perdió a nadie, el valor no tiene fin y queda un guion.',
          ),
          missing: 'hide',
          query: {
            kpis: ['arpa', 'gross_margin_pct', 'monthly_logo_churn', 'ltv'],
            dimensions: ['industry'],
            period: 'last_12_months',
            sort: { by: 'arpa', direction: 'descending' },
          },
          columns: [
            { kpi: 'arpa', bar: true },
            { kpi: 'gross_margin_pct', color: true },
            { kpi: 'monthly_logo_churn' },
            { kpi: 'ltv' },
          ],
        },
      ],
    },
    {
      id: 'why',
      title: inWords('Why clients leave', 'Por que saem', 'Por qué se van'),
      blocks: [
        {
          kind: 'bar',
          id: 'why_reasons',
          width: 7,
          title: inWords(
            'Recurring revenue lost in twelve months, by reason',
            'Receita recorrente perdida em doze meses, por motivo',
            'Ingreso recurrente perdido en doce meses, por motivo',
          ),
          missing: 'hide',
          horizontal: true,
          query: {
            kpis: ['churned_mrr'],
            dimensions: ['churn_reason'],
            period: 'last_12_months',
            compare: [],
          },
        },
        {
          kind: 'line',
          id: 'why_involuntary',
          width: 5,
          title: inWords('Involuntary losses', 'Perdas involuntárias', 'Pérdidas involuntarias'),
          note: inWords(
            'Share of the losses of twelve months that nobody decided: failed payments, closed businesses.',
            'Parcela das perdas de doze meses que ninguém decidiu: pagamentos que falharam, negócios encerrados.',
            'Proporción de las pérdidas de doce meses que nadie decidió: pagos fallidos, negocios cerrados.',
          ),
          missing: 'hide',
          query: { kpis: ['involuntary_churn_share'], grain: 'month', last: 13, compare: [] },
        },
        {
          kind: 'text',
          id: 'why_help',
          width: 12,
          title: inWords('How to read it', 'Como ler', 'Cómo leerlo'),
          missing: 'hide',
          query: null,
          body: inWords(
            [
              '? Of every 100 that clients paid us a year ago, **{{grr.per100}}** are still there without counting growth, and **{{nrr.per100}}** counting it.',
              '',
              'A cohort is everybody who began in the same quarter. Read a row from left to right: the further it stays near 100, the better that quarter’s clients fit.',
              '',
              '? Involuntary losses (a payment that failed, a business that closed) are {{involuntary_churn_share}} of the losses of {{period}}.',
            ].join('\n'),
            [
              '? De cada 100 que os clientes nos pagavam há um ano, **{{grr.per100}}** continuam sem contar o crescimento e **{{nrr.per100}}** contando com ele.',
              '',
              'Uma coorte é todo mundo que começou no mesmo trimestre. Leia a linha da esquerda para a direita: quanto mais perto de 100 ela fica, melhor o ajuste dos clientes daquele trimestre.',
              '',
              '? As perdas involuntárias (um pagamento que falhou, um negócio que fechou) são {{involuntary_churn_share}} das perdas de {{period}}.',
            ].join('\n'),
            [
              '? De cada 100 que los clientes nos pagaban hace un año, **{{grr.per100}}** siguen sin contar el crecimiento y **{{nrr.per100}}** contándolo.',
              '',
              'Una cohorte son todos los que empezaron en el mismo trimestre. Lea la fila de izquierda a derecha: cuanto más cerca de 100 se mantiene, mejor encajan los clientes de ese trimestre.',
              '',
              '? Las pérdidas involuntarias (un pago que falló, un negocio que cerró) son {{involuntary_churn_share}} de las pérdidas de {{period}}.',
            ].join('\n'),
          ),
        },
      ],
    },
  ],
});
