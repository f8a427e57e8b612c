/** PostgreSQL, and what speaks like it: chosen tables, read-only, by what changed. */
import { Fault, required } from '../../base/fault.ts';
import { fail, ok } from '../../base/problem.ts';
import { connectProblems } from '../problems.ts';
import type { Connector, ReadContext } from '../schema.ts';
import { databaseFault, openClient } from './client.ts';
import { zPostgresConfig } from './config.ts';
import type { PostgresConfig } from './config.ts';
import { readTable } from './read-table.ts';
import { readTables } from './tables.ts';
import type { PostgresTable } from './tables.ts';

/** Reads tables of a PostgreSQL database. */
export const postgresConnector = {
  kind: 'postgres',
  title: 'PostgreSQL',
  category: 'database',
  config: zPostgresConfig,
  auth: ['basic'],
  hosts: ({ host }) => [host],
  oauth: () => null,
  // Every database is another: a person says what its tables mean.
  maps: [],
  async check(config) {
    try {
      await tablesOf(config);
    } catch (error) {
      if (error instanceof Fault && error.problem !== null) return fail(error.problem);
      throw error;
    }
    return ok({ name: `${config.database} (${config.user}@${config.host})` });
  },
  async open(config) {
    const tables = new Map((await tablesOf(config)).map((table) => [table.stream.name, table]));
    return {
      streams: [...tables.values()].map(({ stream }) => stream),
      maps: [],
      read: (name: string, context: ReadContext) =>
        readTable(config, required(tables.get(name), `table ${name}`), context),
    };
  },
} as const satisfies Connector<PostgresConfig>;

async function tablesOf(config: PostgresConfig): Promise<PostgresTable[]> {
  const client = await openClient(config);
  try {
    const tables = await readTables(client, config);
    if (tables.length > 0) return tables;
    const problem = connectProblems.make('no_tables', { database: config.database });
    throw new Fault('no_tables', {
      message: `no table of ${config.database} is to be read`,
      problem,
    });
  } catch (error) {
    throw databaseFault(error, config);
  } finally {
    await client.end();
  }
}
