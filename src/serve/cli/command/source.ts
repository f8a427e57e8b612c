import type { Result } from '../../../base/problem.ts';
import { fail } from '../../../base/problem.ts';
import type { App } from '../../app/app.ts';
import type { SourceView } from '../../schema.ts';
import { collect, DONE, listOption, textOption } from '../command.ts';
import type { Command, Options, Outcome, Terminal } from '../command.ts';
import { badArgument } from '../parse-filter.ts';
import { runJob } from '../run-job.ts';
import { parseRange, parseSchedule, readConfig } from '../source-options.ts';
import { listText, runsText } from '../source-table.ts';
import { textTable } from '../text-table.ts';
import { printed, withApp } from '../with-app.ts';

type Asked = { app: App; terminal: Terminal; source: string; options: Options };

/** Where `rapport start` listens unless told otherwise. */
const DEFAULT_ADDRESS = 'http://127.0.0.1:7420';

/** What can be done with sources; the names are those of the API. */
const ACTIONS: Readonly<Record<string, (asked: Asked) => Promise<Outcome>>> = {
  list,
  connectors,
  add,
  change,
  check,
  sync,
  schedule,
  runs,
  history,
  pause: async (asked) => told(await asked.app.sources.pause(asked.source), asked),
  resume: async (asked) => told(await asked.app.sources.resume(asked.source), asked),
  remove: async (asked) => told(await asked.app.sources.remove(asked.source), asked),
  restore: async (asked) => told(await asked.app.sources.restore(asked.source), asked),
  link,
  unlink: async (asked) => told(await asked.app.signIns.revokeLink(asked.source), asked),
  publish: ({ app, terminal }) => runJob(app, app.sources.publish().job, terminal),
};

/** `rapport source list`, `rapport source sync hubspot`: the sources of the workspace. */
export const sourceCommand: Command = {
  name: 'source',
  summary: {
    en: 'list, add, check, sync and remove sources',
    'pt-BR': 'listar, adicionar, conferir, sincronizar e remover fontes',
    es: 'listar, añadir, comprobar, sincronizar y quitar fuentes',
  },
  declare: (command) =>
    command
      .argument('<action>', Object.keys(ACTIONS).join(', '))
      .argument('[source]', 'id of a source; for add, the kind of connector')
      .option('--name <name>', 'name of the source, for people')
      .option('--config <file>', 'configuration (JSON), secrets in their places')
      .option('--set <path=value>', 'one field of the configuration; @file reads it', collect)
      .option('--at <time>', 'schedule: hourly:05, 06:30, a cron expression, or off')
      .option('--zone <zone>', 'time zone of the schedule', 'UTC')
      .option('--address <url>', 'where others reach Rapport, for a link', DEFAULT_ADDRESS)
      .option('--from <day>', 'with sync: read what changed since that day again')
      .option('--to <day>', 'with --from: until that day')
      .option('--stream <name>', 'with history: a stream to keep; none for no stream', collect)
      .option('--full', 'read everything again from its beginning; what is gone goes'),
  run: (terminal, [action = '', source = ''], options) => {
    const act = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
    return act === undefined
      ? Promise.resolve(fail(badArgument('action', Object.keys(ACTIONS).join(', '))))
      : withApp(terminal, (app) => act({ app, terminal, source, options }));
  },
};

async function list({ app, terminal }: Asked): Promise<Outcome> {
  const sources = await app.sources.list(terminal.locale);
  terminal.out(terminal.json ? JSON.stringify(sources, null, 2) : listText(sources));
  return DONE;
}

async function connectors({ app, terminal }: Asked): Promise<Outcome> {
  const known = app.sources.connectors(terminal.locale);
  const rows = known.map(({ kind, title, category }) => [kind, title, category]);
  const text = textTable(['kind', 'title', 'category'], rows);
  terminal.out(terminal.json ? JSON.stringify(known, null, 2) : text);
  return DONE;
}

async function add(asked: Asked): Promise<Outcome> {
  const { app, source: kind, options } = asked;
  const config = await readConfig(options);
  if (!config.ok) return config;
  const name = textOption(options, 'name') ?? kind;
  return told(await app.sources.add({ kind, name, config: config.value }), asked);
}

async function change(asked: Asked): Promise<Outcome> {
  const { app, source, options } = asked;
  const found = await findIn(asked);
  if (!found.ok) return found;
  const given = await readConfig(options);
  if (!given.ok) return given;
  const { kind, name, config } = found.value;
  const spec = {
    kind,
    name: textOption(options, 'name') ?? name,
    config: { ...config, ...given.value },
  };
  return told(await app.sources.change(source, spec), asked);
}

async function check(asked: Asked): Promise<Outcome> {
  const { app, terminal } = asked;
  const found = await findIn(asked);
  if (!found.ok) return found;
  const { id, kind, name, config } = found.value;
  return printed(await app.sources.check({ kind, name, config, source: id }), ({ account }) =>
    terminal.out(terminal.json ? JSON.stringify({ account }) : `✓ ${account}`),
  );
}

async function sync({ app, terminal, source, options }: Asked): Promise<Outcome> {
  const range = parseRange(options);
  if (!range.ok) return range;
  const how = { full: options['full'] === true, range: range.value };
  const started = await app.sources.sync(source, how);
  if (!started.ok) return started;
  void terminal.stopped.then(() => app.sources.stop(source));
  return runJob(app, started.value.job, terminal);
}

async function schedule(asked: Asked): Promise<Outcome> {
  const parsed = parseSchedule(asked.options);
  return parsed.ok
    ? told(await asked.app.sources.setSchedule(asked.source, parsed.value), asked)
    : parsed;
}

async function history({ app, source, options, terminal }: Asked): Promise<Outcome> {
  const streams = listOption(options, 'stream').filter((name) => name !== 'none');
  return told(await app.sources.setHistory(source, streams), { app, source, options, terminal });
}

/** The link is told once: it is not stored. */
async function link({ app, terminal, source, options }: Asked): Promise<Outcome> {
  const address = textOption(options, 'address') ?? DEFAULT_ADDRESS;
  return printed(await app.signIns.openLink(source), ({ token, expiresAt }) => {
    const url = `${address.replace(/\/$/, '')}/reconnect#${token}`;
    terminal.out(terminal.json ? JSON.stringify({ url, expiresAt }) : url);
  });
}

async function runs({ app, terminal, source }: Asked): Promise<Outcome> {
  return printed(await app.sources.runs(source, terminal.locale), (found) =>
    terminal.out(terminal.json ? JSON.stringify(found, null, 2) : runsText(found)),
  );
}

function findIn({ app, terminal, source }: Asked): Promise<Result<SourceView>> {
  return app.sources.find(source, terminal.locale);
}

function told(done: Result<{ id: string }>, { terminal }: Asked): Outcome {
  return printed(done, ({ id }) => terminal.out(terminal.json ? JSON.stringify({ id }) : id));
}
