import { openReader } from '../../../base/engine/open.ts';
import type { Engine } from '../../../base/engine-door.ts';
import type { Viewer } from '../../../base/viewer.ts';
import { viewerOf } from '../../../base/viewer.ts';
import { datasets, dimensions, kpis } from '../../../model/index.ts';
import { AnswerCache, createAsker } from '../../../query/index.ts';
import type { Asker } from '../../../query/index.ts';
import { DEMO_DOCUMENTS } from '../../app/meaning.ts';
import { TODAY } from '../contest/contest.ts';

/** A snapshot of the benchmark's portfolio, open as the server opens it. */
export type BenchSnapshot = {
  file: string;
  engine: Engine;
  /** An asker that keeps up to so many bytes of answers; each has a cache of its own. */
  askerOf(cacheBytes: number): Asker;
  /** Asks without an engine, and keeps no plans: every statement gives no rows, so that only our own work takes time. */
  planner: Asker;
  close(): Promise<void>;
};

/** Sees every account. */
export const everyone: Viewer = viewerOf({
  workspace: 'bench',
  name: 'bench',
  rule: { kind: 'all' },
});

const READER_MB = 1500;
const DEADLINE_MS = 15_000;

/** Opens a snapshot file. */
export async function openSnapshot(file: string): Promise<BenchSnapshot> {
  const engine = await openReader({
    file,
    memoryMb: READER_MB,
    threads: 2,
    connections: 2,
    deadlineMs: DEADLINE_MS,
  });
  const askerOver = (over: Pick<Engine, 'run'>, bytes: number, plans?: number): Asker =>
    createAsker({
      ...(plans === undefined ? {} : { plans }),
      engine: over,
      catalogue: { kpis, dimensions, datasets },
      policies: DEMO_DOCUMENTS.policies,
      snapshot: {
        number: 1,
        file,
        publishedAt: `${TODAY}T15:00:00Z`,
        contentHash: 'bench',
        sources: [],
      },
      emptyEntities: [],
      today: () => TODAY,
      cache: new AnswerCache({ bytes }),
      deadlineMs: DEADLINE_MS,
    });
  return {
    file,
    engine,
    askerOf: (bytes) => askerOver(engine, bytes),
    planner: askerOver({ run: async () => ({ columns: [], rows: [] }) }, 0, 0),
    close: () => engine.close(),
  };
}
