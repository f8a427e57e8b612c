import type { Clock } from '../../base/clock.ts';
import { today } from '../../base/clock.ts';
import type { StopSignal } from '../../base/engine-door.ts';
import { fail, ok } from '../../base/problem.ts';
import type { Problem, Result } from '../../base/problem.ts';
import type { ReadRange, Source, Stream } from '../../connect/schema.ts';
import type { SnapshotPointer, Workspace } from '../../land/index.ts';
import type { RawTable, Snapshot } from '../../land/schema.ts';
import { checkMapping, compileBuild } from '../../model/index.ts';
import type { Decision } from '../../model/schema.ts';
import type { Mapping, Policies } from '../../model/schema.ts';
import type { Report } from '../job/jobs.ts';
import { serveProblems } from '../problems.ts';
import { landStep, publishStep, readStep } from './steps.ts';

/** What landing and publishing need of the app. */
export type PipelineSpec = { workspace: Workspace; pointer: SnapshotPointer; clock: Clock };

export type Landed = {
  id: string;
  title: string;
  zone: string;
  open: () => Promise<Source>;
  signal?: StopSignal;
  afresh?: (stream: Stream) => boolean;
  follow?: (stream: Stream) => readonly string[];
  range?: ReadRange;
  mayEmpty?: boolean;
};

/** Lands one source as a run; the problems that stopped it, none when it is done. */
export async function landSource(
  { workspace }: Pick<PipelineSpec, 'workspace'>,
  { id, ...source }: Landed,
  report: Report,
): Promise<Problem[]> {
  // Of the first stream nobody knows how much there is to come.
  let share: number | null = null;
  const run = await workspace.land({
    ...source,
    source: id,
    onProgress: ({ stream, place, streams, read }) => {
      share = place === 0 ? null : place / streams;
      report(landStep(stream, read), share);
    },
    onRead: ({ stream, rows, requests, notice }) =>
      report(readStep({ stream, rows, requests }, notice), share),
  });
  if (run.status === 'cancelled')
    return [serveProblems.make('sync_stopped', { source: source.title })];
  return run.status === 'done' ? [] : [...run.problems];
}

/** `sources`: ids of those whose maps these are. */
export type Meaning = {
  mapping: Mapping;
  policies: Policies;
  decisions: readonly Decision[];
  sources: readonly string[];
};

/** Builds and publishes what has landed, by these mappings and policies. On failure the last snapshot stays. */
export async function publishLanded(
  spec: PipelineSpec,
  { sources, ...meaning }: Meaning,
  report: Report,
): Promise<Result<Snapshot>> {
  const { workspace, pointer, clock } = spec;
  const rawTables = await workspace.rawTables();
  const checked = checkWorkspace(meaning.mapping, rawTables);
  if (!checked.ok) return fail(checked.problems);
  const day = today(clock, meaning.policies.timezone);
  const plan = compileBuild({ ...meaning, rawTables, today: day });
  const published = await workspace.publish({
    plan,
    pointer,
    basis: [meaning, day],
    sources: feedsOf(meaning.mapping, sources),
    onStep: (title, share) => report(publishStep(title), share),
  });
  return published.ok ? ok(published.value) : published;
}

/** Which entities each source feeds. */
function feedsOf({ maps }: Mapping, sources: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(
    sources.map((id) => {
      const entities = maps.filter(({ source }) => source === id).map(({ entity }) => entity);
      return [id, [...new Set(entities)]];
    }),
  );
}

/** A workspace whose last source was taken away is empty, which is sound. */
function checkWorkspace(mapping: Mapping, rawTables: readonly RawTable[]): Result<Mapping> {
  return mapping.maps.length === 0 ? ok(mapping) : checkMapping(mapping, rawTables, 'en');
}
