import { z } from 'zod';
import type { FastifyReply } from 'fastify';
import type { Result } from '../../../base/problem.ts';
import { zReading } from '../../../report/schema.ts';
import type { App, Rendered } from '../../app/app.ts';
import { zBlockReply, zErrorReply, zFillReply, zPdfRequest, zReportLayout } from '../../schema.ts';
import { viewerOf } from '../auth/guard.ts';
import { may } from '../auth/policy.ts';
import { send, sendProblems } from '../reply-problem.ts';
import type { Route } from '../route.ts';

const zTemplate = z.strictObject({ template: z.string().max(80) });
const zPlace = z.strictObject({ template: z.string().max(80), block: z.string().max(80) });
const tags = ['reports'];
const report = { param: 'template', to: 'read' } as const;
const config = may('read', { report });
/** What leaves as a file is written down. */
const exported = may('read', { report, audit: 'exported' });

/** A report on the reader's terms: its layout, each block filled apart, all of it, as PDF, deck or workbook, a block as CSV. */
export const reportsRoute: Route = (server, app) => {
  server.post(
    '/api/reports/:template/layout',
    {
      config,
      schema: {
        tags,
        params: zTemplate,
        body: zReading,
        response: { 200: zReportLayout, '4xx': zErrorReply },
      },
    },
    async (request, reply) =>
      send(
        reply,
        await app.reports.layout(
          request.params.template,
          request.body,
          await viewerOf(request, app),
        ),
        app.catalogues,
      ),
  );
  server.post(
    '/api/reports/:template/blocks/:block',
    {
      config,
      schema: {
        tags,
        params: zPlace,
        body: zReading,
        response: { 200: zBlockReply, '4xx': zErrorReply },
      },
    },
    async (request, reply) =>
      send(
        reply,
        await app.reports.block(request.params, request.body, await viewerOf(request, app)),
        app.catalogues,
      ),
  );
  server.post(
    '/api/reports/:template/fill',
    {
      config,
      schema: {
        tags,
        params: zTemplate,
        body: zReading,
        response: { 200: zFillReply, '4xx': zErrorReply },
      },
    },
    async (request, reply) =>
      send(
        reply,
        await app.reports.fill(request.params.template, request.body, await viewerOf(request, app)),
        app.catalogues,
      ),
  );
  server.post(
    '/api/reports/:template/pdf',
    { config: exported, schema: { tags, params: zTemplate, body: zPdfRequest } },
    async (request, reply) => {
      const place = { template: request.params.template, paper: request.body.paper };
      return sendFile(
        app,
        reply,
        await app.reports.pdf(place, request.body.reading, await viewerOf(request, app)),
      );
    },
  );
  server.post(
    '/api/reports/:template/pptx',
    { config: exported, schema: { tags, params: zTemplate, body: zReading } },
    async (request, reply) =>
      sendFile(
        app,
        reply,
        await app.reports.pptx(request.params.template, request.body, await viewerOf(request, app)),
      ),
  );
  server.post(
    '/api/reports/:template/xlsx',
    { config: exported, schema: { tags, params: zTemplate, body: zReading } },
    async (request, reply) =>
      sendFile(
        app,
        reply,
        await app.reports.xlsx(request.params.template, request.body, await viewerOf(request, app)),
      ),
  );
  server.post(
    '/api/reports/:template/blocks/:block/csv',
    { config: exported, schema: { tags, params: zPlace, body: zReading } },
    async (request, reply) =>
      sendFile(
        app,
        reply,
        await app.reports.csv(request.params, request.body, await viewerOf(request, app)),
      ),
  );
};

function sendFile(app: App, reply: FastifyReply, result: Result<Rendered>): FastifyReply {
  if (!result.ok) return sendProblems(reply, result.problems, app.catalogues);
  const { name, type, bytes } = result.value;
  return reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
