import { z } from 'zod';
import { zErrorReply, zPreferences, zWorkspace } from '../../schema.ts';
import type { Route } from '../route.ts';

/** The workspace: its name, brand, sources and what is published; and the reader's own preferences. */
export const workspaceRoute: Route = (server, app) => {
  server.get(
    '/api/workspace',
    { schema: { tags: ['workspace'], response: { 200: zWorkspace } } },
    () => app.workspace(),
  );
  server.put(
    '/api/preferences',
    {
      schema: {
        tags: ['workspace'],
        body: zPreferences,
        response: { 204: z.null(), '4xx': zErrorReply },
      },
    },
    async (request, reply) => {
      await app.savePreferences(request.body);
      return reply.code(204).send(null);
    },
  );
};
