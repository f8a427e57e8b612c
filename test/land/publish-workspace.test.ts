import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openReader } from '../../src/base/engine/open.ts';
import { fixedSql } from '../../src/base/sql/fixed-sql.ts';
import type { Compiled } from '../../src/base/sql/compiled.ts';
import { filePointer } from '../../src/land/index.ts';
import type { PublishPlan } from '../../src/land/index.ts';
import type { Result } from '../../src/base/problem.ts';
import type { Snapshot } from '../../src/land/schema.ts';
import { field, memorySource } from './memory-source.ts';
import { TABLES } from './snapshot-tables.ts';
import { temporaryWorkspace } from './temporary-workspace.ts';
import type { TestWorkspace } from './temporary-workspace.ts';

let space: TestWorkspace;
beforeEach(() => {
  space = temporaryWorkspace();
});
afterEach(() => space.remove());

const title = { en: 'Build', 'pt-BR': 'Construir', es: 'Construir' };
const made: Compiled[] = TABLES.map((name) =>
  fixedSql(`make ${name}`, `create table ${name} as select id, n from landed.raw.s__t order by id`),
);
const PLAN: PublishPlan = { steps: [{ name: 'all', title, statements: made }], checks: [] };

async function bring(...values: number[]): Promise<void> {
  const rows = values.map((value, at) => [`k${at}`, value]);
  await space.bring(
    memorySource([{ name: 't', fields: [field('id'), field('n', 'integer')], batches: [rows] }]),
  );
}

function publish(plan: PublishPlan = PLAN, basis: unknown = 'model 1'): Promise<Result<Snapshot>> {
  return space.publish({ plan, pointer: filePointer(space.files), basis });
}

const hashOfNext = async (basis?: unknown): Promise<string> => {
  const published = await publish(PLAN, basis);
  return published.ok ? published.value.contentHash : 'failed';
};

test('what has landed is published: whole, read-only, with its sources and when they were read', async () => {
  await bring(1, 2);
  const published = await publish();
  expect(published).toMatchObject({
    ok: true,
    value: { number: 1, sources: [{ source: 's', title: 'Source' }] },
  });
  const current = await filePointer(space.files).current();
  expect(current).toEqual(published.ok ? published.value : null);
  expect(statSync(current?.file ?? '').mode & 0o777).toBe(0o440);
  const reader = await openReader({ file: current?.file ?? '' });
  expect(
    (await reader.run(fixedSql('read', 'select id, n from account order by id'))).rows,
  ).toEqual([
    ['k0', 1],
    ['k1', 2],
  ]);
  await reader.close();
});

test('the content hash changes with the data and with what the plan was made from, and with nothing else', async () => {
  await bring(1, 2);
  const first = await hashOfNext();
  await bring(1, 2);
  expect(await hashOfNext()).toBe(first);
  expect(await hashOfNext('model 2')).not.toBe(first);
  await bring(1, 3);
  expect(await hashOfNext()).not.toBe(first);
});

test('a table that must have rows and has none stops the publish', async () => {
  await bring(1);
  await publish();
  const empty = fixedSql(
    'make it empty',
    'create table ticket as select id from landed.raw.s__t where false',
  );
  const plan: PublishPlan = {
    steps: [...PLAN.steps, { name: 'tickets', title, statements: [empty] }],
    checks: [],
    filled: ['account', 'ticket'],
  };
  expect(await publish(plan)).toMatchObject({
    ok: false,
    problems: [{ code: 'land.table_empty', params: { table: 'ticket' } }],
  });
  expect((await filePointer(space.files).current())?.number).toBe(1);
});

test('steps are told of with their share, in order', async () => {
  await bring(1);
  const seen: [string, number][] = [];
  const steps = [
    PLAN.steps[0],
    { name: 'more', title: { ...title, en: 'More' }, statements: [] },
  ].flatMap((step) => step ?? []);
  await space.publish({
    plan: { steps, checks: [] },
    pointer: filePointer(space.files),
    basis: 1,
    onStep: ({ en }, share) => seen.push([en, share]),
  });
  expect(seen).toEqual([
    ['Build', 0],
    ['More', 0.5],
  ]);
});

test('landing waits while a snapshot is built, and goes on after it', async () => {
  await bring(1, 2);
  const [published, run] = await Promise.all([
    publish(),
    space.bring(
      memorySource([
        { name: 't', fields: [field('id'), field('n', 'integer')], batches: [[['k9', 9]]] },
      ]),
    ),
  ]);
  expect(published.ok).toBe(true);
  expect(run).toMatchObject({ status: 'done', streams: [{ inserted: 1 }] });
});

test('the pointer is relative, so that the folder can move; a half-written one is never read', async () => {
  await bring(1);
  await publish();
  writeFileSync(join(space.files.snapshots, 'current.json.part'), '{"num');
  expect((await filePointer(space.files).current())?.file).toBe(
    join(space.files.snapshots, '1.duckdb'),
  );
  const moved = { ...space.files, snapshots: '/elsewhere/snap' };
  expect(await filePointer(moved).current()).toBeNull();
});
