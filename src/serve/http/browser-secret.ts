import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'rapport_way';
const MINUTES = 10;
const SHAPE = /^[\w-]{43}$/;

/** The secret of a browser that set out to a source's consent page; null = this one did not. */
export function browserSecretOf({ headers }: FastifyRequest): string | null {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  const value = pairs.find(([name]) => name === NAME)?.[1] ?? '';
  return SHAPE.test(value) ? value : null;
}

/** The browser's secret, given to it with this reply. Scripts cannot read it, and other sites cannot send it. */
export function giveBrowserSecret(request: FastifyRequest, reply: FastifyReply): string {
  const secret = browserSecretOf(request) ?? randomBytes(32).toString('base64url');
  const secure = request.protocol === 'https' ? '; Secure' : '';
  reply.header(
    'set-cookie',
    `${NAME}=${secret}; Path=/api; HttpOnly; SameSite=Strict; Max-Age=${MINUTES * 60}${secure}`,
  );
  return secret;
}
