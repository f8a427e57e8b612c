import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
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
export function protect(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    if (!isOwnHost(request.headers.host, localPort(request))) return refuse(reply, 'foreign_host');
    if (!SAFE_METHODS.has(request.method) && isCrossSite(request))
      return refuse(reply, 'cross_site');
  });
  server.addHook('onSend', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
    reply.header('cross-origin-opener-policy', 'same-origin');
    reply.header('cross-origin-resource-policy', 'same-origin');
    if (!request.url.startsWith('/api/docs'))
      reply.header('content-security-policy', CONTENT_SECURITY_POLICY);
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'private, no-store');
  });
}

function localPort(request: FastifyRequest): number {
  return request.socket.localPort ?? 0;
}

/** Browsers send Origin with every change; tools that send none act for the person at this machine. */
function isCrossSite(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const origin = request.headers.origin;
  if (origin === undefined) return false;
  if (!URL.canParse(origin)) return true;
  return new URL(origin).host !== request.headers.host;
}

function refuse(reply: FastifyReply, code: string): FastifyReply {
  return reply
    .code(403)
    .send({ code: `serve.${code}`, message: 'refused', hint: '', problems: [] });
}
