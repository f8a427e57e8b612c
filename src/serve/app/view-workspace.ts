import type { Run } from '../../land/schema.ts';
import type { Brand } from '../../report/schema.ts';
import type { Workspace } from '../schema.ts';
import { VERSION } from '../version.ts';
import type { Published } from './published.ts';
import type { SourceRecord } from './sources.ts';

/** What is the same for everybody. */
export type WorkspaceFacts = Omit<Workspace, 'locale' | 'theme'>;

type Parts = {
  brand: Brand;
  published: Published | null;
  sources: readonly SourceRecord[];
  runs: readonly Run[];
  today: string;
};

/** The workspace as pages see it. */
export function viewWorkspace({ brand, published, sources, runs, today }: Parts): WorkspaceFacts {
  return {
    name: brand.name,
    brand,
    today,
    snapshot:
      published === null
        ? null
        : { number: published.snapshot.number, publishedAt: published.snapshot.publishedAt },
    sources: sources.map((source) => viewSource(source, runs)),
    version: VERSION,
  };
}

/** Runs come newest first. */
function viewSource(
  { id, kind, name }: SourceRecord,
  runs: readonly Run[],
): Workspace['sources'][number] {
  const own = runs.filter((run) => run.source === id);
  const last = own[0];
  const done = own.find((run) => run.status === 'done');
  const sum = (of: (stream: Run['streams'][number]) => number): number =>
    (done?.streams ?? []).reduce((total, stream) => total + of(stream), 0);
  return {
    id,
    kind,
    name,
    status: statusOf(last),
    syncedAt: done?.finishedAt ?? null,
    rows: sum((stream) => stream.read),
    rejected: sum((stream) => stream.rejected),
  };
}

function statusOf(last: Run | undefined): Workspace['sources'][number]['status'] {
  switch (last?.status) {
    case undefined:
      return 'never';
    case 'running':
      return 'running';
    case 'done':
      return 'ready';
    case 'failed':
    case 'cancelled':
      return 'failed';
  }
}
