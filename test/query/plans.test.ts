/** Kept plans change no answer: asked again, in any order and by several people, every question says the same. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Question } from '../../src/query/schema.ts';
import { randomQuestion } from './random-question.ts';
import { chance, makeWorld } from './world.ts';
import { openWorld, viewerWith } from './world-asker.ts';
import type { OpenAsker } from './world-asker.ts';

const world = makeWorld(37);
const viewers = [
  viewerWith({ kind: 'all' }),
  viewerWith({ kind: 'accounts', ids: ['a01', 'a03', 'a05'] }),
  viewerWith({ kind: 'accounts', ids: ['a02'] }),
];

let keeping: OpenAsker;
let planning: OpenAsker;
beforeAll(async () => {
  keeping = await openWorld(world, {}, { bytes: 0 });
  planning = await openWorld(world, {}, { bytes: 0, plans: 0 });
});
afterAll(async () => {
  await keeping.close();
  await planning.close();
});

test.each(Array.from({ length: 4 }, (_, batch) => batch))(
  'what is asked again says what a new plan says, batch %i',
  async (batch) => {
    const questions = Array.from({ length: 10 }, (_, at): Question =>
      randomQuestion(chance(90_000 + batch * 10 + at)),
    );
    for (const question of [...questions, ...questions.toReversed()])
      for (const viewer of viewers)
        expect({ question, said: await keeping.ask(question, viewer) }).toEqual({
          question,
          said: { ...(await planning.ask(question, viewer)) },
        });
  },
);
