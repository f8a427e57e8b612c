/** An app of its own with a clock that can be moved, asked in process by whoever is wanted. */
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { required } from '../../src/base/fault.ts';
import { openMetadata } from '../../src/base/metadata/open.ts';
import type { Metadata } from '../../src/base/metadata/open.ts';
import type { App } from '../../src/serve/app/app.ts';
import { openApp } from '../../src/serve/app/open-app.ts';
import type { DeclaredRoute } from '../../src/serve/http/auth/policy.ts';
import type { Server } from '../../src/serve/http/route.ts';
import { buildServer } from '../../src/serve/http/server.ts';
import type { Access } from '../../src/serve/schema.ts';
import { temporaryMetadataDir } from '../stores/temporary-metadata.ts';
import { claimed, PAGE, signed } from './owner.ts';
import type { Signed } from './owner.ts';

export type Reply = { status: number; body: unknown; headers: Record<string, unknown> };
export type Verb = 'GET' | 'POST' | 'PUT' | 'DELETE';
type Headers = Readonly<Record<string, string>>;

export type PeopleApp = {
  app: App;
  server: Server;
  routes: readonly DeclaredRoute[];
  owner: Signed;
  clock: { now(): number; pass(seconds: number): void };
  /** `as` null: a page of nobody. */
  ask(as: Headers | null, verb: Verb, url: string, body?: unknown): Promise<Reply>;
  /** Somebody who accepted an invitation. */
  join(email: string, access: Partial<Access>): Promise<Signed>;
  idOf(email: string): Promise<string>;
  close(): Promise<void>;
};

export const PASSWORD = 'green window nine clouds';

/** Milliseconds that opening may take: a ceiling against hanging, on a busy machine too. */
export const OPENING = 300_000;

/** `before` works on the store before there is an app. */
export async function openPeopleApp({
  before = null,
  onStatement = () => undefined,
}: {
  before?: ((metadata: Metadata) => Promise<void>) | null;
  onStatement?: () => void;
} = {}): Promise<PeopleApp> {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-people-'));
  renameSync(await temporaryMetadataDir(), join(folder, 'metadata'));
  if (before !== null) await prepare(join(folder, 'metadata'), before);
  let at = Date.parse('2026-11-23T12:00:00Z');
  const clock = { now: () => at, pass: (seconds: number) => void (at += seconds * 1000) };
  const app = await openApp({ data: folder, clock, onStatement });
  let routes: readonly DeclaredRoute[] = [];
  const server = await buildServer(app, {
    pages: mkdtempSync(join(folder, 'pages-')),
    logger: false,
    onRoutes: (list) => void (routes = list.routes()),
  });
  const owner = await claimed(app, server);
  const ask: PeopleApp['ask'] = async (as, verb, url, body) => {
    const reply = await server.inject({
      method: verb,
      url,
      headers: { 'accept-language': 'en', ...(as ?? PAGE) },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    const isJson = String(reply.headers['content-type']).includes('json') && reply.body !== '';
    return {
      status: reply.statusCode,
      body: isJson ? reply.json() : reply.body,
      headers: reply.headers,
    };
  };
  const world: PeopleApp = {
    app,
    server,
    routes,
    owner,
    clock,
    ask,
    async join(email, access) {
      const invited = await ask(world.owner, 'POST', '/api/people', {
        email,
        access: accessOf(access),
      });
      const { url } = invited.body as { url: string };
      const token = required(url.split('#')[1], 'the token of an invitation');
      return signed(
        await server.inject({
          method: 'POST',
          url: '/api/pass/use',
          headers: PAGE,
          payload: { token, name: email.split('@')[0] ?? email, password: PASSWORD },
        }),
      );
    },
    async idOf(email) {
      return required(await app.people.findByEmail(email), email).id;
    },
    async close() {
      await server.close();
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return world;
}

async function prepare(dir: string, work: (metadata: Metadata) => Promise<void>): Promise<void> {
  const metadata = await openMetadata({ dir });
  try {
    await work(metadata);
  } finally {
    await metadata.close();
  }
}

/** A manager who sees everything, but for what is said. */
export function accessOf(access: Partial<Access>): Access {
  return { role: 'manager', rule: [{ kind: 'all' }], masks: [], reports: null, ...access };
}
