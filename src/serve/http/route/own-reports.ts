import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { App } from '../../app/app.ts';
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
import type { OwnReport } from '../../schema.ts';
import { localeOf } from '../locale.ts';
import { principalOf, viewerOf } from '../auth/guard.ts';
import { may } from '../auth/policy.ts';
import { findClosedReport, onlyReportsOf } from '../auth/report-access.ts';
import { send, sendProblems } from '../reply-problem.ts';
import type { Route } from '../route.ts';

const tags = ['own reports'];
const report = { param: 'report', to: 'change' } as const;
const config = may('write', { report });
/** What readers see of a report changes. */
const changing = may('write', { report, audit: 'report_changed' });
const params = z.strictObject({ report: z.uuid() });
const draftReply = { 200: zReportDraft, '4xx': zErrorReply };

/** Reports that people make: drafts, publishing, revisions, what their template changed. */
export const ownReportsRoute: Route = (server, app, site) => {
  const { ownReports, catalogues } = app;
  server.get(
    '/api/reports',
    { config: may('read'), schema: { tags, response: { 200: z.array(zOwnReport) } } },
    (request) => openReports(request, app),
  );
  server.post(
    '/api/reports',
    { config: may('write'), schema: { tags, body: zNewReport, response: draftReply } },
    async (request, reply) => {
      const by = principalOf(request);
      const closed = await findClosedReport(by, {
        policy: { who: 'right', right: 'read', report: { param: 'template', to: 'read' } },
        params: request.body,
        app,
      });
      if (closed !== null) return sendProblems(reply, [closed], catalogues);
      const locale = localeOf(request);
      return send(reply, await ownReports.create(request.body, locale, by.member.id), catalogues);
    },
  );
  server.get(
    '/api/reports/:report/draft',
    { config, schema: { tags, params, response: draftReply } },
    async (request, reply) =>
      send(reply, await ownReports.draft(request.params.report, localeOf(request)), catalogues),
  );
  server.put(
    '/api/reports/:report/draft',
    { config, schema: { tags, params, body: zSaveDraft, response: draftReply } },
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
      config: changing,
      schema: {
        tags,
        params,
        body: zVersion,
        response: { 200: zPublishReply, '4xx': zErrorReply },
      },
    },
    async (request, reply) => {
      const reader = { locale: localeOf(request), viewer: await viewerOf(request, app) };
      const { version } = request.body;
      return send(
        reply,
        await ownReports.publish(request.params.report, version, reader),
        catalogues,
      );
    },
  );
  historyRoutes(server, app, site);
  templateRoutes(server, app, site);
  server.post(
    '/api/blocks/preview',
    {
      config: may('write'),
      schema: { tags, body: zBlockPreview, response: { 200: zBlockReply, '4xx': zErrorReply } },
    },
    async (request, reply) =>
      send(
        reply,
        await app.reports.preview(request.body, await viewerOf(request, app)),
        catalogues,
      ),
  );
};

/** Reports that somebody may open: published ones, drafts of their own, and all drafts for those who may change them. */
async function openReports(request: FastifyRequest, { ownReports }: App): Promise<OwnReport[]> {
  const principal = principalOf(request);
  const only = onlyReportsOf(principal);
  const { rights, member } = principal;
  return (await ownReports.list()).filter(({ id, published, by }) =>
    only === null
      ? published !== null || rights.has('write_all') || by === member.id
      : published !== null && only.has(id),
  );
}

/** What was published, and what was removed. */
const historyRoutes: Route = (server, { ownReports, catalogues }) => {
  server.get(
    '/api/reports/:report/revisions',
    { config, schema: { tags, params, response: { 200: z.array(zRevision), '4xx': zErrorReply } } },
    async (request, reply) =>
      send(reply, await ownReports.revisions(request.params.report), catalogues),
  );
  server.post(
    '/api/reports/:report/restore',
    { config, schema: { tags, params, body: zRestore, response: draftReply } },
    async (request, reply) => {
      const { report } = request.params;
      const restored = await ownReports.restore(report, request.body, localeOf(request));
      return send(reply, restored, catalogues);
    },
  );
  const gone = { 204: z.null(), '4xx': zErrorReply };
  server.delete(
    '/api/reports/:report',
    { config: changing, schema: { tags, params, response: gone } },
    async (request, reply) => {
      const removed = await ownReports.remove(request.params.report);
      if (!removed.ok) return sendProblems(reply, removed.problems, catalogues);
      return reply.code(204).send(null);
    },
  );
  server.post(
    '/api/reports/:report/bring-back',
    { config: changing, schema: { tags, params, response: gone } },
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
    {
      config,
      schema: { tags, params, response: { 200: z.array(zTemplateUpdate), '4xx': zErrorReply } },
    },
    async (request, reply) =>
      send(reply, await ownReports.updates(request.params.report, localeOf(request)), catalogues),
  );
  server.post(
    '/api/reports/:report/updates',
    { config, schema: { tags, params, body: zDecideUpdates, response: draftReply } },
    async (request, reply) => {
      const { report } = request.params;
      const decided = await ownReports.decide(report, request.body, localeOf(request));
      return send(reply, decided, catalogues);
    },
  );
};
