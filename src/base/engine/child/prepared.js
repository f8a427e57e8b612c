// Reports ask the same statements with other values again and again. Preparing one costs three
// times as much as running it when it is small, so a reader keeps the last ones of each connection.
// (A writer does not: its tables change under it.)

/** @import { DuckDBConnection, DuckDBPreparedStatement } from '@duckdb/node-api' */

/** Statements kept per connection. */
const KEPT = 64;

/** @type {WeakMap<DuckDBConnection, Map<string, DuckDBPreparedStatement>>} */
const kept = new WeakMap();

/**
 * The statement of this text, prepared before or now.
 * @param {DuckDBConnection} connection
 * @param {string} text
 * @returns {Promise<DuckDBPreparedStatement>}
 */
export async function prepareOnce(connection, text) {
  const statements = kept.get(connection) ?? new Map();
  kept.set(connection, statements);
  const known = statements.get(text);
  const statement = known ?? (await connection.prepare(text));
  // A map remembers the order of entry: moved to the end, the first is the one unused longest.
  statements.delete(text);
  statements.set(text, statement);
  if (statements.size > KEPT) forgetOldest(statements);
  return statement;
}

/** @param {Map<string, DuckDBPreparedStatement>} statements */
function forgetOldest(statements) {
  const [oldest] = statements;
  if (oldest === undefined) return;
  statements.delete(oldest[0]);
  oldest[1].destroySync();
}
