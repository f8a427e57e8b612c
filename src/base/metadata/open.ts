import { Kysely, PostgresDialect } from 'kysely';
import type { Dialect } from 'kysely';

import { Fault } from '../fault.ts';
import { baseProblems } from '../problem-catalogue.ts';
import { lockDirectory } from './directory-lock.ts';
import { migrate, readMigrations } from './migrate.ts';
import type { Migration } from './migrate.ts';
import { pgliteDialect } from './pglite-dialect.ts';
import { openPglite } from './pglite-store.ts';
import { openPostgres, placeOf } from './postgres-store.ts';
import type { PostgresOptions } from './postgres-store.ts';
import type { Sync } from './sync-tree.ts';
import type { Tables } from './tables.ts';

export type EmbeddedOptions = {
  dir: string;
  /** How a file is forced to the disk; fsync unless given. Tests count. */
  sync?: Sync;
};

export type MetadataOptions = (EmbeddedOptions | PostgresOptions) & {
  /** The steps to bring the store to; all that there are unless given. */
  migrations?: readonly Migration[];
  /** Told of each statement that is sent to the store. Tests count. */
  onStatement?: () => void;
};

export type Metadata = {
  readonly db: Kysely<Tables>;
  readonly kind: 'pglite' | 'postgresql';
  close(): Promise<void>;
};

/**
 * Opens the metadata store and brings it to the newest step: embedded in a directory, which is
 * locked for this process, or a PostgreSQL by its address. Faults: `directory_locked`,
 * `metadata_open`, `metadata_newer`.
 */
export async function openMetadata(options: MetadataOptions): Promise<Metadata> {
  const migrations = options.migrations ?? readMigrations();
  if ('url' in options) {
    const dialect = new PostgresDialect({ pool: openPostgres(options) });
    return start({
      kind: 'postgresql',
      place: placeOf(options.url),
      dialect,
      migrations,
      onStatement: options.onStatement,
      release: () => {},
    });
  }
  const lock = lockDirectory(options.dir);
  try {
    const store = await openPglite(lock.directory, options.sync);
    return await start({
      kind: 'pglite',
      place: lock.directory,
      dialect: pgliteDialect(store),
      migrations,
      onStatement: options.onStatement,
      release: () => lock.release(),
    });
  } catch (error) {
    lock.release();
    throw openFault(lock.directory, error);
  }
}

type Start = Pick<Metadata, 'kind'> & {
  place: string;
  dialect: Dialect;
  migrations: readonly Migration[];
  onStatement: (() => void) | undefined;
  release: () => void;
};

async function start(spec: Start): Promise<Metadata> {
  const { kind, place, dialect, migrations, onStatement, release } = spec;
  const db = new Kysely<Tables>(
    onStatement === undefined ? { dialect } : { dialect, log: onStatement },
  );
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    closing ??= db.destroy().finally(release);
    await closing;
  };
  try {
    await migrate(db, migrations);
  } catch (error) {
    await close();
    throw openFault(place, error);
  }
  return { db, kind, close };
}

/** A fault of our own says it better; anything else is the store's, whose words are for the log only. */
function openFault(place: string, error: unknown): Fault {
  if (error instanceof Fault) return error;
  const problem = baseProblems.make('metadata_open', { place });
  return new Fault('metadata_open', {
    message: `cannot open the metadata store at ${place}`,
    problem,
    cause: error,
  });
}
