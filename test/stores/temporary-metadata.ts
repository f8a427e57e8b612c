/** Metadata stores for tests: each its own, gone afterwards. */
import { createHash, randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Client } from 'pg';

import { openMetadata } from '../../src/base/metadata/open.ts';
import { openTestPostgres } from './test-postgres.ts';

/** An embedded store's directory, made in a moment: a copy of one that was made the slow way once. */
export async function temporaryMetadataDir(): Promise<string> {
  const template = await templateDir();
  const dir = mkdtempSync(join(tmpdir(), 'rapport-metadata-'));
  cpSync(template, dir, { recursive: true });
  return dir;
}

/** The template is remade when the store's version or its making changes. */
async function templateDir(): Promise<string> {
  const inputs = ['../../package-lock.json', '../../src/base/metadata/pglite-store.ts'];
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(readFileSync(new URL(input, import.meta.url)));
  const template = join(tmpdir(), `rapport-metadata-template-${hash.digest('hex').slice(0, 16)}`);
  if (existsSync(template)) return template;
  const draft = `${template}.${randomUUID()}`;
  mkdirSync(draft);
  const metadata = await openMetadata({ dir: draft, migrations: [] });
  await metadata.close();
  // Another test process may have been faster; its template is as good.
  if (existsSync(template)) rmSync(draft, { recursive: true });
  else renameSync(draft, template);
  return template;
}

/** A PostgreSQL to test on: the one that the test command started, else one of our own. */
export type TestPostgres = { newDatabase(): Promise<string>; stop(): Promise<void> };

/** `newDatabase` gives the address of an empty database; `stop` drops them all. */
export async function testPostgres(): Promise<TestPostgres> {
  const server = await openTestPostgres();
  const made: string[] = [];
  const admin = new Client({ connectionString: server.url });
  await admin.connect();
  return {
    async newDatabase() {
      const name = `test_${randomUUID().replaceAll('-', '')}`;
      await admin.query(`create database ${name}`);
      made.push(name);
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      return url.href;
    },
    async stop() {
      for (const name of made) await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
      server.stop();
    },
  };
}
