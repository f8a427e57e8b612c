import { expect, test } from 'vitest';
import { LOCALES } from '../../../base/locale.ts';
import { answerTo, scopeIn, value } from '../../../../test/examples/report-answers.ts';
import { gistOf } from '../../../../test/examples/report-gist.ts';
import { askNumberStrip } from './ask.ts';
import { numberStrip } from './figure.ts';
import { zNumberStripBlock } from './schema.ts';

const block = zNumberStripBlock.parse({
  kind: 'number_strip',
  id: 'cards',
  query: { kpis: ['mrr', 'nrr', 'nps'] },
});

const total = {
  values: {
    mrr: '512345.6',
    nrr: '1.042',
    nps: value('25', { n: 4, flags: ['below_min_sample'] }),
  },
  compared: {
    previous_period: {
      mrr: ['480000', '0.0673866', true],
      nrr: ['1.055', '-0.013', false],
      nps: [null, null, null],
    },
    target: {
      mrr: ['500000', '0.0246912', true],
      nps: [value(null, { reason: 'no_target' }), null, null],
    },
  },
} as const;

test('asks for the numbers and, month by month, for their course', () => {
  expect(askNumberStrip(block, scopeIn('en'))).toMatchObject([
    {
      kpis: ['mrr', 'nrr', 'nps'],
      dimensions: [],
      grain: null,
      period: 'last_month',
      compare: ['previous_period'],
    },
    {
      kpis: ['mrr', 'nrr', 'nps'],
      grain: 'month',
      period: { from: '2025-10-01', to: '2026-10-31' },
    },
  ]);
  const day = scopeIn('en', {
    period: 'yesterday',
    span: { from: '2026-11-01', to: '2026-11-01', partial: false },
  });
  expect(askNumberStrip(block, day)[1]).toMatchObject({
    grain: 'day',
    period: { from: '2026-10-19', to: '2026-11-01' },
  });
  const running = scopeIn('en', {
    period: 'this_month',
    span: { from: '2026-11-01', to: '2026-11-03', partial: true },
  });
  expect(askNumberStrip(block, running)[1]).toMatchObject({
    grain: 'month',
    period: { from: '2025-11-01', to: '2026-11-30' },
  });
});

test('shows value, comparison and course, in each language', () => {
  const gists = LOCALES.map((locale) => {
    const scope = scopeIn(locale, { compare: ['previous_period', 'target'] });
    const [numbers, course] = askNumberStrip(block, scope);
    const answers = [
      answerTo(numbers, { total }),
      answerTo(course, {
        rows: [
          { bucket: '2026-08-01', values: { mrr: '470000', nrr: '1.05', nps: null } },
          { bucket: '2026-09-01', values: { mrr: '480000', nrr: null, nps: null } },
          { bucket: '2026-10-01', values: { mrr: '512345.6', nrr: '1.042', nps: '25' } },
        ],
      }),
    ];
    return gistOf(numberStrip.figure(block, answers, scope));
  });
  expect(gists).toEqual([
    [
      'MRR: R$512K · +6.7% vs. previous month up good · +2.5% vs. target up good · 470000 480000 512345.6',
      'NRR (last~12~months): 104.2% · −1.3~pp vs. previous month down bad · 1.05 _ 1.042',
      'NPS: 25 [small sample, n~=~4] · — vs. previous month none neutral',
    ],
    [
      'Receita recorrente: R$~512~mil · +6,7% vs. mês anterior up good · +2,5% vs. meta up good · 470000 480000 512345.6',
      'NRR (últimos~12~meses): 104,2% · −1,3~p.p. vs. mês anterior down bad · 1.05 _ 1.042',
      'NPS: 25 [amostra pequena, n~=~4] · — vs. mês anterior none neutral',
    ],
    [
      'Ingreso recurrente: R$~512~mil · +6,7~% vs. mes anterior up good · +2,5~% vs. meta up good · 470000 480000 512345.6',
      'NRR (últimos~12~meses): 104,2~% · −1,3~p.p. vs. mes anterior down bad · 1.05 _ 1.042',
      'NPS: 25 [muestra pequeña, n~=~4] · — vs. mes anterior none neutral',
    ],
  ]);
});

test('says what each number asks to be explained, and keeps a card whose value is missing', () => {
  const scope = scopeIn('pt-BR', { filters: [{ dimension: 'tier', op: 'in', values: ['a'] }] });
  const plain = { ...block, sparkline: false };
  const answer = answerTo(askNumberStrip(plain, scope)[0], { total: { values: { nps: null } } });
  const drawn = numberStrip.figure(plain, [answer], scope);
  expect(drawn).toMatchObject({
    figure: {
      items: [
        {
          kpi: 'mrr',
          value: { text: '—', reasonText: 'sem dados' },
          explain: { kpi: 'mrr', filters: scope.filters, period: scope.period, bucket: null },
        },
        { kpi: 'nrr', spark: null },
        {
          kpi: 'nps',
          value: {
            text: '—',
            reason: 'no_source',
            reasonText: 'nenhuma fonte conectada para este dado',
          },
        },
      ],
    },
  });
});
