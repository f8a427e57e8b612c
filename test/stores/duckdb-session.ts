import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';

import { runStatement } from '../../src/base/engine/child/statements.js';
import type { Cell } from '../../src/base/engine-door.ts';
import { compileDuckdb } from '../../src/base/sql/compile-duckdb.ts';
import type { Compiled } from '../../src/base/sql/compiled.ts';
import type { Statement } from '../../src/base/sql/statement.ts';

/** A DuckDB of its own in memory, spoken to in the same way as the engine's child does. For tests of SQL. */
export type DuckdbSession = {
  connection: DuckDBConnection;
  run(statement: Statement | Compiled): Promise<Cell[][]>;
};

/** Opens one. It ends with the test process. */
export async function openDuckdbSession(): Promise<DuckdbSession> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run(`set global timezone = 'UTC'`);
  return {
    connection,
    async run(statement) {
      const compiled = 'kind' in statement ? compileDuckdb(statement) : statement;
      const { cells, count } = await runStatement(connection, compiled);
      return Array.from({ length: count }, (_, row) => cells.map((column) => column[row] ?? null));
    },
  };
}
