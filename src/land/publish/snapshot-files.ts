import { readdirSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Snapshot } from '../schema.ts';
import type { WorkspaceFiles } from './files.ts';

/** Snapshots kept beside the current one: readers of the one before may still be at it. */
const KEPT = 3;

const NUMBERED = /^(\d+)\.duckdb$/;

/** One more than any number ever pointed to or lying in the folder. */
export function nextNumber(files: WorkspaceFiles, current: Snapshot | null): number {
  const there = readdirSync(files.snapshots).map((name) => Number(NUMBERED.exec(name)?.[1] ?? 0));
  return Math.max(0, current?.number ?? 0, ...there) + 1;
}

/** Removes old snapshots and what interrupted builds left. The current one and the newest before it stay. */
export async function clearSnapshots(files: WorkspaceFiles, current: number): Promise<void> {
  for (const name of await readdir(files.snapshots)) {
    const number = Number(NUMBERED.exec(name)?.[1] ?? NaN);
    const isLeftOver = Number.isNaN(number) && name.includes('.building');
    if (isLeftOver || (number !== current && number <= current - KEPT))
      await rm(join(files.snapshots, name), { force: true });
  }
}
