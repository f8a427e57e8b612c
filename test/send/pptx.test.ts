import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { fixedClock } from '../../src/base/clock.ts';
import { defaultBrand } from '../../src/report/index.ts';
import type { FilledReport } from '../../src/report/schema.ts';
import { renderPptx } from '../../src/send/index.ts';
import { openDeck, textOf, workbooksOf, xmlOf } from './deck-parts.ts';
import { sampleReport } from './sample-report.ts';

const options = { brand: defaultBrand, clock: fixedClock('2026-11-23T12:00:00Z') };

const SLIDES = /^ppt\/slides\/slide\d+\.xml$/;
const CHARTS = /^ppt\/charts\/chart\d+\.xml$/;
const NOTES = /^ppt\/notesSlides\/notesSlide\d+\.xml$/;

/** The sample with another title. */
function titled(title: string): FilledReport {
  const report = sampleReport(3);
  return {
    ...report,
    frame: { ...report.frame, title },
    pages: report.pages.map((page) => ({ ...page, title })),
  };
}

test('a deck holds what the screen says: titles, period, numbers, words, reasons, freshness', async () => {
  const text = textOf(openDeck(await renderPptx(sampleReport(3), options)));
  for (const each of [
    'Revisão executiva mensal',
    'outubro de 2026',
    'Dados de 23 nov. 2026 09:14',
    'R$ 500 mil',
    '▲ +4,2 %',
    'amostra pequena · n = 4',
    '=HYPERLINK("x") #strong[Ação]',
    '#pagebreak() <script> {{7*7}}',
    'De R$ 10.000 para R$ 10.450.',
    'não há dados de uso',
    'Cliente = MRR > 0; receita pela data de emissão.',
    'Receita recorrente mensal: soma das assinaturas ativas no último dia (dinheiro)',
  ])
    expect(text).toContain(each);
});

test('charts are native and the workbooks behind them hold the exact numbers; a gap is an empty cell', async () => {
  const deck = openDeck(await renderPptx(sampleReport(3), options));
  const charts = xmlOf(deck, CHARTS);
  expect(charts.map((xml) => /<c:(barChart|bubbleChart)>/.exec(xml)?.[1])).toEqual([
    'barChart',
    'barChart',
    'bubbleChart',
  ]);
  expect(charts[0]).toContain('<c:lineChart>');
  // The running month is paler; a missing point has no value in the chart.
  expect(charts[0]).toMatch(/<c:dPt><c:idx val="5"\/>/);
  const growth = /<c:lineChart>.*<c:val>(.*)<\/c:val>/s.exec(charts[0] ?? '')?.[1] ?? '';
  expect([...growth.matchAll(/<c:pt idx="(\d)">/g)].map((match) => match[1])).toEqual([
    '0',
    '1',
    '3',
    '4',
    '5',
  ]);
  const [combo, bridge, quadrant] = await workbooksOf(deck);
  expect(combo?.slice(0, 4)).toEqual([
    [null, 'MRR líquido novo', 'Crescimento'],
    ['jan.', 5000, 0.01],
    ['fev.', 8000, 0.02],
    ['mar.', -3000, null],
  ]);
  expect(bridge?.map((row) => row.slice(0, 5))).toEqual([
    [null, null, '=', '+', '−'],
    ['Abertura', null, 10_000, null, null],
    ['Novo', 10_000, null, 500, null],
    ['Churn', 10_100, null, null, 400],
    ['Fechamento', null, 10_100, null, null],
  ]);
  expect(quadrant?.[1]).toEqual(['Conta 1', 1000, -500, 1, 'B']);
});

test('a value is shown under the format that gives its text', async () => {
  const [combo] = xmlOf(openDeck(await renderPptx(sampleReport(3), options)), CHARTS);
  expect(combo).toContain('<c:formatCode>&quot;R$ &quot;#,##0,&quot; mil&quot;;');
});

test('a long table goes on over slides under its heads, with its rows counted and its total last', async () => {
  const slides = xmlOf(openDeck(await renderPptx(sampleReport(90), options)), SLIDES);
  const own = slides.filter((xml) => /Conta \d\d</.test(xml));
  expect(own.length).toBeGreaterThan(4);
  for (const xml of own) expect(xml).toContain('<a:t>Cliente</a:t>');
  const rows = own.flatMap((xml) =>
    [...xml.matchAll(/<a:t>(Conta \d+)<\/a:t>/g)].map((match) => match[1]),
  );
  expect(rows.filter((row) => row !== 'Conta 7')).toHaveLength(88);
  expect(own[1]).toMatch(/<a:t>\d+–\d+ de 90 linhas no total<\/a:t>/);
  expect(own.at(-1)).toContain('<a:t>88,0 %</a:t>');
  expect(own.filter((xml) => xml.includes('88,0 %'))).toHaveLength(1);
});

test('the same report at the same instant is the same bytes', async () => {
  const [one, other] = [
    await renderPptx(sampleReport(5), options),
    await renderPptx(sampleReport(5), options),
  ];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});

test('slides have their title in the outline, charts and tables their words for screen readers', async () => {
  const deck = openDeck(await renderPptx(sampleReport(3), options));
  for (const xml of xmlOf(deck, SLIDES)) {
    expect(xml).toContain('type="title"');
    const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const frame of xml.match(/<p:nvGraphicFramePr><p:cNvPr[^>]*/g) ?? [])
      expect(frame).toMatch(/descr="[^"]+"/);
  }
  expect(xmlOf(deck, SLIDES).join('')).toContain('descr="De R$ 10.000 para R$ 10.450."');
  expect(xmlOf(deck, NOTES).join('')).toContain('O que significam os indicadores');
});

const HOSTILE = [
  ['markup', '</a:t><script>&lt;!ENTITY x "y"> ]]>'],
  ['bidi', 'abc \u202Edcba\u202C \u05D0\u05D1'],
  ['emoji', '👩🏽‍🚀 crescimento 📈'],
  ['what XML cannot hold', 'a\u0000b\u0008c\uD800d\uFFFF'],
  ['line ends', 'um\r\ndois'],
] as const;

test.each(HOSTILE)('a title of %s leaves every part well formed', async (_, title) => {
  const deck = openDeck(await renderPptx(titled(title), options));
  for (const xml of xmlOf(deck, /\.(xml|rels)$/)) expect(errorsIn(xml)).toEqual([]);
});

test('a title of 10,000 characters is cut on its slide and whole in the notes', async () => {
  const title = 'Crescimento da carteira '.repeat(417);
  const deck = openDeck(await renderPptx(titled(title), options));
  const [, slide = ''] = xmlOf(deck, SLIDES);
  const shown = /<a:t>(Crescimento[^<]*)<\/a:t>/.exec(slide)?.[1] ?? '';
  expect(shown.endsWith('…')).toBe(true);
  expect(shown.length).toBeLessThan(120);
  expect(xmlOf(deck, NOTES).some((xml) => xml.includes(title))).toBe(true);
});

test('the brand is in the theme and no other name is on the deck', async () => {
  const deck = openDeck(
    await renderPptx(sampleReport(3), {
      ...options,
      brand: { ...defaultBrand, name: 'Casa & Cia' },
    }),
  );
  const [theme] = xmlOf(deck, /theme1\.xml$/);
  expect(theme).toContain('<a:accent2><a:srgbClr val="149FBD"/>');
  expect(theme).toContain('<a:latin typeface="Inter"/>');
  const all = xmlOf(deck, /\.xml$/).join('');
  expect(all).toContain('<dc:creator>Casa &amp; Cia</dc:creator>');
  expect(all).not.toMatch(/pptxgen|rapport/i);
});

function errorsIn(xml: string): string[] {
  const errors: string[] = [];
  const parser = new DOMParser({
    onError: (level, message) => void errors.push(`${level}: ${message}`),
  });
  try {
    parser.parseFromString(xml, 'text/xml');
  } catch (error) {
    errors.push(String(error));
  }
  return errors;
}
