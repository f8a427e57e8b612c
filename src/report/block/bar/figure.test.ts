import { expect, test } from 'vitest';
import type { Scope } from '../../scope.ts';
import { answerTo, scopeIn } from '../../../../test/examples/report-answers.ts';
import type { AnswerSpec } from '../../../../test/examples/report-answers.ts';
import { gistOf, gridLines } from '../../../../test/examples/report-gist.ts';
import { seen } from '../../../../test/examples/report-style.ts';
import { askBar } from './ask.ts';
import { bar } from './figure.ts';
import { zBarBlock } from './schema.ts';
import type { BarBlock } from './schema.ts';

const block = zBarBlock.parse({
  kind: 'bar',
  id: 'losses',
  query: { kpis: ['churned_mrr'], dimensions: ['industry'] },
  horizontal: true,
});

function draw(drawn: BarBlock, given: AnswerSpec, scope: Scope) {
  return bar.figure(drawn, [answerTo(askBar(drawn, scope)[0], given)], scope);
}

function tableOf(drawn: ReturnType<typeof draw>): string[] {
  return drawn.kind === 'drawn' && drawn.figure.kind === 'chart'
    ? gridLines(drawn.figure.table).map(seen)
    : [];
}

const losses: AnswerSpec = {
  rows: [
    {
      members: { industry: ['retail', 'Retail'] },
      values: { churned_mrr: '12000' },
      compared: { trailing_mean: { churned_mrr: ['9000', '0.3333', false] } },
    },
    { members: { industry: [null, null] }, values: { churned_mrr: '3000' } },
  ],
  others: { values: { churned_mrr: '5000' } },
  total: { values: { churned_mrr: '20000' } },
  groups: 9,
};

test('asks for the largest, the rest as one', () => {
  expect(askBar(block, scopeIn('en'))).toMatchObject([
    {
      sort: { by: 'churned_mrr', direction: 'descending' },
      limit: 20,
      others: true,
      compare: ['previous_period'],
    },
  ]);
  const tiers = zBarBlock.parse({ ...block, query: { ...block.query, dimensions: ['tier'] } });
  expect(askBar(tiers, scopeIn('en'))).toMatchObject([{ sort: null }]);
});

test('shows the comparison as points, the rest as a bar, the true total in the table', () => {
  const drawn = draw(block, losses, scopeIn('en', { compare: [{ trailingMean: 6 }] }));
  expect(gistOf(drawn)).toEqual([
    '“Churned MRR, largest: Retail (R$12K); smallest: (unknown) (R$3,000); 9 in all.”',
    'axes: Churned MRR (R$) from 0 / —; running from none; horizontal',
    'categories: Retail, (unknown), Others',
    'Churned MRR [bar left 0]: R$12K, R$3,000, R$5,000',
    'Churned MRR, 6-month average [point left muted]: R$9,000, —, —',
  ]);
  expect(tableOf(drawn)).toEqual([
    'Industry | Churned MRR (R$) | Churned MRR, 6-month average (R$)',
    'Retail | 12,000 | 9,000',
    '(unknown) | 3,000 | —',
    'Others | 5,000 | —',
    '= Total | 20,000 | ',
  ]);
});

test('adds no bar of others for what does not add up, but says it in the table', () => {
  const growth = zBarBlock.parse({ ...block, query: { ...block.query, kpis: ['mrr_growth'] } });
  const drawn = draw(
    growth,
    {
      rows: [{ members: { industry: ['retail', 'Retail'] }, values: { mrr_growth: '0.1' } }],
      others: { values: { mrr_growth: '0.02' } },
      total: { values: { mrr_growth: '0.03' } },
      groups: 4,
    },
    scopeIn('es'),
  );
  expect(gistOf(drawn)[2]).toBe('categories: Retail');
  expect(tableOf(drawn)).toEqual([
    'Industria | Crecimiento',
    'Retail | 10,0~%',
    '… Otros | 2,0~%',
    '= Total | 3,0~%',
  ]);
});

test('stacks the members of a second dimension', () => {
  const stacked = zBarBlock.parse({
    ...block,
    query: { ...block.query, dimensions: ['industry', 'tier'] },
    stacked: true,
  });
  const rows = [
    {
      members: { industry: ['retail', 'Retail'], tier: ['a', null] },
      values: { churned_mrr: '10' },
    },
    { members: { industry: ['retail', 'Retail'], tier: ['b', 'B'] }, values: { churned_mrr: '2' } },
    { members: { industry: ['health', 'Health'], tier: ['b', 'B'] }, values: { churned_mrr: '4' } },
  ] as const;
  expect(gistOf(draw(stacked, { rows }, scopeIn('pt-BR')))).toEqual([
    '“MRR perdido, maior: Retail (R$~12,00); menor: Health (R$~4,00); 2 no total.”',
    'axes: MRR perdido (R$) from 0 / —; running from none; horizontal',
    'categories: Retail, Health',
    'Classe A [bar left 0 stacked]: R$~10,00, —',
    'B [bar left 1 stacked]: R$~2,00, R$~4,00',
  ]);
});

test('leaves out members that neither have nor had anything', () => {
  const rows = ['0', '5', '0'].map((lost, index) => ({
    members: { industry: [`i${index}`, `Industry ${index}`] as const },
    values: { churned_mrr: lost },
    compared: { previous_period: { churned_mrr: [index === 2 ? '7' : '0', null, null] as const } },
  }));
  const drawn = draw(block, { rows }, scopeIn('en'));
  expect(gistOf(drawn)[2]).toBe('categories: Industry 1, Industry 2');
  expect(
    gistOf(
      draw(
        block,
        { rows: rows.slice(0, 1), total: { values: { churned_mrr: '0' } } },
        scopeIn('en'),
      ),
    ),
  ).toEqual(['empty: report.no_rows']);
});

test('draws the share reached so far, past 100 % and back where members lie below zero', () => {
  const pareto = zBarBlock.parse({
    kind: 'bar',
    id: 'pareto',
    query: { kpis: ['contribution'], dimensions: ['account'] },
    cumulative: true,
  });
  const account = (key: string, contribution: string) => ({
    members: { account: [key, key] as const },
    values: { contribution },
  });
  const given = {
    rows: [account('Acme', '80'), account('Beta', '40'), account('Gama', '-20')],
    total: { values: { contribution: '100' } },
  };
  expect(gistOf(draw(pareto, given, scopeIn('pt-BR'))).slice(1)).toEqual([
    'axes: Contribuição (R$) from 0 / Participação acumulada %; running from none',
    'categories: Acme, Beta, Gama',
    'Contribuição [bar left 0]: R$~80,00, R$~40,00, −R$~20,00',
    'Participação acumulada [line right 1]: 80,0%, 120,0%, 100,0%',
  ]);
  const loss = draw(pareto, { ...given, total: { values: { contribution: '-5' } } }, scopeIn('en'));
  expect(gistOf(loss).at(-1)).toBe('Cumulative share [line right 1]: —, —, —');
});

test('orders and cuts split bars as wholes, in colours of their meaning and the order of their parts', () => {
  const part = (industry: string, band: string, lost: string) => ({
    members: { industry: [industry, industry] as const, health_band: [band, null] as const },
    values: { churned_mrr: lost },
  });
  const split = zBarBlock.parse({
    ...block,
    query: { ...block.query, dimensions: ['industry', 'health_band'], limit: 1 },
    stacked: true,
  });
  expect(askBar(split, scopeIn('en'))).toMatchObject([{ limit: null, compare: [] }]);
  const rows = [
    part('A', 'red', '9'),
    part('B', 'green', '8'),
    part('B', 'red', '7'),
    part('C', 'green', '1'),
  ];
  expect(gistOf(draw(split, { rows }, scopeIn('en')))).toEqual([
    '“Churned MRR, largest: B (R$15.00); 3 in all.”',
    'axes: Churned MRR (R$) from 0 / —; running from none; horizontal',
    'categories: B, Others',
    'Healthy [bar left good stacked]: R$8.00, R$1.00',
    'At risk [bar left bad stacked]: R$7.00, R$9.00',
  ]);
});
