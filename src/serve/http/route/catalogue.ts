import { z } from 'zod';
import { zLocale } from '../../../report/schema.ts';
import { zDimensionCard, zKpiCard, zModelReply, zTemplateCard } from '../../schema.ts';
import type { Route } from '../route.ts';

const zIn = z.strictObject({ locale: zLocale });

/** What can be read and asked: templates, KPIs, entities. */
export const catalogueRoute: Route = (server, app) => {
  server.get(
    '/api/templates',
    {
      schema: { tags: ['catalogue'], querystring: zIn, response: { 200: z.array(zTemplateCard) } },
    },
    (request) => app.reports.templates(request.query.locale),
  );
  server.get(
    '/api/kpis',
    { schema: { tags: ['catalogue'], querystring: zIn, response: { 200: z.array(zKpiCard) } } },
    (request) => app.reports.kpis(request.query.locale),
  );
  server.get(
    '/api/dimensions',
    {
      schema: { tags: ['catalogue'], querystring: zIn, response: { 200: z.array(zDimensionCard) } },
    },
    (request) => app.reports.dimensions(request.query.locale),
  );
  server.get(
    '/api/model',
    { schema: { tags: ['catalogue'], querystring: zIn, response: { 200: zModelReply } } },
    (request) => app.imports.model(request.query.locale),
  );
};
