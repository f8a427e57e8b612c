import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  zErrorReply,
  zLinkCredentials,
  zLinkMade,
  zLinkToken,
  zReconnectView,
  zSignInBack,
  zSignInBegun,
  zSignInDone,
  zSourceId,
} from '../../schema.ts';
import { originOf } from '../auth/cookie.ts';
import type { Site } from '../auth/cookie.ts';
import { ANYONE, may } from '../auth/policy.ts';
import { browserSecretOf, giveBrowserSecret } from '../browser-secret.ts';
import { localeOf } from '../locale.ts';
import { send } from '../reply-problem.ts';
import type { Route } from '../route.ts';

const tags = ['sources'];
const config = may('data', { audit: 'source_changed' });
/** Whoever holds a link, or set out from one of our pages with this browser, is known by that alone. */
const stranger = { policy: ANYONE };
const params = z.strictObject({ source: z.string().max(80) });
const querystring = z.strictObject({ locale: z.string().optional() });
const begun = { 200: zSignInBegun, '4xx': zErrorReply };

/**
 * Signing in to a source on its own page, and links by which somebody without an account does it. A token of a link is
 * in a body and never in an address, which servers and proxies write down.
 */
export const signInsRoute: Route = (server, { signIns, catalogues }, site) => {
  server.post(
    '/api/sources/:source/consent',
    { config, schema: { tags, params, querystring, response: begun } },
    async (request, reply) => {
      const from = {
        browser: giveBrowserSecret(request, reply),
        redirectUri: returnOf(request, site),
      };
      return send(reply, await signIns.begin(request.params.source, from), catalogues);
    },
  );
  server.post(
    '/api/consent/finish',
    {
      config: stranger,
      schema: {
        tags,
        querystring,
        body: zSignInBack,
        response: { 200: zSignInDone, '4xx': zErrorReply },
      },
    },
    async (request, reply) => {
      const back = { ...request.body, browser: browserSecretOf(request) ?? '' };
      return send(reply, await signIns.finish(back), catalogues);
    },
  );
  server.post(
    '/api/sources/:source/link',
    {
      config,
      schema: { tags, params, querystring, response: { 200: zLinkMade, '4xx': zErrorReply } },
    },
    async (request, reply) =>
      send(reply, await signIns.openLink(request.params.source), catalogues),
  );
  server.delete(
    '/api/sources/:source/link',
    {
      config,
      schema: { tags, params, querystring, response: { 200: zSourceId, '4xx': zErrorReply } },
    },
    async (request, reply) =>
      send(reply, await signIns.revokeLink(request.params.source), catalogues),
  );
  server.post(
    '/api/reconnect',
    {
      config: stranger,
      schema: {
        tags,
        querystring,
        body: zLinkToken,
        response: { 200: zReconnectView, '4xx': zErrorReply },
      },
    },
    async (request, reply) =>
      send(reply, await signIns.look(request.body.token, localeOf(request)), catalogues),
  );
  server.post(
    '/api/reconnect/consent',
    { config: stranger, schema: { tags, querystring, body: zLinkToken, response: begun } },
    async (request, reply) => {
      const from = {
        browser: giveBrowserSecret(request, reply),
        redirectUri: returnOf(request, site),
      };
      return send(reply, await signIns.beginByLink(request.body.token, from), catalogues);
    },
  );
  server.post(
    '/api/reconnect/credentials',
    {
      config: stranger,
      schema: {
        tags,
        querystring,
        body: zLinkCredentials,
        response: { 200: zSignInDone.pick({ account: true }), '4xx': zErrorReply },
      },
    },
    async (request, reply) => {
      const { token, secrets } = request.body;
      return send(reply, await signIns.giveByLink(token, secrets), catalogues);
    },
  );
};

/** Where sources send browsers back to: a page of ours at the address that people use. */
function returnOf(request: FastifyRequest, site: Site): string {
  return `${originOf(request, site)}/consent/return`;
}
