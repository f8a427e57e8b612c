import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Locale } from '../../../base/locale.ts';
import type { App } from '../../app/app.ts';
import type { JobStatus } from '../../job/jobs.ts';
import { stepText } from '../../job/jobs.ts';
import { serveProblems } from '../../problems.ts';
import type { Job } from '../../schema.ts';
import { zErrorReply, zJob } from '../../schema.ts';
import { localeOf } from '../locale.ts';
import { viewProblem } from '../../view-problem.ts';
import { endWhenRevoked } from '../auth/revoked.ts';
import { may } from '../auth/policy.ts';
import { sendProblems } from '../reply-problem.ts';
import type { Route } from '../route.ts';

const tags = ['jobs'];
const config = may('data');
const zId = z.strictObject({ job: z.string().max(80) });

/** Long work as it goes: a status, or a stream of them (server-sent events, one `zJob` each). */
export const jobsRoute: Route = (server, app, site) => {
  server.get(
    '/api/jobs/:job',
    { config, schema: { tags, params: zId, response: { 200: zJob, '4xx': zErrorReply } } },
    async (request, reply) => {
      const status = app.jobs.get(request.params.job);
      if (status === null) return sendProblems(reply, [notThere(request.url)], app.catalogues);
      return viewJob(app, status, localeOf(request));
    },
  );
  server.get(
    '/api/jobs/:job/events',
    { config, schema: { tags, params: zId } },
    async (request, reply) => {
      if (app.jobs.get(request.params.job) === null)
        return sendProblems(reply, [notThere(request.url)], app.catalogues);
      const events = Readable.from(eventsOf(app, request.params.job, localeOf(request)));
      request.raw.on('close', () => events.destroy());
      endWhenRevoked(events, { request, app, site });
      return reply.header('content-type', 'text/event-stream').send(events);
    },
  );
};

async function* eventsOf(app: App, job: string, locale: Locale): AsyncGenerator<string> {
  for await (const status of app.jobs.watch(job))
    yield `data: ${JSON.stringify(viewJob(app, status, locale))}\n\n`;
}

function viewJob(app: App, status: JobStatus, locale: Locale): Job {
  const { id, kind, state, progress } = status;
  const problems = status.problems.map((problem) => {
    const { code, message, hint } = viewProblem(problem, locale, app.catalogues);
    return { code, message, hint };
  });
  return { id, kind, state, progress, step: stepText(status, locale), problems };
}

function notThere(url: string): ReturnType<typeof serveProblems.make> {
  return serveProblems.make('not_found', { place: url.split('?')[0] ?? url });
}
