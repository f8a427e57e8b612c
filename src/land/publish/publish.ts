import { chmod, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Clock } from '../../base/clock.ts';
import type { Writer } from '../../base/engine-door.ts';
import { openWriter } from '../../base/engine/open.ts';
import type { Fault } from '../../base/fault.ts';
import { isFault } from '../../base/fault.ts';
import type { Text } from '../../base/locale.ts';
import { fail, ok } from '../../base/problem.ts';
import type { Problem, Result } from '../../base/problem.ts';
import { val } from '../../base/sql/build-expression.ts';
import { as, select, table } from '../../base/sql/build-query.ts';
import { compileDuckdb } from '../../base/sql/compile-duckdb.ts';
import type { Compiled } from '../../base/sql/compiled.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import { landProblems } from '../problems.ts';
import type { Snapshot } from '../schema.ts';
import type { WorkspaceFiles } from './files.ts';
import { snapshotFile } from './files.ts';
import type { SnapshotPointer } from './pointer.ts';
import { landFault } from '../warehouse/land-fault.ts';
import { clearSnapshots, nextNumber } from './snapshot-files.ts';

/** What is run to make a snapshot. The model's build plan is one. */
export type PublishPlan = {
  steps: readonly { name: string; title: Text; statements: readonly Compiled[] }[];
  /** Queries that must give no row. */
  checks: readonly { name: string; statement: Compiled }[];
  /** Tables that must have rows, because what they are made of has. */
  filled?: readonly string[];
};

export type PublishSpec = {
  files: WorkspaceFiles;
  plan: PublishPlan;
  pointer: Pick<SnapshotPointer, 'current' | 'point'>;
  /** Hash over what the snapshot is made of: mapping, policies, landed runs. */
  contentHash: string;
  sources: Snapshot['sources'];
  clock: Clock;
  /** Told before each step; `share` from 0 to 1. */
  onStep: (title: Text, share: number) => void;
};

const OPENING: Text = { en: 'Open', 'pt-BR': 'Abrir', es: 'Abrir' };
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
  await dropBuilding(building);
  const broken = await buildInto(building, spec);
  if (broken !== null) {
    await dropBuilding(building);
    return fail(broken);
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

/** Takes away a half-built file, from now or from a process that ended in the middle. */
async function dropBuilding(building: string): Promise<void> {
  for (const path of [building, `${building}.wal`]) await rm(path, { force: true });
}

/** Null when it is built and valid; else why not. */
async function buildInto(building: string, spec: PublishSpec): Promise<Problem | null> {
  const { files, plan } = spec;
  let step: Text = OPENING;
  let writer: Writer | null = null;
  try {
    writer = await openWriter({
      file: building,
      scratch: files.spill,
      folders: [files.folder],
      memoryMb: BUILDER_MB,
      deadlineMs: DEADLINE_MS,
    });
    await writer.attach(files.warehouse, LANDED, { readOnly: true });
    for (const [index, { title, statements }] of plan.steps.entries()) {
      step = title;
      spec.onStep(title, index / plan.steps.length);
      for (const statement of statements) await writer.run(statement);
    }
    const broken = await findContradiction(writer, plan);
    if (broken === null) await writer.detach(LANDED);
    await writer.close();
    return broken;
  } catch (error) {
    // Closing writes, too, and fails again on a full disk: the first failure is the one to tell of.
    await Promise.allSettled([writer?.close()]);
    const fault = landFault(error);
    return isFault(fault, 'disk_full') || isFault(fault, 'workspace_busy')
      ? fault.problem
      : buildProblem(step, fault);
  }
}

async function findContradiction(writer: Writer, plan: PublishPlan): Promise<Problem | null> {
  for (const { name, statement } of plan.checks) {
    const { rows } = await writer.run(statement);
    if (rows.length > 0)
      return landProblems.make('check_failed', { check: name, rows: rows.length });
  }
  const missing = await writer.run(
    fixedSql('tables that questions read and the snapshot lacks', REQUIRED),
  );
  const [table] = missing.rows[0] ?? [];
  if (table !== undefined) return landProblems.make('table_missing', { table: String(table) });
  return findEmpty(writer, plan.filled ?? []);
}

async function findEmpty(writer: Writer, filled: readonly string[]): Promise<Problem | null> {
  for (const name of filled) {
    const { rows } = await writer.run(
      compileDuckdb(select({ columns: [as('one', val(1))], from: table(name), limit: 1 })),
    );
    if (rows.length === 0) return landProblems.make('table_empty', { table: name });
  }
  return null;
}

/** The engine's words, in the fault's cause, are for the log of whoever runs the server. */
function buildProblem(step: Text, fault: Fault): Problem {
  return fault.problem?.code === 'base.engine_memory'
    ? fault.problem
    : landProblems.make('build_failed', { step: step.en });
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
