import { expect, test } from 'vitest';
import { LOCALES } from '../../../base/locale.ts';
import type { Locale } from '../../../base/locale.ts';
import { answerTo, scopeIn } from '../../../../test/examples/report-answers.ts';
import type { AnswerSpec } from '../../../../test/examples/report-answers.ts';
import { gistOf } from '../../../../test/examples/report-gist.ts';
import { askTable } from './ask.ts';
import { table } from './figure.ts';
import { zTableBlock } from './schema.ts';
import type { TableBlock } from './schema.ts';

const block = zTableBlock.parse({
  kind: 'table',
  id: 'clients',
  query: { kpis: ['mrr', 'contribution', 'silence'], dimensions: ['account'], limit: 2 },
  columns: [
    { kpi: 'mrr', show: 'value_and_delta', bar: true },
    { kpi: 'mrr', show: 'delta', color: true },
    { kpi: 'contribution', color: true },
    { kpi: 'silence' },
  ],
  compareTo: 'previous_year',
});

const clients: AnswerSpec = {
  rows: [
    {
      members: { account: ['a1', 'Acme'] },
      values: { mrr: '48312.45', contribution: '-120', silence: '23' },
      compared: {
        previous_year: { mrr: ['40000', '0.20781', true], contribution: ['10', null, false] },
      },
    },
    {
      members: { account: ['a2', 'Beta'] },
      values: { mrr: '12078.11', contribution: null, silence: null },
      compared: { previous_year: { mrr: [null, null, null] } },
    },
  ],
  others: { values: { mrr: '100000', contribution: '5000', silence: '4.5' } },
  total: {
    values: { mrr: '160390.56', contribution: '4880', silence: '9' },
    compared: { previous_year: { mrr: ['150000', '0.0692704', true] } },
  },
  groups: 40,
};

function draw(drawn: TableBlock, given: AnswerSpec, locale: Locale = 'en') {
  const scope = scopeIn(locale);
  return table.figure(drawn, [answerTo(askTable(drawn, scope)[0], given)], scope);
}

test('asks for one comparison, sorted by the first column', () => {
  expect(askTable(block, scopeIn('en'))).toMatchObject([
    {
      compare: ['previous_year'],
      sort: { by: 'mrr', direction: 'descending' },
      limit: 2,
      others: true,
    },
  ]);
});

test('shows values, differences, bars and meaning, with others and the true total', () => {
  expect(LOCALES.map((locale) => gistOf(draw(block, clients, locale)))).toEqual([
    [
      'Client | MRR (R$) | MRR, change | Contribution (R$) | Days since contact',
      'Acme | 48,312 (+20.8%) ▮100 | +20.8% good | −120 bad | 23~d',
      'Beta | 12,078 (—) ▮25 | — | — muted | —',
      '… Others | 100,000 | — | 5,000 | 4.5~d',
      '= Total | 160,391 | +6.9% | 4,880 | 9~d',
    ],
    [
      'Cliente | MRR (R$) | MRR, variação | Contribuição (R$) | Dias sem contato',
      'Acme | 48.312 (+20,8%) ▮100 | +20,8% good | −120 bad | 23~d',
      'Beta | 12.078 (—) ▮25 | — | — muted | —',
      '… Outros | 100.000 | — | 5.000 | 4,5~d',
      '= Total | 160.391 | +6,9% | 4.880 | 9~d',
    ],
    [
      'Cliente | MRR (R$) | MRR, variación | Contribución (R$) | Días sin contacto',
      'Acme | 48.312 (+20,8~%) ▮100 | +20,8~% good | −120 bad | 23~d',
      'Beta | 12.078 (—) ▮25 | — | — muted | —',
      '… Otros | 100.000 | — | 5.000 | 4,5~d',
      '= Total | 160.391 | +6,9~% | 4.880 | 9~d',
    ],
  ]);
  expect(draw(block, clients)).toMatchObject({
    figure: {
      sortedBy: 'mrr',
      grid: { groups: 40, rows: [{ members: [{ dimension: 'account', key: 'a1' }] }, {}] },
    },
  });
});

test('shows periods as rows, without a total that would sum stocks', () => {
  const months = zTableBlock.parse({
    kind: 'table',
    id: 'months',
    query: { kpis: ['mrr'], grain: 'month', last: 2 },
    columns: [{ kpi: 'mrr' }],
  });
  const rows = [
    { bucket: '2026-09-01', values: { mrr: '10' } },
    { bucket: '2026-10-01', values: { mrr: '11' } },
  ];
  expect(gistOf(draw(months, { rows }, 'pt-BR'))).toEqual([
    'Período | MRR (R$)',
    'set.~2026 | 10',
    'out.~2026 | 11',
  ]);
});

test('shows KPIs as rows where nothing splits them', () => {
  const card = zTableBlock.parse({
    kind: 'table',
    id: 'card',
    query: { kpis: ['mrr', 'nrr'] },
    columns: [{ kpi: 'mrr' }, { kpi: 'nrr' }],
  });
  const total = {
    values: { mrr: '512000', nrr: '1.042' },
    compared: {
      previous_period: { mrr: ['480000', '0.0667', true], nrr: ['1.05', '-0.008', false] },
    },
  } as const;
  expect(gistOf(draw(card, { total }, 'es'))).toEqual([
    'Indicador | Valor | vs. mes anterior',
    'Ingreso recurrente | R$~512~mil | R$~480~mil (+6,7~%) good',
    'NRR | 104,2~% | 105,0~% (−0,8~p.p.) bad',
  ]);
});

test('drops the columns that the data cannot fill', () => {
  const fitted = table.fit(block, (kpi) => (kpi === 'mrr' ? null : kpi));
  expect(fitted?.columns.map(({ kpi }) => kpi)).toEqual(['contribution', 'silence']);
});

test('leaves out rows of nothing but zeros, and praises nothing that rounds to nothing', () => {
  const row = (name: string, mrr: string | null, delta: string) => ({
    members: { account: [name, name] as const },
    values: { mrr, contribution: '0', silence: null },
    compared: { previous_year: { mrr: ['100', delta, false] as const } },
  });
  const rows = [row('Acme', '100', '-0.0001'), row('Gone', '0', '-1'), row('Lost', null, '-1')];
  const drawn = draw(block, { rows, groups: 9 });
  expect(gistOf(drawn).slice(1, 3)).toEqual([
    'Acme | 100 (0.0%) ▮100 | 0.0% | 0 | —',
    '= Total | — | — | — | —',
  ]);
  expect(drawn).toMatchObject({ figure: { grid: { groups: 7 } } });
});
