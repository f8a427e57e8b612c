// Opens a snapshot so that even hostile SQL could reach nothing but that snapshot's tables.
import { dirname, join } from 'node:path';

import { DuckDBInstance } from '@duckdb/node-api';

import { SAFE_CONFIG, quoteText } from './settings.js';

/** @import { DuckDBConnection } from '@duckdb/node-api' */
/** @import { OpenRequest } from '../protocol.ts' */

/** The locks did not hold: this process must not serve. */
export class ProbeError extends Error {
  /** @override */
  name = 'ProbeError';
}

/**
 * A database in memory with the file attached read-only, and then, in this order: no outside
 * access, no file system, no way back. (A file opened directly would stay readable and its log
 * writable through SQL, whatever `enable_external_access` says.)
 * @param {OpenRequest} request
 * @returns {Promise<DuckDBConnection[]>}
 */
export async function openReader({ file, threads, memoryLimitMb, connections }) {
  const instance = await DuckDBInstance.create(':memory:', {
    ...SAFE_CONFIG,
    threads: String(threads),
    memory_limit: `${memoryLimitMb}MB`,
    temp_directory: '',
  });
  const first = await instance.connect();
  await first.run(`attach ${quoteText(file)} as ws (read_only)`);
  await first.run(`set global timezone = 'UTC'`);
  await first.run('set enable_external_access = false');
  await first.run(`set disabled_filesystems = 'LocalFileSystem'`);
  await first.run('set lock_configuration = true');
  await probe(first, file);
  const all = [first];
  while (all.length < connections) all.push(await instance.connect());
  for (const connection of all) await connection.run('use ws');
  return all;
}

/**
 * What must fail, tried on every opening: reading and listing files, writing beside the file,
 * opening another database, writing to this one, taking the locks off, loading an extension.
 * @param {string} file
 * @returns {[string, string][]}
 */
export function probesOf(file) {
  const path = quoteText(file);
  return [
    ['read the database file', `select count(*) from read_blob(${path})`],
    ['list the folder', `select count(*) from glob(${quoteText(join(dirname(file), '*'))})`],
    ['write the log of the database', `copy (select 1) to ${quoteText(`${file}.wal`)}`],
    ['write beside the database', `copy (select 1) to ${quoteText(`${file}.probe`)}`],
    ['open another database', `attach ${quoteText(`${file}.probe`)} as probe`],
    ['write to the database', 'create table ws.main.probe (x integer)'],
    ['take the locks off', 'set enable_external_access = true'],
    ['load an extension', `load ${quoteText(join(dirname(file), 'probe.duckdb_extension'))}`],
  ];
}

/**
 * Tries the probes; throws a `ProbeError` unless every one is refused by a lock.
 * @param {DuckDBConnection} connection
 * @param {string} file
 */
export async function probe(connection, file) {
  for (const [what, text] of probesOf(file)) {
    if (await succeeds(connection, text))
      throw new ProbeError(`the locks do not hold: could ${what}`);
  }
}

/**
 * @param {DuckDBConnection} connection
 * @param {string} text
 */
async function succeeds(connection, text) {
  try {
    await connection.run(text);
    return true;
  } catch (error) {
    // Refused for the right reason: a lock. Any other failure proves nothing about the locks.
    const message = String(error);
    if (
      /permission error|disabled|locked|read-only mode|not allowed|cannot (change|modify)/i.test(
        message,
      )
    )
      return false;
    throw new ProbeError(`a probe failed for another reason: ${message}`);
  }
}
