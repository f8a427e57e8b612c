import { expect, test } from 'vitest';
import { LOCALES } from '../../../base/locale.ts';
import type { Locale } from '../../../base/locale.ts';
import type { Scope } from '../../scope.ts';
import { answerTo, scopeIn, value } from '../../../../test/examples/report-answers.ts';
import type { AnswerSpec } from '../../../../test/examples/report-answers.ts';
import { gistOf } from '../../../../test/examples/report-gist.ts';
import { askLine } from './ask.ts';
import { line } from './figure.ts';
import { zLineBlock } from './schema.ts';
import type { LineBlock } from './schema.ts';

const block = zLineBlock.parse({
  kind: 'line',
  id: 'course',
  query: { kpis: ['mrr'], grain: 'month', last: 4 },
});

function draw(drawn: LineBlock, given: AnswerSpec, scope: Scope) {
  return line.figure(drawn, [answerTo(askLine(drawn, scope)[0], given)], scope);
}

const course: AnswerSpec = {
  rows: [
    {
      bucket: '2026-07-01',
      values: { mrr: '480000' },
      compared: { previous_year: { mrr: ['400000', '0.2', true] } },
    },
    { bucket: '2026-08-01', values: { mrr: null } },
    {
      bucket: '2026-09-01',
      values: { mrr: '515000' },
      compared: { previous_year: { mrr: ['420000', '0.2', true] } },
    },
    { bucket: '2026-10-01', values: { mrr: value('512000', { flags: ['partial'] }) } },
  ],
};

function reading(locale: Locale, given: AnswerSpec): string | undefined {
  return gistOf(draw(block, given, scopeIn(locale)))[0];
}

test('asks for the last periods; the point before needs no comparison of its own', () => {
  const scope = scopeIn('en', { compare: ['previous_period', 'previous_year'] });
  expect(askLine(block, scope)).toMatchObject([
    {
      kpis: ['mrr'],
      grain: 'month',
      period: { from: '2026-07-01', to: '2026-10-31' },
      compare: ['previous_year'],
      limit: null,
    },
  ]);
});

test('draws gaps as gaps, last year dashed, the running period as such', () => {
  const scope = scopeIn('en', { compare: ['previous_year'] });
  expect(gistOf(draw(block, course, scope))).toEqual([
    '“MRR rose from R$480K to R$512K over 4~months; highest in Sep~2026.”',
    'axes: MRR (R$) / —; running from 3',
    'categories: Jul~2026, Aug~2026, Sep~2026, Oct~2026',
    'MRR [line left 0]: R$480K, —, R$515K, R$512K [running period, not final yet]',
    'MRR, same month last year [line left 0 dashed]: R$400K, —, R$420K, —',
  ]);
});

test('reads the course in each language, whatever its direction', () => {
  const two = (from: string, to: string): AnswerSpec => ({
    rows: [
      { bucket: '2026-09-01', values: { mrr: from } },
      { bucket: '2026-10-01', values: { mrr: to } },
    ],
  });
  expect(LOCALES.map((locale) => reading(locale, course))).toEqual([
    '“MRR rose from R$480K to R$512K over 4~months; highest in Sep~2026.”',
    '“MRR: alta de R$~480~mil para R$~512~mil em 4~meses; maior valor em set.~2026.”',
    '“MRR: alza de R$~480~mil a R$~512~mil en 4~meses; máximo en sept~2026.”',
  ]);
  expect(LOCALES.map((locale) => reading(locale, two('90', '60')))).toEqual([
    '“MRR fell from R$90.00 to R$60.00 over 2~months; highest in Sep~2026.”',
    '“MRR: queda de R$~90,00 para R$~60,00 em 2~meses; maior valor em set.~2026.”',
    '“MRR: baja de R$~90,00 a R$~60,00 en 2~meses; máximo en sept~2026.”',
  ]);
  expect(LOCALES.map((locale) => reading(locale, two('1000000', '1000001')))).toEqual([
    '“MRR stood at R$1M throughout 2~months.”',
    '“MRR: R$~1~mi, sem variação em 2~meses.”',
    '“MRR: R$~1~M, sin variación en 2~meses.”',
  ]);
  const back = {
    rows: ['90', '60', '90'].map((mrr, index) => ({
      bucket: `2026-0${index + 7}-01`,
      values: { mrr },
    })),
  };
  expect(LOCALES.map((locale) => reading(locale, back))).toEqual([
    '“MRR stood at R$90.00 at both ends of 3~months; highest in Jul~2026.”',
    '“MRR: R$~90,00 no início e no fim de 3~meses; maior valor em jul.~2026.”',
    '“MRR: R$~90,00 al inicio y al final de 3~meses; máximo en jul~2026.”',
  ]);
});

test('draws one line for each member, in the order of the answer', () => {
  const split = zLineBlock.parse({ ...block, query: { ...block.query, dimensions: ['industry'] } });
  const scope = scopeIn('es');
  expect(askLine(split, scope)).toMatchObject([
    { dimensions: ['industry'], limit: 6, compare: [] },
  ]);
  const rows = [
    { members: { industry: ['retail', 'Retail'] }, bucket: '2026-09-01', values: { mrr: '300' } },
    { members: { industry: [null, null] }, bucket: '2026-09-01', values: { mrr: '200' } },
    { members: { industry: ['retail', 'Retail'] }, bucket: '2026-10-01', values: { mrr: '310' } },
  ] as const;
  expect(gistOf(draw(split, { rows }, scope)).slice(1)).toEqual([
    'axes: MRR (R$) / —; running from none',
    'categories: sept~2026, oct~2026',
    'Retail [line left 0]: R$~300, R$~310',
    '(sin informar) [line left 1]: R$~200, —',
  ]);
});

test('says why there is nothing', () => {
  expect(gistOf(draw(block, { rows: [] }, scopeIn('en')))).toEqual(['empty: report.no_rows']);
  const missing = draw(
    block,
    { rows: [{ bucket: '2026-10-01', values: { mrr: null } }], total: { values: { mrr: null } } },
    scopeIn('es'),
  );
  expect(missing).toMatchObject({
    problem: {
      code: 'report.no_values',
      params: { reason: 'ninguna fuente conectada para este dato' },
    },
  });
});
