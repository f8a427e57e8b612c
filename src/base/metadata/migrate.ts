import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';

import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';

import { Fault } from '../fault.ts';
import { baseProblems } from '../problem-catalogue.ts';

/** One numbered step. Plain SQL, lower case; never changed once released, only followed by another. */
export type Migration = { number: number; name: string; text: string };

/** Any number: while one process migrates a shared PostgreSQL, the others wait. */
const MIGRATION_LOCK = 7_264_117;

/** The steps in this folder, in order. Refuses a gap or a double. */
export function readMigrations(folder = new URL('./migrations/', import.meta.url)): Migration[] {
  const files = readdirSync(folder)
    .filter((name) => /^\d{4}(-[a-z0-9]+)+\.sql$/.test(name))
    .sort();
  return files.map((name, index) => {
    const number = Number(name.slice(0, 4));
    if (number !== index + 1)
      throw new Fault('bad_migration', { message: `${name} should be number ${index + 1}` });
    return { number, name, text: readFileSync(new URL(name, folder), 'utf8') };
  });
}

/** Brings the store to the last step, each one in a transaction of its own. Gives the numbers it applied. */
export async function migrate<Tables>(
  db: Kysely<Tables>,
  migrations: readonly Migration[],
): Promise<number[]> {
  await inTurn(db, async (step) => {
    await sql`create table if not exists migration (
      number integer primary key,
      name text not null,
      checksum text not null,
      applied_at timestamptz not null
    )`.execute(step);
  });
  const applied: number[] = [];
  for (const migration of migrations) {
    await inTurn(db, async (step) => {
      if (await applyOne(step, migration, migrations.length)) applied.push(migration.number);
    });
  }
  return applied;
}

async function inTurn<Tables>(
  db: Kysely<Tables>,
  body: (step: Transaction<Tables>) => Promise<void>,
): Promise<void> {
  await db.transaction().execute(async (step) => {
    await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(step);
    await body(step);
  });
}

async function applyOne<Tables>(
  step: Transaction<Tables>,
  migration: Migration,
  known: number,
): Promise<boolean> {
  const checksum = checksumOf(migration.text);
  const { rows } = await sql<{
    number: number;
    checksum: string;
  }>`select number, checksum from migration order by number`.execute(step);
  const last = rows.at(-1)?.number ?? 0;
  if (last > known) throw newerFault(last, known);
  const done = rows.find((row) => row.number === migration.number);
  if (done !== undefined) {
    if (done.checksum === checksum) return false;
    throw new Fault('bad_migration', {
      message: `${migration.name} is not what was applied to this store`,
    });
  }
  for (const statement of statementsOf(migration.text)) await sql.raw(statement).execute(step);
  await sql`insert into migration (number, name, checksum, applied_at)
    values (${migration.number}, ${migration.name}, ${checksum}, now())`.execute(step);
  return true;
}

/** A statement ends with a semicolon at the end of a line. */
function statementsOf(text: string): string[] {
  return text
    .split(/;[ \t]*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

/** Comments and line ends may change; the statements may not. */
function checksumOf(text: string): string {
  const bare = text.replace(/--.*$/gm, '').replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(bare).digest('hex');
}

function newerFault(found: number, known: number): Fault {
  const problem = baseProblems.make('metadata_newer', { found, known });
  return new Fault('metadata_newer', {
    message: `the store is at step ${found}, this version knows ${known}`,
    problem,
  });
}
