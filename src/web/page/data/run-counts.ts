export type RunCounts = {
  read: number;
  inserted: number;
  updated: number;
  unchanged: number;
  removed: number;
  rejected: number;
};

/** Rows of a run over all of its streams. */
export function countsOf(run: { streams: readonly RunCounts[] }): RunCounts {
  const sum = (name: keyof RunCounts): number =>
    run.streams.reduce((total, stream) => total + stream[name], 0);
  return {
    read: sum('read'),
    inserted: sum('inserted'),
    updated: sum('updated'),
    unchanged: sum('unchanged'),
    removed: sum('removed'),
    rejected: sum('rejected'),
  };
}
