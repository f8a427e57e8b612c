import { zDocument } from '../document/schema.ts';
import type { Document } from '../document/schema.ts';
import { inWords } from './words.ts';

/** Is the base durable, efficient and not too concentrated: the same six pages every quarter. */
export const boardQuarterly: Document = zDocument.parse({
  kind: 'report',
  version: 1,
  id: 'board_quarterly',
  title: inWords(
    'Quarterly board pack',
    'Relatório trimestral ao conselho',
    'Informe trimestral al consejo',
  ),
  description: inWords(
    'Is the base durable, efficient and well spread?',
    'A base é duradoura, eficiente e bem distribuída?',
    '¿La base es duradera, eficiente y bien distribuida?',
  ),
  audience: ['executive'],
  cadence: 'quarterly',
  useCases: ['results', 'retention'],
  period: 'last_quarter',
  compare: ['previous_period', 'previous_year'],
  requires: ['account', ['subscription_line', 'revenue_line']],
  optional: ['cost_line', 'invoice', 'survey_response'],
  pages: [
    {
      id: 'scorecard',
      title: inWords('Scorecard', 'Indicadores', 'Indicadores'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'scorecard_numbers',
          title: inWords('The quarter', 'O trimestre', 'El trimestre'),
          missing: 'hide',
          query: { kpis: ['arr', 'nrr', 'grr', 'gross_margin_pct'] },
        },
        {
          kind: 'table',
          id: 'scorecard_table',
          title: inWords('Quarter by quarter', 'Trimestre a trimestre', 'Trimestre a trimestre'),
          missing: 'note',
          query: {
            kpis: [
              'arr',
              'nrr',
              'grr',
              'logo_churn_rate',
              'arpa',
              'gross_margin_pct',
              'ltv_cac_ratio',
              'cac_payback_months',
              'quick_ratio',
            ],
            grain: 'quarter',
            last: 8,
          },
          columns: [
            { kpi: 'arr', bar: true },
            { kpi: 'nrr' },
            { kpi: 'grr' },
            { kpi: 'logo_churn_rate' },
            { kpi: 'arpa' },
            { kpi: 'gross_margin_pct' },
            { kpi: 'ltv_cac_ratio' },
            { kpi: 'cac_payback_months' },
            { kpi: 'quick_ratio' },
          ],
        },
      ],
    },
    {
      id: 'retention',
      title: inWords('Retention', 'Retenção', 'Retención'),
      blocks: [
        {
          kind: 'line',
          id: 'retention_course',
          width: 6,
          title: inWords(
            'Revenue kept over twelve months',
            'Receita mantida em doze meses',
            'Ingresos mantenidos en doce meses',
          ),
          note: inWords(
            'With growth (NRR) and without it (GRR).',
            'Com crescimento (NRR) e sem ele (GRR).',
            'Con crecimiento (NRR) y sin él (GRR).',
          ),
          missing: 'hide',
          query: { kpis: ['nrr', 'grr'], grain: 'quarter', last: 8, compare: [] },
        },
        {
          kind: 'bar',
          id: 'retention_industries',
          width: 6,
          title: inWords('NRR by industry', 'NRR por setor', 'NRR por industria'),
          missing: 'hide',
          horizontal: true,
          query: { kpis: ['nrr'], dimensions: ['industry'], compare: ['previous_year'] },
        },
        {
          kind: 'cohort',
          id: 'retention_cohorts',
          title: inWords(
            'Revenue that stays, by the quarter clients began',
            'Receita que fica, por trimestre de entrada',
            'Ingresos que se quedan, por trimestre de entrada',
          ),
          missing: 'hide',
          query: { kpis: ['cohort_revenue_retention'] },
        },
      ],
    },
    {
      id: 'concentration',
      title: inWords('Concentration', 'Concentração', 'Concentración'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'concentration_numbers',
          title: inWords(
            'How much depends on few',
            'Quanto depende de poucos',
            'Cuánto depende de pocos',
          ),
          missing: 'hide',
          query: {
            kpis: [
              'top10_revenue_share',
              'largest_account_share',
              'revenue_hhi',
              'effective_accounts',
            ],
            period: 'last_12_months',
            compare: ['previous_year'],
          },
        },
        {
          kind: 'bar',
          id: 'concentration_pareto',
          title: inWords(
            'Revenue by group, largest first',
            'Receita por grupo, do maior para o menor',
            'Ingresos por grupo, de mayor a menor',
          ),
          note: inWords(
            'Twelve months; companies of one group together. The line is the share reached so far.',
            'Doze meses; empresas de um grupo juntas. A linha é a participação acumulada.',
            'Doce meses; empresas de un grupo juntas. La línea es la participación acumulada.',
          ),
          missing: 'hide',
          cumulative: true,
          query: {
            kpis: ['revenue'],
            dimensions: ['parent'],
            period: 'last_12_months',
            limit: 20,
            compare: [],
          },
        },
      ],
    },
    {
      id: 'growth',
      title: inWords('Quality of growth', 'Qualidade do crescimento', 'Calidad del crecimiento'),
      blocks: [
        {
          kind: 'bar',
          id: 'growth_gains',
          width: 6,
          title: inWords('What was added', 'O que foi acrescentado', 'Lo que se sumó'),
          missing: 'hide',
          stacked: true,
          query: {
            kpis: ['new_mrr', 'expansion_mrr', 'reactivation_mrr'],
            grain: 'quarter',
            last: 8,
            compare: [],
          },
        },
        {
          kind: 'bar',
          id: 'growth_losses',
          width: 6,
          title: inWords('What was lost', 'O que foi perdido', 'Lo que se perdió'),
          missing: 'hide',
          stacked: true,
          query: {
            kpis: ['churned_mrr', 'contraction_mrr'],
            grain: 'quarter',
            last: 8,
            compare: [],
          },
        },
        {
          kind: 'bar',
          id: 'growth_net',
          title: inWords('What is left of it', 'O que sobra', 'Lo que queda'),
          note: inWords(
            'Recurring revenue gained less lost, quarter by quarter.',
            'Receita recorrente ganha menos a perdida, trimestre a trimestre.',
            'Ingreso recurrente ganado menos el perdido, trimestre a trimestre.',
          ),
          missing: 'hide',
          query: { kpis: ['net_new_mrr'], grain: 'quarter', last: 8, compare: ['previous_year'] },
        },
      ],
    },
    {
      id: 'cash',
      title: inWords('Cash', 'Caixa', 'Caja'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'cash_numbers',
          title: inWords(
            'How fast it becomes cash',
            'Com que rapidez vira caixa',
            'Con qué rapidez se vuelve caja',
          ),
          missing: 'hide',
          query: { kpis: ['dso', 'overdue_ratio', 'writeoff_rate', 'collection_effectiveness'] },
        },
      ],
    },
    {
      id: 'method',
      title: inWords('Method', 'Método', 'Método'),
      blocks: [
        {
          kind: 'text',
          id: 'method_text',
          title: inWords('How it is counted', 'Como é contado', 'Cómo se cuenta'),
          missing: 'hide',
          query: null,
          body: inWords(
            [
              'Figures are those of {{period}}, compared with {{comparison}}. Retention looks back twelve months from the last day of the quarter: clients that joined since are on neither side.',
              '',
              '? At the end of the quarter the base is worth **{{arr}}** a year, with {{active_accounts}} clients.',
              '',
              'Ratios of several clients are sums divided by sums, never means of ratios. A dash is a value that cannot be known, with its reason; it is never a zero. The foot of each page says what a client is and when revenue and losses count.',
            ].join('\n'),
            [
              'Os números são de {{period}}, comparados com {{comparison}}. A retenção olha doze meses para trás a partir do último dia do trimestre: quem entrou depois não está em nenhum dos lados.',
              '',
              '? No fim do trimestre a base vale **{{arr}}** por ano, com {{active_accounts}} clientes.',
              '',
              'Índices de vários clientes são somas divididas por somas, nunca médias de índices. Um traço é um valor que não se pode saber, com o motivo; nunca é zero. O rodapé de cada página diz o que é um cliente e quando a receita e as perdas contam.',
            ].join('\n'),
            [
              'Las cifras son de {{period}}, comparadas con {{comparison}}. La retención mira doce meses hacia atrás desde el último día del trimestre: quienes llegaron después no están en ningún lado.',
              '',
              '? Al final del trimestre la base vale **{{arr}}** por año, con {{active_accounts}} clientes.',
              '',
              'Los índices de varios clientes son sumas divididas por sumas, nunca promedios de índices. Un guion es un valor que no se puede saber, con su motivo; nunca es cero. El pie de cada página dice qué es un cliente y cuándo cuentan los ingresos y las pérdidas.',
            ].join('\n'),
          ),
        },
      ],
    },
  ],
});
