import type { Jobs, Work } from '../../job/jobs.ts';

/** The building of the reports after a decision. */
export type Rebuild = {
  /** Makes sure that a build comes which knows of everything that was decided until now; gives its job. */
  start(): string;
  /** The job that is still to come or under way; null when there is none. */
  job(): string | null;
};

/**
 * Decisions come in quick succession, and a build reads them when it begins. So one that waits serves all that are
 * made until then, and there is never more than one waiting behind the one that runs.
 */
export function createRebuild(jobs: Jobs, build: Work): Rebuild {
  let last: string | null = null;
  const stateOf = (job: string | null): string | null =>
    job === null ? null : (jobs.get(job)?.state ?? null);
  return {
    start() {
      if (last === null || stateOf(last) !== 'queued') last = jobs.start('build', build).id;
      return last;
    },
    job() {
      const state = stateOf(last);
      return state === 'queued' || state === 'running' ? last : null;
    },
  };
}
