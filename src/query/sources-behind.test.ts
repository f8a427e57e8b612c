import { expect, test } from 'vitest';
import type { Snapshot } from '../land/schema.ts';
import { sourcesBehind, sourcesNow } from './sources-behind.ts';

const CRM = { source: 'crm', title: 'CRM', syncedAt: '2026-11-23T12:00:00Z' };
const BILLS = { source: 'bills', title: 'Bills', syncedAt: '2026-11-22T12:00:00Z' };

const snapshotOf = (sources: Snapshot['sources']): Snapshot => ({
  number: 1,
  file: 'x',
  publishedAt: '2026-11-23T13:00:00Z',
  contentHash: 'h',
  sources,
});

test('numbers come from the sources that feed their entities; of older snapshots nobody knows', () => {
  const known = snapshotOf([
    { ...CRM, entities: ['account', 'opportunity'] },
    { ...BILLS, entities: ['account', 'invoice'] },
  ]);
  expect(sourcesBehind(known, ['invoice'])).toEqual([BILLS]);
  expect(sourcesBehind(known, ['account'])).toEqual([CRM, BILLS]);
  expect(sourcesBehind(known, ['ticket'])).toEqual([]);
  expect(sourcesBehind(snapshotOf([CRM, BILLS]), ['ticket'])).toEqual([CRM, BILLS]);
});

test('an answer that was kept is as of now', () => {
  const now = snapshotOf([{ ...CRM, syncedAt: '2026-11-24T12:00:00Z', entities: [] }]);
  expect(sourcesNow([CRM, BILLS], now)).toEqual([
    { ...CRM, syncedAt: '2026-11-24T12:00:00Z' },
    BILLS,
  ]);
});
