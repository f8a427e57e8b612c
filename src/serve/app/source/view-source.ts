import type { Catalogue } from '../../../base/define-problems.ts';
import type { Locale } from '../../../base/locale.ts';
import { findConnector } from '../../../connect/index.ts';
import type { Run } from '../../../land/schema.ts';
import type { SourceView } from '../../schema.ts';
import { viewProblem } from '../../view-problem.ts';
import type { SourceRecord } from '../sources.ts';
import { dueAt } from './scheduler.ts';

type Viewing = {
  /** Newest first. */
  runs: readonly Run[];
  /** What may be shown of its secrets. */
  secrets: Readonly<Record<string, string>>;
  locale: Locale;
  job: string | null;
  access: SourceView['access'];
  reconnect: SourceView['reconnect'];
  history: readonly string[];
  catalogues: readonly Catalogue[];
};

/** A source as pages and the command line see it. Its configuration is without secrets. */
export function viewSource(
  source: SourceRecord,
  { runs, secrets, locale, job, access, reconnect, history, catalogues }: Viewing,
): SourceView {
  const own = runs.filter((run) => run.source === source.id);
  const done = own.find(({ status }) => status === 'done');
  const due = dueAt(source);
  const connector = findConnector(source.kind);
  return {
    id: source.id,
    kind: source.kind,
    title: connector?.title ?? source.kind,
    category: connector?.category ?? null,
    name: source.name,
    config: (connector?.form.length ?? 0) > 0 ? source.config : {},
    secrets: { ...secrets },
    state: source.removedAt === null ? source.state : 'removed',
    schedule: source.schedule,
    nextAt: due === null ? null : new Date(due).toISOString(),
    syncedAt: done?.finishedAt ?? null,
    rows: sumOf(done, (stream) => stream.read),
    rejected: sumOf(done, (stream) => stream.rejected),
    access,
    reconnect,
    history: [...history],
    job,
    problems: problemsOf(own[0]).map((problem) => viewProblem(problem, locale, catalogues)),
  };
}

/** What the last run said; a run that is done has warnings at most. */
function problemsOf(last: Run | undefined): Run['problems'] {
  return last?.problems ?? [];
}

function sumOf(run: Run | undefined, of: (stream: Run['streams'][number]) => number): number {
  return (run?.streams ?? []).reduce((total, stream) => total + of(stream), 0);
}
