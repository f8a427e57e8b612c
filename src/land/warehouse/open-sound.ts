import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Writer } from '../../base/engine-door.ts';
import { isFault } from '../../base/fault.ts';
import type { Problem } from '../../base/problem.ts';
import type { WorkspaceFiles } from '../publish/files.ts';
import { landProblems } from '../problems.ts';
import { landFault, wordsOf } from './land-fault.ts';

/** How long to wait for the lock of a process that has been killed and is about to be gone, in milliseconds. */
const PATIENCE = 2_000;
const LOOK_EVERY = 100;

export type Sound = { writer: Writer; repairs: Problem[] };

/** Words of the engine for a file or log that is damaged, in contrast to one that is locked, missing or forbidden. */
const DAMAGED =
  /failure while replaying|corrupt|checksum|not a valid duckdb|could not read enough bytes|serialization error/i;

/**
 * Opens the writer file. Where its log cannot be replayed, the log is set aside and the file opens as of its last
 * checkpoint; where the file itself is damaged, its last good copy takes its place, or else a new one.
 */
export async function openSound(
  files: WorkspaceFiles,
  open: () => Promise<Writer>,
): Promise<Sound> {
  try {
    return { writer: await openPatiently(open, performance.now() + PATIENCE), repairs: [] };
  } catch (error) {
    if (!isDamage(error)) throw landFault(error);
  }
  const log = `${files.warehouse}.wal`;
  if (await exists(log)) {
    await setAside(log, files);
    const writer = await tryOpen(open);
    if (writer !== null) return { writer, repairs: [landProblems.make('log_set_aside', {})] };
  }
  await setAside(files.warehouse, files);
  const hasCopy = await exists(files.goodCopy);
  if (hasCopy) await restore(files);
  return {
    writer: await open(),
    repairs: [landProblems.make(hasCopy ? 'warehouse_restored' : 'warehouse_renewed', {})],
  };
}

/** The engine of a killed process ends a moment after it, and lets go of the file only then. */
async function openPatiently(open: () => Promise<Writer>, until: number): Promise<Writer> {
  try {
    return await open();
  } catch (error) {
    if (performance.now() > until || !isFault(landFault(error), 'workspace_busy')) throw error;
    await setTimeout(LOOK_EVERY);
    return openPatiently(open, until);
  }
}

function isDamage(error: unknown): boolean {
  if (!isFault(error, 'engine_open')) return false;
  return isFault(landFault(error), 'engine_open') && DAMAGED.test(wordsOf(error.cause));
}

async function tryOpen(open: () => Promise<Writer>): Promise<Writer | null> {
  try {
    return await open();
  } catch (error) {
    if (isDamage(error)) return null;
    throw landFault(error);
  }
}

async function setAside(path: string, { quarantine }: WorkspaceFiles): Promise<void> {
  await mkdir(quarantine, { recursive: true, mode: 0o700 });
  await rename(
    path,
    join(quarantine, `${new Date().toISOString().replaceAll(/[:.]/g, '-')}-${basename(path)}`),
  );
}

async function restore({ goodCopy, warehouse }: WorkspaceFiles): Promise<void> {
  const part = `${warehouse}.part`;
  await rm(part, { force: true });
  await copyFile(goodCopy, part);
  await rename(part, warehouse);
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
