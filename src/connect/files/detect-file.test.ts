import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Field } from '../schema.ts';
import type { DetectedTable } from './detected.ts';
import { detectFile } from './detect-file.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-detect-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function detect(text: string | Buffer): Promise<DetectedTable> {
  const path = join(folder, 'file.csv');
  writeFileSync(path, text);
  const { tables, problems } = await detectFile(path, 'My file.csv');
  expect(problems).toEqual([]);
  const [table] = tables;
  if (table === undefined) throw new Error('no table');
  return table;
}

/** `name: type` of each field, with its format where it has one. */
function typesOf(table: DetectedTable): Record<string, string> {
  return Object.fromEntries(table.fields.map(({ field }) => [field.name, typeText(field)]));
}

function typeText({ type, format }: Field): string {
  return [type, format?.decimal, format?.date]
    .filter((part) => part !== null && part !== undefined)
    .join(' ');
}

const codesOf = (table: DetectedTable): string[] => table.problems.map(({ code }) => code);

/** Lines with a row for each number from 0. */
function rows(count: number, row: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => row(at)).join('\n');
}

test('a plain file: delimiter, header, types, key, preview', async () => {
  const table = await detect(
    `id,name,since,amount,active\n1,Ann,2024-01-31,10.50,yes\n2,Bob,2024-02-29,1200,no\n`,
  );
  expect(table).toMatchObject({
    name: 'My file',
    reading: { kind: 'delimited', encoding: 'utf-8', delimiter: ',', quote: '"', headerRow: 1 },
    rows: 2,
    key: ['id'],
    preview: [
      ['1', 'Ann', '2024-01-31', '10.50', 'yes'],
      ['2', 'Bob', '2024-02-29', '1200', 'no'],
    ],
    problems: [],
  });
  expect(typesOf(table)).toEqual({
    id: 'integer',
    name: 'text',
    since: 'date ymd',
    amount: 'decimal .',
    active: 'boolean',
  });
});

test.for([',', ';', '\t', '|'])(
  'delimiter %j, with quotes and line ends in cells',
  async (delimiter) => {
    const line = (...cells: string[]): string => cells.join(delimiter);
    const text = [
      line('id', 'note', 'city'),
      line('1', `"a${delimiter} b\nc ""d"""`, 'Rio'),
      line('2', 'x', 'Lima'),
    ].join('\r\n');
    const table = await detect(text);
    expect(table.reading).toMatchObject({ delimiter, quote: '"', headerRow: 1 });
    expect(table.preview[0]).toEqual(['1', `a${delimiter} b\nc "d"`, 'Rio']);
  },
);

test('decimal commas in a file with commas between cells, and a spreadsheet hint', async () => {
  expect(typesOf(await detect('id;valor\n1;1.234,50\n2;7,00\n'))).toEqual({
    id: 'integer',
    valor: 'decimal ,',
  });
  const hinted = await detect('sep=;\r\nid;valor\r\n1;2,5\r\n2;3,5\r\n');
  expect(hinted.reading).toMatchObject({ delimiter: ';', headerRow: 2 });
  expect(hinted.rows).toBe(2);
});

test('single quotes around cells', async () => {
  const table = await detect(`id,name\n1,'Silva, Ana'\n2,'Souza, Rui'\n3,'Lima, Eva'\n`);
  expect(table.reading).toMatchObject({ quote: "'" });
  expect(table.preview[0]).toEqual(['1', 'Silva, Ana']);
});

test('an apostrophe in a name is no quote', async () => {
  const table = await detect(`id,name\n1,D'Ávila\n2,'t Hooft\n3,O'Neil\n`);
  expect(table.reading).toMatchObject({ quote: '"' });
  expect(table.preview.map((cells) => cells[1])).toEqual(["D'Ávila", "'t Hooft", "O'Neil"]);
});

test('titles and blank lines above the header', async () => {
  const table = await detect(
    'Relatório de clientes;;\nEmitido em 31/01/2025;;\n;;\nCódigo;Nome;Cidade\n1;Ana;São Paulo\n2;Rui;Recife\n',
  );
  expect(table.reading).toMatchObject({ headerRow: 4 });
  expect(table.fields.map(({ field }) => field.name)).toEqual(['Código', 'Nome', 'Cidade']);
  expect(table.rows).toBe(2);
});

test('a file without a header says so and names its columns', async () => {
  const table = await detect('1,2024-01-31,10.5\n2,2024-02-28,11.5\n3,2024-03-31,12.5\n');
  expect(table.reading).toMatchObject({ headerRow: 0 });
  expect(table.rows).toBe(3);
  expect(typesOf(table)).toEqual({
    column_1: 'integer',
    column_2: 'date ymd',
    column_3: 'decimal .',
  });
  expect(codesOf(table)).toEqual(['connect.no_header']);
});

test('years as column names are names', async () => {
  const table = await detect('account,2024,2025\nAcme,10,20\nBolt,30,40\n');
  expect(table.fields.map(({ field }) => field.name)).toEqual(['account', '2024', '2025']);
});

test('a text table without values keeps its header', async () => {
  const table = await detect('name,city\nAnn,Rio\nBob,Lima\nEva,Rio\n');
  expect(table.reading).toMatchObject({ headerRow: 1 });
  expect(table.rows).toBe(3);
});

test('one column is a table', async () => {
  const table = await detect('domain\nacme.com\nbolt.com.br\n');
  expect(table.fields.map(({ field }) => field.name)).toEqual(['domain']);
  expect(table.rows).toBe(2);
});

test('a delimiter at the end of each line makes no column', async () => {
  const table = await detect('a;b;\n1;2;\n3;4;\n');
  expect(table.fields.map(({ field }) => field.name)).toEqual(['a', 'b']);
  expect(codesOf(table)).toEqual([]);
});

test('encodings: names of every one arrive whole', async () => {
  const text = 'id;nome\r\n1;João Conceição\r\n2;María Muñoz\r\n';
  for (const encoding of [
    'utf-8',
    'utf-16le',
    'utf-16be',
    'windows-1252',
    'macintosh',
    'cp850',
  ] as const) {
    const table = await detect(
      iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf-16') }),
    );
    expect(table.reading).toMatchObject({ encoding });
    expect(table.preview).toEqual([
      ['1', 'João Conceição'],
      ['2', 'María Muñoz'],
    ]);
  }
  const marked = await detect(`\ufeff\ufeff${text}`);
  expect(marked.fields[0]?.field.name).toBe('id');
});

test('codes stay text: zip codes, tax ids, long ids, phones', async () => {
  const header = 'cep;cnpj;hubspot;phone;zip';
  const table = await detect(
    `${header}\n01310100;11222333000181;12345678901;+5511999998888;90210\n22041001;12.345.678/0001-95;12345678902;+5511999998889;10001\n`,
  );
  expect(Object.values(typesOf(table))).toEqual(['text', 'text', 'text', 'text', 'text']);
});

test('one value above twelve settles the order of all dates of a column, wherever it stands', async () => {
  const text = `d,m\n${rows(5_000, (at) => `0${1 + (at % 9)}/0${1 + (at % 8)}/2025,0${1 + (at % 9)}/0${1 + (at % 8)}/2025`)}\n31/01/2025,01/31/2025\n`;
  const table = await detect(text);
  expect(typesOf(table)).toEqual({ d: 'date dmy', m: 'date mdy' });
  expect(codesOf(table)).toEqual([]);
});

test('dates that fit both ways follow the rest of the file and are flagged', async () => {
  const alone = await detect('id,d\n1,01/02/2025\n2,03/04/2025\n');
  expect(alone.fields[1]).toMatchObject({
    ambiguous: true,
    field: { type: 'date', format: { date: 'dmy' } },
  });
  expect(alone.problems).toMatchObject([
    {
      code: 'connect.dates_ambiguous',
      params: { column: 'd', example: '01/02/2025' },
      at: { row: 2, column: 'd', document: 'My file.csv' },
    },
  ]);
  const led = await detect('d,e\n01/02/2025,01/31/2025\n03/04/2025,02/28/2025\n');
  expect(typesOf(led)).toEqual({ d: 'date mdy', e: 'date mdy' });
});

test('dates in both orders in one column stay text, with an example', async () => {
  const table = await detect('id,d\n1,31/01/2025\n2,01/31/2025\n3,02/03/2025\n');
  expect(typesOf(table)).toEqual({ id: 'integer', d: 'text' });
  expect(codesOf(table)).toEqual(['connect.dates_mixed']);
});

test('times make timestamps; midnight alone does not', async () => {
  const table = await detect(
    'a,b,c\n2025-01-31 00:00:00,31/01/2025 10:30,2025-01-31T10:30:00Z\n2025-02-01 00:00:00,01/02/2025 23:59,2025-02-01T00:00:00-03:00\n',
  );
  expect(typesOf(table)).toEqual({ a: 'date ymd', b: 'timestamp dmy', c: 'timestamp ymd' });
});

test('compact dates need a name that says date', async () => {
  expect(typesOf(await detect('data,lote\n20250131,20250131\n20250228,20250228\n'))).toEqual({
    data: 'date ymd',
    lote: 'integer',
  });
});

test('amounts: currency, percent, brackets, thousands, empty markers', async () => {
  const table = await detect(
    'preço;pct;saldo;q\nR$ 1.234,56;12,5%;(10,00);1.000\nR$ 7,00;3%;25,00;2.500.000\n-;n/a;;-\n',
  );
  expect(typesOf(table)).toEqual({
    preço: 'decimal ,',
    pct: 'decimal ,',
    saldo: 'decimal ,',
    q: 'integer ,',
  });
  expect(table.fields.map(({ empty }) => empty)).toEqual([1, 1, 1, 1]);
});

test('one mark before three digits: thousands unless the file says otherwise, and flagged', async () => {
  const alone = await detect('id\tn\n1\t1.234\n2\t2.500\n');
  expect(alone.fields[1]).toMatchObject({
    ambiguous: true,
    field: { type: 'integer', format: { decimal: ',' } },
  });
  expect(codesOf(alone)).toEqual(['connect.numbers_ambiguous']);
  const led = await detect('x\tn\n1.5\t1.234\n2.25\t2.500\n');
  expect(typesOf(led)).toEqual({ x: 'decimal .', n: 'decimal .' });
});

test('a few values that do not fit are named; many make a text', async () => {
  const few = await detect(
    `id,paid\n${rows(100, (at) => `${at},${at === 41 ? 'a definir' : '2025-01-15'}`)}\n`,
  );
  expect(typesOf(few)).toEqual({ id: 'integer', paid: 'date ymd' });
  expect(few.problems).toMatchObject([
    {
      code: 'connect.values_unreadable',
      params: { count: 1, column: 'paid', example: 'a definir', row: 43 },
      at: { row: 43 },
    },
  ]);
  const many = await detect(
    `id,paid\n${rows(100, (at) => `${at},${at % 10 === 1 ? 'a definir' : '2025-01-15'}`)}\n`,
  );
  expect(typesOf(many)).toEqual({ id: 'integer', paid: 'text' });
});

test('a whole number column with one other value is text: it may be a code', async () => {
  expect(
    typesOf(await detect(`n\n${rows(100, (at) => (at === 50 ? '13A' : String(at)))}\n`)),
  ).toEqual({ n: 'text' });
});

test('booleans in three languages; 0 and 1 are numbers, a lone letter is a code', async () => {
  const table = await detect('pt,es,en,sn,bits,code\nsim,sí,true,S,0,S\nnão,no,false,N,1,S\n');
  expect(Object.values(typesOf(table))).toEqual([
    'boolean',
    'boolean',
    'boolean',
    'boolean',
    'integer',
    'text',
  ]);
});

test('long codes that a spreadsheet cut are named', async () => {
  const table = await detect(`id;ean\n1;7,89123E+12\n2;7,89456E+12\n`);
  expect(codesOf(table)).toContain('connect.codes_in_scientific');
});

test('uneven rows are counted and the first is named', async () => {
  const table = await detect('a,b,c\n1,2,3\n1,2\n1,2,3,4\n\n4,5,6\n');
  expect(table.rows).toBe(2);
  expect(table.problems).toMatchObject([
    { code: 'connect.rows_uneven', params: { rows: 2, first: 3, width: 3 }, at: { row: 3 } },
  ]);
});

test('keys: by name first, then from the left, then several together, else none', async () => {
  const by = async (text: string): Promise<string[]> => (await detect(text)).key;
  expect(await by('nome,código\nA,1\nB,2\n')).toEqual(['código']);
  expect(await by('name,city\nA,1\nB,2\n')).toEqual(['name']);
  const grid = rows(40, (at) => `acc${at % 8},2025-0${1 + Math.floor(at / 8)}-01,${at % 3}`);
  expect(await by(`account,month,amount\n${grid}\n`)).toEqual(['account', 'month']);
  expect(await by('a,b\n1,x\n1,x\n2,y\n')).toEqual([]);
  expect(await by('id,b\n1,x\n,y\n')).toEqual(['b']);
});

test('a key of several columns that fails far below is not proposed', async () => {
  const grid = rows(70_000, (at) => `acc${at % 700},d${Math.floor(at / 700)},x`);
  expect((await detect(`account,day,c\n${grid}\n`)).key).toEqual(['account', 'day']);
  expect((await detect(`account,day,c\n${grid}\nacc0,d0,x\n`)).key).toEqual([]);
});

test('names are made different, and hostile ones harmless', async () => {
  const table = await detect('id,id,,__proto__,constructor\n1,2,3,4,5\n6,7,8,9,10\n');
  expect(table.fields.map(({ field }) => field.name)).toEqual([
    'id',
    'id (2)',
    'column_3',
    'proto',
    'constructor',
  ]);
});
