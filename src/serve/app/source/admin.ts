import type { Clock } from '../../../base/clock.ts';
import type { Catalogue } from '../../../base/define-problems.ts';
import type { Locale } from '../../../base/locale.ts';
import type { Result } from '../../../base/problem.ts';
import { fail, ok } from '../../../base/problem.ts';
import type { Schedule } from '../../../base/schedule/schedule.ts';
import type { Secrets } from '../../../base/secret/secrets.ts';
import { findConnector } from '../../../connect/index.ts';
import type { Jobs } from '../../job/jobs.ts';
import { serveProblems } from '../../problems.ts';
import type {
  SourceView,
  zConnectorView,
  zRunView,
  zSourceCheck,
  zSourceSpec,
} from '../../schema.ts';
import type { z } from 'zod';
import type { Preferences } from '../preferences.ts';
import type { Publishing } from '../publishing.ts';
import type { RunList } from '../run-list.ts';
import type { SourceRecord, Sources } from '../sources.ts';
import { unknownKind } from './connections.ts';
import type { Connections, Settled } from './connections.ts';
import { credentialFields } from './credential-fields.ts';
import type { ReconnectLinks } from './reconnect-links.ts';
import type { How, Syncs } from './sync.ts';
import { readHistoryStreams, writeHistoryStreams } from './history-streams.ts';
import { TOKENS_FIELD } from './token-store.ts';
import { viewAccess } from './view-access.ts';
import { viewConnectors } from './view-connector.ts';
import { viewRun } from './view-run.ts';
import { viewSource } from './view-source.ts';

export type ConnectorView = z.infer<typeof zConnectorView>;
export type RunView = z.infer<typeof zRunView>;
/** What is said of a source to add or change it. */
export type SourceSpec = z.infer<typeof zSourceSpec>;
export type SourceCheck = z.infer<typeof zSourceCheck>;
export type Done = Result<{ id: string }>;
/** `signIn`: a person has to allow Rapport in before it can be read. */
export type Saved = Result<{ id: string; signIn: boolean }>;

/** The sources of the workspace, for the page and the command line alike. */
export type SourceAdmin = {
  connectors(locale: Locale): ConnectorView[];
  list(locale: Locale): Promise<SourceView[]>;
  find(id: string, locale: Locale): Promise<Result<SourceView>>;
  runs(source: string, locale: Locale): Promise<Result<RunView[]>>;
  /** Asks the source whether it can be read; nothing is stored. */
  check(spec: SourceCheck): Promise<Result<{ account: string }>>;
  add(spec: SourceSpec): Promise<Saved>;
  /** Another name or configuration; secrets left empty stay. */
  change(id: string, spec: SourceSpec): Promise<Saved>;
  setSchedule(id: string, schedule: Schedule | null): Promise<Done>;
  /** The streams of which every former value is kept from now on. */
  setHistory(id: string, streams: readonly string[]): Promise<Done>;
  pause(id: string): Promise<Done>;
  resume(id: string): Promise<Done>;
  remove(id: string): Promise<Done>;
  restore(id: string): Promise<Done>;
  /** `full`: everything from its beginning, and what does not come again is gone. */
  sync(id: string, how: How): Promise<Result<{ job: string }>>;
  stop(id: string): Promise<Done>;
  /** Publishes what has landed, without reading anything. */
  publish(): { job: string };
};

export type AdminSpec = {
  sources: Sources;
  secrets: Secrets;
  connections: Connections;
  syncs: Syncs;
  runs: RunList;
  publishing: Publishing;
  jobs: Jobs;
  links: Pick<ReconnectLinks, 'list'>;
  preferences: Preferences;
  clock: Clock;
  catalogues: readonly Catalogue[];
};

/** Adding, changing and running sources. */
export function createAdmin(spec: AdminSpec): SourceAdmin {
  const { sources, syncs } = spec;
  /** Does something with a source in use, or says that there is none. */
  const withSource = async <T>(
    id: string,
    work: (source: SourceRecord) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const source = await sources.find(id);
    return source === null
      ? fail(serveProblems.make('unknown_source', { source: id }))
      : work(source);
  };
  const change = (id: string, write: () => Promise<void>): Promise<Done> =>
    withSource(id, async () => {
      await write();
      return ok({ id });
    });
  const list = async (locale: Locale): Promise<SourceView[]> => {
    const [runs, links] = [await spec.runs.read(), await spec.links.list()];
    const views: SourceView[] = [];
    for (const source of await sources.list()) {
      const { [TOKENS_FIELD]: _tokens, ...secrets } = await spec.secrets.hints(source.id);
      const connection = await spec.connections.of(source);
      const signIn = connection.ok ? connection.value.signIn : null;
      const form = findConnector(source.kind)?.form ?? [];
      views.push(
        viewSource(source, {
          runs,
          secrets,
          locale,
          job: syncs.jobOf(source.id),
          access: await viewAccess(signIn, spec.clock.now()),
          reconnect: {
            isPossible: signIn !== null || credentialFields(form, source.config).length > 0,
            openUntil: links.find((link) => link.source === source.id)?.expiresAt ?? null,
          },
          history: await readHistoryStreams(spec.preferences, source.id),
          catalogues: spec.catalogues,
        }),
      );
    }
    return views;
  };
  return {
    connectors: viewConnectors,
    list,
    async find(id, locale) {
      const found = (await list(locale)).find((source) => source.id === id);
      return found === undefined
        ? fail(serveProblems.make('unknown_source', { source: id }))
        : ok(found);
    },
    async runs(id, locale) {
      const source = await sources.find(id);
      if (source === null) return fail(serveProblems.make('unknown_source', { source: id }));
      const runs = (await spec.runs.read()).filter((run) => run.source === id);
      return ok(runs.map((run) => viewRun(run, locale, spec.catalogues)));
    },
    async check(given) {
      if (!isAddable(given.kind)) return fail(unknownKind(given.kind));
      const settled = await spec.connections.settle({ ...given, id: given.source ?? '' });
      if (!settled.ok) return settled;
      const account = await settled.value.connection.check();
      return account.ok ? ok({ account: account.value.name }) : account;
    },
    async add(given) {
      if (!isAddable(given.kind)) return fail(unknownKind(given.kind));
      const id = newSourceId(given.kind, await sources.list());
      const settled = await spec.connections.settle({ ...given, id });
      if (!settled.ok) return settled;
      await save({ id, ...given }, settled.value, spec);
      return ok({ id, signIn: await isSignInNeeded(settled.value, 'active') });
    },
    change: (id, given) =>
      withSource(id, async ({ kind, state, config }) => {
        // What the shell configured itself (files) has a name to change, and nothing else.
        if (!isAddable(kind)) {
          await sources.save({ id, kind, name: given.name, config });
          return ok({ id, signIn: false });
        }
        const settled = await spec.connections.settle({ ...given, id, kind });
        if (!settled.ok) return settled;
        await save({ ...given, id, kind }, settled.value, spec);
        const signIn = await isSignInNeeded(settled.value, state);
        if (state === 'reconnect' && !signIn) await sources.setState(id, 'active');
        return ok({ id, signIn });
      }),
    setSchedule: (id, schedule) => change(id, () => sources.setSchedule(id, schedule)),
    setHistory: (id, streams) =>
      change(id, () => writeHistoryStreams(spec.preferences, id, streams)),
    pause: (id) => change(id, () => sources.setState(id, 'paused')),
    resume: (id) => change(id, () => sources.setState(id, 'active')),
    remove: (id) =>
      change(id, async () => {
        syncs.stop(id);
        await sources.remove(id);
      }),
    restore: (id) => change(id, () => sources.restore(id)),
    sync: (id, how) => syncs.start(id, how),
    stop: (id) =>
      withSource(id, async () => {
        syncs.stop(id);
        return ok({ id });
      }),
    publish: () => ({
      job: spec.jobs.start('build', (report) => spec.publishing.publish(null, report)).id,
    }),
  };
}

/** Secrets first: a source that is there can be read. */
async function save(
  { id, kind, name }: { id: string; kind: string; name: string },
  { config, secrets }: Settled,
  spec: AdminSpec,
): Promise<void> {
  for (const [field, text] of Object.entries(secrets))
    await spec.secrets.write({ owner: id, field }, text);
  await spec.sources.save({ id, kind, name, config });
}

/** Nobody has signed in yet, or what they gave is refused. */
async function isSignInNeeded(
  { connection: { signIn } }: Settled,
  state: SourceRecord['state'],
): Promise<boolean> {
  if (signIn === null) return false;
  return state === 'reconnect' || (await signIn.access()) === null;
}

/** `hubspot`, then `hubspot_2`: part of the names of its raw tables. */
export function newSourceId(kind: string, sources: readonly SourceRecord[]): string {
  const taken = new Set(sources.map(({ id }) => id));
  const base = kind.replaceAll(/[^a-z0-9]+/g, '_');
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? base : `${base}_${n}`;
    if (!taken.has(id)) return id;
  }
}

/** Kinds that people configure with a form. Files come by their own page, and the demo by itself. */
function isAddable(kind: string): boolean {
  return (findConnector(kind)?.form.length ?? 0) > 0;
}
