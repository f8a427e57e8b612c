import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Clock } from '../../base/clock.ts';
import { systemClock } from '../../base/clock.ts';
import { lockDirectory } from '../../base/metadata/directory-lock.ts';
import { openMetadata } from '../../base/metadata/open.ts';
import type { Metadata } from '../../base/metadata/open.ts';
import type { KeyStore } from '../../base/secret/data-keys.ts';
import { openKeyStore } from './key-store.ts';
import { sourcesIn } from './sources.ts';
import type { Sources } from './sources.ts';

export type StoreOptions = {
  /** Folder of the workspace's data; made when it is missing. */
  data: string;
  /** Address of a PostgreSQL for the metadata; null = embedded in the data folder. */
  databaseUrl?: string | null;
  /** RAPPORT_KEY; null = the key file of the data folder. */
  masterKey?: string | null;
  clock?: Clock;
  /** Told of each statement that is sent to the metadata store. Tests count. */
  onStatement?: () => void;
};

/** The lock of the data folder, the metadata store and the keys of its secrets. */
export type Opened = {
  folder: string;
  clock: Clock;
  metadata: Metadata;
  keys: KeyStore;
  sources: Sources;
  close(): Promise<void>;
};

/** There is one workspace on an installation until accounts exist. */
export const WORKSPACE = 'main';

/** Opens what the app and the commands that need no app stand on. A folder in use is a fault that says by whom. */
export async function openStores(options: StoreOptions): Promise<Opened> {
  const { databaseUrl: url = null, masterKey = null, clock = systemClock } = options;
  const folder = resolve(options.data);
  // Closed to other users of the machine before anything is in it.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = lockDirectory(folder);
  let metadata: Metadata | null = null;
  try {
    const place = url === null ? { dir: join(folder, 'metadata') } : { url };
    const { onStatement } = options;
    metadata = await openMetadata(onStatement === undefined ? place : { ...place, onStatement });
    const store = metadata;
    return {
      folder,
      clock,
      metadata,
      keys: openKeyStore({ folder, metadata, clock, masterKey, workspace: WORKSPACE }),
      sources: sourcesIn(metadata, { workspace: WORKSPACE, clock }),
      async close() {
        await store.close();
        lock.release();
      },
    };
  } catch (error) {
    await metadata?.close();
    lock.release();
    throw error;
  }
}
