import { zDocument } from '../document/schema.ts';
import type { Document } from '../document/schema.ts';
import { inWords } from './words.ts';

/** Who owes, since when, and who should call. Open balances are those of the last day of the period. */
export const receivables: Document = zDocument.parse({
  kind: 'report',
  version: 1,
  id: 'receivables',
  title: inWords(
    'Receivables by client',
    'Contas a receber por cliente',
    'Cuentas por cobrar por cliente',
  ),
  description: inWords(
    'Who owes, since when, and who should call.',
    'Quem deve, desde quando e quem deve ligar.',
    'Quién debe, desde cuándo y quién debe llamar.',
  ),
  audience: ['manager', 'executive'],
  cadence: 'weekly',
  useCases: ['profitability'],
  period: 'last_month',
  compare: ['previous_period', 'previous_year'],
  requires: ['invoice'],
  optional: ['payment', 'account_assignment', 'credit_note'],
  pages: [
    {
      id: 'summary',
      title: inWords('Summary', 'Resumo', 'Resumen'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'summary_numbers',
          title: inWords(
            'How fast clients pay',
            'Com que rapidez os clientes pagam',
            'Con qué rapidez pagan los clientes',
          ),
          missing: 'hide',
          query: {
            kpis: [
              'open_ar',
              'overdue_ar',
              'overdue_ratio',
              'dso',
              'average_days_delinquent',
              'collection_effectiveness',
            ],
          },
        },
        {
          kind: 'bar',
          id: 'summary_ageing',
          width: 8,
          title: inWords(
            'How old overdue invoices are',
            'Há quanto tempo as faturas estão vencidas',
            'Hace cuánto vencieron las facturas',
          ),
          note: inWords(
            'Open balance at each month’s end, by days past due.',
            'Saldo em aberto no fim de cada mês, por dias de atraso.',
            'Saldo abierto al final de cada mes, por días de atraso.',
          ),
          missing: 'hide',
          stacked: true,
          query: {
            kpis: ['overdue_ar_1_30', 'overdue_ar_31_60', 'overdue_ar_61_90', 'overdue_ar_90'],
            grain: 'month',
            last: 12,
            compare: [],
          },
        },
        {
          kind: 'pie',
          id: 'summary_regions',
          width: 4,
          title: inWords('Overdue by region', 'Vencido por região', 'Vencido por región'),
          missing: 'hide',
          query: { kpis: ['overdue_ar'], dimensions: ['region'] },
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
            'Who owes most beyond the due date',
            'Quem mais deve depois do vencimento',
            'Quién debe más después del vencimiento',
          ),
          note: inWords(
            'With the account manager who knows them, and how the relationship stands before the call.',
            'Com o gerente que os conhece e a situação da relação antes da ligação.',
            'Con el ejecutivo que los conoce y cómo está la relación antes de llamar.',
          ),
          missing: 'hide',
          query: {
            kpis: ['overdue_ar', 'overdue_ar_90', 'open_ar', 'dso', 'health_score'],
            dimensions: ['account', 'account_manager'],
            sort: { by: 'overdue_ar', direction: 'descending' },
            limit: 15,
          },
          compareTo: 'previous_period',
          columns: [
            { kpi: 'overdue_ar', bar: true, show: 'value_and_delta' },
            { kpi: 'overdue_ar_90' },
            { kpi: 'open_ar' },
            { kpi: 'dso' },
            { kpi: 'health_score' },
          ],
        },
      ],
    },
    {
      id: 'quality',
      title: inWords('What is lost', 'O que se perde', 'Lo que se pierde'),
      blocks: [
        {
          kind: 'line',
          id: 'quality_refunds',
          width: 6,
          title: inWords('Refunds and credits', 'Reembolsos e créditos', 'Reembolsos y créditos'),
          note: inWords(
            'Share of what was invoiced in the month.',
            'Parcela do que foi faturado no mês.',
            'Proporción de lo facturado en el mes.',
          ),
          missing: 'hide',
          query: {
            kpis: ['refund_rate'],
            grain: 'month',
            last: 13,
            compare: ['previous_year'],
          },
        },
        {
          kind: 'line',
          id: 'quality_writeoffs',
          width: 6,
          title: inWords('Write-offs', 'Baixas por perda', 'Incobrables'),
          note: inWords(
            'Share of credit sales of the month that is given up.',
            'Parcela das vendas a prazo do mês que foi dada por perdida.',
            'Proporción de las ventas a crédito del mes que se da por perdida.',
          ),
          missing: 'hide',
          query: {
            kpis: ['writeoff_rate'],
            grain: 'month',
            last: 13,
            compare: ['previous_year'],
          },
        },
      ],
    },
  ],
});
