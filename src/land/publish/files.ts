/** Where a workspace's files are. One folder holds all of them; nothing outside it is read or written. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export type WorkspaceFiles = {
  folder: string;
  /** The landed tables: one writer, never read by viewers. */
  warehouse: string;
  /** A copy of it from the last publish, for the day it cannot be opened. */
  goodCopy: string;
  /** Published snapshots, immutable. */
  snapshots: string;
  /** Where engines may spill. */
  spill: string;
  /** Files on their way into the warehouse; emptied after each run. */
  staging: string;
  /** What could not be opened, kept for a person to look at. */
  quarantine: string;
};

/** The places inside a data folder, made where they are missing and closed to other users of the machine. */
export function workspaceFiles(folder: string): WorkspaceFiles {
  const root = resolve(folder);
  const files = {
    folder: root,
    warehouse: join(root, 'warehouse.duckdb'),
    goodCopy: join(root, 'warehouse.good.duckdb'),
    snapshots: join(root, 'snap'),
    spill: join(root, 'spill'),
    staging: join(root, 'staging'),
    quarantine: join(root, 'quarantine'),
  };
  for (const place of [root, files.snapshots, files.spill, files.staging])
    mkdirSync(place, { recursive: true, mode: 0o700 });
  return files;
}

/** The file of a snapshot by number. */
export function snapshotFile(files: WorkspaceFiles, number: number): string {
  return join(files.snapshots, `${number}.duckdb`);
}
