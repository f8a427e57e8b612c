/** Askers over seeded worlds. */
import { openReader } from '../../src/base/engine/open.ts';
import { viewerOf } from '../../src/base/viewer.ts';
import type { RowRule, Viewer } from '../../src/base/viewer.ts';
import type { Policies } from '../../src/model/schema.ts';
import { AnswerCache, createAsker } from '../../src/query/index.ts';
import type { Asker } from '../../src/query/index.ts';
import { EXAMPLE_POLICIES } from '../examples/warehouse.ts';
import { catalogue } from './vocabulary.ts';
import { writeWorld } from './world.ts';
import type { World } from './world.ts';

export type OpenAsker = Asker & { close(): Promise<void> };

/** An asker over a world's tables. `kept`: bytes of answers and number of plans; by default what a server keeps. */
export async function openWorld(
  world: World,
  policies: Partial<Policies> = {},
  kept: { bytes: number; plans?: number } = { bytes: 1_000_000 },
): Promise<OpenAsker> {
  const file = await writeWorld(world);
  const engine = await openReader({ file, memoryMb: 1024, threads: 1, connections: 2 });
  const asker = createAsker({
    engine,
    catalogue,
    policies: { ...EXAMPLE_POLICIES, ...policies },
    snapshot: {
      number: 7,
      file,
      publishedAt: '2025-06-20T03:00:00Z',
      contentHash: file,
      sources: [],
    },
    emptyEntities: [],
    today: () => world.today,
    cache: new AnswerCache({ bytes: kept.bytes }),
    ...(kept.plans === undefined ? {} : { plans: kept.plans }),
    deadlineMs: 30_000,
  });
  return { ...asker, close: () => engine.close() };
}

/** A viewer of a rule. */
export function viewerWith(rule: RowRule): Viewer {
  return viewerOf({ workspace: 'test', name: 'Test', rule });
}
