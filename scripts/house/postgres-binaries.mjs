import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { outputOf } from './command.mjs';
import { HouseError } from './progress.mjs';

/** The oldest PostgreSQL that Rapport supports. */
export const OLDEST_POSTGRES = 15;

/** The directory that holds initdb, pg_ctl and postgres 15 or newer, or null. */
export function findPostgres() {
  const named = process.env.RAPPORT_PG_BIN;
  if (named && !isUsable(named)) {
    const wish = `initdb, pg_ctl and postgres ${OLDEST_POSTGRES} or newer`;
    throw new HouseError(`RAPPORT_PG_BIN names ${named}, which does not hold ${wish}.`);
  }
  return named || ([...onPath(), ...versionedPlaces()].find(isUsable) ?? null);
}

function onPath() {
  const program = outputOf('/bin/sh', ['-c', 'command -v pg_ctl']);
  return program ? [dirname(realpathSync(program))] : [];
}

function versionedPlaces() {
  return [
    ...newestFirst('/usr/lib/postgresql', '', 'bin'),
    ...newestFirst('/opt/homebrew/opt', 'postgresql@', 'bin'),
    ...newestFirst('/usr/local/opt', 'postgresql@', 'bin'),
  ];
}

function newestFirst(folder, prefix, inside) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))
    .toSorted((a, b) => Number(b.slice(prefix.length)) - Number(a.slice(prefix.length)))
    .map((name) => join(folder, name, inside));
}

function isUsable(bin) {
  if (!['initdb', 'pg_ctl', 'postgres'].every((name) => existsSync(join(bin, name)))) return false;
  const version = outputOf(join(bin, 'pg_ctl'), ['--version']) ?? '';
  return Number(/(\d+)/.exec(version)?.[1] ?? 0) >= OLDEST_POSTGRES;
}
