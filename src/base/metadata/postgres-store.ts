import { Pool, types } from 'pg';

import { COLUMN_PARSERS } from './column-values.ts';

export type PostgresOptions = {
  url: string;
  /** Connections at most. */
  connections?: number;
  /** Told when a connection that nobody is using breaks; the pool opens another by itself. */
  warn?: (message: string) => void;
};

/** A pool of connections to PostgreSQL. */
export function openPostgres({ url, connections = 10, warn = warnProcess }: PostgresOptions): Pool {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 60_000,
    application_name: 'rapport',
    types: { getTypeParser },
  });
  pool.on('error', (error) => warn(`metadata: a connection broke: ${error.message}`));
  return pool;
}

/** Where a connection string points, without user and password. */
export function placeOf(url: string): string {
  if (!URL.canParse(url)) return 'DATABASE_URL';
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

const getTypeParser: typeof types.getTypeParser = (type: number, format?: 'text' | 'binary') =>
  (format === 'binary' ? null : COLUMN_PARSERS[type]) ??
  types.getTypeParser(type, format ?? 'text');

function warnProcess(message: string): void {
  process.emitWarning(message);
}
