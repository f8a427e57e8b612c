import { z } from 'zod';
import { ok } from '../../../base/problem.ts';
import { serveProblems } from '../../problems.ts';
import {
  zCheckReply,
  zErrorReply,
  zImportPlan,
  zRejectsReply,
  zRunsReply,
  zSuggestReply,
  zUpload,
} from '../../schema.ts';
import { localeOf } from '../locale.ts';
import { may } from '../auth/policy.ts';
import { send, sendProblems } from '../reply-problem.ts';
import type { Route } from '../route.ts';

const tags = ['imports'];
const config = may('data');
const changing = may('data', { audit: 'source_changed' });
const zRunId = z.strictObject({ run: z.string().max(80) });
const zOffset = z.strictObject({ offset: z.coerce.number().int().min(0).default(0) });

/** Own files: dropped, detected, mapped, checked, imported; and what became of each run. */
export const importsRoute: Route = (server, app) => {
  server.post(
    '/api/uploads',
    { config, schema: { tags, response: { 200: zUpload, '4xx': zErrorReply } } },
    async (request, reply) => {
      const file = await request.file();
      if (file === undefined) {
        return sendProblems(
          reply,
          [serveProblems.make('bad_request', { detail: 'no file' })],
          app.catalogues,
        );
      }
      const upload = { name: file.filename, content: file.file };
      return send(reply, await app.imports.upload(upload, localeOf(request)), app.catalogues);
    },
  );
  server.post(
    '/api/imports/suggest',
    {
      config,
      schema: {
        tags,
        body: zImportPlan.pick({ uploads: true }),
        response: { 200: zSuggestReply, '4xx': zErrorReply },
      },
    },
    async (request, reply) => send(reply, await app.imports.suggest(request.body), app.catalogues),
  );
  server.post(
    '/api/imports/check',
    {
      config,
      schema: { tags, body: zImportPlan, response: { 200: zCheckReply, '4xx': zErrorReply } },
    },
    async (request, reply) =>
      send(reply, await app.imports.check(request.body, localeOf(request)), app.catalogues),
  );
  server.post(
    '/api/imports',
    {
      config: changing,
      schema: {
        tags,
        body: zImportPlan,
        response: { 200: z.strictObject({ job: z.string() }), '4xx': zErrorReply },
      },
    },
    async (request, reply) =>
      send(reply, await app.imports.start(request.body, localeOf(request)), app.catalogues),
  );
  server.get(
    '/api/runs',
    { config, schema: { tags, response: { 200: zRunsReply } } },
    async () => ({
      runs: await app.imports.runs(),
    }),
  );
  server.get(
    '/api/runs/:run/rejects',
    {
      config,
      schema: {
        tags,
        params: zRunId,
        querystring: zOffset,
        response: { 200: zRejectsReply, '4xx': zErrorReply },
      },
    },
    async (request, reply) =>
      send(
        reply,
        ok(await app.imports.rejects(request.params.run, request.query.offset)),
        app.catalogues,
      ),
  );
};
