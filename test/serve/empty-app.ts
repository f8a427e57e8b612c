/** An app without data over a folder of its own, with its server in process: for tests of what people write. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp } from '../../src/serve/app/open-app.ts';
import { buildServer } from '../../src/serve/http/server.ts';
import { claimed } from './owner.ts';

export type Reply = { status: number; body: unknown };

export type EmptyApp = {
  /** Asks the server in English, in process, as its owner's page would. */
  ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Reply>;
  close(): Promise<void>;
};

export async function openEmptyApp(): Promise<EmptyApp> {
  const data = mkdtempSync(join(tmpdir(), 'rapport-empty-'));
  const app = await openApp({ data });
  const server = await buildServer(app, {
    pages: mkdtempSync(join(data, 'pages-')),
    logger: false,
  });
  const owner = await claimed(app, server);
  return {
    async ask(method, path, body) {
      const reply = await server.inject({
        method,
        url: path,
        headers: { 'accept-language': 'en', ...owner },
        ...(body === undefined ? {} : { payload: body as object }),
      });
      return { status: reply.statusCode, body: reply.body === '' ? null : reply.json() };
    },
    async close() {
      await server.close();
      await app.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
