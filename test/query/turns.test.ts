/** Questions that are asked at the same moment are read together: every one has the answer that it has alone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Viewer } from '../../src/base/viewer.ts';
import type { Question } from '../../src/query/schema.ts';
import { randomQuestion } from './random-question.ts';
import { chance, makeWorld } from './world.ts';
import { openWorld, viewerWith } from './world-asker.ts';
import type { OpenAsker } from './world-asker.ts';

const world = makeWorld(31);
const viewers = [
  viewerWith({ kind: 'all' }),
  viewerWith({ kind: 'accounts', ids: ['a01', 'a03', 'a05'] }),
];

let together: OpenAsker;
let alone: OpenAsker;
beforeAll(async () => {
  together = await openWorld(world);
  alone = await openWorld(world);
});
afterAll(async () => {
  await together.close();
  await alone.close();
});

type Asked = { question: Question; viewer: Viewer };

/** Random questions; every second one is not cut, so that many of them can share what they read. */
function questionsFrom(seed: number): Asked[] {
  return Array.from({ length: 24 }, (_, at) => {
    const random = randomQuestion(chance(seed + at));
    const question = at % 2 === 0 ? random : { ...random, dimensions: [], sort: null, limit: null };
    return { question, viewer: viewers[at % 3 === 0 ? 1 : 0] ?? viewerWith({ kind: 'all' }) };
  });
}

test.each(Array.from({ length: 6 }, (_, batch) => batch))(
  'many at once say what each says alone, batch %i',
  async (batch) => {
    const asked = questionsFrom(70_000 + batch * 24);
    const said = await Promise.all(asked.map((each) => together.ask(each.question, each.viewer)));
    for (const [at, { question, viewer }] of asked.entries())
      expect({ question, said: said[at] }).toEqual({
        question,
        said: { ...(await alone.ask(question, viewer)) },
      });
  },
);
