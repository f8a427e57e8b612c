import { copyFile, rename, rm } from 'node:fs/promises';
import { constants, existsSync, rmSync } from 'node:fs';
import type { Clock } from '../base/clock.ts';
import { systemClock } from '../base/clock.ts';
import type { Cell } from '../base/engine-door.ts';
import { isFault } from '../base/fault.ts';
import { hashOf } from '../base/hash.ts';
import type { Text } from '../base/locale.ts';
import { ok } from '../base/problem.ts';
import type { Problem, Result } from '../base/problem.ts';
import type { Compiled } from '../base/sql/compiled.ts';
import type { WorkspaceFiles } from './publish/files.ts';
import { workspaceFiles } from './publish/files.ts';
import type { SnapshotPointer } from './publish/pointer.ts';
import { publishSnapshot } from './publish/publish.ts';
import type { PublishPlan } from './publish/publish.ts';
import { forgetSource } from './run/forget-source.ts';
import type { RejectList } from './run/run-books.ts';
import { readLanded, readRawTables, readRejects, readRuns, readSources } from './run/run-books.ts';
import type { LandSpec } from './run/run-landing.ts';
import { runLanding } from './run/run-landing.ts';
import type { RawTable, Run, Snapshot } from './schema.ts';
import { landFault } from './warehouse/land-fault.ts';
import { Warehouse } from './warehouse/warehouse.ts';
import type { WarehouseMemory } from './warehouse/warehouse.ts';

export type WorkspaceOptions = {
  /** Folder of the workspace; made when it is missing. One process at a time: the caller holds its lock. */
  folder: string;
  clock?: Clock;
  memory?: WarehouseMemory;
};

export type PublishOrder = {
  plan: PublishPlan;
  pointer: SnapshotPointer;
  /** What the plan was made from beside landed data (mapping, policies, day): part of the snapshot's content hash. */
  basis: unknown;
  /**
   * The sources that the plan reads, by id with the entities that each feeds: whose "data as of" the snapshot carries.
   * All that landed unless given.
   */
  sources?: Readonly<Record<string, readonly string[]>>;
  onStep?: (title: Text, share: number) => void;
};

/** Data of one workspace: landed, listed, published. */
export type Workspace = {
  files: WorkspaceFiles;
  /** Lands all streams of a source. Never throws for what can go wrong with data or disk: it is in the run. */
  land(spec: LandSpec): Promise<Run>;
  /**
   * Builds and publishes a snapshot of what has landed; on failure the last one stays. Where the current one was made of
   * the same, it stays too, dated anew.
   */
  publish(order: PublishOrder): Promise<Result<Snapshot>>;
  /** Takes everything that landed from a source away; published snapshots keep what they have. */
  forget(source: string): Promise<void>;
  /** The last runs, newest first. */
  runs(most?: number): Promise<Run[]>;
  rejects(run: string, part: { offset: number; limit: number }): Promise<RejectList>;
  rawTables(): Promise<RawTable[]>;
  /** Reads landed tables as they are, each statement its rows. Waits for a landing or a build that has the file. */
  look(statements: readonly Compiled[]): Promise<(readonly (readonly Cell[])[])[]>;
  /** What had to be repaired when the warehouse was opened; each is given once. */
  repairs(): Problem[];
  close(): Promise<void>;
};

/** Measured with a million rows of twelve columns: its process peaks at 360 MB. */
const MEMORY: WarehouseMemory = { process: 460, engine: 150 };
/** Runs listed unless asked otherwise. */
const RUNS = 50;

/** Opens a workspace's data; what an interrupted process left in its passing folders is taken away. */
export function openWorkspace({
  folder,
  clock = systemClock,
  memory = MEMORY,
}: WorkspaceOptions): Workspace {
  const before = workspaceFiles(folder);
  for (const passing of [before.staging, before.spill])
    rmSync(passing, { recursive: true, force: true });
  const files = workspaceFiles(folder);
  const warehouse = new Warehouse(files, memory);
  return {
    files,
    land: (spec) => runLanding({ files, warehouse, clock }, spec),
    publish: (order) => publish({ files, warehouse, clock }, order),
    forget: (source) => warehouse.use((writer) => forgetSource(writer, source)),
    runs: (most = RUNS) => warehouse.use((writer) => readRuns(writer, most)),
    rejects: (run, part) => warehouse.use((writer) => readRejects(writer, run, part)),
    rawTables: () => warehouse.use(readRawTables),
    look: (statements) =>
      warehouse.use(async (writer) => {
        const found = [];
        for (const statement of statements) found.push((await writer.run(statement)).rows);
        return found;
      }),
    repairs: () => warehouse.takeRepairs(),
    close: () => warehouse.end(),
  };
}

type Parts = { files: WorkspaceFiles; warehouse: Warehouse; clock: Clock };

async function publish(
  { files, warehouse, clock }: Parts,
  order: PublishOrder,
): Promise<Result<Snapshot>> {
  const { landed, sources: known } = await warehouse.use(async (writer) => ({
    landed: await readLanded(writer),
    sources: await readSources(writer),
  }));
  const { plan, pointer, basis, onStep = () => {} } = order;
  const contentHash = hashOf([basis, landed, plan]);
  const sources = sourcesOf(known, order.sources ?? null);
  const current = await pointer.current();
  if (current?.contentHash === contentHash && existsSync(current.file)) {
    // The same would come of it: only that the sources were looked at again is new.
    await pointer.date(current.number, sources);
    return ok({ ...current, sources });
  }
  return warehouse.whileClosed(async () => {
    const spec = { files, plan, pointer, contentHash, sources, clock, onStep };
    const published = await publishSnapshot(spec);
    if (published.ok) await keepGoodCopy(files);
    return published;
  });
}

function sourcesOf(
  known: Snapshot['sources'],
  feeds: NonNullable<PublishOrder['sources']> | null,
): Snapshot['sources'] {
  if (feeds === null) return known;
  return known.flatMap((source) => {
    const entities = feeds[source.source];
    return entities === undefined ? [] : [{ ...source, entities: [...entities] }];
  });
}

/**
 * What was good enough to publish is kept, for the day the warehouse cannot be opened. Without room for it, the copy
 * before stays: the snapshot is published all the same.
 */
async function keepGoodCopy({ warehouse, goodCopy }: WorkspaceFiles): Promise<void> {
  const part = `${goodCopy}.part`;
  try {
    await rm(part, { force: true });
    await copyFile(warehouse, part, constants.COPYFILE_FICLONE);
    await rename(part, goodCopy);
  } catch (error) {
    await rm(part, { force: true });
    if (!isFault(landFault(error), 'disk_full')) throw error;
  }
}
