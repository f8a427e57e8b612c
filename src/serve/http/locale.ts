import type { FastifyRequest } from 'fastify';
import { isLocale, pickLocale } from '../../base/locale.ts';
import type { Locale } from '../../base/locale.ts';

/** The reader's language: `?locale=` where a page asks for one, else what their browser prefers. */
export function localeOf(request: FastifyRequest): Locale {
  const asked = (request.query as { locale?: unknown }).locale;
  return isLocale(asked) ? asked : pickLocale(request.headers['accept-language']);
}
