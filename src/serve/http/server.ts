import multipart from '@fastify/multipart';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify from 'fastify';
import type { FastifyServerOptions } from 'fastify';
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { App } from '../app/app.ts';
import { withoutQueries } from './log-requests.ts';
import { servePages } from './pages.ts';
import { protect } from './protect.ts';
import { replyToFaults } from './reply-problem.ts';
import { askRoute } from './route/ask.ts';
import { catalogueRoute } from './route/catalogue.ts';
import { importsRoute } from './route/imports.ts';
import { jobsRoute } from './route/jobs.ts';
import { ownReportsRoute } from './route/own-reports.ts';
import { reportsRoute } from './route/reports.ts';
import { signInsRoute } from './route/sign-ins.ts';
import { sourcesRoute } from './route/sources.ts';
import { workspaceRoute } from './route/workspace.ts';
import type { Route, Server } from './route.ts';

/** Every route of the API, in the order of the API page. */
const ROUTES: readonly Route[] = [
  workspaceRoute,
  catalogueRoute,
  reportsRoute,
  ownReportsRoute,
  askRoute,
  importsRoute,
  sourcesRoute,
  signInsRoute,
  jobsRoute,
];

/** Largest JSON body, and largest uploaded file, in bytes. */
const BODY_LIMIT = 1024 * 1024;
export const UPLOAD_LIMIT = 64 * 1024 * 1024;

export type ServerOptions = { pages: string; logger: FastifyServerOptions['logger'] };

/** The HTTP server over an app, ready to listen or to be asked in process (`inject`). */
export async function buildServer(app: App, options: ServerOptions): Promise<Server> {
  const server = Fastify({
    logger: withoutQueries(options.logger),
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: true,
  }).withTypeProvider<ZodTypeProvider>();
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  replyToFaults(server, app.catalogues);
  protect(server);
  await server.register(multipart, {
    limits: { fileSize: UPLOAD_LIMIT, files: 1, fields: 0, headerPairs: 50 },
  });
  await server.register(swagger, {
    openapi: {
      info: { title: 'Rapport', description: 'Account-management reporting', version: app.version },
    },
    transform: jsonSchemaTransform,
  });
  await server.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true });
  for (const route of ROUTES) route(server, app);
  await servePages(server, options.pages);
  return server;
}
