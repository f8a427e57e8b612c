import type { FastifyRequest, FastifyServerOptions } from 'fastify';

type Logger = FastifyServerOptions['logger'];

/** What is logged of a request: never its query, which may hold codes of a sign-in and names of clients. */
export function withoutQueries(logger: Logger): NonNullable<Logger> {
  if (typeof logger !== 'object') return logger ?? false;
  return {
    ...logger,
    serializers: {
      ...logger.serializers,
      req: ({ method, url }: FastifyRequest) => ({ method, url: url.replace(/\?.*$/s, '') }),
    },
  };
}
