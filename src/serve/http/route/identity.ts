import { z } from 'zod';
import {
  zAcceptAbove,
  zAccountOrigin,
  zAccountsReply,
  zDecide,
  zDecided,
  zDecisionsReply,
  zErrorReply,
  zIdentityDocument,
  zIdentityOverview,
  zProposalsAsked,
  zProposalsReply,
  zRecordsAsked,
  zRecordsReply,
  zUndo,
} from '../../schema.ts';
import { viewerOf } from '../auth/guard.ts';
import { may } from '../auth/policy.ts';
import { localeOf } from '../locale.ts';
import { send } from '../reply-problem.ts';
import type { Route } from '../route.ts';

const tags = ['identity'];
/** Where the accounts that one sees come from; what is open; what changes everybody's numbers. */
const tracing = may('ask');
const config = may('data');
const deciding = may('data', { audit: 'identity_decided' });
const zLocaleQuery = z.strictObject({ locale: z.string().optional() });
const zAccountId = z.strictObject({ account: z.string().max(900) });
const decided = { 200: zDecided, '4xx': zErrorReply };

/** Which records are one account: proposals, decisions with their undoing, and where an account comes from. */
export const identityRoute: Route = (server, app) => {
  const { identity, catalogues } = app;
  const page = { tags, querystring: zRecordsAsked };
  server.get(
    '/api/identity',
    {
      config: tracing,
      schema: {
        tags,
        querystring: zLocaleQuery,
        response: { 200: zIdentityOverview, '4xx': zErrorReply },
      },
    },
    async (request, reply) =>
      send(
        reply,
        await identity.overview(await viewerOf(request, app), localeOf(request)),
        catalogues,
      ),
  );
  server.get(
    '/api/identity/proposals',
    {
      config,
      schema: {
        tags,
        querystring: zProposalsAsked,
        response: { 200: zProposalsReply, '4xx': zErrorReply },
      },
    },
    async (request, reply) =>
      send(
        reply,
        await identity.proposals(request.query, await viewerOf(request, app), localeOf(request)),
        catalogues,
      ),
  );
  server.get(
    '/api/identity/unmatched',
    { config, schema: { ...page, response: { 200: zRecordsReply, '4xx': zErrorReply } } },
    async (request, reply) =>
      send(
        reply,
        await identity.unmatched(request.query, await viewerOf(request, app), localeOf(request)),
        catalogues,
      ),
  );
  server.get(
    '/api/identity/accounts',
    { config: tracing, schema: { ...page, response: { 200: zAccountsReply, '4xx': zErrorReply } } },
    async (request, reply) =>
      send(
        reply,
        await identity.accounts(request.query, await viewerOf(request, app), localeOf(request)),
        catalogues,
      ),
  );
  server.get(
    '/api/identity/accounts/:account',
    {
      config: tracing,
      schema: {
        tags,
        params: zAccountId,
        querystring: zLocaleQuery,
        response: { 200: zAccountOrigin, '4xx': zErrorReply },
      },
    },
    async (request, reply) => {
      const { account } = request.params;
      return send(
        reply,
        await identity.account(account, await viewerOf(request, app), localeOf(request)),
        catalogues,
      );
    },
  );
  server.get(
    '/api/identity/decisions',
    { config, schema: { ...page, response: { 200: zDecisionsReply, '4xx': zErrorReply } } },
    async (request, reply) =>
      send(
        reply,
        await identity.decisions(request.query, await viewerOf(request, app), localeOf(request)),
        catalogues,
      ),
  );
  server.post(
    '/api/identity/decisions',
    { config: deciding, schema: { tags, body: zDecide, response: decided } },
    async (request, reply) =>
      send(reply, await identity.decide(request.body, await viewerOf(request, app)), catalogues),
  );
  server.post(
    '/api/identity/accept',
    { config: deciding, schema: { tags, body: zAcceptAbove, response: decided } },
    async (request, reply) =>
      send(
        reply,
        await identity.acceptAbove(request.body.least, await viewerOf(request, app)),
        catalogues,
      ),
  );
  server.post(
    '/api/identity/undo',
    { config: deciding, schema: { tags, body: zUndo, response: decided } },
    async (request, reply) =>
      send(reply, await identity.undo(request.body.of, await viewerOf(request, app)), catalogues),
  );
  server.get(
    '/api/identity/export',
    { config, schema: { tags, response: { 200: zIdentityDocument, '4xx': zErrorReply } } },
    async (request, reply) => {
      void reply.header('content-disposition', 'attachment; filename="identity.json"');
      return send(reply, await identity.export(await viewerOf(request, app)), catalogues);
    },
  );
  server.post(
    '/api/identity/import',
    { config: deciding, schema: { tags, body: zIdentityDocument, response: decided } },
    async (request, reply) =>
      send(reply, await identity.import(request.body, await viewerOf(request, app)), catalogues),
  );
};
