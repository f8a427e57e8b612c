import { readFileSync, rmSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';

import { temporaryMetadataDir, testPostgres } from '../../../test/stores/temporary-metadata.ts';
import { openMetadata } from './open.ts';
import type { Metadata, MetadataOptions } from './open.ts';
import type { Tables } from './tables.ts';

const GOLDEN = readFileSync(new URL('./schema.golden.txt', import.meta.url), 'utf8');

test('the steps make the schema of the golden dump on the embedded store', async () => {
  const dir = await temporaryMetadataDir();
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  expect(await dumpOf({ dir })).toBe(GOLDEN);
});

test('the steps make the same schema on PostgreSQL', async () => {
  const postgres = await testPostgres();
  onTestFinished(() => postgres.stop());
  expect(await dumpOf({ url: await postgres.newDatabase() })).toBe(GOLDEN);
});

/** The compiler demands every column of `Tables` here and refuses any other. */
const COLUMNS: { [Table in keyof Tables]: { [Column in keyof Tables[Table]]: true } } = {
  source: {
    id: true,
    workspace: true,
    kind: true,
    name: true,
    config: true,
    created_at: true,
    state: true,
    schedule: true,
    removed_at: true,
    attempted_at: true,
    scheduled_at: true,
  },
  sync_run: {
    id: true,
    source_id: true,
    started_at: true,
    finished_at: true,
    status: true,
    streams: true,
    problems: true,
  },
  snapshot: {
    workspace: true,
    number: true,
    file: true,
    published_at: true,
    content_hash: true,
    policy_hash: true,
    current: true,
  },
  document: {
    id: true,
    kind: true,
    name: true,
    version: true,
    body: true,
    created_at: true,
    updated_at: true,
    deleted_at: true,
    published: true,
    created_by: true,
  },
  document_revision: {
    document_id: true,
    number: true,
    name: true,
    body: true,
    published_at: true,
  },
  decision: {
    id: true,
    kind: true,
    left: true,
    right: true,
    decided_by: true,
    decided_at: true,
    undone_at: true,
    undone_by: true,
    batch: true,
    note: true,
  },
  secret_key: {
    id: true,
    workspace: true,
    master_key: true,
    wrapped: true,
    messages: true,
    created_at: true,
    retired_at: true,
  },
  secret: {
    workspace: true,
    owner: true,
    field: true,
    sealed: true,
    key_id: true,
    updated_at: true,
  },
  reconnect_link: {
    id: true,
    workspace: true,
    source_id: true,
    token_hash: true,
    created_at: true,
    expires_at: true,
    used_at: true,
    revoked_at: true,
  },
  preference: { key: true, value: true },
  upload: { id: true, file_name: true, size: true, detected: true, created_at: true },
  job: {
    id: true,
    kind: true,
    state: true,
    progress: true,
    created_at: true,
    updated_at: true,
    problems: true,
  },
  person: {
    id: true,
    email: true,
    name: true,
    password_hash: true,
    locale: true,
    theme: true,
    created_at: true,
    suspended_at: true,
    second_at: true,
    second_step: true,
  },
  member: {
    workspace: true,
    person_id: true,
    role: true,
    rule: true,
    masks: true,
    reports: true,
    created_at: true,
  },
  session: {
    id: true,
    token_hash: true,
    person_id: true,
    created_at: true,
    used_at: true,
    expires_at: true,
    browser: true,
    address: true,
    viewing_as: true,
  },
  pass: {
    id: true,
    kind: true,
    token_hash: true,
    workspace: true,
    email: true,
    access: true,
    person_id: true,
    made_by: true,
    created_at: true,
    expires_at: true,
    used_at: true,
  },
  recovery_code: {
    person_id: true,
    code_hash: true,
    used_at: true,
  },
  api_token: {
    id: true,
    workspace: true,
    person_id: true,
    name: true,
    token_hash: true,
    scopes: true,
    created_at: true,
    expires_at: true,
    used_at: true,
    revoked_at: true,
  },
  audit_entry: {
    workspace: true,
    number: true,
    at: true,
    actor: true,
    event: true,
    target: true,
    details: true,
    previous: true,
    hash: true,
  },
};

test('the types name the columns of the schema', () => {
  const typed = Object.entries(COLUMNS).flatMap(([name, columns]) =>
    Object.keys(columns).map((column) => `${name}.${column}`),
  );
  const made = [...GOLDEN.matchAll(/^(\w+)\.\d+ (\w+) /gm)]
    .map(([, name, column]) => `${name}.${column}`)
    .filter((name) => !name.startsWith('migration.'));
  expect(typed.sort()).toEqual(made.sort());
});

async function dumpOf(options: MetadataOptions): Promise<string> {
  const metadata = await openMetadata(options);
  try {
    const parts = [
      await columnsOf(metadata),
      await constraintsOf(metadata),
      await indexesOf(metadata),
    ];
    return `${parts.flat().sort().join('\n')}\n`;
  } finally {
    await metadata.close();
  }
}

async function columnsOf({ db }: Metadata): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select c.relname || '.' || lpad(a.attnum::text, 2, '0') || ' ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || case when a.attnotnull then ' not null' else '' end
      || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attnum > 0 and not a.attisdropped`.execute(db);
  return rows.map((row) => row.line);
}

// Newer versions of PostgreSQL list "not null" as constraints too; the columns say it already.
async function constraintsOf({ db }: Metadata): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select c.conrelid::regclass || ': constraint ' || c.conname || ' ' || pg_get_constraintdef(c.oid) as line
    from pg_constraint c
    join pg_namespace n on n.oid = c.connamespace and n.nspname = 'public'
    where c.contype in ('p', 'u', 'f', 'c')`.execute(db);
  return rows.map((row) => row.line);
}

async function indexesOf({ db }: Metadata): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select tablename || ': index ' || indexdef as line from pg_indexes where schemaname = 'public'`.execute(
    db,
  );
  return rows.map((row) => row.line);
}
