// The fast way in: whole column chunks into an appender, which casts them to the table's types.
import { BOOLEAN, DOUBLE, DuckDBDataChunk, DuckDBTypeId, VARCHAR } from '@duckdb/node-api';

import { ValueError } from './cells.js';
import { NOTHING, inTransaction } from './statements.js';

/** @import { DuckDBAppender, DuckDBConnection, DuckDBType } from '@duckdb/node-api' */
/** @import { Cell } from '../../engine-door.ts' */
/** @import { AppendColumn, Work, WorkResult } from '../protocol.ts' */

/** Rows in one of the engine's vectors. */
const CHUNK_ROWS = 2048;

const INTEGER_TYPES = new Set([
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.HUGEINT,
]);

/**
 * Appends one batch, all rows or none.
 * @param {DuckDBConnection} connection
 * @param {Extract<Work, { kind: 'append' }>} work
 * @returns {Promise<WorkResult>}
 */
export async function appendBatch(connection, { target, columns, count }) {
  const names = await tableColumns(connection, target);
  const unknown = columns.find((column) => !names.includes(column.name));
  if (unknown !== undefined)
    throw new ValueError(`table ${target.name} has no column ${unknown.name}`);
  const ordered = names.map((name) => columns.find((column) => column.name === name) ?? null);
  await inTransaction(connection, async () => {
    const appender = await connection.createAppender(
      target.name,
      target.schema ?? null,
      target.catalog ?? null,
    );
    ordered.forEach((column, place) => checkWhole(column, appender.columnType(place)));
    appendChunks(appender, ordered, count);
    appender.closeSync();
  });
  return { ...NOTHING, changed: [count] };
}

/**
 * @param {DuckDBAppender} appender
 * @param {readonly (AppendColumn | null)[]} columns
 * @param {number} count
 */
function appendChunks(appender, columns, count) {
  const types = columns.map(chunkType);
  for (let start = 0; start < count; start += CHUNK_ROWS) {
    const end = Math.min(count, start + CHUNK_ROWS);
    const chunk = DuckDBDataChunk.create(types, end - start);
    columns.forEach((column, place) => chunk.setColumnValues(place, cellsOf(column, start, end)));
    appender.appendDataChunk(chunk);
  }
}

/**
 * @param {AppendColumn | null} column
 * @param {number} start
 * @param {number} end
 * @returns {Cell[]}
 */
function cellsOf(column, start, end) {
  return column === null
    ? Array.from({ length: end - start }, () => null)
    : column.cells.slice(start, end);
}

/**
 * @param {AppendColumn | null} column
 * @returns {DuckDBType}
 */
function chunkType(column) {
  switch (column?.kind) {
    case 'boolean':
      return BOOLEAN;
    case 'number':
      return DOUBLE;
    default:
      return VARCHAR;
  }
}

/**
 * The engine would round a fraction to fit an integer column; that is refused.
 * @param {AppendColumn | null} column
 * @param {DuckDBType} type
 */
function checkWhole(column, type) {
  if (column?.kind !== 'number' || !INTEGER_TYPES.has(type.typeId)) return;
  const fraction = column.cells.find((cell) => cell !== null && !Number.isSafeInteger(cell));
  if (fraction !== undefined)
    throw new ValueError(`${fraction} does not fit the whole numbers of ${column.name}`);
}

const COLUMNS_OF_TABLE = `
select column_name
from duckdb_columns()
where table_name = $1
  and schema_name = coalesce($2, current_schema())
  and database_name = coalesce($3, current_database())
order by column_index`;

/**
 * @param {DuckDBConnection} connection
 * @param {{ name: string, schema?: string, catalog?: string }} target
 * @returns {Promise<string[]>}
 */
async function tableColumns(connection, target) {
  const values = [target.name, target.schema ?? null, target.catalog ?? null];
  const reader = await connection.runAndReadAll(COLUMNS_OF_TABLE, values, [
    VARCHAR,
    VARCHAR,
    VARCHAR,
  ]);
  const names = reader.getRows().map(([name]) => String(name));
  if (names.length === 0) throw new ValueError(`there is no table ${target.name} to append to`);
  return names;
}
