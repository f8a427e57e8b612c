/** The planner against plain loops over the same rows: hundreds of seeded random questions, every value of every row. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '../../src/base/viewer.ts';
import { indexCatalogue } from '../../src/query/catalogue.ts';
import { resolveQuestion } from '../../src/query/resolve/question.ts';
import { EXAMPLE_POLICIES } from '../examples/warehouse.ts';
import { differences } from './naive-answer.ts';
import { randomQuestion } from './random-question.ts';
import { catalogue } from './vocabulary.ts';
import { chance, makeWorld, pick, withoutHidden } from './world.ts';
import type { World } from './world.ts';
import { openWorld, viewerWith } from './world-asker.ts';
import type { OpenAsker } from './world-asker.ts';

const world = makeWorld(11);
const names = indexCatalogue(catalogue);
const setting = {
  names,
  policies: EXAMPLE_POLICIES,
  calendar: { today: world.today, weekStart: 1, yearStart: 1 },
  emptyEntities: new Set<string>(),
};
const everyone = viewerWith({ kind: 'all' });

let asker: OpenAsker;
beforeAll(async () => {
  asker = await openWorld(world);
});
afterAll(() => asker.close());

type Checked = { kind: 'compared' | 'refused'; agreed: boolean; found: string[] };

/** Asks as a viewer and compares with loops over the rows that this viewer may see. */
async function check(seed: number, viewer: Viewer, seen: World): Promise<Checked> {
  const question = randomQuestion(chance(seed));
  const resolved = resolveQuestion(question, setting);
  const answer = await asker.ask(question, viewer).catch((error: unknown) => {
    throw new Error(
      `seed ${seed}: ${JSON.stringify(question)}: ${error instanceof Error ? String(error.cause) : ''}`,
      { cause: error },
    );
  });
  if (!answer.ok || !resolved.ok)
    return { kind: 'refused', agreed: answer.ok === resolved.ok, found: [] };
  const found = differences(answer.value, resolved.value, seen).map(
    (each) => `seed ${seed}: ${each}`,
  );
  return { kind: 'compared', agreed: true, found };
}

describe('random questions', () => {
  test.each(Array.from({ length: 20 }, (_, batch) => batch))(
    'equal plain loops over the rows, batch %i',
    async (batch) => {
      const results: Checked[] = [];
      for (let at = 0; at < 15; at += 1)
        results.push(await check(1_000 + batch * 15 + at, everyone, world));
      expect(results.flatMap((result) => result.found)).toEqual([]);
      expect(results.filter((result) => !result.agreed)).toEqual([]);
      expect(results.filter((result) => result.kind === 'compared').length).toBeGreaterThan(5);
    },
  );

  test.each(Array.from({ length: 8 }, (_, batch) => batch))(
    'of restricted viewers equal loops over what they may see, batch %i',
    async (batch) => {
      const found: string[] = [];
      for (let at = 0; at < 15; at += 1) {
        const seed = 9_000 + batch * 15 + at;
        const roll = chance(seed * 7);
        const ids = Array.from({ length: roll(5) }, () => pick(roll, world.accounts).account_id);
        found.push(
          ...(await check(seed, viewerWith({ kind: 'accounts', ids }), withoutHidden(world, ids)))
            .found,
        );
      }
      expect(found).toEqual([]);
    },
  );
});
