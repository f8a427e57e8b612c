import { expect, test } from 'vitest';
import type { Locale } from '../../../base/locale.ts';
import { answerTo, scopeIn, value } from '../../../../test/examples/report-answers.ts';
import type { RowSpec } from '../../../../test/examples/report-answers.ts';
import { gistOf } from '../../../../test/examples/report-gist.ts';
import { askText } from './ask.ts';
import { text } from './figure.ts';
import { zTextBlock } from './schema.ts';

const BODY = {
  en: '## In {{period}}\nMRR {{mrr.direction}} to **{{mrr}}** ({{mrr.delta}}), from {{mrr.previous}}.\n? Of every 100, {{nrr.per100}} remain.\n\n? - NPS {{nps}}\n- Retention {{nrr.tone}}.',
  'pt-BR': '## Em {{period}}\nO MRR {{mrr.direction}} {{mrr.change}} e fechou em **{{mrr}}**.',
  es: '## En {{period}}\nEl MRR {{mrr.direction: creció | se redujo | no varió}} ({{mrr.delta.previous_year}}).',
};

const block = zTextBlock.parse({ kind: 'text', id: 'story', query: null, body: BODY });

const total: RowSpec = {
  values: { mrr: '512000', nrr: '1.042', nps: value(null, { reason: 'no_source' }) },
  compared: {
    previous_period: { mrr: ['480000', '0.0667', true], nrr: ['1.05', '-0.008', false] },
    previous_year: { mrr: ['600000', '-0.1467', false] },
  },
};

function draw(
  locale: Locale,
  body: Partial<typeof BODY> = {},
  more: Partial<Parameters<typeof scopeIn>[1]> = {},
) {
  const own = { ...block, body: { ...BODY, ...body } };
  const scope = scopeIn(locale, more);
  return gistOf(
    text.figure(
      own,
      askText(own, scope).map((question) => answerTo(question, { total })),
      scope,
    ),
  );
}

test('asks once for the figures of the text, and for the comparisons that tokens name', () => {
  expect(askText(block, scopeIn('en'))).toMatchObject([
    { kpis: ['mrr', 'nrr', 'nps'], compare: ['previous_period'], dimensions: [] },
  ]);
  expect(askText(block, scopeIn('es'))).toMatchObject([
    { compare: ['previous_period', 'previous_year'] },
  ]);
  expect(
    askText({ ...block, body: { en: 'plain', 'pt-BR': 'simples', es: 'simple' } }, scopeIn('en')),
  ).toEqual([]);
});

test('writes figures, words of direction and meaning; leaves out optional lines without a figure', () => {
  expect(draw('en')).toEqual([
    'heading: In October~2026',
    'body: MRR rose to **R$512K** (<good>+6.7%</>), from R$480K. Of every 100, 104 remain.',
    'bullet: Retention got worse.',
  ]);
  expect(draw('pt-BR')).toEqual([
    'heading: Em outubro de 2026',
    'body: O MRR subiu <good>6,7%</> e fechou em **R$~512~mil**.',
  ]);
  expect(draw('es')).toEqual([
    'heading: En octubre de 2026',
    'body: El MRR creció (<bad>−14,7~%</>).',
  ]);
});

test('chooses words by what the value is', () => {
  const sign = '{{mrr.sign: gained | lost | kept}}, {{nrr.name}} {{nrr.full}}';
  expect(draw('en', { en: sign })).toEqual(['body: gained, NRR 104.2%']);
});

test('shows a dash where a figure that is not optional is missing', () => {
  expect(draw('en', { en: 'NPS {{nps}} for {{client}} vs. {{comparison}}' })).toEqual([
    'body: NPS <muted>—</> for — vs. previous month',
  ]);
  expect(draw('en', { en: 'For {{client}}' }, { client: 'Acme' })).toEqual(['body: For Acme']);
});

test('never evaluates: what is no token, no mark and no link stays as it was written', () => {
  for (const body of [
    '{{7*7}}',
    '{{constructor}}',
    '{{mrr.constructor}}',
    '{{__proto__}}',
    '${mrr}',
    '#{mrr}',
    '<% mrr %>',
    '{{{{mrr}}',
    '{{unknown_kpi}}',
  ]) {
    const [line = ''] = draw('en', { en: body });
    expect(line === `body: ${body}` || (body === '{{{{mrr}}' && line === 'body: {{R$512K')).toBe(
      true,
    );
  }
  expect(draw('en', { en: '<script>alert(1)</script> [site](javascript:alert(1))' })).toEqual([
    'body: <script>alert(1)</script> site',
  ]);
});

test('stands as long as one of its figures does', () => {
  expect(text.fit(block, (kpi) => (kpi === 'mrr' ? null : kpi))).toBe(block);
  expect(text.fit(block, () => null)).toBeNull();
});
