/**
 * Answers are kept for one person and asked for by another, with rules that change in between: whoever asks gets what they
 * would get from an asker that keeps nothing. Sampled; `RAPPORT_FULL=1` makes 2,000 trials.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Viewer } from '../../src/base/viewer.ts';
import type { AccessRule, Question } from '../../src/query/schema.ts';
import { viewerOfPerson } from '../../src/serve/people/viewer-of.ts';
import { randomQuestion } from './random-question.ts';
import { chance, makeWorld, pick } from './world.ts';
import { openWorld } from './world-asker.ts';
import type { OpenAsker } from './world-asker.ts';

const TRIALS = process.env['RAPPORT_FULL'] === '1' ? 2000 : 300;
const BATCHES = 10;
const world = makeWorld(41);
const IDS = world.accounts.map(({ account_id: id }) => id);

let kept: OpenAsker;
let cold: OpenAsker;
beforeAll(async () => {
  kept = await openWorld(world, {}, { bytes: 50_000_000 });
  cold = await openWorld(world, {}, { bytes: 0, plans: 0 });
});
afterAll(async () => {
  await kept?.close();
  await cold?.close();
});

type Roll = (most: number) => number;

/** A rule of a few accounts, of a region, of all or of none: often the same as that of somebody else. */
function randomRule(roll: Roll): AccessRule {
  switch (roll(6)) {
    case 0:
      return [{ kind: 'all' }];
    case 1:
      return [];
    case 2:
      return [
        {
          kind: 'members',
          dimension: 'region',
          keys: [pick(roll, ['north', 'south'])],
          until: null,
        },
      ];
    default: {
      const from = roll(IDS.length - 2);
      const keys = IDS.slice(from, from + 1 + roll(3));
      return [{ kind: 'members', dimension: 'account', keys, until: null }];
    }
  }
}

function viewerWith(rule: AccessRule): Promise<Viewer> {
  const access = { role: 'account_manager', rule, masks: [], reports: null } as const;
  return viewerOfPerson(
    { name: 'test', email: 'x@example.com', access: { ...access, masks: [] } },
    { workspace: 'test', asker: () => kept },
  );
}

async function said(from: OpenAsker, question: Question, viewer: Viewer): Promise<unknown> {
  const [answer, members] = [
    await from.ask(question, viewer),
    await from.members({ dimension: 'account', search: '', locale: 'en' }, viewer),
  ];
  return { answer, members };
}

test.each(Array.from({ length: BATCHES }, (_, batch) => batch))(
  'warm as one, read as another, batch %i',
  async (batch) => {
    const roll = chance(77_000 + batch);
    // Three people of changing rules, and few questions, so that what was kept is often near.
    const rules = [randomRule(roll), randomRule(roll), randomRule(roll)];
    const questions = Array.from({ length: 12 }, () => randomQuestion(roll));
    for (let at = 0; at < TRIALS / BATCHES; at += 1) {
      const question = pick(roll, questions);
      const [warm, reads] = [roll(3), roll(3)];
      await said(kept, question, await viewerWith(rules[warm] ?? []));
      if (roll(4) === 0) rules[reads] = randomRule(roll);
      const viewer = await viewerWith(rules[reads] ?? []);
      expect({ question, rule: rules[reads], said: await said(kept, question, viewer) }).toEqual({
        question,
        rule: rules[reads],
        said: await said(cold, question, viewer),
      });
    }
  },
  600_000,
);
