/** Records of three small systems, built up to their accounts: for laws that hold whatever people decide. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cell } from '../../src/base/engine-door.ts';
import { openWriter } from '../../src/base/engine/open.ts';
import { tableName } from '../../src/base/sql/build-query.ts';
import { column, createSchema, createTable } from '../../src/base/sql/build-statement.ts';
import { compileDuckdb } from '../../src/base/sql/compile-duckdb.ts';
import { fixedSql } from '../../src/base/sql/fixed-sql.ts';
import type { RawTable } from '../../src/land/schema.ts';
import { compileCanonical } from '../../src/model/mapping/compile-canonical.ts';
import { LANDED } from '../../src/model/mapping/raw-catalog.ts';
import type { AccountLink, Decision, EntityMap } from '../../src/model/schema.ts';

const COLUMNS = ['id', 'name', 'tax_id', 'domain', 'email', 'other'] as const;
export type Client = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>> & { id: string };

/** Rows by system; the first founds the accounts, the others find theirs. `other` is a key of the first. */
export type Systems = Readonly<Record<'crm' | 'billing' | 'desk', readonly Client[]>>;

const LINK: AccountLink = {
  key: { column: 'other', source: 'crm', stream: 'clients' },
  taxId: 'tax_id',
  domain: 'domain',
  email: 'email',
  name: 'name',
};

export type Clients = Awaited<ReturnType<typeof openClients>>;

/** Lands the systems; `build` gives the tables of identity under these decisions. */
export async function openClients(systems: Systems) {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-clients-'));
  const landed = join(folder, 'landed.duckdb');
  const rawTables = await land(landed, systems);
  const maps = rawTables.map(({ source }) => mapOf(source));
  let builds = 0;
  return {
    async build(decisions: readonly Decision[]) {
      builds += 1;
      const writer = await openWriter({
        file: join(folder, `${builds}.duckdb`),
        memoryMb: 800,
        threads: 1,
      });
      await writer.attach(landed, LANDED, { readOnly: true });
      const mapping = { kind: 'mapping' as const, version: 1 as const, maps };
      const steps = compileCanonical({ mapping, rawTables, decisions, today: '2026-11-27' });
      for (const { statements } of steps) for (const each of statements) await writer.run(each);
      const read = async (text: string): Promise<readonly (readonly Cell[])[]> =>
        (await writer.run(fixedSql('look', text))).rows;
      const tables = {
        links: await read('select * from account_source_link order by all'),
        accounts: await read('select account_id, name, source_id from account order by all'),
        records: await read('select * from account_record order by all'),
        proposals: await read('select * from account_proposal order by all'),
      };
      await writer.close();
      return tables;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function land(file: string, systems: Systems): Promise<RawTable[]> {
  const writer = await openWriter({ file, memoryMb: 800, threads: 1 });
  await writer.run(compileDuckdb(createSchema('raw')));
  const tables: RawTable[] = [];
  for (const [source, rows] of Object.entries(systems)) {
    const columns = ['_pk', ...COLUMNS].map((name) => column(name, 'varchar'));
    await writer.run(compileDuckdb(createTable(tableName(source, 'raw'), { columns })));
    const cells = rows.map((row) => [row.id, ...COLUMNS.map((name) => row[name] ?? null)]);
    await writer.append({ schema: 'raw', name: source }, ['_pk', ...COLUMNS], cells);
    const fields = COLUMNS.map((name) => ({ name, type: 'text' as const, format: null }));
    tables.push({
      source,
      stream: 'clients',
      table: source,
      fields,
      key: ['id'],
      rows: rows.length,
      syncedAt: '2026-11-27T12:00:00Z',
    });
  }
  await writer.checkpoint();
  await writer.close();
  return tables;
}

function mapOf(source: string): EntityMap {
  const from = {
    account_key: 'id',
    name: 'name',
    tax_id: 'tax_id',
    domains: 'domain',
    email: 'email',
  };
  return {
    source,
    stream: 'clients',
    entity: 'account',
    fields: Object.fromEntries(
      Object.entries(from).map(([name, each]) => [name, { from: 'column', column: each }]),
    ),
    values: {},
    where: null,
    account: source === 'crm' ? null : LINK,
  };
}
