import type { Workspace } from '../../land/index.ts';
import type { Run } from '../../land/schema.ts';
import type { Jobs } from '../job/jobs.ts';

/** Runs that are remembered, over all sources. */
const MOST = 200;

/** The last runs, newest first, without waiting for the one that has the warehouse. */
export type RunList = { read(): Promise<readonly Run[]> };

/**
 * A landing has the warehouse for as long as it takes, and whoever asks for runs meanwhile would wait for its end. So
 * what was known before it is told while a job is under way; whoever starts one reads first.
 */
export function runListOf(workspace: Workspace, jobs: Jobs): RunList {
  let known: readonly Run[] | null = null;
  let underWay: Promise<readonly Run[]> | null = null;
  const readNow = async (): Promise<readonly Run[]> => (known = await workspace.runs(MOST));
  return {
    read() {
      if (known !== null && jobs.isBusy()) return Promise.resolve(known);
      underWay ??= readNow().finally(() => (underWay = null));
      return underWay;
    },
  };
}
