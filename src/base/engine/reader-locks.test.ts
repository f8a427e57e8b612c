import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { ProbeError, openReader, probe, probesOf } from './child/open-reader.js';

const CANARY = 'canary-8c1f';
let folder = '';
let file = '';
let connection: DuckDBConnection;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-locks-'));
  file = join(folder, "it's a snapshot.duckdb");
  const instance = await DuckDBInstance.create(file);
  const writer = await instance.connect();
  await writer.run('create table account as select i as id from range(1000) t(i)');
  await writer.run('checkpoint');
  writer.closeSync();
  instance.closeSync();
  writeFileSync(join(folder, 'canary.csv'), `x\n${CANARY}\n`);
  const opened = await openReader({
    kind: 'open',
    role: 'reader',
    file,
    threads: 1,
    memoryLimitMb: 200,
    connections: 2,
    scratch: null,
    folders: [],
    reportMemory: false,
  });
  const second = opened[1];
  if (second === undefined) throw new Error('no second connection');
  connection = second;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function refusal(text: string): Promise<string> {
  return connection.run(text).then(
    () => 'it ran',
    (error: unknown) => String(error),
  );
}

test('reads the tables of the snapshot by their bare names', async () => {
  const rows = await connection.runAndReadAll('select count(*) from account');
  expect(rows.getRows()).toEqual([[1000n]]);
});

test('refuses every probe, and leaves the folder and the file as they were', async () => {
  const before = readFileSync(file);
  expect(probesOf(file)).toHaveLength(8);
  const answers = await Promise.all(probesOf(file).map(([, text]) => refusal(text)));
  const lock = /permission error|disabled|locked|read-only|not allowed/i;
  expect(answers.filter((answer) => !lock.test(answer))).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual(['canary.csv', "it's a snapshot.duckdb"]);
  expect(readFileSync(file).equals(before)).toBe(true);
});

// `disabled_filesystems` cannot be read back; without it the probes fail.
test('every lock is set, each on its own', async () => {
  const locks = ['enable_external_access', 'lock_configuration', 'temp_directory'];
  const columns = locks.map((lock) => `current_setting('${lock}')::varchar`).join(', ');
  const reader = await connection.runAndReadAll(`select ${columns}`);
  expect(reader.getRows()).toEqual([['false', 'true', '']]);
});

test('reaches no file, network, extension or setting by any other way', async () => {
  const canary = join(folder, 'canary.csv');
  const ways = [
    `select * from read_csv('${canary}')`,
    `select * from '${canary}'`,
    `select * from read_text('${canary}')`,
    `select * from read_blob('/proc/self/environ')`,
    `select * from glob('/etc/*')`,
    `select * from sniff_csv('${canary}')`,
    `select * from query('select * from read_text(''${canary}'')')`,
    `copy account to '${join(folder, 'out.csv')}'`,
    `copy account to '.tmp/out.csv'`,
    `export database '${join(folder, 'export')}'`,
    `attach '${join(folder, 'new.duckdb')}' as other (read_write)`,
    `attach '${file.replaceAll("'", "''")}' as again`,
    `select * from read_csv('https://localhost/x.csv')`,
    'install httpfs',
    'load httpfs',
    'set lock_configuration = false',
    `set disabled_filesystems = ''`,
    `set temp_directory = '${folder}'`,
    `set memory_limit = '20GB'`,
    'set threads = 8',
    'delete from ws.main.account',
    'insert into account values (1)',
    'drop table account',
    'alter table account add column x integer',
  ];
  const answers = await Promise.all(ways.map(refusal));
  const open = ways.filter((_, index) => answers[index] === 'it ran');
  expect(open).toEqual([]);
  expect(answers.join(' ')).not.toContain(CANARY);
  expect(readdirSync(folder).sort()).toEqual(['canary.csv', "it's a snapshot.duckdb"]);
});

test('a query too big for its memory fails instead of spilling to disk', async () => {
  const big =
    'select i, hash(i)::varchar || hash(i + 1)::varchar as h from range(30000000) t(i) order by h limit 5 offset 29000000';
  expect(await refusal(big)).toMatch(/out of memory/i);
  expect(readdirSync(folder).sort()).toEqual(['canary.csv', "it's a snapshot.duckdb"]);
});

test('the self-test notices when the locks are missing', async () => {
  const instance = await DuckDBInstance.create(':memory:');
  const open = await instance.connect();
  await open.run(`attach '${file.replaceAll("'", "''")}' as ws (read_only)`);
  await expect(probe(open, file)).rejects.toThrow(ProbeError);
  await open.run('set enable_external_access = false');
  await expect(probe(open, file)).rejects.toThrow(/could read the database file/);
});
