import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { bearerOf, sessionTokenOf } from './auth/cookie.ts';
import type { Site } from './auth/cookie.ts';
import { isOwnHost } from './listen.ts';

/** No foreign origin is ever contacted, nothing may frame us, no inline script runs. Styles: Mantine sets inline ones. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/** Refuses foreign hosts and cross-site changes, and sets the headers of every reply. */
export function protect(server: FastifyInstance, site: Site): void {
  server.addHook('onRequest', async (request, reply) => {
    const { host } = request.headers;
    const isOurs = isOwnHost(host, localPort(request)) || (host ?? '') === site.url?.host;
    if (!isOurs) return refuse(reply, 'foreign_host');
    if (!SAFE_METHODS.has(request.method) && isCrossSite(request, site))
      return refuse(reply, 'cross_site');
  });
  server.addHook('onSend', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
    reply.header('cross-origin-opener-policy', 'same-origin');
    reply.header('cross-origin-resource-policy', 'same-origin');
    if (!request.url.startsWith('/api/docs'))
      reply.header('content-security-policy', CONTENT_SECURITY_POLICY);
    if (site.url !== null) reply.header('strict-transport-security', 'max-age=31536000');
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'private, no-store');
  });
}

function localPort(request: FastifyRequest): number {
  return request.socket.localPort ?? 0;
}

/**
 * Does another site's page ask? Browsers send Origin with every change. A change that a cookie allows must name our
 * own; what carries a token of its own, or nothing at all, was not made by a page that borrows a cookie.
 */
function isCrossSite(request: FastifyRequest, site: Site): boolean {
  const fetched = request.headers['sec-fetch-site'];
  if (fetched !== undefined && fetched !== 'same-origin' && fetched !== 'none') return true;
  const { origin, host } = request.headers;
  if (origin === undefined) {
    const isBorrowable = sessionTokenOf(request, site) !== null && bearerOf(request) === null;
    return isBorrowable && fetched !== 'same-origin';
  }
  if (!URL.canParse(origin)) return true;
  const from = new URL(origin);
  return site.url === null ? from.host !== host : from.origin !== site.url.origin;
}

function refuse(reply: FastifyReply, code: string): FastifyReply {
  return reply
    .code(403)
    .send({ code: `serve.${code}`, message: 'refused', hint: '', problems: [] });
}
