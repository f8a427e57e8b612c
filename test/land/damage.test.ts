import {
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWriter } from '../../src/base/engine/open.ts';
import { fixedSql } from '../../src/base/sql/fixed-sql.ts';
import { filePointer } from '../../src/land/index.ts';
import { field, memorySource } from './memory-source.ts';
import { TABLES } from './snapshot-tables.ts';
import { temporaryWorkspace } from './temporary-workspace.ts';
import type { TestWorkspace } from './temporary-workspace.ts';

let space: TestWorkspace;
beforeEach(async () => {
  space = temporaryWorkspace();
  await bring(3);
  await space.close();
});
afterEach(() => space.remove());

const title = { en: 'Build', 'pt-BR': 'Construir', es: 'Construir' };
const codes = (): string[] => space.repairs().map(({ code }) => code);

async function bring(count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, at) => [`k${at}`]);
  expect(
    (await space.bring(memorySource([{ name: 't', fields: [field('id')], batches: [rows] }])))
      .status,
  ).toBe('done');
}

async function publish(): Promise<void> {
  const statements = TABLES.map((name) =>
    fixedSql(`make ${name}`, `create table ${name} as select id from landed.raw.s__t`),
  );
  const plan = { steps: [{ name: 'all', title, statements }], checks: [] };
  expect(
    await space.publish({ plan, pointer: filePointer(space.files), basis: null }),
  ).toMatchObject({ ok: true });
}

/** Bytes of nonsense somewhere in a file. */
function spoil(path: string, from: number, count: number): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(count, 0x5a), 0, count, from);
  closeSync(file);
}

test('a file that another process has open is refused within seconds, and why is said', async () => {
  const other = await openWriter({ file: space.files.warehouse });
  await expect(space.runs()).rejects.toMatchObject({
    code: 'workspace_busy',
    problem: { code: 'land.workspace_busy' },
  });
  const run = await space.bring(memorySource([]));
  expect(run).toMatchObject({ status: 'failed', problems: [{ code: 'land.workspace_busy' }] });
  await other.close();
  expect((await space.rawTables())[0]?.rows).toBe(3);
});

test('a killed process lets go of the file a moment later, and that moment is waited for', async () => {
  const other = await openWriter({ file: space.files.warehouse });
  const opening = space.rawTables();
  await setTimeout(300);
  await other.close();
  expect((await opening)[0]?.rows).toBe(3);
});

test('a log that cannot be replayed is set aside: the data is as of the last checkpoint', async () => {
  const writer = await openWriter({ file: space.files.warehouse });
  for (let at = 0; at < 50; at += 1) {
    await writer.transaction([
      fixedSql('more', `insert into raw.s__t values (:k, 1, 1, 'r', now(), :k)`, { k: `x${at}` }),
    ]);
  }
  process.kill(writer.pid ?? 0, 'SIGKILL');
  await setTimeout(200);
  const log = `${space.files.warehouse}.wal`;
  expect(statSync(log).size).toBeGreaterThan(1_000);
  spoil(log, 300, 400);
  expect((await space.rawTables())[0]?.rows).toBe(3);
  expect(codes()).toEqual(['land.log_set_aside']);
  expect(codes()).toEqual([]);
  expect(readdirSync(space.files.quarantine)).toEqual([
    expect.stringMatching(/warehouse\.duckdb\.wal$/),
  ]);
  await bring(5);
  expect((await space.rawTables())[0]?.rows).toBe(5);
});

test('a damaged file gives way to the copy of the last publish', async () => {
  await publish();
  await bring(4);
  await space.close();
  spoil(space.files.warehouse, 0, 12_288);
  expect((await space.rawTables())[0]?.rows).toBe(3);
  expect(codes()).toEqual(['land.warehouse_restored']);
  expect(readdirSync(space.files.quarantine)).toHaveLength(1);
  expect((await filePointer(space.files).current())?.number).toBe(1);
});

test('without a copy a new file is begun, and the damaged one kept', async () => {
  writeFileSync(space.files.warehouse, 'not a database at all');
  const run = await space.bring(
    memorySource([{ name: 't', fields: [field('id')], batches: [[['a']]] }]),
  );
  expect(run).toMatchObject({
    status: 'done',
    problems: [{ code: 'land.warehouse_renewed' }],
    streams: [{ inserted: 1 }],
  });
  const [kept = ''] = readdirSync(space.files.quarantine);
  expect(readFileSync(`${space.files.quarantine}/${kept}`, 'utf8')).toBe('not a database at all');
});

test('a run that was under way when its process ended is closed as failed at the next opening', async () => {
  const writer = await openWriter({ file: space.files.warehouse });
  await writer.transaction([
    fixedSql('a run', `insert into raw._run values ('r9', 's', 'S', now(), null, 'running', '[]')`),
  ]);
  await writer.close();
  expect(await space.runs()).toMatchObject([
    { id: 'r9', status: 'failed', problems: [{ code: 'land.run_interrupted' }] },
    { status: 'done' },
  ]);
});
