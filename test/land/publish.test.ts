import { existsSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixedClock } from '../../src/base/clock.ts';
import { openReader, openWriter } from '../../src/base/engine/open.ts';
import { fixedSql } from '../../src/base/sql/fixed-sql.ts';
import type { Snapshot } from '../../src/land/schema.ts';
import { workspaceFiles } from '../../src/land/publish/files.ts';
import type { WorkspaceFiles } from '../../src/land/publish/files.ts';
import { publishSnapshot } from '../../src/land/publish/publish.ts';
import type { PublishPlan, PublishSpec } from '../../src/land/publish/publish.ts';

const title = { en: 'Build', 'pt-BR': 'Construir', es: 'Construir' };
const TABLES = [
  'account',
  'account_state',
  'state_owner',
  'calendar',
  'account_day',
  'mrr_movement',
];

/** A plan that makes every table questions need, with one row read from the landed file. */
function planOf(extra: Partial<PublishPlan> = {}): PublishPlan {
  const statements = TABLES.map((name) =>
    fixedSql(`make ${name}`, `create table ${name} as select * from landed.raw.thing`),
  );
  return { steps: [{ name: 'tables', title, statements }], checks: [], ...extra };
}

async function workspace(): Promise<WorkspaceFiles> {
  const files = workspaceFiles(mkdtempSync(join(tmpdir(), 'rapport-publish-')));
  const writer = await openWriter({ file: files.warehouse, scratch: files.spill });
  await writer.run(fixedSql('room', 'create schema raw'));
  await writer.run(
    fixedSql('a row', "create table raw.thing as select 'a' as account_id, 7 as amount"),
  );
  await writer.checkpoint();
  await writer.close();
  return files;
}

function specOf(
  files: WorkspaceFiles,
  plan: PublishPlan,
): PublishSpec & { seen: () => Snapshot | null } {
  let current: Snapshot | null = null;
  return {
    files,
    plan,
    pointer: { current: async () => current, point: async (snapshot) => void (current = snapshot) },
    contentHash: 'h',
    sources: [],
    clock: fixedClock('2026-11-23T12:00:00Z'),
    onStep: () => {},
    seen: () => current,
  };
}

test('a snapshot appears whole, read-only, and can be asked', async () => {
  const files = await workspace();
  const spec = specOf(files, planOf());
  const published = await publishSnapshot(spec);
  expect(published.ok && published.value.number).toBe(1);
  const file = spec.seen()?.file ?? '';
  expect(statSync(file).mode & 0o222).toBe(0);
  const reader = await openReader({ file });
  expect((await reader.run(fixedSql('read', 'select amount from account'))).rows).toEqual([[7]]);
  await reader.close();
});

test('a failing step, a failing check or a missing table leaves the last snapshot where it was', async () => {
  const files = await workspace();
  const spec = specOf(files, planOf());
  await publishSnapshot(spec);
  const good = spec.seen();
  const broken: [PublishPlan, string][] = [
    [
      planOf({
        steps: [
          ...planOf().steps,
          { name: 'late', title, statements: [fixedSql('fail', 'select * from nowhere')] },
        ],
      }),
      'land.build_failed',
    ],
    [
      planOf({ checks: [{ name: 'never', statement: fixedSql('one row', 'select 1 as one') }] }),
      'land.check_failed',
    ],
    [{ steps: [], checks: [] }, 'land.table_missing'],
  ];
  for (const [plan, code] of broken) {
    const result = await publishSnapshot({ ...spec, plan });
    expect(result.ok ? null : result.problems.map((problem) => problem.code)).toEqual([code]);
    expect(spec.seen()).toEqual(good);
    expect(readdirSync(files.snapshots)).toEqual(['1.duckdb']);
  }
});

test('what an interrupted build left is never pointed to and goes with the next publish', async () => {
  const files = await workspace();
  writeFileSync(join(files.snapshots, '1.duckdb.building'), 'half');
  const spec = specOf(files, planOf());
  for (let round = 0; round < 5; round += 1) expect((await publishSnapshot(spec)).ok).toBe(true);
  expect(spec.seen()?.number).toBe(5);
  expect(readdirSync(files.snapshots).sort()).toEqual(['3.duckdb', '4.duckdb', '5.duckdb']);
  expect(existsSync(join(files.snapshots, '1.duckdb.building'))).toBe(false);
});
