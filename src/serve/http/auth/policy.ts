/** Who may use a route. Every route declares it; the server does not start with one that does not. */
import type { FastifyInstance, RouteOptions } from 'fastify';
import { Fault } from '../../../base/fault.ts';
import type { AuditEvent } from '../../people/audit.ts';
import type { Right } from '../../schema.ts';

export type Policy =
  /** Everybody, signed in or not: the pages, and what one signs in with. */
  | { who: 'anyone' }
  /** Whoever sits in a session, also while seeing as another. */
  | { who: 'session' }
  /** A person in a session of their own, about themselves: no program, and nobody who sees as another. */
  | { who: 'oneself'; audit?: AuditEvent }
  /** Whoever has the right, people and programs. */
  | {
      who: 'right';
      right: Right;
      /** The parameter that names a report, and whether it is to be read or changed. */
      report?: { param: string; to: 'read' | 'change' };
      /** What is written down when it went well. */
      audit?: AuditEvent;
    };

declare module 'fastify' {
  interface FastifyContextConfig {
    policy?: Policy;
  }
}

/** Routes of plug-ins, which cannot say it themselves, by the beginning of their address. */
const PLUGINS: readonly { prefix: string; policy: Policy }[] = [
  { prefix: '/api/docs', policy: { who: 'right', right: 'ask' } },
];

export const ANYONE: Policy = { who: 'anyone' };

/** A route as the authorisation matrix sees it. */
export type DeclaredRoute = { method: string; url: string; policy: Policy; schema: unknown };

/** What a route's schema is kept as: for tests that are made from the list of routes. */
export type RouteList = {
  routes(): DeclaredRoute[];
  /** Fault `route_without_policy` naming every route that says nothing. */
  check(): void;
};

/** Notes every route as it is added. Call before the first one. */
export function listRoutes(server: FastifyInstance): RouteList {
  const added: RouteOptions[] = [];
  server.addHook('onRoute', (route) => {
    const plugin = PLUGINS.find(({ prefix }) => route.url.startsWith(prefix));
    if (plugin !== undefined) route.config = { ...route.config, policy: plugin.policy };
    added.push(route);
  });
  return {
    routes: () =>
      added.flatMap(({ method, url, config, schema }) =>
        [method].flat().map((verb) => ({
          method: verb,
          url,
          policy: config?.policy ?? ANYONE,
          schema: schema ?? null,
        })),
      ),
    check() {
      const silent = added.filter(({ config }) => config?.policy === undefined);
      if (silent.length === 0) return;
      const names = silent.map(({ method, url }) => `${String(method)} ${url}`).join(', ');
      throw new Fault('route_without_policy', { message: `nobody said who may use ${names}` });
    },
  };
}

/** Policy of a route for whoever has a right. */
export function may(
  right: Right,
  more: Omit<Extract<Policy, { who: 'right' }>, 'who' | 'right'> = {},
): { policy: Policy } {
  return { policy: { who: 'right', right, ...more } };
}

/** Policy of a route about oneself. */
export const ONESELF: { policy: Policy } = { policy: { who: 'oneself' } };
