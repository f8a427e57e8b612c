import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixedClock } from '../../src/base/clock.ts';
import { zBrand } from '../../src/report/schema.ts';
import { renderPdf } from '../../src/send/index.ts';
import { sampleReport } from './sample-report.ts';

const brand = zBrand.parse({
  kind: 'brand',
  version: 1,
  name: 'Agência Exemplo',
  logo: null,
  colors: {
    primary: '#1d4e89',
    accent: '#f4a259',
    series: ['#1d4e89', '#f4a259', '#5b8e7d', '#bc4b51'],
    good: '#1a7f4b',
    bad: '#b3261e',
  },
  font: 'Inter',
  numberLocale: null,
  dateStyle: 'medium',
  footer: null,
});
const clock = fixedClock('2026-11-23T12:00:00Z');

function textOf(pdf: Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), 'rapport-pdf-')), 'report.pdf');
  writeFileSync(file, pdf);
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

test('a report becomes pages of real text in which markup from outside stays text', () => {
  // Long names wrap inside their cell, so lines are joined before looking.
  const text = textOf(renderPdf(sampleReport(), { paper: 'a4', brand, clock })).replaceAll(
    /\s+/g,
    ' ',
  );
  expect(text).toContain('Revisão executiva mensal');
  expect(text).toContain('outubro de 2026');
  expect(text).toContain('Dados de 23 nov. 2026 09:14');
  expect(text).toContain('=HYPERLINK("x") #strong[Ação]');
  expect(text).toContain('#pagebreak() <script> {{7*7}}');
  expect(text).toContain('91,9 %');
  expect(text).toContain('amostra pequena');
  expect(text).toMatch(/Página 1 de \d/);
});

test('a figure says as of when its own sources are, where those of the report differ', () => {
  const report = sampleReport();
  const pages = report.pages.map((page) => ({
    ...page,
    blocks: page.blocks.map((block) => ({ ...block, asOfText: `Dados de: ${block.id} 20 nov.` })),
  }));
  const text = textOf(renderPdf({ ...report, pages }, { paper: 'a4', brand, clock }));
  const filled = pages
    .flatMap(({ blocks }) => blocks)
    .filter(({ state }) => state.kind === 'filled');
  expect(filled.length).toBeGreaterThan(3);
  for (const { id } of filled) expect(text).toContain(`Dados de: ${id} 20 nov.`);
});

test('a long table flows over pages with its heading repeated and all of its rows', () => {
  const pages = textOf(renderPdf(sampleReport(300), { paper: 'letter', brand, clock })).split('\f');
  const withRows = pages.filter((page) => /Conta \d{2,3}/.test(page));
  expect(withRows.length).toBeGreaterThan(4);
  for (const page of withRows.slice(0, -1)) expect(page).toMatch(/Cliente\s+MRR\s+NRR/);
  const rows = new Set(
    pages
      .join('\n')
      .match(/^ *Conta \d+(?= )/gm)
      ?.map((row) => row.trim()),
  );
  expect(rows.size).toBeGreaterThanOrEqual(299);
});

test('the file is tagged, names its language and is the same bytes for the same report', () => {
  const one = renderPdf(sampleReport(5), { paper: 'a4', brand, clock });
  const raw = Buffer.from(one).toString('latin1');
  expect(raw).toContain('/StructTreeRoot');
  expect(raw).toContain('/MarkInfo');
  expect(raw).toMatch(/\/Lang\s*\(pt-BR\)/);
  expect(
    Buffer.from(renderPdf(sampleReport(5), { paper: 'a4', brand, clock })).equals(Buffer.from(one)),
  ).toBe(true);
});

test('on 16:9 every page of the report begins a slide, after one for its title', () => {
  const bytes = renderPdf(sampleReport(3), { paper: 'wide', brand, clock });
  const file = join(mkdtempSync(join(tmpdir(), 'rapport-pdf-')), 'slides.pdf');
  writeFileSync(file, bytes);
  expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toContain('840 x 472.5 pts');
  const slides = textOf(bytes).split('\f');
  expect(slides[0]).toContain('outubro de 2026');
  expect(slides[0]).not.toContain('Resultados');
  const begins = (title: string): number =>
    slides.findIndex((slide) => new RegExp(`^\\s*${title}\\s*$`, 'm').test(slide));
  expect(begins('Resultados')).toBe(1);
  expect(begins('Clientes')).toBeGreaterThan(1);
  expect(slides[begins('Clientes')]).not.toContain('Resultados');
});

test('a short table is not torn apart', () => {
  const pages = textOf(renderPdf(sampleReport(10), { paper: 'wide', brand, clock })).split('\f');
  // The names of accounts stand in a chart too, these amounts only in the table.
  const ends = ['R$ 1000', 'R$ 991'].map((row) => pages.findIndex((page) => page.includes(row)));
  expect(ends[0]).toBeGreaterThan(0);
  expect(ends[1]).toBe(ends[0]);
});
