/** Tables of a real PostgreSQL, read and landed: types, changes, deletes, resuming, rights, refusals. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { postgresConnector } from '../../src/connect/postgres/index.ts';
import type { PostgresConfig } from '../../src/connect/postgres/config.ts';
import type { Source } from '../../src/connect/schema.ts';
import { temporaryWorkspace } from '../land/temporary-workspace.ts';
import type { TestWorkspace } from '../land/temporary-workspace.ts';
import { openTestPostgres } from '../stores/test-postgres.ts';

let server: Awaited<ReturnType<typeof openTestPostgres>>;
let admin: Client;
let schema = '';
let space: TestWorkspace;

beforeAll(async () => {
  server = await openTestPostgres();
  admin = new Client({ connectionString: server.url });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  server.stop();
});
beforeEach(async () => {
  schema = `src_${randomUUID().slice(0, 8)}`;
  await admin.query(`create schema ${schema}`);
  space = temporaryWorkspace();
});
afterEach(async () => {
  await admin.query(`drop schema ${schema} cascade`);
  await space.remove();
});

function config(more: Partial<PostgresConfig> = {}): PostgresConfig {
  const { hostname, port, username, password, pathname } = new URL(server.url);
  return postgresConnector.config.parse({
    host: hostname,
    port: Number(port),
    database: pathname.slice(1),
    user: username,
    password,
    tls: 'off',
    tables: `${schema}.*`,
    ...more,
  });
}

const open = (more?: Partial<PostgresConfig>): Promise<Source> =>
  postgresConnector.open(config(more));

describe('what is read', () => {
  test('types, exact to the last digit', async () => {
    await admin.query(`create domain ${schema}.rate as numeric(5,2);
      create type ${schema}.mood as enum ('good', 'bad');
      create table ${schema}.kinds (id bigint primary key, exact numeric(38,10), price ${schema}.rate, paid boolean,
        day date, wall timestamp, at timestamptz, note text, mood ${schema}.mood, tags text[], extra jsonb, photo bytea,
        "Odd, ""name""" text, spare money);
      insert into ${schema}.kinds values (9223372036854775807, 1234567890123456789012345678.0123456789, 12.5, true,
        '2025-01-31', '2025-01-31 10:00:00.123456', '2025-01-31 10:00:00-03', E'two\\nlines, "quoted"', 'good',
        array['a', 'b'], '{"x": 1}', '\\x00', 'odd', 12.34), (2, null, null, null, null, null, null, '', null, null,
        null, null, null, null)`);
    const run = await space.bring(open);
    expect(run).toMatchObject({ status: 'done', streams: [{ read: 2, inserted: 2, rejected: 0 }] });
    const source = await open();
    expect(source.streams[0]?.fields.map(({ name, type }) => [name, type])).toEqual([
      ['id', 'integer'],
      ['exact', 'decimal'],
      ['price', 'decimal'],
      ['paid', 'boolean'],
      ['day', 'date'],
      ['wall', 'timestamp'],
      ['at', 'timestamp'],
      ['note', 'text'],
      ['mood', 'text'],
      ['tags', 'text'],
      ['extra', 'text'],
      ['Odd, "name"', 'text'],
      ['spare', 'decimal'],
    ]);
    const [table] = (await space.rawTables()).map((each) => each.table);
    const [row] =
      await space.ask(`select cast(id as varchar), cast(exact as varchar), cast(price as varchar), paid,
      cast(day as varchar), wall, "at", note, mood, tags, extra, "Odd, ""name""", cast(spare as varchar)
      from raw."${table}" where id > 2`);
    expect(row).toEqual([
      '9223372036854775807',
      '1234567890123456789012345678.0123456789',
      '12.5000000000',
      true,
      '2025-01-31',
      '2025-01-31T10:00:00.123456Z',
      '2025-01-31T13:00:00.000Z',
      'two\nlines, "quoted"',
      'good',
      '["a", "b"]',
      '{"x": 1}',
      'odd',
      '12.3400000000',
    ]);
  });

  test('tables with a key and a time of change by what changed, others whole; views when named', async () => {
    await admin.query(`create table ${schema}.clients (id int primary key, updated_at timestamptz);
      create table ${schema}.days (id int primary key, day date);
      create table ${schema}.log (line text, updated_at timestamptz);
      create table ${schema}.parts (id int, year int, primary key (year, id)) partition by range (year);
      create table ${schema}.parts_2025 partition of ${schema}.parts for values from (2025) to (2026);
      create view ${schema}.open_clients as select * from ${schema}.clients`);
    const { streams } = await open();
    const facts = streams.map(({ name, key, cursor, whole, deletes }) => ({
      name: name.slice(schema.length + 1),
      key,
      cursor,
      whole,
      deletes,
    }));
    const sweep = { by: 'sweep' };
    expect(facts).toEqual([
      { name: 'clients', key: ['id'], cursor: 'updated_at', whole: false, deletes: sweep },
      { name: 'days', key: ['id'], cursor: null, whole: true, deletes: null },
      { name: 'log', key: [], cursor: null, whole: true, deletes: null },
      { name: 'open_clients', key: [], cursor: null, whole: true, deletes: null },
      { name: 'parts', key: ['year', 'id'], cursor: null, whole: true, deletes: null },
    ]);
    const named = await open({ tables: `${schema}.days`, changed: 'day' });
    expect(named.streams).toMatchObject([{ cursor: 'day', whole: false }]);
  });

  test('times without a zone are UTC, or of the workspace', async () => {
    await admin.query(`create table ${schema}.t (id int primary key, wall timestamp);
      insert into ${schema}.t values (1, '2025-01-31 10:00')`);
    await space.bring(open, 'America/Sao_Paulo');
    const [table] = (await space.rawTables()).map((each) => each.table);
    expect(await space.ask(`select wall from raw."${table}"`)).toEqual([
      ['2025-01-31T10:00:00.000Z'],
    ]);
    await space.bring(() => open({ localTimes: 'workspace' }), 'America/Sao_Paulo');
    expect(await space.ask(`select wall from raw."${table}"`)).toEqual([
      ['2025-01-31T13:00:00.000Z'],
    ]);
  });
});

describe('again', () => {
  beforeEach(async () => {
    await admin.query(`create table ${schema}.deals (id int primary key, stage text, updated_at timestamptz);
      insert into ${schema}.deals select i, 'new', timestamptz '2025-01-01' + i * interval '1 hour'
        from generate_series(1, 1000) i`);
  });

  test('an unchanged table writes nothing; a change and a late one are read', async () => {
    expect(await space.bring(open)).toMatchObject({ streams: [{ inserted: 1000 }] });
    // The overlap holds the last record only.
    expect(await space.bring(open)).toMatchObject({
      streams: [{ read: 1, inserted: 0, updated: 0, unchanged: 1 }],
    });
    await admin.query(`update ${schema}.deals set stage = 'won', updated_at = '2026-01-01' where id = 7;
      insert into ${schema}.deals select 2000, 'late', max(updated_at) - interval '9 minutes' from ${schema}.deals
        where id <> 7`);
    expect(await space.bring(open)).toMatchObject({
      streams: [{ read: 3, inserted: 1, updated: 1, unchanged: 1, removed: 0 }],
    });
    const [table] = (await space.rawTables()).map((each) => each.table);
    expect(await space.ask(`select stage from raw."${table}" where id = 7`)).toEqual([['won']]);
  });

  test('a read that was stopped goes on behind its last record, also among equal times', async () => {
    await admin.query(`update ${schema}.deals set updated_at = '2025-03-01'`);
    const { streams, read } = await open();
    const name = streams[0]?.name ?? '';
    const staging = mkdtempSync(join(tmpdir(), 'rapport-staging-'));
    const cursor = JSON.stringify({ at: '2025-03-01 00:00:00Z', key: ['990'] });
    const context = { cursors: { [name]: cursor }, signal: new AbortController().signal, staging };
    const batches = [];
    for await (const batch of read(name, context)) batches.push(batch);
    expect(batches).toMatchObject([
      { kind: 'file', cursor: JSON.stringify({ at: '2025-03-01 00:00:00Z', key: null }) },
    ]);
    rmSync(staging, { recursive: true });
  });

  test('every checkpoint has a cursor that the rest can be read from', async () => {
    await admin.query(`insert into ${schema}.deals
      select i, repeat(md5(i::text), 20), timestamptz '2025-06-01' from generate_series(2001, 62000) i`);
    const { streams, read } = await open();
    const name = streams[0]?.name ?? '';
    const staging = mkdtempSync(join(tmpdir(), 'rapport-staging-'));
    const signal = new AbortController().signal;
    const batches = read(name, { cursors: {}, signal, staging })[Symbol.asyncIterator]();
    const first = await batches.next();
    await batches.return?.();
    const cursor = first.done === true ? null : first.value.cursor;
    expect(JSON.parse(cursor ?? '{}')).toMatchObject({
      at: '2025-06-01 00:00:00Z',
      key: [expect.any(String)],
    });
    const last = Number(JSON.parse(cursor ?? '{}').key[0]);
    const cursors = { [name]: cursor ?? '' };
    const run = await space.bring(async () => ({
      streams,
      maps: [],
      read: (each, context) => read(each, { ...context, cursors }),
    }));
    expect(run).toMatchObject({ streams: [{ read: 62_000 - last }] });
    rmSync(staging, { recursive: true });
  });

  test('nobody can write through it, and a stop ends it', async () => {
    const controller = new AbortController();
    const { streams, read } = await open();
    const name = streams[0]?.name ?? '';
    controller.abort();
    const context = { cursors: {}, signal: controller.signal, staging: tmpdir() };
    await expect(async () => {
      for await (const batch of read(name, context)) expect(batch).toBe(null);
    }).rejects.toMatchObject({ code: 'stopped' });
    const { rows } = await admin.query(
      `select count(*)::int as open from pg_stat_activity where application_name = 'rapport' and query like 'copy%${schema}%'
        and state = 'active'`,
    );
    expect(rows).toEqual([{ open: 0 }]);
  });
});

describe('refused with a reason', () => {
  test.for([
    [{ database: 'nowhere' }, 'database_missing'],
    [{ host: 'no-such-host.invalid' }, 'host_unknown'],
    [{ port: 1 }, 'connection_failed'],
    [{ tls: 'verified' }, 'encryption_refused'],
    [{ tables: 'nothing.like_this' }, 'no_tables'],
  ] as const)('%o', async ([more, code]) => {
    await admin.query(`create table ${schema}.t (id int primary key)`);
    const checked = await postgresConnector.check(config(more));
    expect(checked).toMatchObject({ ok: false, problems: [{ code: `connect.${code}` }] });
    expect(JSON.stringify(checked)).not.toContain(config().password || 'no password here');
  });

  test('a right that is missing leaves the table out; one that is taken away names it', async () => {
    const user = `reader_${randomUUID().slice(0, 8)}`;
    await admin.query(`create table ${schema}.seen (id int primary key, hidden text);
      create table ${schema}.unseen (id int primary key);
      create role ${user} login; grant usage on schema ${schema} to ${user};
      grant select (id) on ${schema}.seen to ${user}`);
    const source = await open({ user });
    expect(source.streams).toMatchObject([{ name: `${schema}.seen`, fields: [{ name: 'id' }] }]);
    await admin.query(`revoke select (id) on ${schema}.seen from ${user}`);
    const run = await space.bring(async () => source);
    expect(run).toMatchObject({
      status: 'failed',
      problems: [{ code: 'connect.permission_missing', params: { stream: `${schema}.seen` } }],
    });
    await admin.query(`drop owned by ${user}; drop role ${user}`);
  });
});
