import type { RunView } from '../../../serve/schema.ts';

type Drift = RunView['streams'][number]['drift'][number];

/** One change of a source's columns, and the run that noticed it first. */
export type DriftEntry = { run: string; at: string; stream: string; change: Drift };

/**
 * Changes of columns, newest first, from runs that are newest first. A column that is gone is so in every run from then on:
 * it is told once.
 */
export function driftLog(runs: readonly RunView[]): DriftEntry[] {
  return runs.flatMap(({ id, startedAt, streams }, index) =>
    streams.flatMap(({ stream, drift }) => {
      const before = driftBefore(runs.slice(index + 1), stream);
      return drift
        .filter((change) => !before.some((each) => isSame(each, change)))
        .map((change) => ({ run: id, at: startedAt, stream, change }));
    }),
  );
}

function driftBefore(older: readonly RunView[], stream: string): readonly Drift[] {
  for (const { streams } of older) {
    const found = streams.find((each) => each.stream === stream);
    if (found !== undefined) return found.drift;
  }
  return [];
}

function isSame(one: Drift, other: Drift): boolean {
  return one.kind === 'column_missing' && other.kind === one.kind && other.column === one.column;
}
