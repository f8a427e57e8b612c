import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LOCALES } from '../../src/base/locale.ts';
import { gridOf, homePages, templates } from '../../src/report/index.ts';
import type { Figure, FilledReport, Reading } from '../../src/report/schema.ts';
import type { Reports } from '../../src/serve/app/app.ts';
import type { Published } from '../../src/serve/app/published.ts';
import { openDeck, textOf } from '../send/deck-parts.ts';
import { readingFor } from './client-reading.ts';
import { everyone, publishDemo } from './published-demo.ts';

let published: Published;
let reports: Reports;

beforeAll(async () => {
  ({ published, reports } = await publishDemo());
}, 180_000);
afterAll(() => published.close());

const READINGS = LOCALES.map((locale): Reading => ({
  period: null,
  compare: null,
  filters: [],
  locale,
}));

/** The readings of a document: in each language, for one client where it is made for clients. */
function readingsOf(id: string): Promise<Reading[]> {
  const document = [...templates, ...homePages].find((each) => each.id === id);
  if (document === undefined) throw new Error(`no ${id}`);
  return Promise.all(READINGS.map((reading) => readingFor(document, reading, reports)));
}

async function fill(id: string, reading: Reading): Promise<FilledReport> {
  const filled = await reports.fill(id, reading, everyone);
  if (!filled.ok) throw new Error(JSON.stringify(filled.problems));
  return filled.value;
}

function figuresOf(report: FilledReport): { block: string; figure: Figure }[] {
  return report.pages.flatMap((page) =>
    page.blocks.flatMap((block) =>
      block.state.kind === 'filled' ? [{ block: block.id, figure: block.state.figure }] : [],
    ),
  );
}

/** Every number that the screen writes out in words and digits (charts draw theirs). */
function writtenIn(figure: Figure): string[] {
  switch (figure.kind) {
    case 'number':
      return figure.items.flatMap((item) => [
        item.value.text,
        ...item.deltas.map((delta) => delta.text),
      ]);
    case 'table':
      return figure.grid.rows.flatMap((row) =>
        row.cells.map((cell) => ('text' in cell ? cell.text : cell.shown.text)),
      );
    case 'list':
      return figure.items.flatMap((item) => [item.title, item.primary.text]);
    case 'text':
      return figure.paragraphs.map((paragraph) => paragraph.runs.map((run) => run.text).join(''));
    case 'chart':
      return [figure.reading];
  }
}

function plain(text: string): string {
  return text.replaceAll(/[\s\u00A0\u202F]+/g, '').replaceAll(/[\u00AD\u200B-]/g, '');
}

function pdfText(bytes: Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), 'rapport-same-')), 'report.pdf');
  writeFileSync(file, bytes);
  return plain(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }));
}

test.each(templates.map((template) => [template.id] as const))(
  '%s: every number on screen stands in the PDF',
  async (id) => {
    for (const reading of await readingsOf(id)) {
      const report = await fill(id, reading);
      const pdf = await reports.pdf({ template: id, paper: 'a4' }, reading, everyone);
      const text = pdfText(pdf.ok ? pdf.value.bytes : new Uint8Array());
      const written = figuresOf(report).flatMap(({ figure }) => writtenIn(figure));
      expect(written.length).toBeGreaterThan(10);
      const missing = written.filter((each) => !text.includes(plain(each)));
      expect(missing).toEqual([]);
    }
  },
  120_000,
);

test.each(templates.map((template) => [template.id] as const))(
  '%s: every number on screen stands in the deck',
  async (id) => {
    for (const reading of await readingsOf(id)) {
      const report = await fill(id, reading);
      const deck = await reports.pptx(id, reading, everyone);
      const text = plain(textOf(openDeck(deck.ok ? deck.value.bytes : new Uint8Array())));
      const written = figuresOf(report).flatMap(({ figure }) => writtenIn(figure));
      expect(written.filter((each) => !text.includes(plain(each)))).toEqual([]);
    }
  },
  120_000,
);

test.each(templates.map((template) => [template.id] as const))(
  '%s: the CSV of every block holds the exact numbers of the screen',
  async (id) => {
    const [reading] = (await readingsOf(id)) as [Reading];
    for (const { block, figure } of figuresOf(await fill(id, reading))) {
      if (figure.kind === 'text') continue;
      const csv = await reports.csv({ template: id, block }, reading, everyone);
      const rows: string[][] = parse(Buffer.from(csv.ok ? csv.value.bytes : []), { bom: true });
      const grid = gridOf(figure, reading.locale);
      grid.rows.forEach((row, at) => {
        const exact = row.cells.flatMap((cell, column) =>
          'shown' in cell && grid.columns[column]?.numeric === true ? [cell.shown.exact ?? ''] : [],
        );
        const written = rows[at + 1] ?? [];
        for (const number of exact) expect(written).toContain(number);
      });
      const closing = [grid.others, grid.total].flatMap((edges) => (edges === null ? [] : [edges]));
      closing.forEach((edges, at) => {
        const written = rows[rows.length - closing.length + at] ?? [];
        const exact = edges.flatMap(({ shown }) => (shown === null ? [] : [shown.exact ?? '']));
        for (const number of exact) expect(written).toContain(number);
      });
    }
  },
  120_000,
);

test('no block of any document fails on the demo, in any language', async () => {
  for (const document of [...templates, ...homePages]) {
    for (const reading of await readingsOf(document.id)) {
      const report = await fill(document.id, reading);
      const failed = report.pages.flatMap((page) =>
        page.blocks.filter((block) => block.state.kind === 'failed'),
      );
      expect(failed).toEqual([]);
    }
  }
}, 120_000);

test('what is made for a client shows nothing until one is chosen, and says so', async () => {
  for (const { id } of templates.filter(({ audience }) => audience.includes('client'))) {
    for (const reading of READINGS) {
      const { pages } = await fill(id, reading);
      const codes = pages.flatMap(({ blocks }) =>
        blocks.map(({ state }) => (state.kind === 'filled' ? 'filled' : state.message.code)),
      );
      expect(new Set(codes)).toEqual(new Set(['report.choose_client']));
    }
  }
});
