import type { FastifyRequest } from 'fastify';
import { zWorkspace } from '../../schema.ts';
import type { Workspace } from '../../schema.ts';
import { principalOf } from '../auth/guard.ts';
import { may } from '../auth/policy.ts';
import type { Route } from '../route.ts';

/** The workspace: its name, brand and what is published; its sources for those who look after them. */
export const workspaceRoute: Route = (server, app) => {
  server.get(
    '/api/workspace',
    { config: may('read'), schema: { tags: ['workspace'], response: { 200: zWorkspace } } },
    (request) => readWorkspace(request, app),
  );
};

async function readWorkspace(
  request: FastifyRequest,
  app: Parameters<Route>[1],
): Promise<Workspace> {
  const { member, rights } = principalOf(request);
  const facts = await app.workspace();
  const sources = rights.has('data') ? facts.sources : [];
  return { ...facts, sources, locale: member.locale, theme: member.theme ?? 'auto' };
}
