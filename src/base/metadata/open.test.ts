import { fsyncSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { temporaryMetadataDir, testPostgres } from '../../../test/stores/temporary-metadata.ts';
import type { TestPostgres } from '../../../test/stores/temporary-metadata.ts';
import { toJson } from './json-text.ts';
import { readMigrations } from './migrate.ts';
import { openMetadata } from './open.ts';
import type { Metadata, MetadataOptions } from './open.ts';

let postgres: TestPostgres;
const cleanUp: (() => Promise<void> | void)[] = [];

beforeAll(async () => {
  postgres = await testPostgres();
});

afterAll(() => postgres.stop());

afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

async function place(kind: string): Promise<MetadataOptions> {
  if (kind === 'postgresql') return { url: await postgres.newDatabase() };
  const dir = await temporaryMetadataDir();
  cleanUp.push(() => rmSync(dir, { recursive: true, force: true }));
  return { dir };
}

async function open(options: MetadataOptions): Promise<Metadata> {
  const metadata = await openMetadata(options);
  cleanUp.push(() => metadata.close());
  return metadata;
}

const AT = '2025-03-31T12:00:00.123Z';

describe.each(['pglite', 'postgresql'])('the metadata store on %s', (kind) => {
  test('gives back what was written: text, json, instants, big numbers, nulls', async () => {
    const { db } = await open(await place(kind));
    const config = { quote: '"\'', deep: [{ n: 1 }, null, 'é😀\u0000'], empty: {} };
    await db
      .insertInto('source')
      .values({
        id: 's1',
        workspace: 'w',
        kind: 'files',
        name: 'Ünïcode; drop',
        config: toJson(config),
        created_at: AT,
      })
      .execute();
    expect(await db.selectFrom('source').selectAll().executeTakeFirst()).toMatchObject({
      id: 's1',
      workspace: 'w',
      kind: 'files',
      name: 'Ünïcode; drop',
      config,
      created_at: AT,
    });
    const detected = ['a', 1, null];
    const upload = { id: 'u', file_name: 'x.csv', size: 2 ** 40, created_at: AT };
    await db
      .insertInto('upload')
      .values({ ...upload, detected: toJson<unknown>(detected) })
      .execute();
    expect(await db.selectFrom('upload').selectAll().executeTakeFirst()).toEqual({
      ...upload,
      detected,
    });
    await db
      .insertInto('sync_run')
      .values({
        id: 'r',
        source_id: 's1',
        started_at: AT,
        finished_at: null,
        status: 'running',
        streams: toJson([]),
        problems: toJson([]),
      })
      .execute();
    expect(await db.selectFrom('sync_run').select(['finished_at', 'streams']).execute()).toEqual([
      { finished_at: null, streams: [] },
    ]);
  });

  test('a json column takes text, numbers and null as values', async () => {
    const { db } = await open(await place(kind));
    for (const value of ['text', 7, true, null, [1, 2]]) {
      await db
        .insertInto('preference')
        .values({ key: String(value), value: toJson<unknown>(value) })
        .execute();
      const row = await db
        .selectFrom('preference')
        .select('value')
        .where('key', '=', String(value))
        .executeTakeFirst();
      expect(row).toEqual({ value });
    }
  });

  test('counts what a statement changed', async () => {
    const { db } = await open(await place(kind));
    for (const key of ['a', 'b', 'c'])
      await db
        .insertInto('preference')
        .values({ key, value: toJson<unknown>(1) })
        .execute();
    const done = await db
      .deleteFrom('preference')
      .where('key', 'in', ['a', 'b', 'x'])
      .executeTakeFirst();
    expect(done.numDeletedRows).toBe(2n);
  });

  test('a transaction that fails leaves nothing, and others wait for their turn', async () => {
    const { db } = await open(await place(kind));
    const add = (key: string) =>
      db.insertInto('preference').values({ key, value: toJson<unknown>(key) });
    const failing = db.transaction().execute(async (step) => {
      await step
        .insertInto('preference')
        .values({ key: 'lost', value: toJson<unknown>(1) })
        .execute();
      throw new Error('changed my mind');
    });
    const others = Array.from({ length: 20 }, (_, index) => add(`kept-${index}`).execute());
    await expect(failing).rejects.toThrow('changed my mind');
    await Promise.all(others);
    const rows = await db.selectFrom('preference').select('key').execute();
    expect(rows.map((row) => row.key).sort()).toEqual(
      Array.from({ length: 20 }, (_, index) => `kept-${index}`).sort(),
    );
  });

  test('only one snapshot of a workspace is the current one', async () => {
    const { db } = await open(await place(kind));
    const publish = (number: number, current: boolean) =>
      db
        .insertInto('snapshot')
        .values({
          workspace: 'w',
          number,
          file: `${number}`,
          published_at: AT,
          content_hash: 'c',
          policy_hash: 'p',
          current,
        })
        .execute();
    await publish(1, true);
    await expect(publish(2, true)).rejects.toThrow(/snapshot_current/);
    await publish(2, false);
    await db.transaction().execute(async (step) => {
      await step
        .updateTable('snapshot')
        .set({ current: false })
        .where('current', '=', true)
        .execute();
      await step.updateTable('snapshot').set({ current: true }).where('number', '=', 2).execute();
    });
    expect(
      await db.selectFrom('snapshot').select('number').where('current', '=', true).execute(),
    ).toEqual([{ number: 2 }]);
  });

  test('opening again changes nothing and keeps the rows', async () => {
    const where = await place(kind);
    const first = await open(where);
    await first.db
      .insertInto('preference')
      .values({ key: 'k', value: toJson<unknown>(1) })
      .execute();
    await first.close();
    const second = await open(where);
    expect(await second.db.selectFrom('preference').select('key').execute()).toEqual([
      { key: 'k' },
    ]);
    const { rows } = await sql<{ n: number }>`select count(*)::integer as n from migration`.execute(
      second.db,
    );
    expect(rows).toEqual([{ n: readMigrations().length }]);
  });

  test('a step that fails leaves the store as it was before it', async () => {
    const where = await place(kind);
    const steps = readMigrations();
    const bad = {
      number: steps.length + 1,
      name: 'bad',
      text: 'create table half (x integer);\nselect nothing from nowhere;\n',
    };
    await expect(openMetadata({ ...where, migrations: [...steps, bad] })).rejects.toMatchObject({
      code: 'metadata_open',
    });
    const { db } = await open(where);
    const { rows } = await sql<{
      half: string | null;
    }>`select to_regclass('half')::text as half`.execute(db);
    expect(rows).toEqual([{ half: null }]);
  });

  test('refuses a store of a newer version, and a step that was changed after release', async () => {
    const where = await place(kind);
    const steps = readMigrations();
    const next = {
      number: steps.length + 1,
      name: 'next',
      text: 'create table next (x integer);\n',
    };
    await (await openMetadata({ ...where, migrations: [...steps, next] })).close();
    await expect(openMetadata(where)).rejects.toMatchObject({
      code: 'metadata_newer',
      problem: { params: { found: steps.length + 1, known: steps.length } },
    });
    const changed = { ...next, text: 'create table next (x text);\n' };
    await expect(openMetadata({ ...where, migrations: [...steps, changed] })).rejects.toMatchObject(
      { code: 'bad_migration' },
    );
  });
});

test('processes that start together on one PostgreSQL migrate once', async () => {
  const url = await postgres.newDatabase();
  const all = await Promise.all(Array.from({ length: 4 }, () => open({ url })));
  for (const { db } of all) expect(await db.selectFrom('job').selectAll().execute()).toEqual([]);
});

test('a wrong address is a clear fault that does not repeat the password', async () => {
  const error: unknown = await openMetadata({
    url: 'postgresql://me:hunter2@127.0.0.1:1/none',
  }).catch((fault: unknown) => fault);
  expect(error).toMatchObject({
    code: 'metadata_open',
    problem: { params: { place: '127.0.0.1:1/none' } },
  });
  expect(String(error)).not.toContain('hunter2');
});

test('the embedded store forces every acknowledged write to the disk', async () => {
  let syncs = 0;
  const dir = await temporaryMetadataDir();
  cleanUp.push(() => rmSync(dir, { recursive: true, force: true }));
  const { db } = await open({
    dir,
    sync: (descriptor) => {
      fsyncSync(descriptor);
      syncs += 1;
    },
  });
  const { rows } = await sql<
    Record<string, string>
  >`select current_setting('fsync') as fsync, current_setting('wal_sync_method') as method`.execute(
    db,
  );
  expect(rows).toEqual([{ fsync: 'on', method: 'fsync' }]);
  const before = syncs;
  for (let index = 0; index < 100; index += 1) {
    await db
      .insertInto('preference')
      .values({ key: `k${index}`, value: toJson<unknown>(index) })
      .execute();
    expect(syncs - before).toBeGreaterThan(index);
  }
});

test('the embedded store is made from nothing in an empty directory, and a half-made one is made anew', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'rapport-metadata-'));
  cleanUp.push(() => rmSync(dir, { recursive: true, force: true }));
  mkdirSync(join(dir, 'store.new'));
  writeFileSync(join(dir, 'store.new', 'PG_VERSION'), 'half');
  const { db } = await open({ dir });
  expect(await db.selectFrom('source').selectAll().execute()).toEqual([]);
});
