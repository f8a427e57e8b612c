import { z } from 'zod';
import type { Result } from '../../../base/problem.ts';
import { ok } from '../../../base/problem.ts';
import {
  zConnectorsReply,
  zErrorReply,
  zHistoryRequest,
  zJobStarted,
  zRunViewsReply,
  zScheduleRequest,
  zSourceCheck,
  zSourceChecked,
  zSourceId,
  zSourceSaved,
  zSourceSpec,
  zSourcesReply,
  zSyncRequest,
} from '../../schema.ts';
import { localeOf } from '../locale.ts';
import { may } from '../auth/policy.ts';
import { send } from '../reply-problem.ts';
import type { Route } from '../route.ts';

const tags = ['sources'];
const config = may('data');
const changing = may('data', { audit: 'source_changed' });
const zId = z.strictObject({ source: z.string().max(80) });
const zLocaleQuery = z.strictObject({ locale: z.string().optional() });
const params = zId;
const response = { 200: zSourceId, '4xx': zErrorReply };
const saved = { 200: zSourceSaved, '4xx': zErrorReply };

/** Sources: which kinds there are, which are configured, and everything that can be done with one. */
export const sourcesRoute: Route = (server, app) => {
  const { sources, catalogues } = app;
  server.get(
    '/api/connectors',
    { config, schema: { tags, querystring: zLocaleQuery, response: { 200: zConnectorsReply } } },
    (request) => Promise.resolve({ connectors: sources.connectors(localeOf(request)) }),
  );
  server.get(
    '/api/sources',
    { config, schema: { tags, querystring: zLocaleQuery, response: { 200: zSourcesReply } } },
    (request) => sources.list(localeOf(request)).then((list) => ({ sources: list })),
  );
  server.post(
    '/api/sources',
    { config: changing, schema: { tags, body: zSourceSpec, response: saved } },
    async (request, reply) => send(reply, await sources.add(request.body), catalogues),
  );
  server.post(
    '/api/sources/check',
    {
      config,
      schema: {
        tags,
        body: zSourceCheck,
        response: { 200: zSourceChecked, '4xx': zErrorReply },
      },
    },
    async (request, reply) => send(reply, await sources.check(request.body), catalogues),
  );
  server.put(
    '/api/sources/:source',
    { config: changing, schema: { tags, params, body: zSourceSpec, response: saved } },
    async (request, reply) =>
      send(reply, await sources.change(request.params.source, request.body), catalogues),
  );
  server.put(
    '/api/sources/:source/schedule',
    { config: changing, schema: { tags, params, body: zScheduleRequest, response } },
    async (request, reply) =>
      send(
        reply,
        await sources.setSchedule(request.params.source, request.body.schedule),
        catalogues,
      ),
  );
  server.put(
    '/api/sources/:source/history',
    { config: changing, schema: { tags, params, body: zHistoryRequest, response } },
    async (request, reply) =>
      send(
        reply,
        await sources.setHistory(request.params.source, request.body.streams),
        catalogues,
      ),
  );
  for (const verb of ['pause', 'resume', 'stop', 'remove', 'restore'] as const) {
    server.post(
      `/api/sources/:source/${verb}`,
      { config: changing, schema: { tags, params, response } },
      async (request, reply) =>
        send(reply, await sources[verb](zId.parse(request.params).source), catalogues),
    );
  }
  const started = { 200: zJobStarted, '4xx': zErrorReply };
  server.post(
    '/api/sources/:source/sync',
    { config, schema: { tags, params, body: zSyncRequest, response: started } },
    async (request, reply) =>
      send(reply, await sources.sync(request.params.source, request.body), catalogues),
  );
  server.get(
    '/api/sources/:source/runs',
    {
      config,
      schema: {
        tags,
        params,
        querystring: zLocaleQuery,
        response: { 200: zRunViewsReply, '4xx': zErrorReply },
      },
    },
    async (request, reply) => {
      const runs = await sources.runs(request.params.source, localeOf(request));
      const shown: Result<z.infer<typeof zRunViewsReply>> = runs.ok
        ? ok({ runs: runs.value })
        : runs;
      return send(reply, shown, catalogues);
    },
  );
  server.post(
    '/api/publish',
    { config: may('data', { audit: 'published' }), schema: { tags, response: started } },
    async () => sources.publish(),
  );
};
