import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { HouseError } from './progress.mjs';
import { startPostgres } from './postgres.mjs';
import { provideTools } from './provide.mjs';

/** A million entries of work, as a table of a company's own database has them. */
const TABLE = `create table public.entries as
  select n as id, 'C' || lpad((n % 997)::text, 4, '0') as client, 'P' || n % 4999 as project,
    date '2024-01-01' + (n % 900)::integer as day, date '2024-01-01' + (n % 930)::integer as due,
    (n % 800)::numeric(12,2) / 100 as hours, (n * 13 % 1000000)::numeric(18,2) / 100 as amount,
    case when n % 5 = 0 then null else (n % 1000)::numeric(12,2) / 100 end as discount,
    case when n % 9 = 0 then 'USD' else 'BRL' end as currency, n % 3 = 0 as paid,
    'Ajuste nº ' || n % 10007 || ' da peça ' || n % 211 as note,
    timestamptz '2026-01-01 00:00:00+00' + n * interval '1 second' as updated_at
  from generate_series(1, 1000000) as n;
  alter table public.entries add primary key (id);
  create index on public.entries (updated_at, id);
  analyze public.entries`;

/** Starts a PostgreSQL with the table `entries`; `{ url, stop }`. */
export async function startBenchPostgres() {
  const { postgresBin } = await provideTools();
  const cluster = await startPostgres(postgresBin);
  const args = ['--quiet', '--no-psqlrc', '--set', 'ON_ERROR_STOP=1', '--dbname', cluster.url];
  const filled = spawnSync(join(postgresBin, 'psql'), [...args, '--command', TABLE], {
    encoding: 'utf8',
  });
  if (filled.status === 0) return cluster;
  cluster.stop();
  throw new HouseError(`the table to measure could not be made:\n${filled.stderr || filled.error}`);
}
