/** Everybody there is × every route that there is: what comes of it stands in a table here, not in the routes. */
import type { z } from 'zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '../../src/base/clock.ts';
import { newId } from '../../src/base/ids.ts';
import type { DeclaredRoute } from '../../src/serve/http/auth/policy.ts';
import { buildServer } from '../../src/serve/http/server.ts';
import type { Route } from '../../src/serve/http/route.ts';
import { peopleIn } from '../../src/serve/people/person-store.ts';
import { openPasswords } from '../../src/serve/people/password.ts';
import type { Metadata } from '../../src/base/metadata/open.ts';
import { openPeopleApp, OPENING, PASSWORD } from './open-people.ts';
import type { PeopleApp, Verb } from './open-people.ts';
import { PAGE } from './owner.ts';
import { sampleOf } from './sample.ts';

const EVERYBODY = [
  'nobody',
  'invented',
  'suspended',
  'revoked program',
  'owner',
  'admin',
  'manager',
  'account manager',
  'analyst',
  'analyst with a rule',
  'client',
  'seeing as a manager',
  'program that reads',
  'program that writes',
  'program that brings data',
] as const;
type Who = (typeof EVERYBODY)[number];

const OUT: readonly Who[] = ['nobody', 'invented', 'suspended', 'revoked program'];
const IN = EVERYBODY.filter((who) => !OUT.includes(who));
const STAFF: readonly Who[] = [
  'owner',
  'admin',
  'manager',
  'account manager',
  'analyst',
  'analyst with a rule',
];
const SEATED: readonly Who[] = [...STAFF, 'client', 'seeing as a manager'];

/** Who is let in, by what a route is about. */
const LET_IN = {
  anyone: EVERYBODY,
  session: SEATED,
  oneself: [...STAFF, 'client'],
  read: [...STAFF, 'client', 'seeing as a manager', 'program that reads'],
  ask: [...STAFF, 'seeing as a manager', 'program that reads'],
  write: [...STAFF, 'program that writes'],
  data: ['owner', 'admin', 'analyst', 'program that brings data'],
  people: ['owner', 'admin'],
} as const satisfies Record<string, readonly Who[]>;
type About = keyof typeof LET_IN;

/** Every route of the API. One that is missing here fails, and so does one that is gone. */
const ROUTES: Readonly<Record<About, readonly string[]>> = {
  anyone: [
    'GET /api/session',
    'POST /api/claim',
    'POST /api/sign-in',
    'POST /api/pass',
    'POST /api/pass/use',
    'POST /api/consent/finish',
    'POST /api/reconnect',
    'POST /api/reconnect/consent',
    'POST /api/reconnect/credentials',
  ],
  session: ['POST /api/sign-out', 'POST /api/view/end'],
  oneself: [
    'PUT /api/preferences',
    'PUT /api/me/password',
    'POST /api/me/second-factor',
    'PUT /api/me/second-factor',
    'POST /api/me/second-factor/end',
    'GET /api/me/sessions',
    'DELETE /api/me/sessions/:session',
    'GET /api/me/tokens',
    'POST /api/me/tokens',
    'DELETE /api/me/tokens/:token',
  ],
  read: [
    'GET /api/workspace',
    'GET /api/templates',
    'POST /api/reports/:template/layout',
    'POST /api/reports/:template/blocks/:block',
    'POST /api/reports/:template/fill',
    'POST /api/reports/:template/pdf',
    'POST /api/reports/:template/pptx',
    'POST /api/reports/:template/xlsx',
    'POST /api/reports/:template/blocks/:block/csv',
    'GET /api/reports',
    'GET /api/dimensions/:dimension/members',
  ],
  ask: [
    'GET /api/kpis',
    'GET /api/dimensions',
    'POST /api/ask',
    'POST /api/explain',
    'POST /api/events',
    'GET /api/identity',
    'GET /api/identity/accounts',
    'GET /api/identity/accounts/:account',
  ],
  write: [
    'POST /api/reports',
    'GET /api/reports/:report/draft',
    'PUT /api/reports/:report/draft',
    'POST /api/reports/:report/publish',
    'GET /api/reports/:report/revisions',
    'POST /api/reports/:report/restore',
    'DELETE /api/reports/:report',
    'POST /api/reports/:report/bring-back',
    'GET /api/reports/:report/updates',
    'POST /api/reports/:report/updates',
    'POST /api/blocks/preview',
  ],
  data: [
    'GET /api/model',
    'POST /api/uploads',
    'POST /api/imports/suggest',
    'POST /api/imports/check',
    'POST /api/imports',
    'GET /api/runs',
    'GET /api/runs/:run/rejects',
    'GET /api/connectors',
    'GET /api/sources',
    'POST /api/sources',
    'POST /api/sources/check',
    'PUT /api/sources/:source',
    'PUT /api/sources/:source/history',
    'PUT /api/sources/:source/schedule',
    'POST /api/sources/:source/pause',
    'POST /api/sources/:source/resume',
    'POST /api/sources/:source/stop',
    'POST /api/sources/:source/remove',
    'POST /api/sources/:source/restore',
    'POST /api/sources/:source/sync',
    'GET /api/sources/:source/runs',
    'POST /api/sources/:source/consent',
    'POST /api/sources/:source/link',
    'DELETE /api/sources/:source/link',
    'POST /api/publish',
    'GET /api/sources/:source/mapping',
    'PUT /api/sources/:source/mapping',
    'POST /api/sources/:source/mapping/suggest',
    'POST /api/sources/:source/mapping/preview',
    'POST /api/sources/:source/mapping/effect',
    'GET /api/sources/:source/mapping/versions/:version',
    'GET /api/identity/proposals',
    'GET /api/identity/unmatched',
    'GET /api/identity/decisions',
    'POST /api/identity/decisions',
    'POST /api/identity/accept',
    'POST /api/identity/undo',
    'GET /api/identity/export',
    'POST /api/identity/import',
    'GET /api/jobs/:job',
    'GET /api/jobs/:job/events',
  ],
  people: [
    'GET /api/people',
    'POST /api/people',
    'POST /api/people/preview',
    'PUT /api/people/:person/access',
    'POST /api/people/:person/suspend',
    'POST /api/people/:person/resume',
    'POST /api/people/:person/withdraw',
    'POST /api/people/:person/reset',
    'POST /api/people/:person/view',
    'GET /api/audit',
    'GET /api/audit/verdict',
  ],
};

const RANDOM = newId();
/** Parameters that are no ids. */
const SAID: Readonly<Record<string, string>> = { dimension: 'region', version: '1' };

let world: PeopleApp;
/** Id of the owner of another workspace in the same store. */
let elsewhere = '';
let routes: ReadonlyMap<string, DeclaredRoute>;
/** What each of them sends with a request. Sessions that a request ended are begun anew. */
const headersOf = new Map<Who, () => Promise<Record<string, string>>>();

beforeAll(async () => {
  world = await openPeopleApp({ before: addStranger });
  routes = new Map(
    world.routes
      .filter(
        ({ method, url }) =>
          method !== 'HEAD' && url.startsWith('/api/') && !url.startsWith('/api/docs'),
      )
      .map((route) => [`${route.method} ${route.url}`, route]),
  );
  await seat();
}, OPENING);
afterAll(async () => {
  await world?.app.jobs.idle();
  await world?.close();
});

async function seat(): Promise<void> {
  const { app } = world;
  const rule = [
    { kind: 'members' as const, dimension: 'region' as const, keys: ['x'], until: null },
  ];
  const as = async (who: Who, email: string, access: object): Promise<void> => {
    await world.join(email, access);
    headersOf.set(who, () => sessionOf(email));
  };
  await as('admin', 'adm@example.com', { role: 'admin' });
  await as('manager', 'man@example.com', { role: 'manager' });
  await as('account manager', 'amm@example.com', { role: 'account_manager' });
  await as('analyst', 'ana@example.com', { role: 'analyst' });
  await as('analyst with a rule', 'anr@example.com', { role: 'analyst', rule });
  await as('client', 'cli@example.com', { role: 'client', rule: [] });
  await world.join('see@example.com', { role: 'admin' });
  const manager = await world.idOf('man@example.com');
  headersOf.set('seeing as a manager', async () => {
    const headers = await sessionOf('see@example.com');
    await world.ask(headers, 'POST', `/api/people/${manager}/view`);
    return headers;
  });
  await world.join('own@example.com', { role: 'owner' });
  headersOf.set('owner', () => sessionOf('own@example.com'));
  headersOf.set('nobody', async () => ({ ...PAGE }));
  headersOf.set('invented', async () => ({ ...PAGE, cookie: 'rapport-session=invented' }));
  const suspended = await world.join('sus@example.com', {});
  await world.ask(
    world.owner,
    'POST',
    `/api/people/${await world.idOf('sus@example.com')}/suspend`,
  );
  headersOf.set('suspended', async () => suspended);
  const own = await world.idOf('own@example.com');
  const member = await app.people.find(own);
  if (member === null) throw new Error('no owner');
  const program = async (scope: 'read' | 'write' | 'data') => {
    const made = await app.people.self.makeToken(member, { name: scope, scopes: [scope], days: 9 });
    return { id: made.id, headers: { host: '127.0.0.1', authorization: `Bearer ${made.token}` } };
  };
  const [reads, writes, brings, revoked] = [
    await program('read'),
    await program('write'),
    await program('data'),
    await program('data'),
  ];
  await app.people.self.revokeToken(member, revoked.id);
  headersOf.set('program that reads', async () => reads.headers);
  headersOf.set('program that writes', async () => writes.headers);
  headersOf.set('program that brings data', async () => brings.headers);
  headersOf.set('revoked program', async () => revoked.headers);
}

/** A session of somebody, opened past the counting of tries. */
async function sessionOf(email: string): Promise<Record<string, string>> {
  world.clock.pass(301);
  const payload = { email, password: PASSWORD };
  const reply = await world.server.inject({
    method: 'POST',
    url: '/api/sign-in',
    headers: PAGE,
    payload,
  });
  return { ...PAGE, cookie: String(reply.headers['set-cookie']).split(';')[0] ?? '' };
}

/** Templates are in the way of nobody, so that the right alone decides; other things are nobody's. */
function urlOf(url: string): string {
  const filled = url
    .replace(':template', 'client_qbr')
    .replaceAll(/:(\w+)/g, (_, name: string) => SAID[name] ?? RANDOM);
  return url === '/api/templates' ||
    url === '/api/kpis' ||
    url === '/api/dimensions' ||
    url === '/api/model'
    ? `${filled}?locale=en`
    : url.endsWith('/members')
      ? `${filled}?search=&locale=en`
      : filled;
}

function bodyOf({ schema }: DeclaredRoute): unknown {
  const body = (schema as { body?: z.ZodType } | null)?.body;
  return body === undefined ? undefined : sampleOf(body);
}

/** out: sign in first; refused: not with this role; in: the route itself answered. */
function verdictOf(body: unknown): 'out' | 'refused' | 'in' {
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : null;
  if (code === 'serve.signed_out') return 'out';
  return code === 'serve.not_allowed' ? 'refused' : 'in';
}

test('the table names every route of the API, and no other', () => {
  expect(Object.values(ROUTES).flat().toSorted()).toEqual([...routes.keys()].toSorted());
});

describe.each(EVERYBODY)('%s', (who) => {
  test.each(Object.keys(ROUTES) as About[])('where it is about: %s', async (about) => {
    const isIn = (LET_IN[about] as readonly Who[]).includes(who);
    const wanted = isIn ? 'in' : OUT.includes(who) ? 'out' : 'refused';
    let headers = await (headersOf.get(who) ?? (() => Promise.reject(new Error(who))))();
    const found: [string, string][] = [];
    for (const name of ROUTES[about]) {
      const route = routes.get(name);
      if (route === undefined) throw new Error(name);
      const verb = route.method as Verb;
      const reply = await world.ask(headers, verb, urlOf(route.url), bodyOf(route));
      found.push([name, verdictOf(reply.body)]);
      if (name === 'POST /api/sign-out' || name === 'POST /api/view/end')
        headers = await (headersOf.get(who) ?? (() => Promise.resolve(headers)))();
    }
    expect(found).toEqual(ROUTES[about].map((name) => [name, wanted]));
  });
});

describe('what stands around the API', () => {
  test('its page is for whoever may ask', async () => {
    const status = async (who: Who) => {
      const headers = await headersOf.get(who)?.();
      return (await world.ask(headers ?? null, 'GET', '/api/docs/json')).status;
    };
    expect([await status('nobody'), await status('client'), await status('manager')]).toEqual([
      401, 403, 200,
    ]);
  });

  test('an address that is nothing is nothing to everybody', async () => {
    const replies = [];
    for (const who of IN) {
      const headers = await headersOf.get(who)?.();
      replies.push(JSON.stringify((await world.ask(headers ?? null, 'GET', '/api/nothing')).body));
    }
    expect(new Set(replies).size).toBe(1);
  });

  test('a route that says nothing stops the start', async () => {
    const silent: Route = (server) => void server.get('/api/silent', () => 'hello');
    const options = { pages: '/nowhere', logger: false as const };
    await expect(buildServer(world.app, { ...options, routes: [silent] })).rejects.toThrow(
      'GET /api/silent',
    );
  });
});

describe('what is somebody else’s, gone or invented', () => {
  const report = (verb: Verb, path: string, body?: object) => ({ verb, path, body });
  const CHANGES = [
    report('GET', '/draft'),
    report('PUT', '/draft', { version: 1, document: {} }),
    report('POST', '/publish', { version: 1 }),
    report('GET', '/revisions'),
    report('POST', '/restore', { version: 1, number: 1 }),
    report('GET', '/updates'),
    report('POST', '/updates', { version: 1, decisions: {} }),
    report('DELETE', ''),
    report('POST', '/bring-back'),
  ];

  test('reports: a colleague’s draft, a removed one and an invented one answer alike', async () => {
    const one = await sessionOf('amm@example.com');
    await world.join('am2@example.com', { role: 'account_manager' });
    const other = await sessionOf('am2@example.com');
    const make = async () => {
      const made = await world.ask(one, 'POST', '/api/reports', {
        template: 'exec_monthly',
        title: 'Mine',
      });
      return (made.body as { report: { id: string } }).report.id;
    };
    const [draft, removed] = [await make(), await make()];
    expect((await world.ask(one, 'DELETE', `/api/reports/${removed}`)).status).toBe(204);
    for (const { verb, path, body } of CHANGES) {
      const told = new Set<string>();
      for (const id of [draft, removed, RANDOM]) {
        const reply = await world.ask(other, verb, `/api/reports/${id}${path}`, body);
        told.add(JSON.stringify([reply.status, reply.body]).replaceAll(id, 'ID'));
      }
      expect([verb, path, [...told]]).toEqual([
        verb,
        path,
        [expect.stringContaining('serve.unknown_document')],
      ]);
    }
    const reading = { locale: 'en' };
    const told = new Set<string>();
    for (const address of [
      `${draft}@draft`,
      `${draft}@1`,
      draft,
      `${removed}@draft`,
      RANDOM,
      `${RANDOM}@draft`,
    ]) {
      const reply = await world.ask(other, 'POST', `/api/reports/${address}/layout`, reading);
      told.add(JSON.stringify([reply.status, reply.body]).replaceAll(address, 'ID'));
    }
    expect([...told]).toEqual([expect.stringContaining('serve.unknown_template')]);
    expect((await world.ask(one, 'POST', `/api/reports/${removed}/bring-back`)).status).toBe(204);
  });

  test('people of another workspace are nobody here', async () => {
    const verbs = ['suspend', 'resume', 'withdraw', 'reset', 'view'];
    const owner = await sessionOf('own@example.com');
    for (const verb of verbs) {
      const [foreign, random] = [
        await world.ask(owner, 'POST', `/api/people/${elsewhere}/${verb}`),
        await world.ask(owner, 'POST', `/api/people/${RANDOM}/${verb}`),
      ];
      expect([verb, foreign.status, foreign.body]).toEqual([verb, 404, random.body]);
    }
    const { body } = await world.ask(owner, 'GET', '/api/people');
    expect(JSON.stringify(body)).not.toContain(elsewhere);
  });

  test('a session of another workspace opens nothing', async () => {
    const reply = await world.ask(null, 'POST', '/api/sign-in', {
      email: 'elsewhere@example.com',
      password: PASSWORD,
    });
    expect(reply).toMatchObject({ status: 401, body: { code: 'serve.sign_in_refused' } });
  });
});

/** Somebody who belongs to another workspace of the same store. */
async function addStranger(metadata: Metadata): Promise<void> {
  const people = peopleIn({ metadata, clock: systemClock, workspace: 'elsewhere' });
  const passwords = await openPasswords();
  const made = await people.add({
    email: 'elsewhere@example.com',
    name: 'Else Where',
    passwordHash: await passwords.hash(PASSWORD),
    access: { role: 'owner', rule: [{ kind: 'all' }], masks: [], reports: null },
  });
  if (made === null) throw new Error('nobody was added');
  elsewhere = made.id;
}
