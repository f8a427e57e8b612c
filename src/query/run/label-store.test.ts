import { expect, test } from 'vitest';
import { viewerOf } from '../../base/viewer.ts';
import type { RowRule } from '../../base/viewer.ts';
import { scopeOf } from '../scan/scan.ts';
import type { Scope } from '../scan/scan.ts';
import type { TableRule } from '../scan/tables.ts';
import { LabelStore } from './label-store.ts';
import type { Labels } from './label-store.ts';

const account = { table: 'account', key: 'account_id', column: 'name' };
const user = { table: 'user', key: 'user_key', column: 'name' };
const tables = new Map<string, TableRule>([
  ['account', { by: 'account', column: 'account_id' }],
  ['user', { by: 'open' }],
]);

function scopeFor(rule: RowRule): Scope {
  const viewer = viewerOf({ workspace: 'w', name: 'somebody', rule });
  return scopeOf({ viewer, accounts: [], tables });
}

function named(count: number): Labels {
  return new Map(Array.from({ length: count }, (_, at) => [`k${at}`, `name ${at}`]));
}

/** Reads so many names each time, and counts the times. */
function reader(count: number): { load: () => Promise<Labels>; times: () => number } {
  let times = 0;
  return { load: async () => ((times += 1), named(count)), times: () => times };
}

test('names are read once, also by those who ask at the same time', async () => {
  const [store, scope, read] = [new LabelStore(), scopeFor({ kind: 'all' }), reader(3)];
  const both = await Promise.all([
    store.of(account, scope, read.load),
    store.of(account, scope, read.load),
  ]);
  expect(both).toEqual([named(3), named(3)]);
  expect(await store.of(account, scopeFor({ kind: 'all' }), read.load)).toEqual(named(3));
  expect(read.times()).toBe(1);
});

test('names under a row rule are those of the rule only', async () => {
  const store = new LabelStore();
  await store.of(account, scopeFor({ kind: 'all' }), reader(3).load);
  const seen = await store.of(account, scopeFor({ kind: 'accounts', ids: ['a'] }), reader(1).load);
  expect(seen).toEqual(named(1));
  const other = await store.of(account, scopeFor({ kind: 'accounts', ids: ['b'] }), reader(2).load);
  expect(other).toEqual(named(2));
});

test('names that everybody may see are shared', async () => {
  const [store, read] = [new LabelStore(), reader(2)];
  await store.of(user, scopeFor({ kind: 'all' }), read.load);
  await store.of(user, scopeFor({ kind: 'accounts', ids: ['a'] }), read.load);
  expect(read.times()).toBe(1);
});

test('too many names are not kept, and it is remembered that they are', async () => {
  const [store, scope, read] = [new LabelStore(), scopeFor({ kind: 'all' }), reader(10_001)];
  expect(await store.of(account, scope, read.load)).toBeNull();
  expect(await store.of(account, scope, read.load)).toBeNull();
  expect(read.times()).toBe(1);
});

test('a reading that failed is tried again', async () => {
  const [store, scope] = [new LabelStore(), scopeFor({ kind: 'all' })];
  const failing = store.of(account, scope, () => Promise.reject(new Error('stopped')));
  await expect(failing).rejects.toThrow('stopped');
  expect(await store.of(account, scope, reader(1).load)).toEqual(named(1));
});

test('the names longest unused go when there are too many in all', async () => {
  const store = new LabelStore();
  const first = reader(10_000);
  await store.of(account, scopeFor({ kind: 'accounts', ids: ['0'] }), first.load);
  for (let at = 1; at <= 20; at += 1) {
    await store.of(account, scopeFor({ kind: 'accounts', ids: [`${at}`] }), reader(10_000).load);
  }
  await store.of(account, scopeFor({ kind: 'accounts', ids: ['20'] }), first.load);
  expect(first.times()).toBe(1);
  await store.of(account, scopeFor({ kind: 'accounts', ids: ['0'] }), first.load);
  expect(first.times()).toBe(2);
});
