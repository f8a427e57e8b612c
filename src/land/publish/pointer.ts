import { open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Snapshot } from '../schema.ts';
import { zSnapshot } from '../schema.ts';
import type { WorkspaceFiles } from './files.ts';

/** Where the pointer to the current snapshot is kept: the metadata store, or a file. Pointing is one atomic write. */
export type SnapshotPointer = {
  current(): Promise<Snapshot | null>;
  point(snapshot: Snapshot): Promise<void>;
  /** The sources of this snapshot were read again, with nothing new in them. */
  date(number: number, sources: Snapshot['sources']): Promise<void>;
};

/** The pointer as a file beside the snapshots. File names in it are relative, so that the folder may move. */
export function filePointer({ snapshots }: WorkspaceFiles): SnapshotPointer {
  const path = join(snapshots, 'current.json');
  const current = async (): Promise<Snapshot | null> => {
    const text = await readIfThere(path);
    if (text === null) return null;
    const snapshot = zSnapshot.parse(JSON.parse(text));
    return { ...snapshot, file: join(snapshots, snapshot.file) };
  };
  const point = (snapshot: Snapshot): Promise<void> =>
    writeWhole(path, JSON.stringify({ ...snapshot, file: `${snapshot.number}.duckdb` }));
  return {
    current,
    point,
    async date(number, sources) {
      const snapshot = await current();
      if (snapshot?.number === number) await point({ ...snapshot, sources });
    },
  };
}

/** The whole text or none: under another name first, on the disk, then renamed. */
async function writeWhole(path: string, text: string): Promise<void> {
  const part = `${path}.part`;
  const file = await open(part, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, path);
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
