import { fileURLToPath } from 'node:url';
import type { Text } from '../../../base/locale.ts';
import { fail, ok } from '../../../base/problem.ts';
import type { Result } from '../../../base/problem.ts';
import type { App } from '../../app/app.ts';
import type { Site } from '../../http/auth/cookie.ts';
import { isLoopback } from '../../http/listen.ts';
import type { Server } from '../../http/route.ts';
import { buildServer } from '../../http/server.ts';
import { serveProblems } from '../../problems.ts';
import { DONE, textOption } from '../command.ts';
import type { Command, Options, Outcome, Terminal } from '../command.ts';
import { badArgument } from '../parse-filter.ts';
import { runJob } from '../run-job.ts';
import { stoppedBy, withApp } from '../with-app.ts';

/** The built pages stand beside the built server: dist/web. */
const PAGES = fileURLToPath(new URL('../../../web', import.meta.url));
const DEFAULT_PORT = '7420';
/** What is said beside the address that makes whoever opens it first the owner. */
const CLAIM: Text = {
  en: 'Nobody owns this installation yet. Open once',
  'pt-BR': 'Esta instalação ainda não tem dono. Abra uma vez',
  es: 'Esta instalación aún no tiene dueño. Abra una vez',
};
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
      .option(
        '--host <host>',
        'address to listen on; beyond this machine once claimed',
        '127.0.0.1',
      )
      .option('--url <url>', 'where people reach it: https://rapport.example.com')
      .option('--port <port>', 'port to listen on; 0 for any free one', DEFAULT_PORT)
      .option('--no-demo', 'do not load the demo portfolio into an empty workspace')
      .option('--log', 'log each request'),
  async run(terminal, _args, options) {
    const host = textOption(options, 'host') ?? '127.0.0.1';
    const site = siteOf(options);
    if (!site.ok) return site;
    if (!isLoopback(host) && site.value.url === null)
      return stoppedBy([serveProblems.make('no_site', { host })]);
    const port = Number(textOption(options, 'port') ?? DEFAULT_PORT);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      return stoppedBy([badArgument('--port', '0-65535')]);
    return withApp(terminal, async (app) => {
      const code = await app.people.door.claimCode();
      if (code !== null && (!isLoopback(host) || site.value.url !== null))
        return stoppedBy([serveProblems.make('unclaimed', { host })]);
      if (options['demo'] !== false) {
        const loaded = await loadDemoOnce(app, terminal);
        if (!loaded.ok) return loaded;
      }
      const logger = options['log'] === true ? { level: 'info' } : { level: 'error' };
      const server = await buildServer(app, { pages: PAGES, logger, site: site.value });
      const address = await listen(server, host, port);
      if (!address.ok) return address;
      terminal.note(`\n  Rapport → ${site.value.url?.origin ?? address.value}\n`);
      if (code !== null)
        terminal.note(`  ${CLAIM[terminal.locale]} → ${address.value}/claim#${code}\n`);
      const ticking = setInterval(() => void app.tick(), TICK);
      await terminal.stopped;
      clearInterval(ticking);
      await server.close();
      return DONE;
    });
  },
};

/** `--url`: over TLS, and without a path, so that cookies and links are sure of it. */
function siteOf(options: Options): Result<Site> {
  const given = textOption(options, 'url');
  if (given === null) return ok({ url: null });
  const url = URL.canParse(given) ? new URL(given) : null;
  const isSound = url !== null && url.protocol === 'https:' && url.pathname === '/';
  return isSound ? ok({ url }) : fail(badArgument('--url', 'https://rapport.example.com'));
}

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
