import { Client } from 'pg';
import { Fault, isFault } from '../../base/fault.ts';
import type { Problem } from '../../base/problem.ts';
import { connectProblems } from '../problems.ts';
import type { PostgresConfig } from './config.ts';

/** Milliseconds until a server that does not answer is given up, and until a locked table is. */
const CONNECT_WITHIN = 15_000;
const LOCK_WITHIN = 30_000;

/** Everything is read in one transaction that sees one moment and cannot write; texts come in one form. */
const BEGIN = `begin transaction isolation level repeatable read read only;
  set local timezone = 'UTC';
  set local datestyle = 'ISO, YMD';
  set local extra_float_digits = 1;
  set local statement_timeout = 0;
  set local lock_timeout = ${LOCK_WITHIN};
  set local search_path = ''`;

/** A connection that can only read. Faults carry a problem with the words of `problemOf`. */
export async function openClient(config: PostgresConfig): Promise<Client> {
  const { host, port, database, user, password, tls } = config;
  const client = new Client({
    host: host.replaceAll(/[[\]]/g, ''),
    port,
    database,
    user,
    password,
    ssl: tls === 'off' ? false : { rejectUnauthorized: tls === 'verified' },
    connectionTimeoutMillis: CONNECT_WITHIN,
    keepAlive: true,
    application_name: 'rapport',
  });
  // A connection that breaks while nobody waits for it is met by the next statement.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query(BEGIN);
    return client;
  } catch (error) {
    void client.end();
    throw databaseFault(error, config);
  }
}

/** A failure of the server or of the way to it as a fault with words for people; a fault of our own stays. */
export function databaseFault(error: unknown, config: PostgresConfig, stream = ''): Fault {
  if (isFault(error)) return error;
  return new Fault('source_failed', {
    message: `postgres: ${codeOf(error)}`,
    problem: problemOf(error, config, stream),
    cause: error,
  });
}

function problemOf(error: unknown, { host, database }: PostgresConfig, stream: string): Problem {
  const source = 'PostgreSQL';
  const code = codeOf(error);
  if (/^28|^SASL/.test(code)) return connectProblems.make('credentials_refused', { source });
  if (code === '3D000') return connectProblems.make('database_missing', { database, host });
  if (code === '42501') return connectProblems.make('permission_missing', { source, stream });
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return connectProblems.make('host_unknown', { host });
  if (code === 'ETIMEDOUT' || /timeout/i.test(code))
    return connectProblems.make('no_answer', { host, seconds: CONNECT_WITHIN / 1000 });
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/i.test(code))
    return connectProblems.make('encryption_refused', { host });
  if (/^[0-9A-Z]{5}$/.test(code))
    return connectProblems.make('database_failed', { source, stream, code });
  return connectProblems.make('connection_failed', { host });
}

/** The server's five characters, the system's word, or what the client says. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
