import type { Catalogue } from '../../../base/define-problems.ts';
import type { Locale } from '../../../base/locale.ts';
import type { Run } from '../../../land/schema.ts';
import type { RunView } from '../../schema.ts';
import { viewProblem } from '../../view-problem.ts';

/** A run in one reader's language: what went wrong is said, what changed in the source's columns is listed. */
export function viewRun(
  { id, startedAt, finishedAt, status, problems, streams }: Run,
  locale: Locale,
  catalogues: readonly Catalogue[],
): RunView {
  return {
    id,
    startedAt,
    finishedAt,
    status,
    problems: problems.map((problem) => viewProblem(problem, locale, catalogues)),
    streams: streams.map(({ cursor: _cursor, ...stream }) => stream),
  };
}
