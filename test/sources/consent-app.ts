/** An app over the stand-in of Pipedrive, and browsers that go to its consent page and come back. */
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPortfolio } from '../../src/connect/demo/portfolio.ts';
import type { App } from '../../src/serve/app/app.ts';
import { openApp } from '../../src/serve/app/open-app.ts';
import type { Server } from '../../src/serve/http/route.ts';
import { buildServer } from '../../src/serve/http/server.ts';
import { claimed, PAGE } from '../serve/owner.ts';
import { oauthServer } from '../standin/kit/oauth-server.ts';
import type { OAuthServer } from '../standin/kit/oauth-server.ts';
import { openStandins } from '../standin/kit/open-standins.ts';
import { DEMO_APP, DEMO_COMPANY, seedPipedrive } from '../standin/pipedrive/seed.ts';
import { pipedriveVendor } from '../standin/pipedrive/vendor.ts';
import { temporaryMetadataDir } from '../stores/temporary-metadata.ts';

const { streams } = demoPortfolio({ today: '2026-11-23', accounts: 4, months: 3 });

export type Reply = { status: number; body: Record<string, unknown>; text: string };

/** A browser: it keeps the cookies that it is given, and sends them. */
export type TestBrowser = {
  ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object): Promise<Reply>;
};

export type ConsentApp = {
  folder: string;
  clock: { now(): number; pass(ms: number): void };
  app: App;
  oauth: OAuthServer;
  /** Everything that reached the stand-ins, and everything that we replied. */
  heard: readonly string[];
  replies: readonly string[];
  /** One in which the owner is signed in. */
  browser(): TestBrowser;
  /** One of somebody without an account. */
  stranger(): TestBrowser;
  /** Opens the consent page and gives what each of its two links brings back. */
  visit(url: string): Promise<Record<'allow' | 'deny', WayBack>>;
  close(): Promise<void>;
};

export type WayBack = { state: string; code: string | null; error: string | null; issuer: null };

/** A source that signs in with the app that is registered at the stand-in. */
export const SPEC = {
  kind: 'pipedrive',
  name: 'Our CRM',
  config: {
    company: DEMO_COMPANY,
    auth: { kind: 'oauth', client_id: DEMO_APP.clientId, client_secret: DEMO_APP.clientSecret },
  },
};

export async function openConsentApp(): Promise<ConsentApp> {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-consent-'));
  renameSync(await temporaryMetadataDir(), join(folder, 'metadata'));
  let at = Date.parse('2026-11-23T12:00:00Z');
  const clock = { now: () => at, pass: (ms: number) => void (at += ms) };
  const oauth = oauthServer(DEMO_APP);
  const standins = await openStandins(
    [pipedriveVendor(seedPipedrive(streams), { burst: 1000, mostPerPage: 500 }, oauth)],
    { clock },
  );
  const app = await openApp({ data: folder, clock, outbound: { gateway: standins.url } });
  const server = await buildServer(app, { pages: folder, logger: false });
  const { cookie } = await claimed(app, server);
  const replies: string[] = [];
  return {
    folder,
    clock,
    app,
    oauth,
    heard: standins.log,
    replies,
    browser: () => openTestBrowser(server, replies, [cookie]),
    stranger: () => openTestBrowser(server, replies, []),
    visit,
    async close() {
      await server.close();
      await app.close();
      await standins.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function openTestBrowser(server: Server, replies: string[], given: readonly string[]): TestBrowser {
  const jar = new Map(given.map((cookie) => [cookie.split('=')[0], cookie]));
  return {
    async ask(method, url, payload) {
      const reply = await server.inject({
        method,
        url,
        headers: { ...PAGE, cookie: [...jar.values()].join('; ') },
        ...(payload === undefined ? {} : { payload }),
      });
      for (const set of [reply.headers['set-cookie'] ?? []].flat()) {
        const [cookie = ''] = String(set).split(';');
        jar.set(cookie.split('=')[0], cookie);
      }
      replies.push(reply.body);
      return { status: reply.statusCode, body: reply.json(), text: reply.body };
    },
  };
}

async function visit(url: string): Promise<Record<'allow' | 'deny', WayBack>> {
  const page = await (await fetch(url)).text();
  const linkOf = (label: string): WayBack => {
    const href = new RegExp(`href="([^"]+)">${label}`).exec(page)?.[1] ?? '';
    const back = new URL(href.replaceAll('&amp;', '&'));
    const field = (name: string): string | null => back.searchParams.get(name);
    return {
      state: field('state') ?? '',
      code: field('code'),
      error: field('error'),
      issuer: null,
    };
  };
  return { allow: linkOf('Allow'), deny: linkOf('Deny') };
}
