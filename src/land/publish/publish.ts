import { chmod, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Clock } from '../../base/clock.ts';
import type { Writer } from '../../base/engine-door.ts';
import { openWriter } from '../../base/engine/open.ts';
import { isFault } from '../../base/fault.ts';
import type { Text } from '../../base/locale.ts';
import { fail, ok } from '../../base/problem.ts';
import type { Problem, Result } from '../../base/problem.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import type { Compiled } from '../../base/sql/compiled.ts';
import { landProblems } from '../problems.ts';
import type { Snapshot } from '../schema.ts';
import type { WorkspaceFiles } from './files.ts';
import { snapshotFile } from './files.ts';
import { clearSnapshots, nextNumber } from './snapshot-files.ts';

/** What is run to make a snapshot. The model's build plan is one. */
export type PublishPlan = {
  steps: readonly { name: string; title: Text; statements: readonly Compiled[] }[];
  /** Queries that must give no row. */
  checks: readonly { name: string; statement: Compiled }[];
};

/** Where the pointer to the current snapshot is kept: the metadata store. Pointing is one atomic write. */
export type SnapshotPointer = {
  current(): Promise<Snapshot | null>;
  point(snapshot: Snapshot): Promise<void>;
};

export type PublishSpec = {
  files: WorkspaceFiles;
  plan: PublishPlan;
  pointer: SnapshotPointer;
  /** Hash over what the snapshot is made of: mapping, policies, landed runs. */
  contentHash: string;
  sources: Snapshot['sources'];
  clock: Clock;
  /** Told before each step; `share` from 0 to 1. */
  onStep: (title: Text, share: number) => void;
};

/** Name under which the plan's statements see the landed file. */
const LANDED = 'landed';
/** Resident size of the building engine, in MB, and milliseconds one statement may take. */
const BUILDER_MB = 4000;
const DEADLINE_MS = 30 * 60_000;

/**
 * Builds a snapshot in a file of its own, validates it, makes it immutable and only then points to it. Whatever
 * stops it on the way, the last good snapshot stays the current one and nothing half-built is ever pointed to.
 */
export async function publishSnapshot(spec: PublishSpec): Promise<Result<Snapshot>> {
  const { files, pointer } = spec;
  const number = nextNumber(files, await pointer.current());
  const building = `${snapshotFile(files, number)}.building`;
  await rm(building, { force: true });
  const built = await buildInto(building, spec);
  if (built !== null) {
    await rm(building, { force: true });
    await rm(`${building}.wal`, { force: true });
    return fail(built);
  }
  const snapshot: Snapshot = {
    number,
    file: snapshotFile(files, number),
    publishedAt: new Date(spec.clock.now()).toISOString(),
    contentHash: spec.contentHash,
    sources: spec.sources,
  };
  await settle(building, snapshot.file);
  await pointer.point(snapshot);
  await clearSnapshots(files, number);
  return ok(snapshot);
}

/** Null when it is built and valid; else why not. */
async function buildInto(building: string, spec: PublishSpec): Promise<Problem | null> {
  const { files, plan } = spec;
  const writer = await openWriter({ file: building, scratch: files.spill, folders: [files.folder], memoryMb: BUILDER_MB, deadlineMs: DEADLINE_MS });
  let step = 'open';
  try {
    await writer.attach(files.warehouse, LANDED, { readOnly: true });
    for (const [index, { name, title, statements }] of plan.steps.entries()) {
      step = name;
      spec.onStep(title, index / plan.steps.length);
      for (const statement of statements) await writer.run(statement);
    }
    const broken = await findContradiction(writer, plan);
    if (broken !== null) return broken;
    await writer.detach(LANDED);
    await writer.checkpoint();
    return null;
  } catch (error) {
    if (!isFault(error)) throw error;
    if (isDiskFull(error)) return landProblems.make('disk_full', {});
    return landProblems.make('build_failed', { step });
  } finally {
    await writer.close();
  }
}

async function findContradiction(writer: Writer, plan: PublishPlan): Promise<Problem | null> {
  for (const { name, statement } of plan.checks) {
    const { rows } = await writer.run(statement);
    if (rows.length > 0) return landProblems.make('check_failed', { check: name, rows: rows.length });
  }
  const missing = await writer.run(fixedSql('tables that questions read and the snapshot lacks', REQUIRED));
  const [table] = missing.rows[0] ?? [];
  return table == null ? null : landProblems.make('table_missing', { table: String(table) });
}

const REQUIRED = `select needed.name
from (values ('account'), ('account_state'), ('state_owner'), ('calendar'), ('account_day'), ('mrr_movement')) as needed(name)
anti join information_schema.tables as there on there.table_name = needed.name`;

/** On the disk for good, read-only, under its final name. A file appears there only whole. */
async function settle(building: string, file: string): Promise<void> {
  await syncFile(building);
  await chmod(building, 0o440);
  await rename(building, file);
  await syncFile(dirname(file));
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The engine says so in its own words, kept as the fault's cause. */
export function isDiskFull(error: Error): boolean {
  const words = `${String(error.cause)} ${error.message}`;
  return /no space left|ENOSPC|disk full|could not write|file too large|EFBIG/i.test(words);
}
