/** Lets requests through by the policies of their routes, once their form is known to be right. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { assertNever, Fault, required } from '../../../base/fault.ts';
import type { Problem } from '../../../base/problem.ts';
import type { Viewer } from '../../../base/viewer.ts';
import type { App } from '../../app/app.ts';
import type { Principal } from '../../people/principal.ts';
import { serveProblems } from '../../problems.ts';
import { sendProblems } from '../reply-problem.ts';
import { bearerOf, sessionTokenOf } from './cookie.ts';
import type { Site } from './cookie.ts';
import type { Policy } from './policy.ts';
import { findClosedReport } from './report-access.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null where the route lets anyone in. */
    principal: Principal | null;
  }
}

/**
 * The door of every route. It stands behind the parsing: what is not in the form of a route is refused before anything
 * is looked up, and says nothing that the API page does not.
 */
export function guard(server: FastifyInstance, app: App, site: Site): void {
  server.decorateRequest('principal', null);
  server.addHook('preHandler', async (request, reply) => {
    const policy = request.routeOptions.config.policy;
    if (policy === undefined) {
      if (request.is404) return;
      throw new Fault('route_without_policy', { message: request.url });
    }
    const refusal = await refusalOf({ policy, request, app, site });
    if (refusal !== null) return sendProblems(reply, [refusal], app.catalogues);
  });
  server.addHook('onSend', async (request, reply) => note(request, reply, app));
}

type Asked = { policy: Policy; request: FastifyRequest; app: App; site: Site };

async function refusalOf({ policy, request, app, site }: Asked): Promise<Problem | null> {
  if (policy.who === 'anyone') return null;
  const principal = await app.people.principal(credentialsOf(request, site));
  if (principal === null) return serveProblems.make('signed_out', {});
  request.principal = principal;
  switch (policy.who) {
    case 'session':
      return principal.session === null ? notAllowed() : null;
    case 'oneself':
      return principal.session === null || principal.viewedBy !== null ? notAllowed() : null;
    case 'right':
      if (!principal.rights.has(policy.right)) return notAllowed();
      return findClosedReport(principal, { policy, params: request.params, app });
    default:
      return assertNever(policy);
  }
}

/** What a request carries. A program's token comes first: it was put there on purpose. */
export function credentialsOf(
  request: FastifyRequest,
  site: Site,
): { session: string | null; token: string | null } {
  return { session: sessionTokenOf(request, site), token: bearerOf(request) };
}

function notAllowed(): Problem {
  return serveProblems.make('not_allowed', {});
}

/** Who asks. For handlers whose policy lets nobody in without a name. */
export function principalOf(request: FastifyRequest): Principal {
  return required(request.principal, 'the principal of a request');
}

/** The viewer of a request, by the access and the data of now. */
export function viewerOf(request: FastifyRequest, app: App): Promise<Viewer> {
  return app.people.viewerOf(principalOf(request).member);
}

/** Writes down what went well, before the reply leaves: what cannot be written down did not go well. */
async function note(request: FastifyRequest, reply: FastifyReply, app: App): Promise<void> {
  const policy = request.routeOptions.config?.policy;
  const { principal } = request;
  if (principal === null || policy === undefined || !('audit' in policy)) return;
  if (policy.audit === undefined || reply.statusCode >= 400) return;
  const { viewedBy, member } = principal;
  const details: Record<string, string> = { address: request.url.split('?')[0] ?? '' };
  if (viewedBy !== null) details['as'] = member.email;
  await app.people.audit.note({
    event: policy.audit,
    actor: (viewedBy ?? member).name,
    target: targetOf(request.params),
    details,
  });
}

function targetOf(params: unknown): string | null {
  if (typeof params !== 'object' || params === null) return null;
  const values = Object.values(params).filter((value) => typeof value === 'string');
  return values.length === 0 ? null : values.join(' ');
}
