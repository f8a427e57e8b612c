import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { Catalogue } from '../../base/define-problems.ts';
import { isFault } from '../../base/fault.ts';
import { newId } from '../../base/ids.ts';
import type { Problem, Result } from '../../base/problem.ts';
import { serveProblems } from '../problems.ts';
import { viewProblem } from '../view-problem.ts';
import { localeOf } from './locale.ts';

/** Codes whose status is not 400. Everything a person can put right by asking otherwise is a 400. */
const STATUS: Readonly<Record<string, number>> = {
  'serve.not_found': 404,
  'serve.unknown_template': 404,
  'serve.unknown_block': 404,
  'serve.unknown_upload': 404,
  'serve.unknown_source': 404,
  'serve.unknown_document': 404,
  'serve.link_closed': 404,
  'serve.unknown_person': 404,
  'serve.signed_out': 401,
  'serve.sign_in_refused': 401,
  'serve.not_allowed': 403,
  'serve.beyond_role': 403,
  'serve.too_many_tries': 429,
  'serve.busy': 503,
  'serve.mapping_unknown_stream': 404,
  'serve.identity_unknown_account': 404,
  'serve.identity_unknown_record': 404,
  'serve.identity_not_yours': 403,
  'serve.document_changed': 409,
  'serve.no_snapshot': 409,
  'serve.upload_too_large': 413,
  'serve.internal': 500,
  'base.engine_deadline': 503,
  'base.engine_memory': 503,
  'base.engine_died': 503,
  'base.engine_refused': 503,
};

/** The value, or an error reply in the reader's language. */
export function send<T>(
  reply: FastifyReply,
  result: Result<T>,
  catalogues: readonly Catalogue[],
): T | FastifyReply {
  return result.ok ? result.value : sendProblems(reply, result.problems, catalogues);
}

/** An error reply: the first problem speaks for all. */
export function sendProblems(
  reply: FastifyReply,
  problems: readonly Problem[],
  catalogues: readonly Catalogue[],
): FastifyReply {
  const locale = localeOf(reply.request);
  const views = problems.map((problem) => viewProblem(problem, locale, catalogues));
  const first = views[0] ?? { code: 'serve.internal', message: '', hint: '' };
  const { code, message, hint } = first;
  const wait = problems[0]?.params['seconds'];
  if (code === 'serve.too_many_tries' && wait !== undefined) reply.header('retry-after', wait);
  return reply.code(STATUS[code] ?? 400).send({ code, message, hint, problems: views });
}

/** The only place where faults of a request are caught: logged in full, told in general words. */
export function replyToFaults(server: FastifyInstance, catalogues: readonly Catalogue[]): void {
  server.setErrorHandler((error, request, reply) =>
    sendProblems(reply, [problemOf(error, request)], catalogues),
  );
  server.setNotFoundHandler((request, reply) => {
    const place = request.url.split('?')[0] ?? '';
    return sendProblems(reply, [serveProblems.make('not_found', { place })], catalogues);
  });
}

function problemOf(error: unknown, request: FastifyRequest): Problem {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const first = error.validation[0];
    const detail = `${first?.instancePath ?? ''} ${first?.message ?? ''}`.trim();
    return serveProblems.make('bad_request', { detail }, { path: first?.instancePath ?? '' });
  }
  if (isFault(error) && error.problem !== null) return error.problem;
  if (isClientError(error)) return serveProblems.make('bad_request', { detail: error.message });
  const reference = newId().slice(0, 8);
  request.log.error({ err: error, reference }, 'request failed');
  return serveProblems.make('internal', { reference });
}

function isClientError(error: unknown): error is Error & { statusCode: number } {
  if (!(error instanceof Error) || !('statusCode' in error)) return false;
  return typeof error.statusCode === 'number' && error.statusCode >= 400 && error.statusCode < 500;
}
