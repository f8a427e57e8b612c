import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { PGlite } from '@electric-sql/pglite';

import { Fault } from '../fault.ts';
import { COLUMN_PARSERS } from './column-values.ts';
import { DurableFiles } from './durable-files.ts';
import { syncPath, syncTree } from './sync-tree.ts';
import type { Sync } from './sync-tree.ts';

/** PGlite starts PostgreSQL with `-F`, which switches fsync off. */
const DURABLE_PARAMS = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  // The method that reaches the file system operation we supply: fdatasync and O_DSYNC do nothing here.
  '-c',
  'wal_sync_method=fsync',
  '-c',
  'timezone=UTC',
];

/** Opens the embedded store in `dir/store`, created on first use. The directory must be locked by the caller. */
export async function openPglite(dir: string, sync?: Sync): Promise<PGlite> {
  const folder = join(dir, 'store');
  if (!existsSync(folder)) await createStore(folder);
  const store = await PGlite.create({
    fs: new DurableFiles(folder, sync),
    startParams: DURABLE_PARAMS,
    parsers: COLUMN_PARSERS,
  });
  await checkDurable(store);
  return store;
}

/** Made without fsync under another name, then forced to the disk as a whole and renamed: twice as fast, as safe. */
async function createStore(folder: string): Promise<void> {
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  const store = await PGlite.create({ dataDir: draft });
  await store.close();
  syncTree(draft);
  renameSync(draft, folder);
  syncPath(dirname(folder));
}

/** A later version of PGlite may change its parameters: better not to start than to lose rows in silence. */
async function checkDurable(store: PGlite): Promise<void> {
  for (const [setting, wanted] of [
    ['fsync', 'on'],
    ['synchronous_commit', 'on'],
    ['full_page_writes', 'on'],
    ['wal_sync_method', 'fsync'],
  ]) {
    const { rows } = await store.query<{ value: string }>('select current_setting($1) as value', [
      setting,
    ]);
    const value = rows[0]?.value;
    if (value === wanted) continue;
    await store.close();
    throw new Fault('metadata_open', {
      message: `the embedded store runs with ${setting} = ${value}`,
    });
  }
}
