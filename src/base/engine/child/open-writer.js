// Opens a warehouse file for its one writer.
import { dirname } from 'node:path';

import { DuckDBInstance } from '@duckdb/node-api';

import { SAFE_CONFIG, quoteText } from './settings.js';

/** @import { DuckDBConnection } from '@duckdb/node-api' */
/** @import { OpenRequest } from '../protocol.ts' */

/**
 * The file read-write, spilling to its own folder; of the file system only the file's folder,
 * the scratch folder and those that were named can be reached.
 * @param {OpenRequest} request
 * @returns {Promise<DuckDBConnection[]>}
 */
export async function openWriter(request) {
  const {
    file,
    threads,
    memoryLimitMb,
    connections,
    scratch,
    folders,
    keepsOrder = true,
  } = request;
  const instance = await DuckDBInstance.create(file, {
    ...SAFE_CONFIG,
    threads: String(threads),
    memory_limit: `${memoryLimitMb}MB`,
    temp_directory: scratch ?? '',
    preserve_insertion_order: String(keepsOrder),
  });
  const first = await instance.connect();
  const allowed = [dirname(file), ...folders].map(quoteText).join(', ');
  await first.run(`set global timezone = 'UTC'`);
  await first.run(`set allowed_directories = [${allowed}]`);
  await first.run('set enable_external_access = false');
  await first.run('set lock_configuration = true');
  const all = [first];
  while (all.length < connections) all.push(await instance.connect());
  return all;
}

/**
 * Opens another file under a name.
 * @param {DuckDBConnection} connection
 * @param {{ file: string, catalog: string, readOnly: boolean }} what
 */
export async function attach(connection, { file, catalog, readOnly }) {
  await connection.run(
    `attach ${quoteText(file)} as ${quoteName(catalog)}${readOnly ? ' (read_only)' : ''}`,
  );
}

/**
 * Writes an attached file's log into it and closes it.
 * @param {DuckDBConnection} connection
 * @param {string} catalog
 */
export async function detach(connection, catalog) {
  await connection.run(`checkpoint ${quoteName(catalog)}`);
  await connection.run(`detach ${quoteName(catalog)}`);
}

/** @param {string} name Checked by the door with `quoteIdentifier` before it is sent. */
function quoteName(name) {
  return `"${name.replaceAll('"', '""')}"`;
}
