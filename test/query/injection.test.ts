/** Hostile text in every place of a question: it matches nothing, changes nothing, and breaks nothing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeWorld } from './world.ts';
import { openWorld, viewerWith } from './world-asker.ts';
import type { OpenAsker } from './world-asker.ts';

const HOSTILE = [
  "' or '1'='1",
  "'; drop table sale_day; --",
  '" or ""="',
  '$1',
  '$999',
  '?',
  '\\',
  '%',
  '_',
  '*',
  ')',
  "') union select * from account --",
  '/* x */',
  '\u0000',
  '\u202Egnp',
  '🙂',
  '2025-01-01',
  'null',
  'a'.repeat(400),
  '{{7*7}}',
  "read_csv('/etc/passwd')",
];

let asker: OpenAsker;
let baseline: string | null;
const everyone = viewerWith({ kind: 'all' });

async function total(
  filters: { dimension: string; op: 'in' | 'not_in'; values: string[] }[] = [],
): Promise<string | null | undefined> {
  const answer = await asker.ask({ kpis: ['sales'], period: '2024', filters }, everyone);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value.total.values['sales']?.value;
}

beforeAll(async () => {
  asker = await openWorld(makeWorld(5));
  baseline = (await total()) ?? null;
});
afterAll(() => asker.close());

describe.each(['account', 'parent', 'industry', 'account_manager', 'team', 'kind'])(
  'as a member of %s',
  (dimension) => {
    test.each(HOSTILE)('%j keeps nothing and leaves out nothing', async (text) => {
      expect(await total([{ dimension, op: 'in', values: [text] }])).toBe('0');
      expect(await total([{ dimension, op: 'not_in', values: [text] }])).toBe(baseline);
    });
  },
);

test.each(HOSTILE)('%j as a name is unknown', async (text) => {
  const codes = async (question: object): Promise<string[]> => {
    const answer = await asker.ask({ kpis: ['sales'], period: '2024', ...question }, everyone);
    return answer.ok ? [] : answer.problems.map(({ code }) => code);
  };
  expect((await codes({ kpis: [text] }))[0]).toMatch(/^query\.unknown_kpi/);
  expect((await codes({ dimensions: [text] }))[0]).toMatch(/^query\.unknown_dimension/);
  expect((await codes({ filters: [{ dimension: text, op: 'in', values: ['x'] }] }))[0]).toMatch(
    /^query\.unknown_dimension/,
  );
  expect(await codes({ sort: { by: text, direction: 'ascending' } })).toEqual(['query.bad_sort']);
});

test.each(HOSTILE)('%j as a search finds nothing or only what holds it', async (search) => {
  const found = await asker.members({ dimension: 'account', search, locale: 'en' }, everyone);
  expect(found.ok && found.value.members.length).toBe(0);
});

test('names with quotes travel whole', async () => {
  const answer = await asker.ask(
    { kpis: ['sales'], dimensions: ['account_manager', 'account'], period: '2024' },
    everyone,
  );
  const labels = answer.ok
    ? answer.value.rows.flatMap(({ members }) => members.map(({ label }) => label))
    : [];
  expect(labels).toContain("Name of u'4");
  expect(labels).toContain('Client a00 "d\'Or"');
  expect(await total([{ dimension: 'account_manager', op: 'in', values: ["u'4"] }])).not.toBe('0');
});

test('a question in a wrong form is a problem with its place', async () => {
  const answer = await asker.ask({ kpis: [], period: '2025-99-99x' }, everyone);
  expect(answer.ok || answer.problems.map(({ code, at }) => [code, at?.path])).toEqual([
    ['query.bad_question', '/kpis'],
    ['query.bad_question', '/period'],
  ]);
});

test('everything is still there afterwards', async () => {
  expect(await total()).toBe(baseline);
});
