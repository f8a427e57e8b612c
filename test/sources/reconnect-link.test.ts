import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEMO_COMPANY, DEMO_TOKEN } from '../standin/pipedrive/seed.ts';
import { openConsentApp, SPEC } from './consent-app.ts';
import type { ConsentApp, TestBrowser, WayBack } from './consent-app.ts';

/** Milliseconds that a sync and its build may take: a ceiling against hanging, on a busy machine too. */
const CEILING = 600_000;
const DAY = 86_400_000;

let world: ConsentApp;
let ours: TestBrowser;
let clients: TestBrowser;

beforeEach(async () => {
  world = await openConsentApp();
  ours = world.browser();
  clients = world.stranger();
}, CEILING);
afterEach(() => world.close());

async function openLink(config: object = SPEC.config): Promise<string> {
  await ours.ask('POST', '/api/sources', { ...SPEC, config });
  return newLink();
}

async function newLink(): Promise<string> {
  const made = await ours.ask('POST', '/api/sources/pipedrive/link');
  expect(made.status).toBe(200);
  return String(made.body['token']);
}

async function goOut(token: string): Promise<Record<'allow' | 'deny', WayBack>> {
  const begun = await clients.ask('POST', '/api/reconnect/consent', { token });
  return world.visit(String(begun.body['url']));
}

const look = (token: string) => clients.ask('POST', '/api/reconnect', { token });
const isClosed = { status: 404, body: { code: 'serve.link_closed' } };

test('a client allows Rapport in by a link, once, and learns nothing else of the workspace', async () => {
  const token = await openLink();
  const shown = await look(token);
  expect(shown.body).toEqual({
    title: 'Pipedrive',
    brand: expect.objectContaining({ name: expect.any(String) }),
    signIn: true,
    fields: [],
    expiresAt: '2026-11-30T12:00:00.000Z',
  });
  expect(shown.text).not.toContain('Our CRM');
  // Looking, and saying no, use nothing up.
  const denied = await clients.ask('POST', '/api/consent/finish', (await goOut(token)).deny);
  expect(denied.body).toMatchObject({ code: 'serve.consent_denied' });
  const { allow } = await goOut(token);
  const second = (await goOut(token)).allow;
  expect((await clients.ask('POST', '/api/consent/finish', allow)).body).toEqual({
    source: null,
    account: expect.any(String),
  });
  expect(await look(token)).toMatchObject(isClosed);
  expect(await clients.ask('POST', '/api/consent/finish', second)).toMatchObject(isClosed);
  await world.app.jobs.idle();
  const { body } = await ours.ask('GET', '/api/sources?locale=en');
  expect(body['sources']).toMatchObject([
    { state: 'active', reconnect: { isPossible: true, openUntil: null } },
  ]);
});

test('a link ends by time, by a newer one, and when it is taken back', async () => {
  const first = await openLink();
  const second = await newLink();
  expect(await look(first)).toMatchObject(isClosed);
  expect((await look(second)).status).toBe(200);
  await ours.ask('DELETE', '/api/sources/pipedrive/link');
  expect(await look(second)).toMatchObject(isClosed);
  const third = await newLink();
  const { allow } = await goOut(third);
  world.clock.pass(7 * DAY + 1);
  expect(await look(third)).toMatchObject(isClosed);
  expect((await clients.ask('POST', '/api/consent/finish', allow)).status).not.toBe(200);
  for (const guess of ['', 'x', third.slice(1), `${third}=`, third.toUpperCase()])
    expect(await look(guess)).toMatchObject(isClosed);
});

test('where a key signs in, the client gives it, and only one that works is taken', async () => {
  const token = await openLink({
    company: DEMO_COMPANY,
    auth: { kind: 'token', token: 'old-one' },
  });
  expect((await look(token)).body).toMatchObject({
    signIn: false,
    fields: [{ path: 'auth.token', input: { kind: 'text', secret: true } }],
  });
  const give = (secrets: object) =>
    clients.ask('POST', '/api/reconnect/credentials', { token, secrets });
  expect((await give({ 'auth.token': 'wrong' })).body).toMatchObject({
    code: 'connect.credentials_refused',
  });
  // What the page does not ask for is nobody's to change.
  const elsewhere = await give({ 'auth.token': 'wrong', company: 'evil' });
  expect(elsewhere.body).toMatchObject({ code: 'connect.credentials_refused' });
  expect((await give({ 'auth.token': DEMO_TOKEN })).status).toBe(200);
  expect(await give({ 'auth.token': DEMO_TOKEN })).toMatchObject(isClosed);
  await world.app.jobs.idle();
  const { body } = await ours.ask('GET', '/api/sources?locale=en');
  expect(body['sources']).toMatchObject([{ state: 'active', config: { company: DEMO_COMPANY } }]);
});

test('a link is kept as a hash alone', async () => {
  const token = await openLink();
  const files = readdirSync(world.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  expect(files.filter((bytes) => bytes.includes(token))).toEqual([]);
  expect(world.replies.filter((text) => text.includes(token))).toHaveLength(1);
});
