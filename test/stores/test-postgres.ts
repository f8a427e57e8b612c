/** The PostgreSQL of the tests: the one they were given, or one of their own. */
import { findPostgres } from '../../scripts/house/postgres-binaries.mjs';
import { startPostgres } from '../../scripts/house/postgres.mjs';

/** Its address, and what ends it. */
export async function openTestPostgres(): Promise<{ url: string; stop: () => void }> {
  const given = process.env['DATABASE_TEST_URL'];
  if (given !== undefined) return { url: given, stop: () => {} };
  const bin = findPostgres();
  if (bin === null)
    throw new Error('PostgreSQL 15 or newer is needed: set DATABASE_TEST_URL or RAPPORT_PG_BIN');
  return startPostgres(bin);
}
