import { afterEach, beforeEach, expect, test } from 'vitest';
import { isFault } from '../../../src/base/fault.ts';
import { beginOAuth, finishOAuth, oauth } from '../../../src/connect/http/auth/oauth.ts';
import {
  DEFAULT_CONNECTION,
  openConnection,
} from '../../../src/connect/http/send/open-connection.ts';
import type { Connection } from '../../../src/connect/http/send/open-connection.ts';
import { ask } from '../../../src/connect/http/send/ask.ts';
import { openTokenStore } from '../../../src/connect/http/token-store.ts';
import type { OAuthApp, Tokens } from '../../../src/connect/schema.ts';
import type { FaultKind } from './faults.ts';
import { oauthServer } from './oauth-server.ts';
import type { OAuthServer } from './oauth-server.ts';
import { openStandins } from './open-standins.ts';
import type { Standins } from './open-standins.ts';
import { standinClock } from './standin-clock.ts';
import { testEffects } from './test-effects.ts';
import type { TestEffects } from './test-effects.ts';
import { reply } from './vendor.ts';

const APP: OAuthApp = {
  authorizeUrl: 'https://api.acme.test/authorize',
  tokenUrl: 'https://api.acme.test/token',
  scopes: ['read', 'offline'],
  scopeSeparator: ' ',
  clientId: 'rapport',
  clientSecret: 'client-secret-77',
  clientAuth: 'basic',
  pkce: true,
  idleDays: null,
};
const asking = {
  stream: 'things',
  signal: new AbortController().signal,
  onRequest: () => {},
  onWait: () => {},
};
const clock = standinClock('2026-11-23T12:00:00Z');

let server: OAuthServer;
let standins: Standins;
let effects: TestEffects;
let written: Tokens[] = [];

beforeEach(async () => {
  server = oauthServer({
    clientId: 'rapport',
    clientSecret: 'client-secret-77',
    lifeMs: 600_000,
    rotates: true,
  });
  const vendor = {
    hosts: ['api.acme.test'],
    answer: (request: Parameters<OAuthServer['token']>[0], now: number) => {
      if (request.path === '/token') return server.token(request, now);
      const token = request.headers['authorization']?.replace('Bearer ', '') ?? '';
      return server.isGood(token, now) ? reply({ data: [] }) : reply({ error: 'expired' }, 401);
    },
  };
  standins = await openStandins([vendor], { clock });
  written = [];
  effects = {
    ...testEffects({ gateway: standins.url, clock }),
    tokens: openTokenStore({
      read: () => Promise.resolve(written.at(-1) ?? null),
      // Slower than the rest, so that a token that is used too early is found.
      write: async (tokens) => {
        await new Promise((resolve) => {
          setTimeout(resolve, 20);
        });
        written.push(tokens);
      },
    }),
  };
});
afterEach(async () => {
  effects.close();
  await standins.close();
});

async function signIn(): Promise<Tokens> {
  const journey = beginOAuth(APP, 'https://rapport.test/back');
  const url = new URL(journey.url);
  expect(url.searchParams.get('scope')).toBe('read offline');
  expect(url.searchParams.get('state')).toBe(journey.state);
  const code = server.consent(url.searchParams.get('code_challenge'));
  const back = { code, redirectUri: 'https://rapport.test/back', verifier: journey.verifier };
  const tokens = await finishOAuth(
    effects,
    { title: 'Acme', app: APP },
    { back, signal: asking.signal },
  );
  written.push(tokens);
  return tokens;
}

function connect(): Connection {
  return openConnection(
    {
      ...DEFAULT_CONNECTION,
      title: 'Acme',
      base: 'https://api.acme.test',
      hosts: ['api.acme.test'],
      auth: oauth(effects, 'Acme', APP),
    },
    effects,
  );
}

test('a code is exchanged with its verifier, once', async () => {
  const tokens = await signIn();
  expect(tokens.accessToken).toMatch(/^access-1/);
  expect((await connect().send(ask('/things'), asking)).status).toBe(200);
  const stolen = {
    code: server.consent('another-challenge'),
    redirectUri: 'https://rapport.test/back',
    verifier: 'mine',
  };
  const refused = await finishOAuth(
    effects,
    { title: 'Acme', app: APP },
    { back: stolen, signal: asking.signal },
  ).catch(String);
  expect(refused).toContain('reconnect_needed');
});

test('many workers whose token ends at once refresh it once, and use what was stored', async () => {
  await signIn();
  clock.advance(700_000);
  const connections = [connect(), connect(), connect()];
  const answers = await Promise.all(
    connections.flatMap((connection) =>
      [1, 2, 3].map(() => connection.send(ask('/things'), asking)),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 9 }, () => 200));
  expect(server.refreshes()).toBe(1);
  expect(written).toHaveLength(2);
});

test('a token that was revoked early is renewed in the middle of a read', async () => {
  const tokens = await signIn();
  const connection = connect();
  await connection.send(ask('/things'), asking);
  written.push({ ...tokens, accessToken: 'access-that-the-vendor-forgot' });
  expect((await connect().send(ask('/things'), asking)).status).toBe(200);
  expect(server.refreshes()).toBe(1);
});

test('when the permission is taken back a person has to connect again, and nobody asks again and again', async () => {
  await signIn();
  server.revoke();
  clock.advance(700_000);
  const asked = standins.log.length;
  const error: unknown = await connect()
    .send(ask('/things'), asking)
    .catch((reason: unknown) => reason);
  expect(isFault(error, 'reconnect_needed') && error.problem?.code).toBe(
    'connect.reconnect_needed',
  );
  expect(standins.log.length - asked).toBe(1);
});

test('no secret is in what went wrong', async () => {
  const tokens = await signIn();
  server.revoke();
  clock.advance(700_000);
  const error: unknown = await connect()
    .send(ask('/things'), asking)
    .catch((reason: unknown) => reason);
  const text = `${String(error)} ${JSON.stringify(error)} ${error instanceof Error ? error.stack : ''}`;
  for (const secret of [tokens.accessToken, tokens.refreshToken ?? '', APP.clientSecret])
    expect(text).not.toContain(secret);
});

test('a token endpoint that answers with errors is asked again', async () => {
  await signIn();
  clock.advance(700_000);
  const kinds: FaultKind[] = ['html', 'error', 'busy'];
  standins.fail(() => kinds.shift() ?? null);
  expect((await connect().send(ask('/things'), asking)).status).toBe(200);
  expect(server.refreshes()).toBe(1);
  expect(kinds).toEqual([]);
});
