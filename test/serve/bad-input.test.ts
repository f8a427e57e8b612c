/**
 * Every scalar of every route as an object, a list, a number, a truth value, nothing, and nested deeply: refused with 400 before
 * the store is asked anything. Made from the list of routes, so that a new one is in it.
 */
import type { z } from 'zod';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DeclaredRoute } from '../../src/serve/http/auth/policy.ts';
import { openPeopleApp, OPENING } from './open-people.ts';
import type { PeopleApp, Verb } from './open-people.ts';
import { sampleOf } from './sample.ts';

let world: PeopleApp;
let asked = 0;
beforeAll(async () => {
  world = await openPeopleApp({ onStatement: () => void (asked += 1) });
}, OPENING);
afterAll(() => world?.close());

type Path = readonly (string | number)[];
type Schemas = { body?: z.ZodType; querystring?: z.ZodType; params?: z.ZodType };

const NESTED = JSON.parse(`${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`) as object;
const DEEP_LIST = JSON.parse(`${'['.repeat(1000)}1${']'.repeat(1000)}`) as unknown[];
/** What stands in the place of a scalar. */
const OTHERS: readonly (readonly [string, unknown])[] = [
  ['an object', { $ne: null }],
  ['an object that looks like SQL', { raw: 'select 1', sql: "'; drop table person; --" }],
  ['a list', ['a']],
  ['an empty list', []],
  ['a number', 7.25],
  ['a truth value', false],
  ['nothing', null],
  ['a thousand objects', NESTED],
  ['a thousand lists', DEEP_LIST],
  ['a prototype', JSON.parse('{"__proto__":{"isAdmin":true}}')],
];

/** Paths of all scalars of a value. */
function scalarsOf(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => scalarsOf(item, [...path, at]));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, item]) => scalarsOf(item, [...path, key]));
  return [path];
}

function changedAt(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value))
    return value.map((item, at) => (at === key ? changedAt(item, rest, other) : item));
  const entries = Object.entries(value as object);
  return Object.fromEntries(
    entries.map(([name, item]) => [name, name === key ? changedAt(item, rest, other) : item]),
  );
}

const schemasOf = (route: DeclaredRoute): Schemas => (route.schema ?? {}) as Schemas;

/** Mutations that the schema itself allows are no bad input: `null` where nothing may stand. */
function mutationsOf(body: z.ZodType): { where: string; what: string; payload: unknown }[] {
  const sample = sampleOf(body);
  return scalarsOf(sample).flatMap((path) =>
    OTHERS.flatMap(([what, other]) => {
      const payload = changedAt(sample, path, other);
      const isAllowed = body.safeParse(payload).success;
      return isAllowed ? [] : [{ where: `/${path.join('/')}`, what, payload }];
    }),
  );
}

function urlOf(url: string): string {
  return url.replaceAll(/:(\w+)/g, () => '3c0a5f0e-8a6c-4a8e-9d57-3f2f7f1f0c11');
}

test('every body of every route refuses what is in another form, before the store is asked', async () => {
  const bodies = world.routes.flatMap((route) => {
    const { body } = schemasOf(route);
    return body === undefined || route.method === 'HEAD' ? [] : [{ route, body }];
  });
  expect(bodies.length).toBeGreaterThan(30);
  // the counting counts: opening the store asked it much
  expect(asked).toBeGreaterThan(10);
  let tried = 0;
  const wrong: unknown[] = [];
  for (const { route, body } of bodies) {
    const mutations = mutationsOf(body);
    const before = asked;
    for (const { where, what, payload } of mutations) {
      tried += 1;
      const reply = await world.ask(world.owner, route.method as Verb, urlOf(route.url), payload);
      if (reply.status !== 400)
        wrong.push([route.method, route.url, where, what, reply.status, reply.body]);
    }
    if (asked !== before) wrong.push([route.method, route.url, 'asked the store']);
  }
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(1000);
}, 300_000);

test('bodies that are no objects, further keys, and other kinds of content', async () => {
  const before = asked;
  const wrong: unknown[] = [];
  for (const route of world.routes) {
    const { body } = schemasOf(route);
    if (body === undefined || route.method === 'HEAD') continue;
    const sample = sampleOf(body) as object;
    const payloads = [
      '[]',
      '"text"',
      '7',
      'null',
      'true',
      '{',
      JSON.stringify({ ...sample, further: 1 }),
    ];
    for (const payload of payloads) {
      const reply = await world.server.inject({
        method: route.method as Verb,
        url: urlOf(route.url),
        headers: { ...world.owner, 'content-type': 'application/json' },
        payload,
      });
      if (reply.statusCode !== 400) wrong.push([route.url, payload, reply.statusCode]);
    }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml']) {
      const reply = await world.server.inject({
        method: route.method as Verb,
        url: urlOf(route.url),
        headers: { ...world.owner, 'content-type': type },
        payload: 'a=1',
      });
      if (reply.statusCode !== 400 && reply.statusCode !== 415)
        wrong.push([route.url, type, reply.statusCode]);
    }
  }
  expect(wrong).toEqual([]);
  expect(asked).toBe(before);
}, 300_000);

test('parameters of addresses that are doubled, nested or out of bounds', async () => {
  const before = asked;
  const wrong: unknown[] = [];
  let tried = 0;
  for (const route of world.routes) {
    const { querystring } = schemasOf(route);
    if (querystring === undefined || route.method === 'HEAD') continue;
    const keys = Object.keys((querystring as z.ZodObject).shape);
    for (const key of keys) {
      for (const query of [
        `${key}=a&${key}=b`,
        `${key}[$ne]=1`,
        `${key}=${'x'.repeat(5000)}`,
        'further=1',
      ]) {
        const parsed = Object.fromEntries(new URLSearchParams(query));
        const isDoubled = query.includes('&');
        if (!isDoubled && querystring.safeParse(parsed).success) continue;
        tried += 1;
        const url = `${urlOf(route.url)}?${query}`;
        const reply = await world.ask(world.owner, route.method as Verb, url, bodyFor(route));
        if (reply.status !== 400) wrong.push([route.method, url.slice(0, 90), reply.status]);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(30);
  expect(asked).toBe(before);
});

function bodyFor(route: DeclaredRoute): unknown {
  const { body } = schemasOf(route);
  return body === undefined ? undefined : sampleOf(body);
}
