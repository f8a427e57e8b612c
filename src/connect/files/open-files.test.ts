import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeWorkbook } from '../../../test/files/make-workbook.ts';
import type { Batch, Source } from '../schema.ts';
import type { FileTable } from './config.ts';
import { detectFile } from './detect-file.ts';
import { filesConnector } from './index.ts';
import { problemOf } from './refuse.ts';

let folder = '';
let staging = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-files-'));
  staging = mkdtempSync(join(tmpdir(), 'rapport-staging-'));
});
afterEach(() => {
  for (const each of [folder, staging]) rmSync(each, { recursive: true });
});

/** A table set up just as it was detected. */
async function setUp(file: string, content: string | Buffer): Promise<FileTable> {
  writeFileSync(join(folder, file), content);
  const { tables } = await detectFile(join(folder, file), file);
  const [table] = tables;
  if (table === undefined) throw new Error('nothing detected');
  const fields = table.fields.map(({ field }) => field);
  return {
    stream: table.name,
    file,
    title: file,
    reading: table.reading,
    fields,
    key: table.key,
    whole: false,
  };
}

const openTables = (...tables: FileTable[]): Promise<Source> =>
  filesConnector.open({ folder, tables });

async function readAll(source: Source, stream: string): Promise<Batch[]> {
  const batches: Batch[] = [];
  const context = { cursors: {}, signal: new AbortController().signal, staging };
  for await (const batch of source.read(stream, context)) batches.push(batch);
  return batches;
}

/** The staged text of a table. */
async function staged(table: FileTable): Promise<string> {
  const batches = await readAll(await openTables(table), table.stream);
  return batches
    .map((batch) => (batch.kind === 'file' ? readFileSync(batch.path, 'utf8') : 'rows'))
    .join('');
}

/** Why a table is refused. */
async function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'not refused',
    (error: unknown) => problemOf(error).code,
  );
}

describe('delimited text', () => {
  test('is staged with row numbers, refused records marked, blank ones left out', async () => {
    const table = await setUp(
      'a.csv',
      'Report\n\nid;name;note\n1;Ann;"x;""y"""\n\n2;Bob\n3;Eva;z;;\n4;Rui;ok;surplus\n5;Ivo;"a;b"\n6;Bia;\n',
    );
    expect(await staged(table)).toBe(
      '4;;1;Ann;"x;""y"""\n6;wrong_column_count;"2;Bob";;\n7;;3;Eva;z\n8;wrong_column_count;"4;Rui;ok;surplus";;\n9;;5;Ivo;"a;b"\n10;;6;Bia;\n',
    );
  });

  test('quotes of every kind become one kind', async () => {
    const single = await setUp('a.csv', `id,name\n1,'Silva, "Ana"'\n2,'Souza, Rui'\n`);
    expect(await staged(single)).toBe('2,,1,"Silva, ""Ana"""\n3,,2,"Souza, Rui"\n');
    const odd = await setUp(
      'b.csv',
      'id,size\n1,24" TV\n2,"30"" TV"\n3, "a, b" \n4,"c, d"\n5,"e, f"\n6,"g, h"\n',
    );
    expect(await staged(odd)).toBe(
      '2,,1,"24"" TV"\n3,,2,"30"" TV"\n4,,3,"a, b"\n5,,4,"c, d"\n6,,5,"e, f"\n7,,6,"g, h"\n',
    );
  });

  test('arrives in UTF-8 whatever it was, with one kind of line end', async () => {
    for (const encoding of ['utf-16le', 'windows-1252', 'cp850']) {
      const table = await setUp(
        'a.csv',
        iconv.encode('id,nome\r\n1,João Conceição\r\n', encoding, { addBOM: true }),
      );
      expect(await staged(table)).toBe('2,,1,João Conceição\n');
    }
  });

  test('large files come in parts, each whole', async () => {
    const line = (at: number): string => `${at},${'x'.repeat(500)}`;
    const table = await setUp(
      'a.csv',
      `id,text\n${Array.from({ length: 80_000 }, (_, at) => line(at)).join('\n')}\n`,
    );
    const batches = await readAll(await openTables(table), table.stream);
    expect(batches.length).toBeGreaterThan(1);
    const text = batches
      .map((batch) => (batch.kind === 'file' ? readFileSync(batch.path, 'utf8') : ''))
      .join('');
    expect(text).toBe(
      Array.from({ length: 80_000 }, (_, at) => `${at + 2},,${line(at)}\n`).join(''),
    );
    expect(readdirSync(staging).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('what makes it unreadable later on is a reason, too', async () => {
    const table = await setUp('a.csv', 'id,name\n1,"a"\n2,"b"\n');
    writeFileSync(join(folder, 'a.csv'), 'id,name\n1,"a"\n2,"b\n3,c\n');
    expect(await refusal(staged(table))).toBe('connect.unclosed_quote');
    writeFileSync(join(folder, 'a.csv'), 'id,name\n\n');
    expect(await refusal(staged(table))).toBe('connect.file_empty');
    writeFileSync(join(folder, 'a.csv'), '<html>login</html>');
    expect(await refusal(staged(table))).toBe('connect.web_page');
    rmSync(join(folder, 'a.csv'));
    expect(await refusal(staged(table))).toBe('connect.file_missing');
  });

  test('a stop is heard', async () => {
    const table = await setUp('a.csv', 'id,name\n1,a\n');
    const source = await openTables(table);
    const context = { cursors: {}, signal: AbortSignal.abort(), staging };
    const reading = source.read(table.stream, context)[Symbol.asyncIterator]();
    await expect(reading.next()).rejects.toThrow(/stopped/);
  });
});

describe('the next file of a table', () => {
  test('may have its columns in another order, new ones, and fewer', async () => {
    const table = await setUp('a.csv', 'id,name,amount\n1,Ann,1.5\n2,Bob,2.5\n');
    writeFileSync(join(folder, 'a.csv'), 'Amount,ID,phone\n3.5,3,0123\n');
    const source = await openTables(table);
    expect(source.streams).toEqual([
      {
        name: 'a',
        key: ['id'],
        group: 'a.csv',
        whole: false,
        cursor: null,
        deletes: null,
        history: [],
        fields: [table.fields[2], table.fields[0], { name: 'phone', type: 'text', format: null }],
      },
    ]);
    expect(await staged(table)).toBe('2,,3.5,3,0123\n');
  });

  test('must have the key, and be the same table at all', async () => {
    const table = await setUp('a.csv', 'id,name\n1,Ann\n2,Bob\n');
    writeFileSync(join(folder, 'a.csv'), 'name,city\nAnn,Rio\n');
    expect(await refusal(openTables(table))).toBe('connect.key_column_missing');
    writeFileSync(join(folder, 'a.csv'), 'x,y\n1,2\n');
    expect(await refusal(openTables(table))).toBe('connect.columns_missing');
  });

  test('without a header its columns go by place', async () => {
    const table = await setUp('a.csv', '1,10.5,2025-01-31\n2,11.5,2025-02-28\n');
    expect(table.reading).toMatchObject({ headerRow: 0 });
    expect(await staged(table)).toBe('1,,1,10.5,2025-01-31\n2,,2,11.5,2025-02-28\n');
  });
});

describe('workbooks', () => {
  const sheets = [
    { name: 'Notes', rows: [['x'], ['y']] },
    {
      name: 'Clientes',
      rows: [
        ['Lista'],
        ['id', 'valor', 'dia'],
        [1, 10.5, { v: 45_688, style: 1 as const }],
        [],
        [2, '7,5', null, 'surplus'],
      ],
    },
  ];

  test('give rows in their own numbers and types', async () => {
    writeFileSync(join(folder, 'b.xlsx'), makeWorkbook(sheets));
    const fields = ['id', 'valor', 'dia'].map((name) => ({
      name,
      type: 'text' as const,
      format: null,
    }));
    const reading = { kind: 'sheet' as const, sheet: 'Clientes', headerRow: 2 };
    const table: FileTable = {
      stream: 'c',
      file: 'b.xlsx',
      title: 'b.xlsx',
      reading,
      fields,
      key: ['id'],
      whole: true,
    };
    const source = await openTables(table);
    expect(source.streams).toMatchObject([{ name: 'c', whole: true, fields }]);
    expect(await readAll(source, 'c')).toEqual([
      {
        kind: 'rows',
        stream: 'c',
        firstRow: 3,
        cursor: null,
        rows: [
          [1, 10.5, '2025-01-31'],
          [null, null, null],
          [2, '7,5', null, 'surplus'],
        ],
      },
    ]);
  });

  test('must still have the sheet, and something on it', async () => {
    writeFileSync(join(folder, 'b.xlsx'), makeWorkbook(sheets));
    const table: FileTable = {
      stream: 'c',
      file: 'b.xlsx',
      title: 'b.xlsx',
      reading: { kind: 'sheet', sheet: 'Gone', headerRow: 1 },
      fields: [{ name: 'x', type: 'text', format: null }],
      key: [],
      whole: true,
    };
    expect(await refusal(openTables(table))).toBe('connect.sheet_missing');
    writeFileSync(join(folder, 'b.xlsx'), makeWorkbook([{ name: 'Gone', rows: [['x']] }]));
    const source = await openTables(table);
    expect(await refusal(readAll(source, 'c'))).toBe('connect.file_empty');
  });
});
