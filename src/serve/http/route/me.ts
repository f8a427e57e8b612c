import { z } from 'zod';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Result } from '../../../base/problem.ts';
import { required } from '../../../base/fault.ts';
import type { Oneself } from '../../people/self.ts';
import {
  zBeginSecond,
  zErrorReply,
  zMadeToken,
  zNewPassword,
  zNewToken,
  zPreferences,
  zRecoveryCodes,
  zSecondProof,
  zSecondSecret,
  zSessionView,
  zTokenView,
} from '../../schema.ts';
import { principalOf } from '../auth/guard.ts';
import { ONESELF } from '../auth/policy.ts';
import { send, sendProblems } from '../reply-problem.ts';
import type { Route } from '../route.ts';

const tags = ['oneself'];
const config = ONESELF;
const done = { 204: z.null(), '4xx': zErrorReply };

/** What a person looks after alone. */
export const meRoute: Route = (server, app, site) => {
  const { self } = app.people;
  server.put(
    '/api/preferences',
    { config, schema: { tags, body: zPreferences, response: done } },
    async (request, reply) => {
      const { locale, theme } = request.body;
      await self.setPreferences(oneself(request).member, {
        ...(locale === undefined ? {} : { locale }),
        ...(theme === undefined ? {} : { theme }),
      });
      return reply.code(204).send(null);
    },
  );
  server.put(
    '/api/me/password',
    { config, schema: { tags, body: zNewPassword, response: done } },
    async (request, reply) =>
      finish(reply, await self.setPassword(oneself(request), request.body), app),
  );
  secondFactorRoutes(server, app, site);
  sessionRoutes(server, app, site);
  tokenRoutes(server, app, site);
};

const secondFactorRoutes: Route = (server, app) => {
  const { self } = app.people;
  const path = '/api/me/second-factor';
  server.post(
    path,
    {
      config,
      schema: { tags, body: zBeginSecond, response: { 200: zSecondSecret, '4xx': zErrorReply } },
    },
    async (request, reply) =>
      send(reply, await self.beginSecond(oneself(request), request.body.password), app.catalogues),
  );
  server.put(
    path,
    {
      config,
      schema: { tags, body: zSecondProof, response: { 200: zRecoveryCodes, '4xx': zErrorReply } },
    },
    async (request, reply) =>
      send(reply, await self.confirmSecond(oneself(request), request.body.code), app.catalogues),
  );
  server.post(
    `${path}/end`,
    { config, schema: { tags, body: zBeginSecond, response: done } },
    async (request, reply) =>
      finish(reply, await self.endSecond(oneself(request), request.body.password), app),
  );
};

const sessionRoutes: Route = (server, app) => {
  const { self } = app.people;
  server.get(
    '/api/me/sessions',
    { config, schema: { tags, response: { 200: z.array(zSessionView) } } },
    (request) => self.sessions(oneself(request)),
  );
  server.delete(
    '/api/me/sessions/:session',
    { config, schema: { tags, params: z.strictObject({ session: z.uuid() }), response: done } },
    async (request, reply) =>
      finish(reply, await self.revoke(oneself(request), request.params.session), app),
  );
};

const tokenRoutes: Route = (server, app) => {
  const { self } = app.people;
  server.get(
    '/api/me/tokens',
    { config, schema: { tags, response: { 200: z.array(zTokenView) } } },
    (request) => self.tokens(oneself(request).member),
  );
  server.post(
    '/api/me/tokens',
    {
      config,
      schema: { tags, body: zNewToken, response: { 200: zMadeToken, '4xx': zErrorReply } },
    },
    (request) => self.makeToken(oneself(request).member, request.body),
  );
  server.delete(
    '/api/me/tokens/:token',
    { config, schema: { tags, params: z.strictObject({ token: z.uuid() }), response: done } },
    async (request, reply) =>
      finish(reply, await self.revokeToken(oneself(request).member, request.params.token), app),
  );
};

function oneself(request: FastifyRequest): Oneself {
  const { member, session } = principalOf(request);
  return { member, session: required(session, 'the session of a person') };
}

/** Nothing to tell, or what is in the way. */
export function finish(
  reply: FastifyReply,
  result: Result<null>,
  { catalogues }: Pick<Parameters<Route>[1], 'catalogues'>,
): FastifyReply {
  if (!result.ok) return sendProblems(reply, result.problems, catalogues);
  return reply.code(204).send(null);
}
