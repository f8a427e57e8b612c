import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from '../../src/serve/app/app.ts';
import { openApp } from '../../src/serve/app/open-app.ts';
import type { Server } from '../../src/serve/http/route.ts';
import { buildServer } from '../../src/serve/http/server.ts';
import type { SourceView } from '../../src/serve/schema.ts';
import { claimed } from '../serve/owner.ts';
import type { Signed } from '../serve/owner.ts';
import { temporaryMetadataDir } from '../stores/temporary-metadata.ts';

/** Milliseconds that opening and a first import may take: a ceiling against hanging, on a busy machine too. */
const CEILING = 600_000;

let folder: string;
let app: App;
let server: Server;
let owner: Signed;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-source-api-'));
  renameSync(await temporaryMetadataDir(), join(folder, 'metadata'));
  app = await openApp({ data: folder });
  server = await buildServer(app, { pages: folder, logger: false });
  owner = await claimed(app, server);
  const content = Readable.from('account_id;name\n1;Aurora\n2;Boreal\n');
  const upload = await app.imports.upload({ name: 'clients.csv', content }, 'en');
  if (!upload.ok) throw new Error('no upload');
  const uploads = upload.value.tables.map(({ name, fields, key }) => ({
    upload: upload.value.id,
    table: name,
    fields: fields.map(({ field }) => field),
    key,
  }));
  const suggested = await app.imports.suggest({ uploads });
  if (!suggested.ok) throw new Error('no mapping');
  await app.imports.start({ uploads, mapping: suggested.value.mapping, name: 'My files' }, 'en');
  await app.jobs.idle();
}, CEILING);
afterAll(async () => {
  await server?.close();
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  const headers = owner;
  const reply = await server.inject({
    method,
    url,
    headers,
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: reply.statusCode, body: reply.json() };
}

async function filesSource(): Promise<SourceView> {
  const { body } = await ask('GET', '/api/sources?locale=en');
  return body.sources.find(({ id }: SourceView) => id === 'files');
}

test(
  'a source can be looked at, scheduled, paused, run, taken away and brought back',
  async () => {
    expect(await filesSource()).toMatchObject({
      name: 'My files',
      state: 'active',
      rows: 2,
      config: {},
      schedule: null,
      nextAt: null,
      problems: [],
    });
    const schedule = { kind: 'daily', at: '06:30', zone: 'America/Sao_Paulo' };
    await ask('PUT', '/api/sources/files/schedule', { schedule });
    expect(await filesSource()).toMatchObject({ schedule, nextAt: expect.any(String) });
    await ask('POST', '/api/sources/files/pause');
    expect(await filesSource()).toMatchObject({ state: 'paused', nextAt: null });
    await ask('POST', '/api/sources/files/resume');

    const { body } = await ask('POST', '/api/sources/files/sync', { full: false });
    await app.jobs.idle();
    expect((await ask('GET', `/api/jobs/${body.job}?locale=en`)).body).toMatchObject({
      state: 'done',
    });
    const runs = (await ask('GET', '/api/sources/files/runs?locale=en')).body.runs;
    expect(runs[0].streams).toMatchObject([{ read: 2, inserted: 0, updated: 0, unchanged: 2 }]);

    await ask('POST', '/api/sources/files/remove');
    expect(await filesSource()).toMatchObject({ state: 'removed' });
    await ask('POST', '/api/sources/files/restore');
    expect(await filesSource()).toMatchObject({ state: 'active' });
  },
  CEILING,
);

test(
  'what the shell configures itself cannot be configured from outside',
  async () => {
    const files = { kind: 'files', name: 'x', config: { folder: '/etc', tables: [] } };
    expect(await ask('POST', '/api/sources', files)).toMatchObject({
      status: 400,
      body: { code: 'serve.unknown_connector' },
    });
    expect(await ask('POST', '/api/sources/check', { ...files, source: null })).toMatchObject({
      status: 400,
    });
    await ask('PUT', '/api/sources/files', { ...files, name: 'Renamed' });
    const job = (await ask('POST', '/api/sources/files/sync', { full: false })).body.job;
    await app.jobs.idle();
    expect((await ask('GET', `/api/jobs/${job}?locale=en`)).body.state).toBe('done');
    expect((await filesSource()).name).toBe('Renamed');
  },
  CEILING,
);

test('a source that is not there is 404, and a schedule that never comes is refused', async () => {
  expect(await ask('POST', '/api/sources/none/pause')).toMatchObject({
    status: 404,
    body: { code: 'serve.unknown_source' },
  });
  const schedule = { kind: 'cron', cron: '0 0 31 2 *', zone: 'UTC' };
  expect(await ask('PUT', '/api/sources/files/schedule', { schedule })).toMatchObject({
    status: 400,
  });
});
