import { z } from 'zod';
import {
  zErrorReply,
  zJobStarted,
  zMapPreview,
  zMappingDraft,
  zMappingEffect,
  zMappingView,
  zPreviewMap,
  zSuggestedMap,
  zSuggestMap,
} from '../../schema.ts';
import { may } from '../auth/policy.ts';
import { localeOf } from '../locale.ts';
import { send } from '../reply-problem.ts';
import type { Route } from '../route.ts';

const tags = ['mapping'];
const config = may('data');
const changing = may('data', { audit: 'source_changed' });
const params = z.strictObject({ source: z.string().max(80) });
const zVersionOf = params.extend({ version: z.coerce.number().int().min(1) });
const querystring = z.strictObject({ locale: z.string().optional() });

/** What the streams of a source mean: looked at on landed rows, changed, with every version. */
export const mappingRoute: Route = (server, app) => {
  const { mapping, catalogues } = app;
  server.get(
    '/api/sources/:source/mapping',
    {
      config,
      schema: { tags, params, querystring, response: { 200: zMappingView, '4xx': zErrorReply } },
    },
    async (request, reply) => send(reply, await mapping.view(request.params.source), catalogues),
  );
  server.put(
    '/api/sources/:source/mapping',
    {
      config: changing,
      schema: {
        tags,
        params,
        body: zMappingDraft,
        response: { 200: zJobStarted, '4xx': zErrorReply },
      },
    },
    async (request, reply) =>
      send(reply, await mapping.save(request.params.source, request.body.mapping), catalogues),
  );
  server.post(
    '/api/sources/:source/mapping/suggest',
    {
      config,
      schema: {
        tags,
        params,
        body: zSuggestMap,
        response: { 200: zSuggestedMap, '4xx': zErrorReply },
      },
    },
    async (request, reply) =>
      send(reply, await mapping.suggest(request.params.source, request.body), catalogues),
  );
  server.post(
    '/api/sources/:source/mapping/preview',
    {
      config,
      schema: {
        tags,
        params,
        querystring,
        body: zPreviewMap,
        response: { 200: zMapPreview, '4xx': zErrorReply },
      },
    },
    async (request, reply) => {
      const { source } = request.params;
      const shown = await mapping.preview(source, request.body.map, localeOf(request));
      return send(reply, shown, catalogues);
    },
  );
  server.post(
    '/api/sources/:source/mapping/effect',
    {
      config,
      schema: {
        tags,
        params,
        querystring,
        body: zMappingDraft,
        response: { 200: zMappingEffect, '4xx': zErrorReply },
      },
    },
    async (request, reply) => {
      const { source } = request.params;
      const found = await mapping.effect(source, request.body.mapping, localeOf(request));
      return send(reply, found, catalogues);
    },
  );
  server.get(
    '/api/sources/:source/mapping/versions/:version',
    {
      config,
      schema: { tags, params: zVersionOf, response: { 200: zMappingDraft, '4xx': zErrorReply } },
    },
    async (request, reply) => {
      const { source, version } = request.params;
      return send(reply, await mapping.version(source, version), catalogues);
    },
  );
};
