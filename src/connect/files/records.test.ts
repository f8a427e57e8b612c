/** JSON, NDJSON and Parquet: what is found in them, and what is read. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDuckdbSession } from '../../../test/stores/duckdb-session.ts';
import type { SourceValue } from '../schema.ts';
import type { FileTable } from './config.ts';
import { detectFile } from './detect-file.ts';
import type { DetectedFile } from './detected.ts';
import { filesConnector } from './index.ts';
import { FILE_LIMITS } from './limits.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-records-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function detect(content: string | Buffer, limits = FILE_LIMITS): Promise<DetectedFile> {
  writeFileSync(join(folder, 'records'), content);
  return detectFile(join(folder, 'records'), 'orders.json', limits);
}

/** The rows of every table of a file, read as they were detected. */
async function rowsOf(content: string | Buffer): Promise<Record<string, SourceValue[][]>> {
  const { tables, problems } = await detect(content);
  if (tables.length === 0) throw new Error(problems.map(({ code }) => code).join());
  const source = await filesConnector.open({
    folder,
    tables: tables.map(({ name, reading, fields, key }): FileTable => ({
      stream: name,
      file: 'records',
      title: 'orders.json',
      reading,
      fields: fields.map(({ field }) => field),
      key,
      whole: true,
    })),
  });
  const found: Record<string, SourceValue[][]> = {};
  const context = { cursors: {}, signal: new AbortController().signal, staging: folder };
  for (const { name, fields } of source.streams) {
    found[name] = [fields.map((field) => field.name)];
    for await (const batch of source.read(name, context))
      if (batch.kind === 'rows') found[name].push(...batch.rows);
  }
  return found;
}

const typesOf = ({ tables }: DetectedFile): Record<string, string> =>
  Object.fromEntries((tables[0]?.fields ?? []).map(({ field }) => [field.name, field.type]));

describe('JSON', () => {
  test('records inside records become columns, lists stay as JSON text', async () => {
    const content = JSON.stringify([
      { id: 1, client: { name: 'Ação', address: { city: 'Recife' } }, tags: ['a', 'b'] },
      { id: 2, client: { name: 'Beta' }, lines: [{ sku: 'x', price: 1.5 }], paid: true },
    ]);
    expect(await rowsOf(content)).toEqual({
      orders: [
        ['id', 'client.name', 'client.address.city', 'tags', 'lines', 'paid'],
        [1, 'Ação', 'Recife', '["a","b"]', null, null],
        [2, 'Beta', null, null, '[{"sku":"x","price":1.5}]', true],
      ],
    });
    expect(typesOf(await detect(content))).toEqual({
      id: 'integer',
      'client.name': 'text',
      'client.address.city': 'text',
      tags: 'text',
      lines: 'text',
      paid: 'boolean',
    });
  });

  test('every list of records in a file is a table', async () => {
    const content = JSON.stringify({
      meta: { total: 2, pages: [1, 2] },
      response: { orders: [{ id: 1 }, { id: 2 }] },
      clients: [{ code: 'a' }],
    });
    const { tables } = await detect(content);
    expect(tables.map(({ name, reading }) => ({ name, reading }))).toEqual([
      {
        name: 'response.orders',
        reading: { kind: 'records', format: 'json', list: 'response.orders' },
      },
      { name: 'clients', reading: { kind: 'records', format: 'json', list: 'clients' } },
    ]);
    expect(await rowsOf(content)).toMatchObject({ clients: [['code'], ['a']] });
  });

  test('one record alone is a table of one row; lists of lists have numbered columns', async () => {
    expect(await rowsOf('{"id": 7, "name": "x"}')).toEqual({
      orders: [
        ['id', 'name'],
        [7, 'x'],
      ],
    });
    expect(await rowsOf('[["a", 1], ["b", 2]]')).toEqual({
      orders: [
        ['column_1', 'column_2'],
        ['a', 1],
        ['b', 2],
      ],
    });
  });

  test('no digit of a long number is lost', async () => {
    const content = '[{"id": 9007199254740993, "amount": 123456789012345678.25, "rate": 0.1}]';
    expect(await rowsOf(content)).toMatchObject({
      orders: [
        ['id', 'amount', 'rate'],
        ['9007199254740993', '123456789012345678.25', 0.1],
      ],
    });
  });

  test('two names that are alike once joined are two columns', async () => {
    expect(await rowsOf('[{"a.b": 1, "a": {"b": 2}}]')).toEqual({
      orders: [
        ['a.b', 'a.b (2)'],
        [1, 2],
      ],
    });
  });

  test('with a mark at the start, and in UTF-16', async () => {
    const content = '[{"nome": "João"}]';
    const rows = { orders: [['nome'], ['João']] };
    expect(await rowsOf(`\ufeff${content}`)).toEqual(rows);
    expect(await rowsOf(Buffer.from(`\ufeff${content}`, 'utf16le'))).toEqual(rows);
  });

  test('a column that comes later is there for all; rows are counted from one', async () => {
    const records = Array.from({ length: 12_000 }, (_, at) => ({
      n: at,
      ...(at > 9_000 ? { late: 'x' } : {}),
    }));
    const rows = (await rowsOf(JSON.stringify(records)))['orders'] ?? [];
    expect(rows).toHaveLength(12_001);
    expect([rows[1], rows[12_000]]).toEqual([
      [0, null],
      [11_999, 'x'],
    ]);
  });
});

describe('NDJSON', () => {
  test('one record on each line, blank lines and a mark left out', async () => {
    const content = '\ufeff{"id": 1, "a": {"b": "x"}}\r\n\r\n{"id": 2, "c": [1]}\r\n';
    expect(await rowsOf(content)).toEqual({
      orders: [
        ['id', 'a.b', 'c'],
        [1, 'x', null],
        [2, null, '[1]'],
      ],
    });
  });

  test('a record over several lines is JSON, not NDJSON', async () => {
    expect(await rowsOf('{\n "id": 1,\n "name": "x"\n}\n')).toEqual({
      orders: [
        ['id', 'name'],
        [1, 'x'],
      ],
    });
  });
});

describe('Parquet', () => {
  const COLUMNS = `
    select i as id, 'n' || i as name, cast(i / 8 as decimal(38,10)) as amount, cast(-i / 4 as decimal(9,2)) as small,
      date '2025-01-30' + cast(i as integer) as day,
      timestamp '2025-01-31 10:00:00.123456' as wall,
      timestamptz '2025-01-31 10:00:00-03' as at,
      {'city': 'Recife', 'geo': {'lat': cast(1.5 as decimal(9,6))}} as address,
      ['x', 'y'] as tags, i % 2 = 0 as even, cast(9007199254740993 + i as bigint) as big,
      case when i = 2 then 'only' end as rare
    from range(1, 4) t(i)`;

  async function parquet(query: string, options = ''): Promise<Buffer> {
    const path = join(folder, 'made.parquet');
    const { connection } = await openDuckdbSession();
    await connection.run(`copy (${query}) to '${path}' (format parquet${options})`);
    return readFileSync(path);
  }

  test('values keep their types and every digit', async () => {
    const content = await parquet(COLUMNS);
    const rows = (await rowsOf(content))['orders'] ?? [];
    expect(rows[0]).toEqual([
      'id',
      'name',
      'amount',
      'small',
      'day',
      'wall',
      'at',
      'address.city',
      'address.geo.lat',
      'tags',
      'even',
      'big',
      'rare',
    ]);
    expect(rows[2]).toMatchObject([
      '2',
      'n2',
      '0.2500000000',
      '-0.50',
      '2025-02-01',
      '2025-01-31T10:00:00.123456',
      '2025-01-31T13:00:00Z',
      'Recife',
      '1.500000',
      '["x","y"]',
      true,
      '9007199254740995',
      'only',
    ]);
    expect(typesOf(await detect(content))).toMatchObject({
      id: 'integer',
      amount: 'decimal',
      day: 'date',
      wall: 'timestamp',
      at: 'timestamp',
      'address.geo.lat': 'decimal',
      big: 'text',
    });
  });

  test.for(['snappy', 'gzip', 'zstd', 'brotli', 'lz4_raw', 'uncompressed'])(
    'packed by %s, in several groups of rows',
    async (codec) => {
      const content = await parquet(
        `select i as id, 'text ' || (i % 7) as name from range(5000) t(i)`,
        `, codec '${codec}', row_group_size 2048`,
      );
      const rows = (await rowsOf(content))['orders'] ?? [];
      expect(rows).toHaveLength(5_001);
      expect(rows[5_000]).toEqual(['4999', 'text 1']);
    },
  );
});

describe('refused with a reason', () => {
  test.for([
    ['an empty list', '[]', 'file_empty'],
    ['a list in the wrong place', '{"rows": [1, 2]', 'records_damaged'],
    ['cut off', '[{"id": 1}, {"id": 2', 'records_damaged'],
    ['a line that is no record', '{"id": 1}\n{"id": 2}\n{"id": \n', 'records_damaged'],
    ['a Parquet file of four letters', 'PAR1', 'records_damaged'],
    ['a Parquet file without its end', `PAR1${'\0'.repeat(500)}`, 'records_damaged'],
  ] as const)('%s', async ([, content, code]) => {
    const { tables, problems } = await detect(content);
    expect(tables).toEqual([]);
    expect(problems).toMatchObject([{ code: `connect.${code}`, at: { document: 'orders.json' } }]);
  });

  test('too many columns, too many rows, too large a file', async () => {
    const wide = JSON.stringify([
      Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`c${at}`, at])),
    ]);
    const codeOf = ({ problems }: DetectedFile): string | undefined => problems[0]?.code;
    expect(codeOf(await detect(wide))).toBe('connect.too_many_columns');
    const three = '[{"a":1},{"a":2},{"a":3}]';
    expect(codeOf(await detect(three, { ...FILE_LIMITS, rows: 2 }))).toBe('connect.too_many_rows');
    expect(codeOf(await detect(three, { ...FILE_LIMITS, recordsBytes: 9 }))).toBe(
      'connect.file_too_large',
    );
  });

  test('names that reach into every object are names', async () => {
    expect(await rowsOf('[{"__proto__": {"x": 1}, "constructor": "y", "id": 1}]')).toEqual({
      orders: [
        ['__proto__.x', 'constructor', 'id'],
        [1, 'y', 1],
      ],
    });
  });

  test('a file deeper than any stack ends its process, not ours', async () => {
    const { problems } = await detect(`[{"a":${'['.repeat(5_000_000)}`);
    expect(problems).toMatchObject([{ severity: 'error' }]);
  });

  test.for([
    ['{"orders": [{"id": 1}]}', '{"others": [{"id": 1}]}', 'list_missing'],
    ['[{"id": 1}]', '{"others": [{"id": 1}]}', 'no_records'],
  ])('a list that is gone: %s, then %s', async ([before, after, code]) => {
    const { tables } = await detect(before ?? '');
    const [table] = tables;
    if (table === undefined) throw new Error('nothing detected');
    writeFileSync(join(folder, 'records'), after ?? '');
    const fields = table.fields.map(({ field }) => field);
    const { name: stream, reading, key } = table;
    const opened = filesConnector.open({
      folder,
      tables: [{ stream, file: 'records', title: 'x', reading, fields, key, whole: true }],
    });
    await expect(opened).rejects.toMatchObject({ problem: { code: `connect.${code}` } });
  });
});
