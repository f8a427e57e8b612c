import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock, systemClock } from '../../src/base/clock.ts';
import { demoPortfolio } from '../../src/connect/demo/portfolio.ts';
import type { App } from '../../src/serve/app/app.ts';
import { openApp } from '../../src/serve/app/open-app.ts';
import type { Server } from '../../src/serve/http/route.ts';
import { buildServer } from '../../src/serve/http/server.ts';
import { openStandins } from '../standin/kit/open-standins.ts';
import { DEMO_COMPANY, DEMO_TOKEN, seedPipedrive } from '../standin/pipedrive/seed.ts';
import { pipedriveVendor } from '../standin/pipedrive/vendor.ts';
import { claimed } from '../serve/owner.ts';
import type { Signed } from '../serve/owner.ts';
import { temporaryMetadataDir } from '../stores/temporary-metadata.ts';

/** Milliseconds that a sync and its build may take: a ceiling against hanging, on a busy machine too. */
const CEILING = 600_000;
const NOW = '2026-11-23T12:00:00Z';
const { streams } = demoPortfolio({ today: '2026-11-23', accounts: 4, months: 3 });

/** The portfolio's companies, less those that are marked as a test or as the agency itself. */
const CLIENTS = [...(streams.find(({ name }) => name === 'companies')?.rows ?? [])]
  .filter((company) => company['is_test'] !== true && company['is_internal'] !== true)
  .map((company) => String(company['name']))
  .sort();

let folder: string;
let standins: Awaited<ReturnType<typeof openStandins>>;
let app: App;
let server: Server;
let owner: Signed;
/** Everything that the server ever replied. */
const replies: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-connected-'));
  renameSync(await temporaryMetadataDir(), join(folder, 'metadata'));
  standins = await openStandins(
    [pipedriveVendor(seedPipedrive(streams), { burst: 1000, mostPerPage: 500 })],
    { clock: systemClock },
  );
  app = await openApp({
    data: folder,
    clock: fixedClock(NOW),
    outbound: { gateway: standins.url },
  });
  server = await buildServer(app, { pages: folder, logger: false });
  owner = await claimed(app, server);
}, CEILING);
afterAll(async () => {
  await server?.close();
  await app?.close();
  await standins?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(method: 'GET' | 'POST', url: string, payload?: object) {
  const reply = await server.inject({
    method,
    url,
    headers: owner,
    ...(payload === undefined ? {} : { payload }),
  });
  replies.push(reply.body);
  return { status: reply.statusCode, body: reply.json() };
}

const specOf = (token: string) => ({
  kind: 'pipedrive',
  name: 'Our CRM',
  config: { company: DEMO_COMPANY, auth: { kind: 'token', token } },
});

test(
  'a CRM is tried, connected and synced; its accounts are published by its own mapping, and its token is seen nowhere',
  async () => {
    const refused = await ask('POST', '/api/sources/check', { ...specOf('wrong'), source: null });
    expect(refused).toMatchObject({ status: 400, body: { code: 'connect.credentials_refused' } });
    const tried = await ask('POST', '/api/sources/check', { ...specOf(DEMO_TOKEN), source: null });
    expect(tried).toMatchObject({ status: 200, body: { account: expect.any(String) } });

    expect((await ask('POST', '/api/sources', specOf(DEMO_TOKEN))).body).toMatchObject({
      id: 'pipedrive',
      signIn: false,
    });
    const { job } = (await ask('POST', '/api/sources/pipedrive/sync', { full: false })).body;
    await app.jobs.idle();
    expect((await ask('GET', `/api/jobs/${job}?locale=en`)).body).toMatchObject({
      state: 'done',
      problems: expect.not.arrayContaining([expect.objectContaining({ severity: 'error' })]),
    });
    const [source] = (await ask('GET', '/api/sources?locale=en')).body.sources;
    expect(source).toMatchObject({
      state: 'active',
      secrets: { 'auth.token': expect.stringMatching(/^•{4}/) },
    });
    expect(source.rows).toBeGreaterThan(0);
    const accounts = await ask('GET', '/api/dimensions/account/members?search=&locale=en');
    expect(accounts.body.members.map(({ label }: { label: string }) => label).sort()).toEqual(
      CLIENTS,
    );

    await ask('GET', '/api/sources/pipedrive/runs?locale=en');
    await ask('GET', '/api/workspace');
    expect(replies.filter((text) => text.includes(DEMO_TOKEN))).toEqual([]);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    expect(files.filter((file) => readFileSync(file).includes(DEMO_TOKEN))).toEqual([]);
  },
  CEILING,
);
