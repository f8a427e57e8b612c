import { fail } from '../../../base/problem.ts';
import type { Result } from '../../../base/problem.ts';
import type { DecisionKind, RecordRef } from '../../../model/schema.ts';
import type { App } from '../../app/app.ts';
import { zIdentityDocument } from '../../schema.ts';
import type { Decided, DecisionView, ProposalView } from '../../schema.ts';
import { textOption } from '../command.ts';
import type { Command, Options, Outcome, Terminal } from '../command.ts';
import { badArgument } from '../parse-filter.ts';
import { runJob } from '../run-job.ts';
import { textTable } from '../text-table.ts';
import { printed, withApp } from '../with-app.ts';
import { readJson } from './import.ts';

type Asked = {
  app: App;
  terminal: Terminal;
  first: string;
  second: string;
  options: Options;
};

/** What can be done with identity; the names are those of the API. */
const ACTIONS: Readonly<Record<string, (asked: Asked) => Promise<Outcome>>> = {
  list,
  unmatched,
  account,
  decisions,
  accept: (asked) => (asked.second === '' ? acceptAbove(asked) : decide('accept', asked)),
  reject: (asked) => decide('reject', asked),
  found: (asked) => decide('found', asked),
  split: (asked) => decide('split', asked),
  merge: (asked) => decide('merge', asked),
  undo: async (asked) =>
    follow(await asked.app.identity.undo(asked.first, asked.app.viewer), asked),
  export: exportAll,
  import: importAll,
};

/** Records listed at a time. */
const MOST = 200;

/** `rapport identity list`, `rapport identity accept billing:customers:9 crm:companies:1`. */
export const identityCommand: Command = {
  name: 'identity',
  summary: {
    en: 'review which records are one account',
    'pt-BR': 'revisar quais registros são uma mesma conta',
    es: 'revisar qué registros son una misma cuenta',
  },
  declare: (command) =>
    command
      .argument('<action>', Object.keys(ACTIONS).join(', '))
      .argument('[first]', 'a record as source:stream:key; an account, a decision or a file')
      .argument('[second]', 'a record of the account that it is about')
      .option('--least <score>', 'accept everything proposed with this score or more, 0 to 1')
      .option('--search <text>', 'only what says this: a name, key, tax id, domain or e-mail')
      .option('--note <text>', 'why, for whoever asks later'),
  run: (terminal, [action = '', first = '', second = ''], options) => {
    const act = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
    return act === undefined
      ? Promise.resolve(fail(badArgument('action', Object.keys(ACTIONS).join(', '))))
      : withApp(terminal, (app) => act({ app, terminal, first, second, options }));
  },
};

async function list({ app, terminal, options }: Asked): Promise<Outcome> {
  const asked = {
    search: searchOf(options),
    offset: 0,
    limit: MOST,
    least: '0',
    kind: 'all' as const,
  };
  const found = await app.identity.proposals(asked, app.viewer, terminal.locale);
  return printed(found, ({ proposals }) => print(proposals, proposalsText(proposals), terminal));
}

async function unmatched({ app, terminal, options }: Asked): Promise<Outcome> {
  const asked = { search: searchOf(options), offset: 0, limit: MOST };
  const found = await app.identity.unmatched(asked, app.viewer, terminal.locale);
  return printed(found, ({ records }) => print(records, recordsText(records), terminal));
}

async function account({ app, terminal, first }: Asked): Promise<Outcome> {
  const found = await app.identity.account(first, app.viewer, terminal.locale);
  return printed(found, (origin) => print(origin, recordsText(origin.records), terminal));
}

async function decisions({ app, terminal, options }: Asked): Promise<Outcome> {
  const asked = { search: searchOf(options), offset: 0, limit: MOST };
  const found = await app.identity.decisions(asked, app.viewer, terminal.locale);
  return printed(found, ({ decisions: all }) => print(all, decisionsText(all), terminal));
}

async function decide(kind: DecisionKind, asked: Asked): Promise<Outcome> {
  const { app, first, second, options } = asked;
  const left = parseRecord(first);
  const right = second === '' ? null : parseRecord(second);
  if (left === null) return fail(badArgument('first', 'source:stream:key'));
  if (second !== '' && right === null) return fail(badArgument('second', 'source:stream:key'));
  const note = textOption(options, 'note');
  return follow(
    await app.identity.decide({ decisions: [{ kind, left, right }], note }, app.viewer),
    asked,
  );
}

async function acceptAbove(asked: Asked): Promise<Outcome> {
  const least = textOption(asked.options, 'least');
  if (least === null || !/^(0|1)(\.\d{1,4})?$/.test(least))
    return fail(badArgument('--least', '0.9'));
  return follow(await asked.app.identity.acceptAbove(least, asked.app.viewer), asked);
}

async function exportAll({ app, terminal }: Asked): Promise<Outcome> {
  return printed(await app.identity.export(app.viewer), (document) =>
    terminal.out(JSON.stringify(document, null, 2)),
  );
}

async function importAll(asked: Asked): Promise<Outcome> {
  const read = await readJson(asked.first);
  if (!read.ok) return read;
  const document = zIdentityDocument.safeParse(read.value);
  if (!document.success)
    return fail(badArgument('first', document.error.issues[0]?.message ?? asked.first));
  return follow(await asked.app.identity.import(document.data, asked.app.viewer), asked);
}

/** Waits for the build that takes the decision in, and prints what can be undone. */
async function follow(made: Result<Decided>, { app, terminal }: Asked): Promise<Outcome> {
  if (!made.ok) return made;
  const { batch, decided, job } = made.value;
  const built: Outcome = job === null ? { ok: true } : await runJob(app, job, terminal);
  if (built.ok) print({ batch, decided }, batch ?? String(decided), terminal);
  return built;
}

/** The key may hold colons itself. */
function parseRecord(text: string): RecordRef | null {
  const [, source, stream, pk] = /^([^:]+):([^:]+):(.+)$/s.exec(text) ?? [];
  return source === undefined || stream === undefined || pk === undefined
    ? null
    : { source, stream, pk };
}

function searchOf(options: Options): string {
  return textOption(options, 'search') ?? '';
}

function print(value: unknown, text: string, terminal: Terminal): void {
  terminal.out(terminal.json ? JSON.stringify(value, null, 2) : text);
}

function recordText({ source, stream, pk }: RecordRef): string {
  return `${source}:${stream}:${pk}`;
}

function proposalsText(proposals: readonly ProposalView[]): string {
  return textTable(
    ['kind', 'score', 'why', 'record', 'account', 'rows', 'amount'],
    proposals.map(({ kind, score, evidence, left, right, rows, amount }) => [
      kind,
      score,
      evidence.map((each) => each.kind).join(' '),
      recordText(left.ref),
      recordText(right.ref),
      String(rows),
      amount ?? '—',
    ]),
  );
}

function recordsText(records: readonly ProposalView['left'][]): string {
  return textTable(
    ['record', 'name', 'account', 'by', 'sure', 'rows', 'amount'],
    records.map(({ ref, fields, account: id, method, confidence, rows, amount }) => [
      recordText(ref),
      fields.find(({ name }) => name === 'name')?.value ?? '—',
      id ?? '—',
      method ?? '—',
      confidence ?? '—',
      String(rows),
      amount ?? '—',
    ]),
  );
}

function decisionsText(all: readonly DecisionView[]): string {
  return textTable(
    ['decision', 'kind', 'record', 'account', 'by', 'on', 'undone'],
    all.map(({ id, kind, left, right, decidedBy, decidedAt, undoneAt }) => [
      id,
      kind,
      recordText(left),
      recordText(right),
      decidedBy,
      decidedAt,
      undoneAt ?? '—',
    ]),
  );
}
