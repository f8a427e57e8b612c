import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import type { App } from '../../app/app.ts';
import { credentialsOf } from './guard.ts';
import type { Site } from './cookie.ts';

/** Milliseconds between two looks at whether a stream may still be read: revoking is promised to count within five seconds. */
const LOOK_EVERY = 2000;

/** Ends a stream once whoever began it may not read it any more: signed out, suspended, or given another role. */
export function endWhenRevoked(
  stream: Readable,
  { request, app, site }: { request: FastifyRequest; app: App; site: Site },
): void {
  const policy = request.routeOptions.config.policy;
  const look = async (): Promise<void> => {
    const principal = await app.people.principal(credentialsOf(request, site));
    const mayRead =
      principal !== null && policy?.who === 'right' && principal.rights.has(policy.right);
    if (!mayRead) stream.destroy();
  };
  const looking = setInterval(() => {
    look().catch((error: unknown) => {
      request.log.error({ err: error }, 'a stream could not be looked after');
      stream.destroy();
    });
  }, LOOK_EVERY);
  looking.unref();
  stream.once('close', () => clearInterval(looking));
}
