import type { Clock } from '../../../base/clock.ts';
import { hashOf } from '../../../base/hash.ts';
import type { Problem, Result } from '../../../base/problem.ts';
import { fail, ok } from '../../../base/problem.ts';
import { findConnector } from '../../../connect/index.ts';
import type { ReadRange, Source, Stream } from '../../../connect/schema.ts';
import type { Workspace } from '../../../land/index.ts';
import type { Mapping } from '../../../model/schema.ts';
import type { Jobs, Report } from '../../job/jobs.ts';
import { serveProblems } from '../../problems.ts';
import type { Mappings } from '../mappings.ts';
import { landSource } from '../pipeline.ts';
import type { Preferences } from '../preferences.ts';
import { firstHalf, secondHalf } from '../publishing.ts';
import type { Publishing } from '../publishing.ts';
import type { RunList } from '../run-list.ts';
import type { SourceRecord, Sources } from '../sources.ts';
import type { Connections } from './connections.ts';
import { followedColumns, historyMaps } from './history-maps.ts';
import { readHistoryStreams } from './history-streams.ts';
import { mappingOfMaps } from './stream-maps.ts';
import type { Neighbour } from './stream-maps.ts';

export type SyncSpec = {
  sources: Sources;
  mappings: Mappings;
  preferences: Preferences;
  connections: Connections;
  workspace: Workspace;
  runs: RunList;
  publishing: Publishing;
  jobs: Jobs;
  clock: Clock;
};

/** `full`: everything from its beginning; `range`: what changed in some days, again. */
export type How = { full: boolean; range: ReadRange | null };

export type Syncs = {
  /** Queues a run of a source that lands and publishes; the one under way, when there is one. */
  start(source: string, how?: How): Promise<Result<{ job: string }>>;
  /** Stops the run under way or waiting; what it has landed by then stays. */
  stop(source: string): boolean;
  jobOf(source: string): string | null;
  /** Stops every run, at the end of the process. */
  stopAll(): void;
};

type Run = { job: string; stop: AbortController };

/** Problems that only new credentials solve. */
const RECONNECT: ReadonlySet<string> = new Set([
  'connect.credentials_refused',
  'connect.reconnect_needed',
]);

/** Runs of sources, one of each at a time. */
export function createSyncs(spec: SyncSpec): Syncs {
  const runs = new Map<string, Run>();
  return {
    jobOf: (source) => runs.get(source)?.job ?? null,
    stop(source) {
      const run = runs.get(source);
      run?.stop.abort();
      return run !== undefined;
    },
    stopAll() {
      for (const { stop } of runs.values()) stop.abort();
    },
    async start(id, how = { full: false, range: null }) {
      const source = await spec.sources.find(id);
      if (source === null || source.removedAt !== null)
        return fail(serveProblems.make('unknown_source', { source: id }));
      // While it runs, what is known of earlier runs is what can be told.
      await spec.runs.read();
      const before = runs.get(id);
      if (before !== undefined) return ok({ job: before.job });
      const stop = new AbortController();
      const { id: job, finished } = spec.jobs.start('sync', (report) =>
        runSync(source, spec, { ...how, report, signal: stop.signal }),
      );
      runs.set(id, { job, stop });
      void finished.finally(() => runs.delete(id));
      return ok({ job });
    },
  };
}

type Watching = How & { report: Report; signal: AbortSignal };

async function runSync(
  source: SourceRecord,
  spec: SyncSpec,
  watching: Watching,
): Promise<readonly Problem[]> {
  if (watching.signal.aborted) return [serveProblems.make('sync_stopped', { source: source.name })];
  await spec.sources.setAttempted(source.id);
  const problems = await landAndPublish(source, spec, watching);
  const isRefused = problems.some(({ code }) => RECONNECT.has(code));
  if (isRefused) await spec.sources.setState(source.id, 'reconnect');
  else if (source.state === 'reconnect') await spec.sources.setState(source.id, 'active');
  return problems;
}

async function landAndPublish(
  source: SourceRecord,
  spec: SyncSpec,
  { report, signal, full, range }: Watching,
): Promise<readonly Problem[]> {
  const connection = await spec.connections.of(source);
  if (!connection.ok) return connection.problems;
  let opened: Source | null = null;
  const stored = await spec.mappings.read(source.id);
  const whole = new Set(await readHistoryStreams(spec.preferences, source.id));
  const isSweep = range === null && (full || (await isSweepDue(source, spec)));
  const landed = {
    id: source.id,
    title: source.name,
    zone: spec.publishing.said().policies.timezone,
    signal,
    mayEmpty: full,
    ...(range === null ? {} : { range }),
    afresh: ({ deletes }: Stream) => full || (isSweep && deletes?.by === 'sweep'),
    follow: ({ name, fields }: Stream) =>
      whole.has(name)
        ? fields.map((field) => field.name)
        : followedColumns((stored.ok ? stored.value?.maps : null) ?? opened?.maps ?? [], name),
    open: async () => (opened = await connection.value.open()),
  };
  const stopped = await landSource(spec, landed, firstHalf(report));
  if (stopped.length > 0) return stopped;
  if (isSweep) await spec.preferences.set(sweepKey(source.id), spec.clock.now());
  const meant = await mappingAfter(source, opened, spec);
  if (!meant.ok) return meant.problems;
  const { mapping, known } = meant.value;
  const problems = await spec.publishing.publish(
    { source: source.id, mapping },
    secondHalf(report),
  );
  if (known !== null && !problems.some(({ severity }) => severity === 'error'))
    await spec.preferences.set(knownKey(source.id), known);
  return problems;
}

/** `known`: hash of the mapping where it is the connector's own, to be told later from one that a person has changed. */
type After = { mapping: Mapping; known: string | null };

/** A person's mapping stays; the connector's own follows what it knows of the account today. */
async function mappingAfter(
  source: SourceRecord,
  opened: Source | null,
  spec: SyncSpec,
): Promise<Result<After>> {
  const stored = await spec.mappings.read(source.id);
  if (!stored.ok) return stored;
  const own = opened?.maps ?? [];
  const before = await spec.preferences.get(knownKey(source.id));
  const isPersons = stored.value !== null && hashOf(stored.value) !== before;
  if (isPersons && stored.value !== null) return ok({ mapping: stored.value, known: null });
  const tables = (await spec.workspace.rawTables()).filter((table) => table.source === source.id);
  const maps = [...own, ...historyMaps(own, new Set(tables.map(({ stream }) => stream)))];
  const others = (await spec.sources.list()).filter(({ id }) => id !== source.id);
  const mapping = mappingOfMaps(maps, source.id, neighboursOf(others));
  return mapping.ok ? ok({ mapping: mapping.value, known: hashOf(mapping.value) }) : mapping;
}

function neighboursOf(sources: readonly SourceRecord[]): Neighbour[] {
  return sources.flatMap(({ id, kind, removedAt }) => {
    const category = findConnector(kind)?.category;
    return removedAt !== null || category === undefined ? [] : [{ id, category }];
  });
}

/** A source that does not say what was deleted is read whole once a week. Its first read is whole in any case. */
const SWEEP_EVERY = 7 * 24 * 3600 * 1000;

async function isSweepDue(
  { id }: SourceRecord,
  { preferences, clock }: SyncSpec,
): Promise<boolean> {
  const last = await preferences.get(sweepKey(id));
  return typeof last !== 'number' || clock.now() - last >= SWEEP_EVERY;
}

function sweepKey(source: string): string {
  return `sweep/${source}`;
}

function knownKey(source: string): string {
  return `mapping/${source}`;
}
