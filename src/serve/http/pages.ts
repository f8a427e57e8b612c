import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ANYONE } from './auth/policy.ts';

/** Serves the built web pages; any address that is not a file or an API route is a page of the one-page app. */
export async function servePages(server: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  await server.register(async (pages) => {
    // The files hold nothing but the program; what it shows is asked for by whoever opens it.
    pages.addHook('onRoute', (route) => {
      route.config = { ...route.config, policy: ANYONE };
    });
    await pages.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      setHeaders(reply, path) {
        const hashed = path.includes('/assets/');
        reply.setHeader(
          'cache-control',
          hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
    pages.get('/*', { schema: { hide: true } }, sendPage);
  });
}

function sendPage(request: FastifyRequest, reply: FastifyReply): unknown {
  // A tab that is older than an upgrade asks for files that are gone: it must not get a page for them.
  if (/^\/(?:api|assets)\//.test(request.url)) return reply.callNotFound();
  return reply.sendFile('index.html');
}
