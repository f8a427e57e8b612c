import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorkbook } from '../../../test/files/make-workbook.ts';
import type { TestSheet } from '../../../test/files/make-workbook.ts';
import type { DetectedFile } from './detected.ts';
import { detectFile } from './detect-file.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-workbook-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function detect(sheets: readonly TestSheet[], epoch1904 = false): Promise<DetectedFile> {
  const path = join(folder, 'book.xlsx');
  writeFileSync(path, makeWorkbook(sheets, { epoch1904 }));
  return detectFile(path, 'Book.xlsx');
}

test('each sheet with data is a table; empty ones are named', async () => {
  const { tables, problems } = await detect([
    {
      name: 'Clientes',
      rows: [
        ['id', 'nome'],
        [1, 'Ana'],
        [2, 'Rui'],
      ],
    },
    { name: 'Vazia', rows: [] },
    {
      name: 'Títulos',
      rows: [['Relatório'], [], ['código', 'valor'], ['007', 10.5], ['008', 1200]],
      hidden: true,
    },
  ]);
  expect(tables.map(({ name, rows, reading, key }) => ({ name, rows, reading, key }))).toEqual([
    {
      name: 'Clientes',
      rows: 2,
      reading: { kind: 'sheet', sheet: 'Clientes', headerRow: 1 },
      key: ['id'],
    },
    {
      name: 'Títulos',
      rows: 2,
      reading: { kind: 'sheet', sheet: 'Títulos', headerRow: 3 },
      key: ['código'],
    },
  ]);
  expect(problems).toMatchObject([
    { code: 'connect.sheet_skipped', params: { sheet: 'Vazia' }, at: { document: 'Book.xlsx' } },
  ]);
});

test('cells have the types that the workbook gives them', async () => {
  const { tables } = await detect([
    {
      name: 'S',
      rows: [
        ['id', 'day', 'moment', 'share', 'amount', 'ok', 'cnpj', 'failed'],
        [
          1,
          { v: 45_688, style: 1 },
          { v: 45_688.4375, style: 2 },
          { v: 0.125, style: 3 },
          1234.5,
          true,
          11_222_333_000_181,
          { error: '#N/A' },
        ],
        [
          2,
          { v: 45_716, style: 1 },
          { v: 45_716.999_988_4, style: 2 },
          { v: 0.5, style: 3 },
          0.1,
          false,
          11_222_333_000_262,
          { error: '#DIV/0!' },
        ],
      ],
    },
  ]);
  const [table] = tables;
  expect(table?.fields.map(({ field }) => field.type)).toEqual([
    'integer',
    'date',
    'timestamp',
    'decimal',
    'decimal',
    'boolean',
    'text',
    'text',
  ]);
  expect(table?.preview).toEqual([
    ['1', '2025-01-31', '2025-01-31T10:30:00', '0.125', '1234.5', 'true', '11222333000181', ''],
    ['2', '2025-02-28', '2025-02-28T23:59:59', '0.5', '0.1', 'false', '11222333000262', ''],
  ]);
});

test('text cells among number cells keep their own style', async () => {
  const { tables } = await detect([
    {
      name: 'S',
      rows: [
        ['id', 'valor'],
        [1, 1234.5],
        [2, '1.234,56'],
        [3, 'R$ 7,00'],
      ],
    },
  ]);
  expect(tables[0]?.fields[1]?.field).toEqual({
    name: 'valor',
    type: 'decimal',
    format: { decimal: ',', date: null },
  });
});

test('the other epoch shifts the dates', async () => {
  const { tables } = await detect(
    [{ name: 'S', rows: [['d'], [{ v: 44_226, style: 1 }], [{ v: 44_227, style: 1 }]] }],
    true,
  );
  expect(tables[0]?.preview).toEqual([['2025-01-31'], ['2025-02-01']]);
});

test('cells beyond the header are a column without a name', async () => {
  const { tables } = await detect([
    {
      name: 'S',
      rows: [
        ['a', 'b'],
        [1, 2],
        [3, 4],
        [5, 6, 'x'],
      ],
    },
  ]);
  expect(tables[0]?.fields.map(({ field }) => field.name)).toEqual(['a', 'b', 'column_3']);
  expect(tables[0]?.rows).toBe(3);
});
