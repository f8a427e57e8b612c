import type { Run } from '../../../land/schema.ts';

export type RunCounts = {
  read: number;
  inserted: number;
  updated: number;
  unchanged: number;
  rejected: number;
};

/** Rows of a run over all of its streams. */
export function countsOf(run: Pick<Run, 'streams'>): RunCounts {
  const sum = (name: keyof RunCounts): number =>
    run.streams.reduce((total, stream) => total + stream[name], 0);
  return {
    read: sum('read'),
    inserted: sum('inserted'),
    updated: sum('updated'),
    unchanged: sum('unchanged'),
    rejected: sum('rejected'),
  };
}
