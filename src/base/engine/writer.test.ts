import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { eq, col, val } from '../sql/build-expression.ts';
import { as, select, table, tableName } from '../sql/build-query.ts';
import { column, createTable, createTableAs, insert } from '../sql/build-statement.ts';
import { compileDuckdb } from '../sql/compile-duckdb.ts';
import { fixedSql } from '../sql/fixed-sql.ts';
import { openReader, openWriter } from './open.ts';
import type { OpenEngine } from './open.ts';
import type { Writer } from '../engine-door.ts';

let folder = '';
let writer: OpenEngine<Writer>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-writer-'));
  writer = await openWriter({ file: join(folder, 'w.duckdb'), memoryMb: 512, threads: 1 });
});

afterEach(async () => {
  await writer.close();
  rmSync(folder, { recursive: true, force: true });
});

const INVOICE = compileDuckdb(
  createTable(tableName('invoice'), {
    columns: [
      column('id', 'varchar', true),
      column('amount', 'decimal(18,2)'),
      column('due', 'date'),
      column('seats', 'bigint'),
    ],
    primaryKey: ['id'],
  }),
);
const COUNT = fixedSql('count invoices', 'select count(*) as n from invoice');

test('appends rows of text, numbers and nulls, each cast to its column, in any order of columns', async () => {
  await writer.run(INVOICE);
  await writer.append(
    { name: 'invoice' },
    ['due', 'id', 'seats'],
    [
      ['2025-01-31', 'a', 3],
      [null, 'b', null],
    ],
  );
  await writer.append({ name: 'invoice', schema: 'main' }, ['id', 'amount'], [['c', '12.30']]);
  const { rows } = await writer.run(
    fixedSql('all invoices', 'select id, amount, due, seats from invoice order by id'),
  );
  expect(rows).toEqual([
    ['a', null, '2025-01-31', 3],
    ['b', null, null, null],
    ['c', '12.30', null, null],
  ]);
});

test('appends more rows than one vector holds', async () => {
  await writer.run(INVOICE);
  const rows = Array.from({ length: 10_000 }, (_, index) => [`id-${index}`, `${index}.25`]);
  await writer.append({ name: 'invoice' }, ['id', 'amount'], rows);
  const sum = fixedSql(
    'sum of invoices',
    'select count(*) as n, sum(amount) as total from invoice',
  );
  expect((await writer.run(sum)).rows).toEqual([[10_000, '49997500.00']]);
});

test('an append with a cell that does not fit leaves nothing', async () => {
  await writer.run(INVOICE);
  const rows = Array.from({ length: 5_000 }, (_, index) => [`id-${index}`, '2025-01-01']);
  await expect(
    writer.append({ name: 'invoice' }, ['id', 'due'], [...rows, ['x', '2025-02-30']]),
  ).rejects.toMatchObject({ code: 'engine_error' });
  await expect(
    writer.append({ name: 'invoice' }, ['id', 'seats'], [['y', 1.5]]),
  ).rejects.toMatchObject({ code: 'engine_error' });
  await expect(
    writer.append({ name: 'invoice' }, ['id', 'nowhere'], [['z', 1]]),
  ).rejects.toMatchObject({ code: 'engine_error' });
  expect((await writer.run(COUNT)).rows).toEqual([[0]]);
});

test('a transaction is all or nothing and counts what it changed', async () => {
  await writer.run(INVOICE);
  const add = (id: string) =>
    compileDuckdb(
      insert(tableName('invoice'), {
        columns: ['id'],
        query: select({ columns: [as('id', val(id))] }),
      }),
    );
  expect(await writer.transaction([add('a'), add('b')])).toEqual([1, 1]);
  await expect(writer.transaction([add('c'), add('a')])).rejects.toMatchObject({
    code: 'engine_error',
  });
  expect((await writer.run(COUNT)).rows).toEqual([[2]]);
});

test('writes a snapshot into another file, which a reader opens while the writer works', async () => {
  await writer.run(INVOICE);
  await writer.append(
    { name: 'invoice' },
    ['id', 'amount'],
    [
      ['b', '2'],
      ['a', '1'],
    ],
  );
  const file = join(folder, 'snapshot.duckdb');
  await writer.attach(file, 'snap');
  const rows = select({ columns: ['id', 'amount'], from: table('invoice') });
  await writer.run(compileDuckdb(createTableAs(tableName('invoice', 'main', 'snap'), rows)));
  await writer.detach('snap');
  expect(existsSync(`${file}.wal`)).toBe(false);
  const reader = await openReader({ file, memoryMb: 512, threads: 1 });
  const one = select({
    columns: ['amount'],
    from: table('invoice'),
    where: eq(col('id'), val('a')),
  });
  expect((await reader.run(compileDuckdb(one))).rows).toEqual([['1.00']]);
  await reader.close();
});

test('reaches no file outside its folders', async () => {
  await expect(writer.attach('/tmp/rapport-outside.duckdb', 'outside')).rejects.toMatchObject({
    code: 'engine_error',
  });
  expect(existsSync('/tmp/rapport-outside.duckdb')).toBe(false);
});

test('checkpoint and close leave everything in the file itself', async () => {
  const file = join(folder, 'w.duckdb');
  await writer.run(INVOICE);
  await writer.append({ name: 'invoice' }, ['id'], [['a']]);
  await writer.checkpoint();
  expect(statSync(file).size).toBeGreaterThan(0);
  await writer.append({ name: 'invoice' }, ['id'], [['b']]);
  await writer.close();
  expect(existsSync(`${file}.wal`)).toBe(false);
  writer = await openWriter({ file, memoryMb: 512, threads: 1 });
  expect((await writer.run(COUNT)).rows).toEqual([[2]]);
});

test('killed in the middle, it loses nothing that was acknowledged and is there again', async () => {
  await writer.run(INVOICE);
  await writer.append({ name: 'invoice' }, ['id'], [['a'], ['b']]);
  const { pid } = writer;
  if (pid === null) throw new Error('no process');
  const slow = writer.run(
    fixedSql('slow insert', "insert into invoice (id) select 'x' || i from range(50000000) t(i)"),
  );
  process.kill(pid, 'SIGKILL');
  await expect(slow).rejects.toMatchObject({ code: 'engine_died' });
  expect((await writer.run(COUNT)).rows).toEqual([[2]]);
});
