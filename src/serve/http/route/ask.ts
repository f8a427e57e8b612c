import { z } from 'zod';
import { zLocale } from '../../../report/schema.ts';
import {
  zAskReply,
  zAskRequest,
  zErrorReply,
  zEventsReply,
  zEventsRequest,
  zExplainReply,
  zExplainRequest,
  zMembersReply,
} from '../../schema.ts';
import { viewerOf } from '../auth/guard.ts';
import { may } from '../auth/policy.ts';
import { send } from '../reply-problem.ts';
import type { Route } from '../route.ts';

const zDimension = z.strictObject({ dimension: z.string().max(80) });
const zSearch = z.strictObject({ search: z.string().max(200).default(''), locale: zLocale });
const tags = ['questions'];

/** Questions in names and operators, never in SQL; their explanations; what happened, record by record; and the members one may filter by. */
export const askRoute: Route = (server, app) => {
  server.post(
    '/api/ask',
    {
      config: may('ask'),
      schema: { tags, body: zAskRequest, response: { 200: zAskReply, '4xx': zErrorReply } },
    },
    async (request, reply) =>
      send(
        reply,
        await app.reports.ask(request.body, await viewerOf(request, app)),
        app.catalogues,
      ),
  );
  server.post(
    '/api/explain',
    {
      config: may('ask'),
      schema: { tags, body: zExplainRequest, response: { 200: zExplainReply, '4xx': zErrorReply } },
    },
    async (request, reply) =>
      send(
        reply,
        await app.reports.explain(request.body, await viewerOf(request, app)),
        app.catalogues,
      ),
  );
  server.post(
    '/api/events',
    {
      config: may('ask'),
      schema: { tags, body: zEventsRequest, response: { 200: zEventsReply, '4xx': zErrorReply } },
    },
    async (request, reply) =>
      send(
        reply,
        await app.reports.events(request.body, await viewerOf(request, app)),
        app.catalogues,
      ),
  );
  server.get(
    '/api/dimensions/:dimension/members',
    {
      config: may('read'),
      schema: {
        tags,
        params: zDimension,
        querystring: zSearch,
        response: { 200: zMembersReply, '4xx': zErrorReply },
      },
    },
    async (request, reply) =>
      send(
        reply,
        await app.reports.members(
          { ...request.params, ...request.query },
          await viewerOf(request, app),
        ),
        app.catalogues,
      ),
  );
};
