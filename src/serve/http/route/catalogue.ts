import { z } from 'zod';
import { zLocale } from '../../../report/schema.ts';
import { zDimensionCard, zKpiCard, zModelReply, zTemplateCard } from '../../schema.ts';
import { principalOf } from '../auth/guard.ts';
import { may } from '../auth/policy.ts';
import { onlyReportsOf } from '../auth/report-access.ts';
import type { Route } from '../route.ts';

const zIn = z.strictObject({ locale: zLocale });

/** What can be read and asked: templates, KPIs, entities. */
export const catalogueRoute: Route = (server, app) => {
  server.get(
    '/api/templates',
    {
      config: may('read'),
      schema: { tags: ['catalogue'], querystring: zIn, response: { 200: z.array(zTemplateCard) } },
    },
    (request) => {
      const only = onlyReportsOf(principalOf(request));
      const cards = app.reports.templates(request.query.locale);
      return only === null ? cards : cards.filter(({ id }) => only.has(id));
    },
  );
  server.get(
    '/api/kpis',
    {
      config: may('ask'),
      schema: { tags: ['catalogue'], querystring: zIn, response: { 200: z.array(zKpiCard) } },
    },
    (request) => app.reports.kpis(request.query.locale),
  );
  server.get(
    '/api/dimensions',
    {
      config: may('ask'),
      schema: { tags: ['catalogue'], querystring: zIn, response: { 200: z.array(zDimensionCard) } },
    },
    (request) => app.reports.dimensions(request.query.locale),
  );
  server.get(
    '/api/model',
    {
      config: may('data'),
      schema: { tags: ['catalogue'], querystring: zIn, response: { 200: zModelReply } },
    },
    (request) => app.imports.model(request.query.locale),
  );
};
