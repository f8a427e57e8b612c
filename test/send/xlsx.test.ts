import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { fixedClock } from '../../src/base/clock.ts';
import { defaultBrand } from '../../src/report/index.ts';
import { renderXlsx } from '../../src/send/index.ts';
import { sampleReport } from './sample-report.ts';

const options = { brand: defaultBrand, clock: fixedClock('2026-11-23T12:00:00Z') };

async function sheetsOf(bytes: Uint8Array): Promise<{ sheet: string; data: unknown[][] }[]> {
  return readXlsxFile(Buffer.from(bytes));
}

function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, new TextDecoder().decode(part)]),
  );
}

test('a workbook reads back: a sheet for each block, exact numbers, its total last, the definitions at the end', async () => {
  const sheets = await sheetsOf(await renderXlsx(sampleReport(3), options));
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    'Resultados',
    'MRR e movimento líquido',
    'Ponte do MRR',
    'Receita × contribuição',
    'Retenção por coorte',
    'Contexto',
    'Carteira',
    'Atenção',
    'Uso',
    'Definições',
  ]);
  const table = sheets.find(({ sheet }) => sheet === 'Carteira')?.data ?? [];
  expect(table.slice(0, 2).map((row) => row[0])).toEqual([
    'Carteira',
    'Revisão executiva mensal · outubro de 2026 · comparado com o mês anterior · Região: Sul',
  ]);
  expect(table.slice(3)).toEqual([
    ['Cliente', 'MRR', 'NRR'],
    ['=HYPERLINK("x") #strong[Ação]', 1000, 0.919],
    ['Conta 2', 999, null],
    ['Conta 3', 998, 0.919],
    ['Total', 12_345, 0.88],
  ]);
  const definitions = sheets.at(-1)?.data ?? [];
  expect(definitions.at(-1)).toEqual([
    'Receita recorrente mensal',
    'soma das assinaturas ativas no último dia',
    'dinheiro',
    'mrr',
  ]);
  expect(definitions.map((row) => `${row[0]}: ${row[1]}`)).toContain(
    'Fontes: CRM (23 nov. 2026 09:14)',
  );
});

test('numbers have the formats of the screen, heads stay in view, reasons are notes, texts are never formulas', async () => {
  const parts = partsOf(await renderXlsx(sampleReport(3), options));
  const sheets = [...parts].filter(([path]) => /worksheets\/sheet\d+\.xml$/.test(path));
  for (const [, xml] of sheets) expect(xml).not.toMatch(/<f[ >]/);
  expect(parts.get('xl/styles.xml')).toContain('&quot;R$ &quot;#,##0;');
  expect(parts.get('xl/styles.xml')).toContain('#,##0.0&quot; &quot;%');
  const carteira = parts.get('xl/worksheets/sheet7.xml') ?? '';
  expect(carteira).toContain('<pane ySplit="4" topLeftCell="A5" state="frozen"');
  expect(carteira).toContain('customWidth');
  const notes = [...parts].filter(([path]) => /comments\d+\.xml$/.test(path)).map(([, xml]) => xml);
  expect(notes.join('')).toContain('sem base');
  expect(notes.join('')).toContain('amostra pequena · n = 4');
});

test('the same report at the same instant is the same bytes', async () => {
  const [one, other] = [
    await renderXlsx(sampleReport(20), options),
    await renderXlsx(sampleReport(20), options),
  ];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});

test.each([
  ['a formula', '=1+1'],
  ['markup', '</t><script>&lt;'],
  ['bidi and emoji', '\u202Eabc\u202C 👩🏽‍🚀'],
  ['what XML cannot hold', 'a\u0000b\u0008c'],
  ['10,000 characters', 'Crescimento '.repeat(834)],
])('a title of %s is text in a workbook that opens', async (_, title) => {
  const report = sampleReport(2);
  const titled = {
    ...report,
    frame: { ...report.frame, title },
    pages: report.pages.map((page) => ({
      ...page,
      blocks: page.blocks.map((block) => ({ ...block, title })),
    })),
  };
  const sheets = await sheetsOf(await renderXlsx(titled, options));
  expect(sheets).toHaveLength(10);
  expect(new Set(sheets.map(({ sheet }) => sheet)).size).toBe(10);
  // Excel has an escape of its own for what XML cannot hold.
  expect(sheets[0]?.data[0]?.[0]).toBe(title.trim());
});
