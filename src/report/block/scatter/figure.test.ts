import { expect, test } from 'vitest';
import { LOCALES } from '../../../base/locale.ts';
import type { Locale } from '../../../base/locale.ts';
import { answerTo, scopeIn } from '../../../../test/examples/report-answers.ts';
import { gistOf } from '../../../../test/examples/report-gist.ts';
import { askScatter } from './ask.ts';
import { scatter } from './figure.ts';
import { zScatterBlock } from './schema.ts';

const same = (text: string) => ({ en: text, 'pt-BR': text, es: text });

const block = zScatterBlock.parse({
  kind: 'scatter',
  id: 'profit',
  query: { kpis: ['mrr', 'contribution'], dimensions: ['account'] },
  x: 'mrr',
  y: 'contribution',
  size: null,
  color: null,
  quadrants: {
    highHigh: same('Star'),
    lowHigh: same('Niche'),
    highLow: same('Volume'),
    lowLow: same('Drain'),
  },
});

/** So many accounts: MRR 100, 200, …; contribution alternating 50 and -10, none for the last. */
function draw(count: number, locale: Locale = 'en', drawn = block) {
  const scope = scopeIn(locale);
  const rows = Array.from({ length: count }, (_, index) => ({
    members: {
      account: [`a${index}`, `Client ${index}`] as const,
      ...(drawn.color === null ? {} : { tier: ['a', null] as const }),
    },
    values: {
      mrr: String((index + 1) * 100),
      contribution: index === count - 1 ? null : index % 2 === 0 ? '50' : '-10',
    },
  }));
  return scatter.figure(drawn, [answerTo(askScatter(drawn, scope)[0], { rows })], scope);
}

test('asks for every member and for no others: a point of others would lie', () => {
  expect(askScatter(block, scopeIn('en'))).toMatchObject([
    {
      sort: { by: 'mrr', direction: 'descending' },
      limit: 500,
      others: false,
      compare: [],
      grain: null,
    },
  ]);
});

test('cuts the field by its medians and names the parts', () => {
  expect(gistOf(draw(9))).toEqual([
    '“8 points; medians: MRR R$450, Contribution R$20.00; 4 below zero in Contribution.”',
    'x MRR (R$), y Contribution (R$), size none',
    'Client 0: R$100, R$50.00, none, Niche',
    'Client 1: R$200, −R$10.00, none, Drain',
    'Client 2: R$300, R$50.00, none, Niche',
    'Client 3: R$400, −R$10.00, none, Drain',
    'Client 4: R$500, R$50.00, none, Star',
    'Client 5: R$600, −R$10.00, none, Volume',
    'Client 6: R$700, R$50.00, none, Star',
    'Client 7: R$800, −R$10.00, none, Volume',
    'cut at R$450, R$20.00',
  ]);
});

test('reads the field in each language', () => {
  expect(LOCALES.map((locale) => gistOf(draw(9, locale))[0])).toEqual([
    '“8 points; medians: MRR R$450, Contribution R$20.00; 4 below zero in Contribution.”',
    '“8 pontos; medianas: MRR R$~450, Contribuição R$~20,00; 4 abaixo de zero em Contribuição.”',
    '“8 puntos; medianas: MRR R$~450, Contribución R$~20,00; 4 por debajo de cero en Contribución.”',
  ]);
});

test('does not cut few points, and puts very few in a table', () => {
  const few = gistOf(draw(6));
  expect(few.at(-1)).toBe('Client 4: R$500, R$50.00, none, none');
  expect(gistOf(draw(4))).toEqual([
    'Client | MRR (R$) | Contribution (R$)',
    'Client 0 | 100 | 50',
    'Client 1 | 200 | −10',
    'Client 2 | 300 | 50',
    'Client 3 | 400 | —',
    '= Total | — | —',
  ]);
});

test('groups by a second dimension instead', () => {
  const tiers = zScatterBlock.parse({
    ...block,
    query: { ...block.query, dimensions: ['account', 'tier'] },
    color: 'tier',
  });
  expect(gistOf(draw(9, 'es', tiers))[2]).toBe('Client 0: R$~100, R$~50,00, none, Nivel A');
});

test('stands without size, not without an axis', () => {
  const sized = { ...block, size: 'nps' };
  expect(scatter.fit(sized, (kpi) => (kpi === 'nps' ? null : kpi))?.size).toBeNull();
  expect(scatter.fit(sized, (kpi) => (kpi === 'contribution' ? null : kpi))).toBeNull();
});
