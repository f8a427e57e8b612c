import { fileURLToPath } from 'node:url';
import { fail, ok } from '../../../base/problem.ts';
import type { Result } from '../../../base/problem.ts';
import type { App } from '../../app/app.ts';
import { isLoopback } from '../../http/listen.ts';
import type { Server } from '../../http/route.ts';
import { buildServer } from '../../http/server.ts';
import { serveProblems } from '../../problems.ts';
import { DONE, textOption } from '../command.ts';
import type { Command, Outcome, Terminal } from '../command.ts';
import { badArgument } from '../parse-filter.ts';
import { runJob } from '../run-job.ts';
import { stoppedBy, withApp } from '../with-app.ts';

/** The built pages stand beside the built server: dist/web. */
const PAGES = fileURLToPath(new URL('../../../web', import.meta.url));
const DEFAULT_PORT = '7420';
/** Milliseconds between two looks at which sources are due. */
const TICK = 20_000;

/** `rapport start`: opens the workspace, loads the demo where nothing is published yet, and serves the pages. */
export const startCommand: Command = {
  name: 'start',
  summary: {
    en: 'serve the pages on this machine',
    'pt-BR': 'servir as páginas nesta máquina',
    es: 'servir las páginas en esta máquina',
  },
  declare: (command) =>
    command
      .option('--host <host>', 'address to listen on (this machine only)', '127.0.0.1')
      .option('--port <port>', 'port to listen on; 0 for any free one', DEFAULT_PORT)
      .option('--no-demo', 'do not load the demo portfolio into an empty workspace')
      .option('--log', 'log each request'),
  async run(terminal, _args, options) {
    const host = textOption(options, 'host') ?? '127.0.0.1';
    if (!isLoopback(host)) return stoppedBy([serveProblems.make('beyond_loopback', { host })]);
    const port = Number(textOption(options, 'port') ?? DEFAULT_PORT);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      return stoppedBy([badArgument('--port', '0-65535')]);
    return withApp(terminal, async (app) => {
      if (options['demo'] !== false) {
        const loaded = await loadDemoOnce(app, terminal);
        if (!loaded.ok) return loaded;
      }
      const logger = options['log'] === true ? { level: 'info' } : { level: 'error' };
      const server = await buildServer(app, { pages: PAGES, logger });
      const address = await listen(server, host, port);
      if (!address.ok) return address;
      terminal.note(`\n  Rapport → ${address.value}\n`);
      const ticking = setInterval(() => void app.tick(), TICK);
      await terminal.stopped;
      clearInterval(ticking);
      await server.close();
      return DONE;
    });
  },
};

async function loadDemoOnce(app: App, terminal: Terminal): Promise<Outcome> {
  const workspace = await app.workspace();
  if (workspace.snapshot !== null || workspace.sources.length > 0) return DONE;
  const { job } = app.demo.load({ accounts: 40, facts: null, today: null });
  return runJob(app, job, terminal);
}

async function listen(server: Server, host: string, port: number): Promise<Result<string>> {
  try {
    return ok(await server.listen({ host, port }));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      return fail(serveProblems.make('port_taken', { host, port: String(port) }));
    }
    throw error;
  }
}
