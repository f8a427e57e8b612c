/** The lists and limits of docs/import.md against the code that reads files, and its mapping document against the model. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FILE_LIMITS, valueText } from '../../src/connect/index.ts';
import { FORM, formOf } from '../../src/connect/files/cell-form.ts';
import type { Field } from '../../src/connect/schema.ts';
import { rawTable } from '../../src/land/schema.ts';
import { checkMapping, entities, parseMapping } from '../../src/model/index.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/import.md'), 'utf8');
const MB = 1024 * 1024;

function section(title: string): string {
  const [, text = ''] = page.split(`\n### ${title}\n`);
  return text.split('\n##')[0] ?? '';
}

function codesIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
}

test('the limits are those of an upload', () => {
  const { textBytes, workbookBytes, recordsBytes, unpackedBytes, columns, rows, recordBytes } =
    FILE_LIMITS;
  expect(page).toContain(`| JSON, NDJSON, Parquet | ${recordsBytes / MB} MB |`);
  expect(page).toContain(`| delimited text | ${textBytes / MB} MB |`);
  expect(page).toContain(
    `| workbook | ${workbookBytes / MB} MB; ${unpackedBytes / MB} MB unpacked |`,
  );
  expect(page).toContain(`| columns | ${columns} |`);
  expect(page).toContain(`| rows | ${rows.toLocaleString('en')} |`);
  expect(page).toContain(`| one row | ${recordBytes / MB} MB |`);
});

test('the words of truth are those that are read', () => {
  const words = codesIn(section('Yes and no').split('Capitals')[0] ?? '');
  const known: readonly string[] = [...valueText.trueWords, ...valueText.falseWords];
  expect(words.filter((word) => !known.includes(word))).toEqual([]);
  expect(known.filter((word) => !words.includes(word))).toEqual(['si', 'nao']);
});

test('the empty words are empty, and NA is a text', () => {
  const [empty = '', text = ''] = section('Empty values').split('In a text column');
  expect(codesIn(empty).filter((word) => (formOf(word) & FORM.empty) === 0)).toEqual([]);
  expect(codesIn(text)).toEqual(['NA']);
  expect(formOf('NA') & FORM.emptyText).toBe(0);
});

test('the dates are read as the page says', () => {
  const rows = section('Dates')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const orders = ['ymd', 'dmy', 'mdy', 'dmy mdy', 'ymd compact'];
  const found = rows.map((row) => {
    const dates = codesIn(row.split('|')[1] ?? '');
    return [...new Set(dates.map(readingsOf))].join();
  });
  expect(found).toEqual(orders);
});

function readingsOf(date: string): string {
  const bits = { ymd: FORM.ymd, dmy: FORM.dmy, mdy: FORM.mdy, compact: FORM.compactDate };
  return Object.entries(bits)
    .filter(([, bit]) => (formOf(date) & bit) !== 0)
    .map(([name]) => name)
    .join(' ');
}

test('every kind of entity is counted', () => {
  expect(page).toContain(`All ${Object.keys(entities).length} kinds`);
});

test('the mapping document fits the tables that it describes', () => {
  const [, json = ''] = /```json\n([\s\S]*?)\n```/.exec(page) ?? [];
  const mapping = parseMapping(JSON.parse(json));
  if (!mapping.ok) throw new Error(JSON.stringify(mapping.problems));
  const tables = [
    tableOf('clients', { id: 'text', 'Trade name': 'text', Name: 'text', CNPJ: 'text' }),
    tableOf('fees', {
      id: 'text',
      'client id': 'text',
      Fee: 'decimal',
      Status: 'text',
      Start: 'date',
      End: 'date',
    }),
  ];
  const checked = checkMapping(mapping.value, tables, 'en');
  expect(checked.ok ? checked.warnings : checked.problems).toEqual([]);
});

function tableOf(stream: string, columns: Readonly<Record<string, Field['type']>>) {
  const fields = Object.entries(columns).map(([name, type]) => ({ name, type, format: null }));
  const syncedAt = '2026-01-01T00:00:00Z';
  return {
    source: 'files',
    stream,
    table: rawTable('files', stream),
    fields,
    key: ['id'],
    rows: 1,
    syncedAt,
  };
}
