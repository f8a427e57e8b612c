import { z } from 'zod';
import {
  zBlockPreview,
  zBlockReply,
  zDecideUpdates,
  zErrorReply,
  zNewReport,
  zOwnReport,
  zPublishReply,
  zReportDraft,
  zRestore,
  zRevision,
  zSaveDraft,
  zTemplateUpdate,
  zVersion,
} from '../../schema.ts';
import { localeOf } from '../locale.ts';
import { send, sendProblems } from '../reply-problem.ts';
import type { Route } from '../route.ts';

const tags = ['own reports'];
const params = z.strictObject({ report: z.uuid() });
const draftReply = { 200: zReportDraft, '4xx': zErrorReply };

/** Reports that people make: drafts, publishing, revisions, what their template changed. */
export const ownReportsRoute: Route = (server, app) => {
  const { ownReports, catalogues } = app;
  server.get('/api/reports', { schema: { tags, response: { 200: z.array(zOwnReport) } } }, () =>
    ownReports.list(),
  );
  server.post(
    '/api/reports',
    { schema: { tags, body: zNewReport, response: draftReply } },
    async (request, reply) =>
      send(reply, await ownReports.create(request.body, localeOf(request)), catalogues),
  );
  server.get(
    '/api/reports/:report/draft',
    { schema: { tags, params, response: draftReply } },
    async (request, reply) =>
      send(reply, await ownReports.draft(request.params.report, localeOf(request)), catalogues),
  );
  server.put(
    '/api/reports/:report/draft',
    { schema: { tags, params, body: zSaveDraft, response: draftReply } },
    async (request, reply) => {
      const { report } = request.params;
      return send(
        reply,
        await ownReports.save(report, request.body, localeOf(request)),
        catalogues,
      );
    },
  );
  server.post(
    '/api/reports/:report/publish',
    {
      schema: {
        tags,
        params,
        body: zVersion,
        response: { 200: zPublishReply, '4xx': zErrorReply },
      },
    },
    async (request, reply) => {
      const reader = { locale: localeOf(request), viewer: app.viewer };
      const { version } = request.body;
      return send(
        reply,
        await ownReports.publish(request.params.report, version, reader),
        catalogues,
      );
    },
  );
  historyRoutes(server, app);
  templateRoutes(server, app);
  server.post(
    '/api/blocks/preview',
    { schema: { tags, body: zBlockPreview, response: { 200: zBlockReply, '4xx': zErrorReply } } },
    async (request, reply) =>
      send(reply, await app.reports.preview(request.body, app.viewer), catalogues),
  );
};

/** What was published, and what was removed. */
const historyRoutes: Route = (server, { ownReports, catalogues }) => {
  server.get(
    '/api/reports/:report/revisions',
    { schema: { tags, params, response: { 200: z.array(zRevision), '4xx': zErrorReply } } },
    async (request, reply) =>
      send(reply, await ownReports.revisions(request.params.report), catalogues),
  );
  server.post(
    '/api/reports/:report/restore',
    { schema: { tags, params, body: zRestore, response: draftReply } },
    async (request, reply) => {
      const { report } = request.params;
      const restored = await ownReports.restore(report, request.body, localeOf(request));
      return send(reply, restored, catalogues);
    },
  );
  const gone = { 204: z.null(), '4xx': zErrorReply };
  server.delete(
    '/api/reports/:report',
    { schema: { tags, params, response: gone } },
    async (request, reply) => {
      const removed = await ownReports.remove(request.params.report);
      if (!removed.ok) return sendProblems(reply, removed.problems, catalogues);
      return reply.code(204).send(null);
    },
  );
  server.post(
    '/api/reports/:report/bring-back',
    { schema: { tags, params, response: gone } },
    async (request, reply) => {
      const back = await ownReports.bringBack(request.params.report);
      if (!back.ok) return sendProblems(reply, back.problems, catalogues);
      return reply.code(204).send(null);
    },
  );
};

/** What the template of a report changed since it was taken over. */
const templateRoutes: Route = (server, { ownReports, catalogues }) => {
  server.get(
    '/api/reports/:report/updates',
    { schema: { tags, params, response: { 200: z.array(zTemplateUpdate), '4xx': zErrorReply } } },
    async (request, reply) =>
      send(reply, await ownReports.updates(request.params.report, localeOf(request)), catalogues),
  );
  server.post(
    '/api/reports/:report/updates',
    { schema: { tags, params, body: zDecideUpdates, response: draftReply } },
    async (request, reply) => {
      const { report } = request.params;
      const decided = await ownReports.decide(report, request.body, localeOf(request));
      return send(reply, decided, catalogues);
    },
  );
};
