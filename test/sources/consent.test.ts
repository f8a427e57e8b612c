import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEMO_APP } from '../standin/pipedrive/seed.ts';
import { openConsentApp, SPEC } from './consent-app.ts';
import type { ConsentApp, TestBrowser, WayBack } from './consent-app.ts';

/** Milliseconds that a sync and its build may take: a ceiling against hanging, on a busy machine too. */
const CEILING = 600_000;

let world: ConsentApp;
let browser: TestBrowser;

beforeEach(async () => {
  world = await openConsentApp();
  browser = world.browser();
}, CEILING);
afterEach(() => world.close());

/** Adds the source and sets out to its consent page. */
async function setOut(): Promise<Record<'allow' | 'deny', WayBack>> {
  expect((await browser.ask('POST', '/api/sources', SPEC)).body).toEqual({
    id: 'pipedrive',
    signIn: true,
  });
  return goOut();
}

async function goOut(who = browser): Promise<Record<'allow' | 'deny', WayBack>> {
  const begun = await who.ask('POST', '/api/sources/pipedrive/consent');
  expect(begun.status).toBe(200);
  return world.visit(String(begun.body['url']));
}

const finish = (back: object, who = browser) => who.ask('POST', '/api/consent/finish', back);
const sourceNow = async (): Promise<Record<string, unknown>> => {
  const [source] = await world.app.sources.list('en');
  return source ?? {};
};

test(
  'a source is allowed in on its own page and read at once; nothing of it is seen or stored in clear',
  async () => {
    const { allow } = await setOut();
    expect((await sourceNow())['access']).toMatchObject({ isMissing: true });
    const done = await finish(allow);
    expect(done).toMatchObject({
      status: 200,
      body: { source: 'pipedrive', account: expect.any(String) },
    });
    await world.app.jobs.idle();
    const source = await sourceNow();
    expect(source).toMatchObject({
      state: 'active',
      // Pipedrive's refresh tokens die after sixty days of lying idle.
      access: { isMissing: false, isEnding: false, endsAt: '2027-01-22T12:00:00.000Z' },
    });
    expect(source['rows']).toBeGreaterThan(0);
    const canaries = [DEMO_APP.clientSecret, 'access-1-', 'refresh-1-', allow.code ?? '–'];
    const seen = [...world.replies, ...world.heard];
    expect(canaries.filter((secret) => seen.some((text) => text.includes(secret)))).toEqual([]);
    const files = readdirSync(world.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
    expect(canaries.filter((secret) => files.some((bytes) => bytes.includes(secret)))).toEqual([]);
  },
  CEILING,
);

test('a way back counts once, in the browser that set out, in time, from who was asked', async () => {
  const { allow } = await setOut();
  const forged = [
    { ...allow, state: '' },
    { ...allow, state: `${allow.state}x` },
    { ...allow, state: allow.state.toLowerCase() },
    { ...allow, state: allow.state.slice(0, -1) },
    { ...allow, state: '../../x' },
    { ...allow, state: '__proto__' },
    { ...allow, state: 'https://evil.example/' },
  ];
  for (const back of forged)
    expect((await finish(back)).body).toMatchObject({ code: 'serve.consent_lost' });
  expect((await finish(allow, world.browser())).body).toMatchObject({ code: 'serve.consent_lost' });
  // Whoever tried it in a foreign browser has used it up.
  expect((await finish(allow)).body).toMatchObject({ code: 'serve.consent_lost' });

  const foreign = (await goOut()).allow;
  for (const issuer of ['https://evil.example', 'javascript:alert(1)', 'not an address'])
    expect((await finish({ ...foreign, issuer })).body).toMatchObject({
      code: 'serve.consent_lost',
    });

  const late = (await goOut()).allow;
  world.clock.pass(10 * 60_000 + 1);
  expect((await finish(late)).body).toMatchObject({ code: 'serve.consent_lost' });

  const wrong = { ...(await goOut()).allow, code: 'code-of-another' };
  expect((await finish(wrong)).body).toMatchObject({ code: 'connect.reconnect_needed' });
  expect((await finish({ ...allow, more: 1 })).status).toBe(400);
  expect((await finish({ ...allow, code: 7 })).status).toBe(400);
  expect((await sourceNow())['access']).toMatchObject({ isMissing: true });

  const good = (await goOut()).allow;
  expect((await finish(good)).status).toBe(200);
  expect((await finish(good)).body).toMatchObject({ code: 'serve.consent_lost' });
  await world.app.jobs.idle();
});

test('whoever says no is told what that means, and can begin again', async () => {
  const { deny } = await setOut();
  expect((await finish(deny)).body).toMatchObject({ code: 'serve.consent_denied' });
  expect((await finish((await goOut()).allow)).status).toBe(200);
  await world.app.jobs.idle();
});

test('a source that signs in with a key has no consent page', async () => {
  const config = { company: 'acme', auth: { kind: 'token', token: 'some-token' } };
  await browser.ask('POST', '/api/sources', { ...SPEC, config });
  const refused = await browser.ask('POST', '/api/sources/pipedrive/consent');
  expect(refused).toMatchObject({ status: 400, body: { code: 'serve.no_consent' } });
});

test('tokens that lie idle are kept alive, and one that is refused needs a person', async () => {
  await finish((await setOut()).allow);
  await world.app.jobs.idle();
  await browser.ask('POST', '/api/sources/pipedrive/pause');
  const before = world.oauth.refreshes();
  await world.app.tick();
  expect(world.oauth.refreshes()).toBe(before);
  world.clock.pass(16 * 86_400_000);
  await world.app.tick();
  expect(world.oauth.refreshes()).toBe(before + 1);
  expect((await sourceNow())['access']).toMatchObject({ endsAt: '2027-02-07T12:00:00.000Z' });
  world.oauth.revoke();
  world.clock.pass(54 * 86_400_000);
  expect((await sourceNow())['access']).toMatchObject({ isEnding: true });
  await world.app.tick();
  expect(await sourceNow()).toMatchObject({ state: 'reconnect' });
});
