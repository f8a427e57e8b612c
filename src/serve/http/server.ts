import cookie from '@fastify/cookie';
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
import type { Site } from './auth/cookie.ts';
import { guard } from './auth/guard.ts';
import { listRoutes } from './auth/policy.ts';
import type { RouteList } from './auth/policy.ts';
import { servePages } from './pages.ts';
import { protect } from './protect.ts';
import { replyToFaults } from './reply-problem.ts';
import { askRoute } from './route/ask.ts';
import { catalogueRoute } from './route/catalogue.ts';
import { identityRoute } from './route/identity.ts';
import { importsRoute } from './route/imports.ts';
import { mappingRoute } from './route/mapping.ts';
import { jobsRoute } from './route/jobs.ts';
import { meRoute } from './route/me.ts';
import { ownReportsRoute } from './route/own-reports.ts';
import { auditRoute, peopleRoute } from './route/people.ts';
import { reportsRoute } from './route/reports.ts';
import { signInsRoute } from './route/sign-ins.ts';
import { sessionRoute } from './route/session.ts';
import { sourcesRoute } from './route/sources.ts';
import { workspaceRoute } from './route/workspace.ts';
import type { Route, Server } from './route.ts';

/** Every route of the API, in the order of the API page. */
const ROUTES: readonly Route[] = [
  sessionRoute,
  meRoute,
  workspaceRoute,
  catalogueRoute,
  reportsRoute,
  ownReportsRoute,
  askRoute,
  importsRoute,
  sourcesRoute,
  signInsRoute,
  mappingRoute,
  identityRoute,
  jobsRoute,
  peopleRoute,
  auditRoute,
];

/** Largest JSON body, and largest uploaded file, in bytes. */
const BODY_LIMIT = 1024 * 1024;
export const UPLOAD_LIMIT = 64 * 1024 * 1024;

export type ServerOptions = {
  pages: string;
  logger: FastifyServerOptions['logger'];
  /** Where people reach it beyond this machine; none unless given. */
  site?: Site;
  /** Told of every route, for tests that are made from the list. */
  onRoutes?: (routes: RouteList) => void;
  /** Those of the API unless given. */
  routes?: readonly Route[];
};

/** The HTTP server over an app, ready to listen or to be asked in process (`inject`). Not with a route that has no policy. */
export async function buildServer(app: App, options: ServerOptions): Promise<Server> {
  const site = options.site ?? { url: null };
  const server = Fastify({
    logger: withoutQueries(options.logger),
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: true,
    // Where a proxy stands in front, on this machine, it says for whom it asks.
    trustProxy: site.url === null ? false : 'loopback',
  }).withTypeProvider<ZodTypeProvider>();
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  replyToFaults(server, app.catalogues);
  // Bodies are JSON or files; a form of another site can send neither.
  server.removeContentTypeParser('text/plain');
  await server.register(cookie);
  const routes = listRoutes(server);
  protect(server, site);
  guard(server, app, site);
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
  for (const route of options.routes ?? ROUTES) route(server, app, site);
  await servePages(server, options.pages);
  routes.check();
  options.onRoutes?.(routes);
  return server;
}
