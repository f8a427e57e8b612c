import { expect, test } from 'vitest';
import { fixedClock } from '../../../base/clock.ts';
import type { Batch, ReadRange } from '../../schema.ts';
import { cursorPages } from '../page/cursor-pages.ts';
import type { Connection } from '../send/open-connection.ts';
import { column, instantOf } from './columns.ts';
import { defineStream } from './define-stream.ts';
import { readHttpStream } from './read-stream.ts';
import { parseReadState } from './read-state.ts';

const NOW = '2026-11-23T12:00:00Z';
const things = defineStream({
  name: 'things',
  group: 'Test',
  ask: '/things',
  pages: cursorPages({ cursor: 'next', param: 'cursor', place: 'query', size: null, more: null }),
  since: {
    at: ({ changed }) => instantOf(changed),
    query: (instant) => ({ since: instant }),
    overlapMs: 0,
  },
  columns: [column('id', 'integer'), column('changed', 'timestamp')],
});

/** Three pages of one record; each answer takes a little more than a minute. */
function slowConnection(): Connection {
  let elapsed = 0;
  const effects = {
    clock: fixedClock(NOW),
    elapsed: () => elapsed,
  } as unknown as Connection['effects'];
  return {
    title: 'Test',
    base: 'https://api.acme.test',
    effects,
    send({ query }) {
      elapsed += 61_000;
      const at = Number(query['cursor'] ?? 0);
      const since = String(query['since'] ?? '');
      const record = { id: at, changed: `2026-11-2${at}T00:00:00.000Z` };
      const value = {
        data: record.changed < since ? [] : [record],
        next: at < 2 ? String(at + 1) : null,
      };
      return Promise.resolve({ status: 200, headers: {}, url: '', body: { kind: 'json', value } });
    },
  };
}

async function batches(cursor?: string, range?: ReadRange): Promise<Batch[]> {
  const cursors: Record<string, string> = cursor === undefined ? {} : { things: cursor };
  const context = {
    cursors,
    signal: new AbortController().signal,
    staging: '',
    ...(range === undefined ? {} : { range }),
  };
  const found: Batch[] = [];
  for await (const batch of readHttpStream(things, slowConnection(), context)) found.push(batch);
  return found;
}

const idsOf = (found: readonly Batch[]): unknown[] =>
  found.flatMap((batch) => (batch.kind === 'rows' ? batch.rows.map(([id]) => id) : []));

test('however slow the pages are, going on from any cursor misses no record', async () => {
  const all = await batches();
  expect(idsOf(all)).toEqual([0, 1, 2]);
  const cursors = all.flatMap(({ cursor }) => cursor ?? []);
  expect(cursors.length).toBeGreaterThan(1);
  for (const [place, cursor] of cursors.slice(0, -1).entries()) {
    const landed = idsOf(all.slice(0, place + 1));
    expect([...landed, ...idsOf(await batches(cursor))]).toEqual([0, 1, 2]);
  }
});

test('a read that is over is followed by one that asks for what changed since', async () => {
  const last = (await batches()).at(-1)?.cursor ?? '';
  expect(parseReadState(last, NOW)).toMatchObject({ since: '2026-11-22T00:00:00.000Z', at: null });
});

test('a back-fill reads what changed in its days, and nothing else', async () => {
  const range = { from: '2026-11-21', to: '2026-11-21' };
  const last = (await batches()).at(-1)?.cursor ?? '';
  expect(idsOf(await batches(last, range))).toEqual([1]);
  expect(idsOf(await batches(undefined, { ...range, to: '2026-11-30' }))).toEqual([1, 2]);
});
