/** A restricted viewer against a twin warehouse from which the hidden rows are deleted: every surface says the same. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '../../src/base/viewer.ts';
import type { Question } from '../../src/query/schema.ts';
import { randomQuestion } from './random-question.ts';
import { dimensions } from './vocabulary.ts';
import { chance, makeWorld, withoutHidden } from './world.ts';
import { openWorld, viewerWith } from './world-asker.ts';
import type { OpenAsker } from './world-asker.ts';

const world = makeWorld(23);
const everyone = viewerWith({ kind: 'all' });
/** A child of a group whose head is hidden, an account of a group without a head, and two others. */
const VISIBLE = ['a02', 'a05', 'a07', 'a09'];
const restricted = viewerWith({ kind: 'accounts', ids: VISIBLE });

let asker: OpenAsker;
let twin: OpenAsker;
beforeAll(async () => {
  asker = await openWorld(world);
  twin = await openWorld(withoutHidden(world, VISIBLE));
});
afterAll(async () => {
  await asker.close();
  await twin.close();
});

/** What an asker says to a question: rows, total, others, groups, or its problems. */
async function saidBy(from: OpenAsker, question: Question, viewer: Viewer): Promise<unknown> {
  const answer = await from.ask(question, viewer);
  if (!answer.ok) return answer.problems;
  const { rows, total, others, groups } = answer.value;
  return { rows, total, others, groups };
}

test.each(Array.from({ length: 10 }, (_, batch) => batch))(
  'answers equal the twin’s, batch %i',
  async (batch) => {
    for (let at = 0; at < 12; at += 1) {
      const question = randomQuestion(chance(50_000 + batch * 12 + at));
      const mine = await saidBy(asker, question, restricted);
      expect({ question, said: mine }).toEqual({
        question,
        said: await saidBy(twin, question, everyone),
      });
    }
  },
);

describe('values one may filter by', () => {
  test.each(dimensions.map(({ id }) => id))(
    'of %s are those of visible rows',
    async (dimension) => {
      const asked = { dimension, search: '', locale: 'en' } as const;
      expect(await asker.members(asked, restricted)).toEqual(await twin.members(asked, everyone));
    },
  );

  test('do not tell a hidden one from an absent one', async () => {
    const search = async (text: string): Promise<unknown> =>
      asker.members({ dimension: 'account', search: text, locale: 'en' }, restricted);
    expect(await search('a01')).toEqual(await search('nobody'));
    expect(await search('a07')).not.toEqual(await search('nobody'));
  });
});

test('explanations equal the twin’s', async () => {
  for (const kpi of ['sales', 'nrr', 'hhi', 'median_sale', 'attainment']) {
    const asked = { kpi, period: 'last_month', locale: 'en' } as const;
    expect(await asker.explain(asked, restricted)).toEqual(await twin.explain(asked, everyone));
  }
});

test('a rule and a filter by the same accounts give the same', async () => {
  for (let at = 0; at < 40; at += 1) {
    const question = randomQuestion(chance(70_000 + at));
    const filtered: Question = {
      ...question,
      filters: [...question.filters, { dimension: 'account', op: 'in', values: VISIBLE }],
    };
    const ruled = await asker.ask(question, restricted);
    const narrowed = await asker.ask(filtered, everyone);
    if (!ruled.ok || !narrowed.ok) continue;
    // what is about colleagues is nothing under a rule and without a value under a filter
    const told = narrowed.value.kpis
      .map(({ id }) => id)
      .filter((id) => narrowed.value.total.values[id]?.reason !== 'not_applicable');
    for (const id of told)
      expect({ question, [id]: ruled.value.total.values[id] }).toEqual({
        question,
        [id]: narrowed.value.total.values[id],
      });
  }
});

test('an empty rule sees nothing at all', async () => {
  const nobody = viewerWith({ kind: 'accounts', ids: [] });
  const answer = await asker.ask(
    { kpis: ['sales', 'logos', 'quota'], dimensions: ['account_manager'], period: '2024' },
    nobody,
  );
  expect(
    answer.ok && [
      answer.value.rows,
      answer.value.groups,
      answer.value.total.values['sales']?.value,
    ],
  ).toEqual([[], 0, '0']);
  expect(
    await asker.members({ dimension: 'account_manager', search: '', locale: 'en' }, nobody),
  ).toMatchObject({ value: { members: [], more: false } });
});

test('a widened or shrunk rule is a new viewer: nothing kept for the old one is served', async () => {
  const question = { kpis: ['sales'], period: '2024' } as const;
  const totals = await Promise.all(
    [[], ['a07'], ['a07', 'a09'], ['a07']].map(async (ids) => {
      const answer = await asker.ask(
        { ...question, kpis: ['sales'] },
        viewerWith({ kind: 'accounts', ids }),
      );
      return answer.ok ? answer.value.total.values['sales']?.value : null;
    }),
  );
  expect(new Set(totals).size).toBe(3);
  expect(totals[1]).toBe(totals[3]);
});
