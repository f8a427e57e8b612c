/** The cookie that carries a session. Scripts of pages never see it. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ABSOLUTE } from '../../people/session-store.ts';

/** Where people reach the server, as the one who runs it says: `https://rapport.example.com`; null = this machine. */
export type Site = { url: URL | null };

/** Browsers keep `__Host-` cookies to one host over TLS. On this machine there is no TLS, and the port is no part of it. */
function nameOf({ url }: Site): string {
  return url === null ? 'rapport-session' : '__Host-rapport-session';
}

function optionsOf({ url }: Site) {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'lax' as const,
    secure: url !== null,
  };
}

/** Gives the browser a session. */
export function setSession(reply: FastifyReply, token: string, site: Site): void {
  void reply.setCookie(nameOf(site), token, { ...optionsOf(site), maxAge: ABSOLUTE / 1000 });
}

/** Takes it away. */
export function dropSession(reply: FastifyReply, site: Site): void {
  void reply.clearCookie(nameOf(site), optionsOf(site));
}

/** The token that the browser sent. */
export function sessionTokenOf(request: FastifyRequest, site: Site): string | null {
  return request.cookies[nameOf(site)] ?? null;
}

/** The token that a program sent: `Authorization: Bearer rapport_…`. */
export function bearerOf(request: FastifyRequest): string | null {
  return /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

/** Where the pages are: as the one who runs the server says, else by the name that this machine was asked by. */
export function originOf({ headers }: FastifyRequest, { url }: Site): string {
  return url?.origin ?? `http://${headers.host ?? ''}`;
}
