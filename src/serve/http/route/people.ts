import { z } from 'zod';
import type { FastifyRequest } from 'fastify';
import type { Result } from '../../../base/problem.ts';
import { ok } from '../../../base/problem.ts';
import type { Audit } from '../../people/audit.ts';
import type { Actor, MadeLink } from '../../people/desk.ts';
import {
  zAccess,
  zAccessPreview,
  zAuditReply,
  zAuditVerdict,
  zErrorReply,
  zInvite,
  zLink,
  zPersonId,
  zPersonView,
  zPreviewAccess,
} from '../../schema.ts';
import type { Link } from '../../schema.ts';
import { localeOf } from '../locale.ts';
import { principalOf } from '../auth/guard.ts';
import { originOf } from '../auth/cookie.ts';
import type { Site } from '../auth/cookie.ts';
import { may } from '../auth/policy.ts';
import { send } from '../reply-problem.ts';
import type { Route } from '../route.ts';
import { finish } from './me.ts';

const tags = ['people'];
const config = may('people');
const params = zPersonId;
const done = { 204: z.null(), '4xx': zErrorReply };
const link = { 200: zLink, '4xx': zErrorReply };

/** Looking after people: who is here, what each may do and see, and how they come in. */
export const peopleRoute: Route = (server, app, site) => {
  const { desk } = app.people;
  server.get(
    '/api/people',
    { config, schema: { tags, response: { 200: z.array(zPersonView) } } },
    () => desk.list(),
  );
  server.post(
    '/api/people',
    { config, schema: { tags, body: zInvite, response: link } },
    async (request, reply) => {
      const made = await desk.invite(actorOf(request), request.body);
      return send(reply, linkOf(made, { page: 'invitation', request, site }), app.catalogues);
    },
  );
  server.post(
    '/api/people/preview',
    {
      config,
      schema: {
        tags,
        body: zPreviewAccess,
        response: { 200: zAccessPreview, '4xx': zErrorReply },
      },
    },
    (request) => app.previewAccess(request.body, localeOf(request)),
  );
  server.put(
    '/api/people/:person/access',
    { config, schema: { tags, params, body: zAccess, response: done } },
    async (request, reply) => {
      const changed = desk.setAccess(actorOf(request), request.params.person, request.body);
      return finish(reply, await changed, app);
    },
  );
  for (const verb of ['suspend', 'resume', 'withdraw'] as const) {
    server.post(
      `/api/people/:person/${verb}`,
      { config, schema: { tags, params, response: done } },
      async (request, reply) => {
        const { person } = params.parse(request.params);
        return finish(reply, await desk[verb](actorOf(request), person), app);
      },
    );
  }
  server.post(
    '/api/people/:person/reset',
    { config, schema: { tags, params, response: link } },
    async (request, reply) => {
      const made = await desk.reset(actorOf(request), request.params.person);
      return send(reply, linkOf(made, { page: 'reset', request, site }), app.catalogues);
    },
  );
  server.post(
    '/api/people/:person/view',
    { config: may('view_as'), schema: { tags, params, response: done } },
    async (request, reply) =>
      finish(reply, await desk.viewAs(principalOf(request), request.params.person), app),
  );
};

/** Entries that a page of the audit shows. */
const MOST_ENTRIES = 100;
const zBefore = z.strictObject({ before: z.coerce.number().int().min(1).optional() });

/** Reading the audit, and whether it is whole. */
export const auditRoute: Route = (server, app) => {
  const { audit } = app.people;
  server.get(
    '/api/audit',
    {
      config: may('audit'),
      schema: { tags, querystring: zBefore, response: { 200: zAuditReply, '4xx': zErrorReply } },
    },
    (request) => readAudit(audit, request.query.before ?? null),
  );
  server.get(
    '/api/audit/verdict',
    { config: may('audit'), schema: { tags, response: { 200: zAuditVerdict } } },
    () => audit.verify(),
  );
};

async function readAudit(
  audit: Audit,
  before: number | null,
): Promise<z.infer<typeof zAuditReply>> {
  const rows = await audit.read(before, MOST_ENTRIES + 1);
  const entries = rows
    .slice(0, MOST_ENTRIES)
    .map(({ number, at, actor, event, target, details }) => ({
      number,
      at,
      actor,
      event,
      target,
      details,
    }));
  return { entries, more: rows.length > MOST_ENTRIES };
}

function actorOf(request: FastifyRequest): Actor {
  const { member } = principalOf(request);
  return { name: member.name, role: member.access.role, id: member.id };
}

type LinkPlace = { page: 'invitation' | 'reset'; request: FastifyRequest; site: Site };

/** The token stands behind the #, which browsers send to nobody: it is in no log and no referrer. */
function linkOf(made: Result<MadeLink>, { page, request, site }: LinkPlace): Result<Link> {
  if (!made.ok) return made;
  const { token, expiresAt } = made.value;
  return ok({ url: `${originOf(request, site)}/${page}#${token}`, expiresAt });
}
