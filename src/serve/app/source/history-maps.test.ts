import { expect, test } from 'vitest';
import type { StreamMap } from '../../../connect/schema.ts';
import { followedColumns, historyMaps } from './history-maps.ts';

const column = (name: string) => ({ from: 'column' as const, column: name });
const plain = { values: {}, where: null, account: null };
const ACCOUNTS: StreamMap = {
  ...plain,
  stream: 'companies',
  entity: 'account',
  fields: {
    account_key: column('id'),
    owner_key: column('owner'),
    tier: column('class'),
    region: column("city's"),
    segment: { from: 'constant', value: 'x' },
  },
  values: { tier: { gold: 'A' } },
};
const DEALS: StreamMap = {
  ...plain,
  stream: 'deals',
  entity: 'opportunity',
  fields: { stage_key: column('stage'), name: column('title') },
};

test('what is followed are the columns that mean owner, tier and stage', () => {
  expect(followedColumns([ACCOUNTS, DEALS], 'companies')).toEqual(['owner', 'class', "city's"]);
  expect(followedColumns([ACCOUNTS, DEALS], 'deals')).toEqual(['stage']);
  expect(followedColumns([ACCOUNTS, DEALS], 'other')).toEqual([]);
});

test('each entity is filled once by a stream, with the values of the model and quotes told apart', () => {
  const maps = historyMaps([ACCOUNTS, DEALS], new Set(['companies_history', 'deals_history']));
  expect(maps.map(({ stream, entity }) => `${stream} ${entity}`)).toEqual([
    'companies_history account_assignment',
    'companies_history account_hist',
    'deals_history opportunity_stage_event',
  ]);
  const [, attributes] = maps;
  expect(attributes?.values).toEqual({ value: { gold: 'A' } });
  expect(attributes?.fields['attribute']).toEqual({
    from: 'formula',
    formula: "if([field] = 'class', 'tier', if([field] = 'city''s', 'region', null))",
  });
});

test('a history that a connector brings itself counts, and one that never landed is none', () => {
  const own: StreamMap = { ...plain, stream: 'stays', entity: 'account_assignment', fields: {} };
  const maps = historyMaps([ACCOUNTS, own], new Set(['companies_history']));
  expect(maps.map(({ entity }) => entity)).toEqual(['account_hist']);
  expect(historyMaps([ACCOUNTS, DEALS], new Set())).toEqual([]);
});
