/** Lists of members to filter by: named, searched, in the reader's language, cut. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locale } from '../../src/base/locale.ts';
import type { Members } from '../../src/query/index.ts';
import { makeWorld } from './world.ts';
import type { World } from './world.ts';
import { openWorld, viewerWith } from './world-asker.ts';
import type { OpenAsker } from './world-asker.ts';

/** More accounts than one reply lists, among them one with accents. */
function manyClients(): World {
  const world = makeWorld(3);
  const extra = Array.from({ length: 120 }, (_, at) => ({
    account_id: `z${String(at).padStart(3, '0')}`,
    name: `Cliente ${at}`,
  }));
  return {
    ...world,
    accounts: [...world.accounts, ...extra, { account_id: 'sp', name: 'São Paulo Açúcar' }],
  };
}

let asker: OpenAsker;
beforeAll(async () => {
  asker = await openWorld(manyClients());
});
afterAll(() => asker.close());

async function membersOf(dimension: string, search = '', locale: Locale = 'en'): Promise<Members> {
  const found = await asker.members({ dimension, search, locale }, viewerWith({ kind: 'all' }));
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

describe('members', () => {
  test('with names are listed by name, and cut', async () => {
    const { members, more } = await membersOf('account');
    expect([members.length, more]).toEqual([100, true]);
    const labels = members.map(({ label }) => label ?? '');
    expect(labels).toEqual(labels.toSorted());
    expect((await membersOf('account_manager')).members).toContainEqual({
      dimension: 'account_manager',
      key: "u'4",
      label: "Name of u'4",
    });
  });

  test('are found by a part of their name, without accents and case', async () => {
    const keys = async (search: string): Promise<(string | null)[]> =>
      (await membersOf('account', search)).members.map(({ key }) => key);
    expect(await keys('sao PAULO')).toEqual(['sp']);
    expect(await keys('açucar')).toEqual(['sp']);
    expect(await keys('z01')).toHaveLength(10);
    expect((await membersOf('account', 'cliente 11')).more).toBe(false);
  });

  test('of fixed lists are named and searched in the reader’s language, in their stated order', async () => {
    const labels = async (search: string, locale: Locale): Promise<(string | null)[]> =>
      (await membersOf('kind', search, locale)).members.map(({ label }) => label);
    expect((await labels('', 'en')).filter((label) => label !== null)).toEqual(['Small', 'Big']);
    expect(await labels('peq', 'pt-BR')).toEqual(['Pequena']);
    expect(await labels('small', 'pt-BR')).toEqual([]);
  });

  test('include the unknown one where it occurs', async () => {
    expect((await membersOf('industry')).members.map(({ key }) => key)).toEqual([
      'food',
      'law',
      'tech',
      null,
    ]);
    expect((await membersOf('product')).members.map(({ key }) => key)).toEqual(['p1', 'p2', null]);
  });

  test('of an unknown dimension are a problem', async () => {
    const found = await asker.members(
      { dimension: 'acount', search: '', locale: 'en' },
      viewerWith({ kind: 'all' }),
    );
    expect(found.ok || found.problems.map(({ code, params }) => [code, params['nearest']])).toEqual(
      [['query.unknown_dimension_near', 'account']],
    );
  });
});
