/** Coming in and going out: the claim, sign-ins, sessions, invitations, new passwords, second factors, tokens. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Secret, TOTP } from 'otpauth';
import { OWNER, PAGE, signed } from './owner.ts';
import { accessOf, openPeopleApp, OPENING, PASSWORD } from './open-people.ts';
import type { PeopleApp } from './open-people.ts';

let world: PeopleApp;
beforeAll(async () => {
  world = await openPeopleApp();
}, OPENING);
afterAll(() => world?.close());

/** Minutes later: what was counted against somebody is forgotten. */
const later = (): void => world.clock.pass(301);

const signIn = (email: string, password: string, code: string | null = null) =>
  world.ask(null, 'POST', '/api/sign-in', { email, password, code });

/** The headers of somebody who signs in. */
async function enter(email: string, password = PASSWORD, code: string | null = null) {
  const payload = { email, password, code };
  return signed(
    await world.server.inject({ method: 'POST', url: '/api/sign-in', headers: PAGE, payload }),
  );
}

const codeOf = (body: unknown): unknown => (body as { code?: unknown }).code;

describe('the claim', () => {
  test('counts once: afterwards there is no code, and none is taken', async () => {
    expect(await world.app.people.door.claimCode()).toBeNull();
    const code = 'AAAAA-BBBBB-CCCCC-DDDDD';
    const again = await world.ask(null, 'POST', '/api/claim', { code, ...OWNER });
    expect(again).toMatchObject({ status: 400, body: { code: 'serve.claim_refused' } });
  });

  test('wrong codes are not looked at without end', async () => {
    world.clock.pass(3601);
    const codes = Array.from({ length: 25 }, (_, at) => `WRONG-${at}`);
    const replies = [];
    for (const code of codes)
      replies.push(await world.ask(null, 'POST', '/api/claim', { code, ...OWNER }));
    expect(replies.filter(({ status }) => status === 400)).toHaveLength(20);
    expect(replies.at(-1)).toMatchObject({ status: 429 });
  });
});

describe('signing in', () => {
  test('tells nobody, a wrong password and somebody suspended alike', async () => {
    later();
    await world.join('sus@example.com', {});
    const id = await world.idOf('sus@example.com');
    await world.ask(world.owner, 'POST', `/api/people/${id}/suspend`);
    const replies = [
      await signIn('nobody@example.com', PASSWORD),
      await signIn(OWNER.email, 'not this one at all'),
      await signIn('sus@example.com', PASSWORD),
    ];
    expect(new Set(replies.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    expect(replies[0]).toMatchObject({ status: 401, body: { code: 'serve.sign_in_refused' } });
  });

  test('five tries in five minutes for an e-mail, known or not; the right password waits too', async () => {
    later();
    for (const email of ['someone@example.com', OWNER.email]) {
      for (let at = 0; at < 5; at += 1)
        expect((await signIn(email, 'wrong password here')).status).toBe(401);
      const limited = await signIn(email, OWNER.password);
      expect(limited).toMatchObject({ status: 429, body: { code: 'serve.too_many_tries' } });
      expect(Number(limited.headers['retry-after'])).toBeGreaterThan(200);
    }
    later();
    expect((await signIn(OWNER.email, OWNER.password)).status).toBe(200);
  });

  test('gives a cookie that scripts cannot read, and its token stands in no reply and not in the store', async () => {
    later();
    const reply = await signIn(OWNER.email, OWNER.password);
    const cookie = String(reply.headers['set-cookie']);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    const token = /rapport-session=([^;]+)/.exec(cookie)?.[1] ?? '';
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(JSON.stringify(reply.body)).not.toContain(token);
  });

  test('a change that a cookie allows must come from our own page', async () => {
    const { cookie } = world.owner;
    const put = (headers: Record<string, string>) =>
      world.ask({ host: '127.0.0.1', cookie, ...headers }, 'PUT', '/api/preferences', {
        theme: 'dark',
      });
    expect((await put({})).status).toBe(403);
    expect((await put({ origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await put({ origin: 'null' })).status).toBe(403);
    expect((await put({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await put({ 'sec-fetch-site': 'same-site', origin: PAGE.origin })).status).toBe(403);
    expect((await put({ origin: PAGE.origin })).status).toBe(204);
    const foreign = { host: 'elsewhere.example', cookie, origin: 'http://elsewhere.example' };
    expect((await world.ask(foreign, 'GET', '/api/session')).status).toBe(403);
  });
});

describe('sessions', () => {
  test('end after twelve hours without use, and after seven days whatever happens', async () => {
    later();
    await world.join('ses@example.com', {});
    const idle = await enter('ses@example.com');
    world.clock.pass(11 * 3600);
    expect((await world.ask(idle, 'GET', '/api/me/sessions')).status).toBe(200);
    world.clock.pass(11 * 3600);
    expect((await world.ask(idle, 'GET', '/api/me/sessions')).status).toBe(200);
    world.clock.pass(13 * 3600);
    expect((await world.ask(idle, 'GET', '/api/me/sessions')).status).toBe(401);
    const busy = await enter('ses@example.com');
    for (let hours = 0; hours < 7 * 24; hours += 8) {
      expect((await world.ask(busy, 'GET', '/api/me/sessions')).status).toBe(200);
      world.clock.pass(8 * 3600);
    }
    expect((await world.ask(busy, 'GET', '/api/me/sessions')).status).toBe(401);
  });

  test('signing out, revoking and a new password end them at once', async () => {
    const [first, second, third] = [
      await enter('ses@example.com'),
      await enter('ses@example.com'),
      await enter('ses@example.com'),
    ];
    const isIn = async (who: typeof first) =>
      (await world.ask(who, 'GET', '/api/me/sessions')).status === 200;
    expect((await world.ask(first, 'POST', '/api/sign-out')).status).toBe(204);
    expect(await isIn(first)).toBe(false);
    const { body } = await world.ask(third, 'GET', '/api/me/sessions');
    const list = body as { id: string; isThis: boolean }[];
    const other = list.find(({ isThis }) => !isThis)?.id ?? '';
    expect((await world.ask(third, 'DELETE', `/api/me/sessions/${other}`)).status).toBe(204);
    expect(await isIn(second)).toBe(false);
    const fourth = await enter('ses@example.com');
    const change = { current: PASSWORD, password: 'another lamp under snow' };
    expect((await world.ask(third, 'PUT', '/api/me/password', change)).status).toBe(204);
    expect(await isIn(fourth)).toBe(false);
    expect(await isIn(third)).toBe(true);
  });

  test('nobody ends those of others', async () => {
    world.owner = await enter(OWNER.email, OWNER.password);
    const { body } = await world.ask(world.owner, 'GET', '/api/me/sessions');
    const owners = (body as { id: string }[])[0]?.id ?? '';
    const one = await enter('ses@example.com', 'another lamp under snow');
    const foreign = await world.ask(one, 'DELETE', `/api/me/sessions/${owners}`);
    expect(foreign.status).toBe(404);
    expect((await world.ask(world.owner, 'GET', '/api/me/sessions')).status).toBe(200);
  });
});

describe('invitations and new passwords', () => {
  test('an invitation counts once, and a newer one takes its place', async () => {
    const invite = async () => {
      const access = accessOf({});
      const made = await world.ask(world.owner, 'POST', '/api/people', {
        email: 'Twice@Example.com',
        access,
      });
      return (made.body as { url: string }).url.split('#')[1] ?? '';
    };
    const [old, token] = [await invite(), await invite()];
    const use = (which: string) =>
      world.ask(null, 'POST', '/api/pass/use', { token: which, name: 'T', password: PASSWORD });
    const gone = { status: 400, body: { code: 'serve.pass_refused' } };
    expect(await use(old)).toMatchObject(gone);
    expect(await world.ask(null, 'POST', '/api/pass', { token })).toMatchObject({
      status: 200,
      body: { kind: 'invitation', email: 'twice@example.com' },
    });
    const weak = { token, name: 'T', password: 'twice@example1' };
    expect(codeOf((await world.ask(null, 'POST', '/api/pass/use', weak)).body)).toBe(
      'serve.password_easy',
    );
    expect((await use(token)).status).toBe(200);
    expect(await use(token)).toMatchObject(gone);
    expect(await world.ask(null, 'POST', '/api/pass', { token: 'invented' })).toMatchObject(gone);
  });

  test('an invitation ends by time, and when it is withdrawn', async () => {
    const made = await world.app.people.desk.invite(
      { name: 'test', role: 'owner', id: null },
      { email: 'late@example.com', access: accessOf({}) },
    );
    if (!made.ok) throw new Error('no invitation');
    const { token } = made.value;
    const look = () => world.ask(null, 'POST', '/api/pass', { token });
    expect((await look()).status).toBe(200);
    world.clock.pass(7 * 86_400 + 1);
    expect((await look()).status).toBe(400);
    world.owner = await enter(OWNER.email, OWNER.password);
  });

  test('a link to a new password ends every session and leaves the second factor in force', async () => {
    await world.join('res@example.com', {});
    const before = await enter('res@example.com');
    const id = await world.idOf('res@example.com');
    const reset = async () => {
      const made = await world.ask(world.owner, 'POST', `/api/people/${id}/reset`);
      return (made.body as { url: string }).url.split('#')[1] ?? '';
    };
    const fresh = 'seven boats and a bell';
    const used = await world.ask(null, 'POST', '/api/pass/use', {
      token: await reset(),
      name: 'x',
      password: fresh,
    });
    expect(used).toMatchObject({ status: 200, body: { next: 'done' } });
    expect((await world.ask(before, 'GET', '/api/me/sessions')).status).toBe(401);
    expect((await signIn('res@example.com', PASSWORD)).status).toBe(401);
    expect((await signIn('res@example.com', fresh)).status).toBe(200);
    const late = await reset();
    world.clock.pass(31 * 60);
    expect((await world.ask(null, 'POST', '/api/pass', { token: late })).status).toBe(400);
  });
});

describe('the second factor', () => {
  let totp: TOTP;
  let recovery: string[] = [];
  const now = () => totp.generate({ timestamp: world.clock.now() });

  test('counts once its first code is right', async () => {
    await world.join('two@example.com', {});
    const one = await enter('two@example.com');
    const path = '/api/me/second-factor';
    expect(codeOf((await world.ask(one, 'POST', path, { password: 'no' })).body)).toBe(
      'serve.password_wrong',
    );
    const { body } = await world.ask(one, 'POST', path, { password: PASSWORD });
    const { secret, uri } = body as { secret: string; uri: string };
    expect(uri).toMatch(/^otpauth:\/\/totp\//);
    totp = new TOTP({ secret: Secret.fromBase32(secret) });
    expect((await world.ask(one, 'PUT', path, { code: '000000' })).status).toBe(400);
    const confirmed = await world.ask(one, 'PUT', path, { code: now() });
    recovery = (confirmed.body as { codes: string[] }).codes;
    expect(new Set(recovery).size).toBe(10);
    expect((await world.ask(one, 'POST', path, { password: PASSWORD })).status).toBe(400);
  });

  test('is asked for after the right password alone, and each code counts once', async () => {
    world.clock.pass(60);
    expect((await signIn('two@example.com', 'wrong password here')).status).toBe(401);
    expect((await signIn('two@example.com', PASSWORD)).body).toEqual({ next: 'code' });
    const code = now();
    const both = await Promise.all([
      signIn('two@example.com', PASSWORD, code),
      signIn('two@example.com', PASSWORD, code),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    later();
    expect((await signIn('two@example.com', PASSWORD, code)).status).toBe(401);
    const [lost = ''] = recovery;
    expect((await signIn('two@example.com', PASSWORD, lost.toLowerCase())).status).toBe(200);
    expect((await signIn('two@example.com', PASSWORD, lost)).status).toBe(401);
  });

  test('a link to a new password does not take its place', async () => {
    world.owner = await enter(OWNER.email, OWNER.password);
    const id = await world.idOf('two@example.com');
    const made = await world.ask(world.owner, 'POST', `/api/people/${id}/reset`);
    const token = (made.body as { url: string }).url.split('#')[1] ?? '';
    const fresh = 'four hats on the moon';
    const used = await world.ask(null, 'POST', '/api/pass/use', {
      token,
      name: 'x',
      password: fresh,
    });
    expect(used.body).toEqual({ next: 'code' });
    expect(used.headers['set-cookie']).toBeUndefined();
    later();
    expect((await signIn('two@example.com', fresh)).body).toEqual({ next: 'code' });
  });
});

describe('tokens of programs', () => {
  test('do what their scopes say, for as long as they last, and never about people', async () => {
    later();
    const one = await enter(OWNER.email, OWNER.password);
    const make = async (scopes: string[]) => {
      const made = await world.ask(one, 'POST', '/api/me/tokens', { name: 'p', scopes, days: 2 });
      return made.body as { id: string; token: string };
    };
    const [reads, brings] = [await make(['read']), await make(['data'])];
    const by = ({ token }: { token: string }) => ({
      host: '127.0.0.1',
      authorization: `Bearer ${token}`,
    });
    const status = async (token: { token: string }, url: string) =>
      (await world.ask(by(token), 'GET', url)).status;
    expect(await status(reads, '/api/templates?locale=en')).toBe(200);
    expect(await status(reads, '/api/sources')).toBe(403);
    expect(await status(brings, '/api/sources')).toBe(200);
    expect(await status(brings, '/api/templates?locale=en')).toBe(403);
    for (const url of ['/api/people', '/api/audit', '/api/me/sessions', '/api/me/tokens'])
      expect([url, await status(reads, url)]).toEqual([url, 403]);
    await world.ask(one, 'DELETE', `/api/me/tokens/${reads.id}`);
    expect(await status(reads, '/api/templates?locale=en')).toBe(401);
    world.clock.pass(2 * 86_400 + 1);
    expect(await status(brings, '/api/sources')).toBe(401);
  });
});
