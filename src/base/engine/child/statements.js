// Runs statements on a connection and gathers their answer.
import { BIGINT, BOOLEAN, DOUBLE, INTEGER, VARCHAR } from '@duckdb/node-api';

import { readColumn, typeName } from './cells.js';
import { prepareOnce } from './prepared.js';

/** @import { DuckDBConnection, DuckDBMaterializedResult, DuckDBType } from '@duckdb/node-api' */
/** @import { Cell } from '../../engine-door.ts' */
/** @import { Scalar } from '../../sql/expression.ts' */
/** @import { StatementText, WorkResult } from '../protocol.ts' */

/** @type {WorkResult} */
export const NOTHING = { columns: [], cells: [], count: 0, changed: [] };

/**
 * One statement of a reader, kept prepared, with all its rows.
 * @param {DuckDBConnection} connection
 * @param {StatementText} statement
 */
export async function runQuery(connection, { text, values }) {
  const prepared = await prepareOnce(connection, text);
  prepared.bind([...values], values.map(bindType));
  return gather(await prepared.run());
}

/**
 * One statement of a writer, with all its rows.
 * @param {DuckDBConnection} connection
 * @param {StatementText} statement
 */
export async function runStatement(connection, statement) {
  return gather(await execute(connection, statement));
}

/**
 * @param {DuckDBMaterializedResult} result
 * @returns {WorkResult}
 */
function gather(result) {
  const names = result.columnNames();
  const types = result.columnTypes();
  /** @type {Cell[][]} */
  const cells = names.map(() => []);
  // The chunks are in memory already: reading them here saves a hop to a worker thread for each.
  const chunks = result.chunkCount;
  for (let index = 0; index < chunks; index += 1) {
    const chunk = result.getChunk(index);
    cells.forEach((column, place) => readColumn(chunk, place, column));
  }
  const columns = names.map((name, place) => ({
    name,
    type: typeName(/** @type {DuckDBType} */ (types[place])),
  }));
  return { columns, cells, count: cells[0]?.length ?? 0, changed: [result.rowsChanged] };
}

/**
 * All statements or none; gives the rows each one changed.
 * @param {DuckDBConnection} connection
 * @param {readonly StatementText[]} statements
 * @returns {Promise<WorkResult>}
 */
export async function runTransaction(connection, statements) {
  /** @type {number[]} */
  const changed = [];
  await inTransaction(connection, async () => {
    for (const statement of statements)
      changed.push((await execute(connection, statement)).rowsChanged);
  });
  return { ...NOTHING, changed };
}

/**
 * Runs `body` between begin and commit; any failure rolls back and is thrown on.
 * @param {DuckDBConnection} connection
 * @param {() => Promise<void>} body
 */
export async function inTransaction(connection, body) {
  await connection.run('begin transaction');
  try {
    await body();
    await connection.run('commit');
  } catch (error) {
    await rollBack(connection);
    throw error;
  }
}

/**
 * A failed commit has ended the transaction by itself, and then there is nothing to roll back.
 * @param {DuckDBConnection} connection
 */
async function rollBack(connection) {
  try {
    await connection.run('rollback');
  } catch (error) {
    if (!/no transaction is active/i.test(String(error))) throw error;
  }
}

/**
 * @param {DuckDBConnection} connection
 * @param {StatementText} statement
 */
async function execute(connection, { text, values }) {
  return values.length === 0
    ? connection.run(text)
    : connection.run(text, [...values], values.map(bindType));
}

/**
 * @param {Scalar} value
 * @returns {DuckDBType}
 */
function bindType(value) {
  switch (typeof value) {
    case 'boolean':
      return BOOLEAN;
    case 'number':
      if (!Number.isSafeInteger(value) || Object.is(value, -0)) return DOUBLE;
      return Math.abs(value) < 2 ** 31 ? INTEGER : BIGINT;
    default:
      return VARCHAR;
  }
}
