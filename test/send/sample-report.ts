import { zFilledReport } from '../../src/report/schema.ts';
import type { FilledReport, Grid, NumberFigure } from '../../src/report/schema.ts';

type Shown = NumberFigure['items'][number]['value'];

/** A formatted number as a figure carries it. */
export function shown(text: string, value: number | null, more: Partial<Shown> = {}): Shown {
  return {
    text,
    full: text,
    value,
    exact: value === null ? null : String(value),
    reason: null,
    reasonText: null,
    flags: [],
    caution: null,
    ...more,
  };
}

function edge(text: string, number: Shown): NonNullable<Grid['total']>[number] {
  return { text, value: number.value, shown: number };
}

/** A table with as many rows as asked: long ones must flow over pages. */
export function sampleGrid(rows: number): Grid {
  return {
    asked: null,
    columns: [
      { id: 'account', label: 'Cliente', align: 'start', numeric: false, bar: false, place: null },
      { id: 'mrr', label: 'MRR', align: 'end', numeric: true, bar: true, place: null },
      { id: 'nrr', label: 'NRR', align: 'end', numeric: true, bar: false, place: null },
    ],
    rows: Array.from({ length: rows }, (_, index) => ({
      members: [{ dimension: 'account', key: `a${index}` }],
      place: null,
      cells: [
        { text: index === 0 ? '=HYPERLINK("x") #strong[Ação]' : `Conta ${index + 1}` },
        {
          shown: shown(`R$ ${1000 - index}`, 1000 - index),
          delta: null,
          tone: 'neutral',
          bar: Math.max(0, 1 - index / rows),
        },
        index === 1
          ? {
              shown: shown('—', null, {
                exact: null,
                reason: 'no_denominator',
                reasonText: 'sem base',
              }),
              delta: null,
              tone: 'muted',
              bar: null,
            }
          : {
              shown: shown('91,9 %', 0.919),
              delta: null,
              tone: index % 2 === 0 ? 'good' : 'bad',
              bar: null,
            },
      ],
    })),
    others: null,
    total: [
      { text: 'Total', value: null, shown: null },
      edge('R$ 12.345', shown('R$ 12.345', 12_345, { exact: '12345.000000000000000001' })),
      edge('88,0 %', shown('88,0 %', 0.88)),
    ],
    groups: rows,
  };
}

const axis = { name: 'R$', unit: 'BRL', includeZero: true, percent: false };

/** One of every figure. */
export function sampleReport(rows = 90): FilledReport {
  const table = sampleGrid(3);
  const months = ['jan.', 'fev.', 'mar.', 'abr.', 'mai.', 'jun.'];
  const filled = { kind: 'filled', badge: null } as const;
  const base = { note: null, width: 12, kpis: ['mrr'], asOfText: null };
  return zFilledReport.parse({
    frame: {
      document: 'exec_monthly',
      title: 'Revisão executiva mensal',
      description: '',
      locale: 'pt-BR',
      periodText: 'outubro de 2026',
      period: { from: '2026-10-01', to: '2026-10-31', partial: false },
      compareText: 'comparado com o mês anterior',
      filterTexts: ['Região: Sul'],
      scopeTexts: [],
      freshnessText: 'Dados de 23 nov. 2026 09:14',
      sources: [{ title: 'CRM', syncedText: '23 nov. 2026 09:14' }],
      policyText: 'Cliente = MRR > 0; receita pela data de emissão.',
      omitted: [
        {
          block: 'usage',
          title: 'Uso do produto',
          message: {
            code: 'report.omitted',
            message: 'não há dados de uso',
            hint: 'conecte uma fonte',
          },
        },
      ],
    },
    definitions: [
      {
        kpi: 'mrr',
        name: 'Receita recorrente mensal',
        formula: 'soma das assinaturas ativas no último dia',
        unitText: 'dinheiro',
      },
    ],
    pages: [
      {
        id: 'results',
        title: 'Resultados',
        blocks: [
          {
            ...base,
            id: 'strip',
            kind: 'number_strip',
            title: null,
            state: {
              ...filled,
              figure: {
                kind: 'number',
                items: ['MRR', 'Receita', 'NRR', 'GRR', 'Contas ativas', 'NPS'].map(
                  (label, index) => ({
                    kpi: 'mrr',
                    label,
                    value:
                      index === 5
                        ? shown('—', null, {
                            exact: null,
                            reason: 'below_min_sample',
                            reasonText: 'amostra pequena',
                            caution: 'n = 4',
                          })
                        : shown(`R$ ${500 + index} mil`, 500_000 + index),
                    spanText: index === 2 ? 'últimos 12 meses' : null,
                    deltas: [
                      {
                        text: '+4,2 %',
                        label: 'vs. mês anterior',
                        base: shown('R$ 480 mil', 480_000),
                        tone: 'good',
                        arrow: 'up',
                      },
                      {
                        text: '−1,3 p.p.',
                        label: 'vs. ano anterior',
                        base: shown('R$ 400 mil', 400_000),
                        tone: 'bad',
                        arrow: 'down',
                      },
                    ],
                    spark: [1, 2, null, 3, 5, 4],
                    explain: null,
                  }),
                ),
              },
            },
          },
          {
            ...base,
            id: 'trend',
            kind: 'combo',
            title: 'MRR e movimento líquido',
            state: {
              ...filled,
              figure: {
                kind: 'chart',
                chart: 'cartesian',
                reading: 'O MRR subiu de R$ 400 mil para R$ 500 mil em seis meses.',
                table,
                categories: months,
                horizontal: false,
                left: axis,
                right: { ...axis, name: 'Crescimento', percent: true },
                series: [
                  {
                    id: 'net',
                    name: 'MRR líquido novo',
                    shape: 'bar',
                    axis: 'left',
                    stack: null,
                    color: 1,
                    dashed: false,
                    points: [5, 8, -3, 9, 12, 4].map((v) => shown(`R$ ${v} mil`, v * 1000)),
                  },
                  {
                    id: 'mrr',
                    name: 'Crescimento',
                    shape: 'line',
                    axis: 'right',
                    stack: null,
                    color: 0,
                    dashed: false,
                    points: [0.01, 0.02, null, 0.02, 0.03, 0.01].map((v) =>
                      shown(v === null ? '—' : `${v * 100} %`, v),
                    ),
                  },
                ],
                partialFrom: 5,
              },
            },
          },
          {
            ...base,
            width: 6,
            id: 'bridge',
            kind: 'waterfall',
            title: 'Ponte do MRR',
            state: {
              ...filled,
              figure: {
                kind: 'chart',
                chart: 'waterfall',
                reading: 'De R$ 10.000 para R$ 10.450.',
                table,
                axis,
                steps: [
                  {
                    name: 'Abertura',
                    role: 'total',
                    start: 0,
                    end: 10000,
                    value: shown('10.000', 10000),
                  },
                  {
                    name: 'Novo',
                    role: 'increase',
                    start: 10000,
                    end: 10500,
                    value: shown('+500', 500),
                  },
                  {
                    name: 'Churn',
                    role: 'decrease',
                    start: 10500,
                    end: 10100,
                    value: shown('−400', -400),
                  },
                  {
                    name: 'Fechamento',
                    role: 'total',
                    start: 0,
                    end: 10100,
                    value: shown('10.100', 10100),
                  },
                ],
              },
            },
          },
          {
            ...base,
            width: 6,
            id: 'quadrant',
            kind: 'scatter',
            title: 'Receita × contribuição',
            state: {
              ...filled,
              figure: {
                kind: 'chart',
                chart: 'scatter',
                reading: 'Duas contas dão prejuízo.',
                table,
                x: { ...axis, name: 'Receita' },
                y: { ...axis, name: 'Contribuição' },
                sizeName: 'MRR',
                columns: { x: 'mrr', y: 'nrr', size: 'mrr' },
                quadrants: null,
                points: [1, 2, 3, 4, 5].map((n) => ({
                  name: `Conta ${n}`,
                  members: [],
                  x: shown(`${n}`, n * 1000),
                  y: shown(`${n}`, (n - 2) * 500),
                  size: shown(`${n}`, n),
                  group: n > 3 ? 'A' : 'B',
                })),
              },
            },
          },
          {
            ...base,
            id: 'cohort',
            kind: 'heatmap',
            title: 'Retenção por coorte',
            state: {
              ...filled,
              figure: {
                kind: 'chart',
                chart: 'heatmap',
                transposed: false,
                reading: 'As coortes recentes retêm mais.',
                table,
                columns: ['0', '1', '2'],
                rows: [
                  {
                    name: '2026-01',
                    size: '4',
                    cells: [shown('100 %', 1), shown('90 %', 0.9), shown('54 %', 0.54)],
                  },
                  {
                    name: '2026-02',
                    size: '3',
                    cells: [shown('100 %', 1), shown('80 %', 0.8), null],
                  },
                ],
                min: 0,
                max: 1,
              },
            },
          },
        ],
      },
      {
        id: 'clients',
        title: 'Clientes',
        blocks: [
          {
            ...base,
            id: 'text',
            kind: 'text',
            title: 'Contexto',
            state: {
              ...filled,
              figure: {
                kind: 'text',
                paragraphs: [
                  {
                    style: 'body',
                    runs: [
                      {
                        text: 'A carteira cresceu ',
                        bold: false,
                        italic: false,
                        tone: null,
                        explain: null,
                      },
                      { text: '4,2 %', bold: true, italic: false, tone: 'good', explain: null },
                    ],
                  },
                  {
                    style: 'bullet',
                    runs: [
                      {
                        text: '#pagebreak() <script> {{7*7}}',
                        bold: false,
                        italic: true,
                        tone: null,
                        explain: null,
                      },
                    ],
                  },
                ],
              },
            },
          },
          {
            ...base,
            id: 'table',
            kind: 'table',
            title: 'Carteira',
            state: { ...filled, figure: { kind: 'table', sortedBy: null, grid: sampleGrid(rows) } },
          },
          {
            ...base,
            id: 'list',
            kind: 'list',
            title: 'Atenção',
            state: {
              ...filled,
              figure: {
                kind: 'list',
                asked: {
                  period: 'last_month',
                  grain: null,
                  span: 'default',
                  filters: [],
                  others: null,
                },
                kpi: 'mrr',
                items: [
                  {
                    title: 'Conta 7',
                    members: [],
                    tone: 'bad',
                    primary: shown('R$ 9 mil', 9000),
                    facts: [{ kpi: 'health_score', label: 'Saúde', shown: shown('42', 42) }],
                  },
                ],
                more: 3,
              },
            },
          },
          {
            ...base,
            id: 'none',
            kind: 'line',
            title: 'Uso',
            state: {
              kind: 'empty',
              message: {
                code: 'report.empty',
                message: 'não há dados de uso',
                hint: 'conecte uma fonte de uso',
              },
            },
          },
        ],
      },
    ],
  });
}
