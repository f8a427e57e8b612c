import { z } from 'zod';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Result } from '../../../base/problem.ts';
import type { Principal } from '../../people/principal.ts';
import type { From } from '../../people/session-store.ts';
import {
  zClaim,
  zErrorReply,
  zPassToken,
  zPassView,
  zSession,
  zSignedIn,
  zSignIn,
  zUsePass,
} from '../../schema.ts';
import type { Session } from '../../schema.ts';
import { credentialsOf, principalOf } from '../auth/guard.ts';
import { dropSession, setSession } from '../auth/cookie.ts';
import type { Site } from '../auth/cookie.ts';
import { ANYONE } from '../auth/policy.ts';
import { send, sendProblems } from '../reply-problem.ts';
import type { Route } from '../route.ts';

const tags = ['signing in'];
const config = { policy: ANYONE };
const signedIn = { 200: zSignedIn, '4xx': zErrorReply };

/** Coming in and going out. What strangers are told is the same for every e-mail and every token. */
export const sessionRoute: Route = (server, app, site) => {
  const { door } = app.people;
  server.get('/api/session', { config, schema: { tags, response: { 200: zSession } } }, (request) =>
    readSession(request, app, site),
  );
  server.post(
    '/api/claim',
    { config, schema: { tags, body: zClaim, response: signedIn } },
    async (request, reply) =>
      letIn(await door.claim(request.body, fromOf(request)), { reply, site, app }),
  );
  server.post(
    '/api/sign-in',
    { config, schema: { tags, body: zSignIn, response: signedIn } },
    async (request, reply) =>
      letIn(await door.signIn(request.body, fromOf(request)), { reply, site, app }),
  );
  server.post(
    '/api/pass',
    {
      config,
      schema: { tags, body: zPassToken, response: { 200: zPassView, '4xx': zErrorReply } },
    },
    async (request, reply) =>
      send(reply, await door.viewPass(request.body.token, fromOf(request)), app.catalogues),
  );
  server.post(
    '/api/pass/use',
    { config, schema: { tags, body: zUsePass, response: signedIn } },
    async (request, reply) =>
      letIn(await door.usePass(request.body, fromOf(request)), { reply, site, app }),
  );
  server.post(
    '/api/sign-out',
    {
      config: { policy: { who: 'session' } },
      schema: { tags, response: { 204: z.null(), '4xx': zErrorReply } },
    },
    async (request, reply) => {
      const { member, viewedBy, session } = principalOf(request);
      if (session !== null) await door.signOut(viewedBy ?? member, session);
      dropSession(reply, site);
      return reply.code(204).send(null);
    },
  );
  server.post(
    '/api/view/end',
    {
      config: { policy: { who: 'session' } },
      schema: { tags, response: { 204: z.null(), '4xx': zErrorReply } },
    },
    async (request, reply) => {
      await app.people.desk.endView(principalOf(request));
      return reply.code(204).send(null);
    },
  );
};

async function readSession(
  request: FastifyRequest,
  { people }: Parameters<Route>[1],
  site: Site,
): Promise<Session> {
  const principal = await people.principal(credentialsOf(request, site));
  if (principal !== null) return viewSession(principal);
  return { state: (await people.door.isClaimed()) ? 'signed_out' : 'unclaimed' };
}

type Place = { reply: FastifyReply; site: Site; app: Parameters<Route>[1] };

/** The session goes into the cookie and nowhere else. */
function letIn(
  opened: Result<{ token: string } | null>,
  { reply, site, app }: Place,
): z.infer<typeof zSignedIn> | FastifyReply {
  if (!opened.ok) return sendProblems(reply, opened.problems, app.catalogues);
  if (opened.value === null) return { next: 'code' };
  setSession(reply, opened.value.token, site);
  return { next: 'done' };
}

function fromOf(request: FastifyRequest): From {
  return { browser: request.headers['user-agent'] ?? '', address: request.ip };
}

function viewSession({ member, rights, viewedBy }: Principal): Session {
  const { id, name, email, locale, theme, hasSecond, access } = member;
  return {
    state: 'signed_in',
    person: { id, name, email },
    role: access.role,
    rights: [...rights],
    locale,
    theme,
    viewedBy:
      viewedBy === null ? null : { id: viewedBy.id, name: viewedBy.name, email: viewedBy.email },
    secondFactor: hasSecond,
  };
}
