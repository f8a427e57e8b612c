import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Batch, Source, SourceValue } from '../../src/connect/schema.ts';
import { field, TEST_STREAM } from './memory-source.ts';
import { temporaryWorkspace } from './temporary-workspace.ts';
import type { TestWorkspace } from './temporary-workspace.ts';

let space: TestWorkspace;
beforeEach(() => {
  space = temporaryWorkspace();
});
afterEach(() => space.remove());

const FIELDS = [field('id'), field('owner', 'integer'), field('stage'), field('gone', 'boolean')];

/** Deals of a system that keeps no history of its own. */
function deals(rows: SourceValue[][], history = ['owner', 'stage']): () => Promise<Source> {
  const stream = {
    ...TEST_STREAM,
    name: 'deals',
    fields: [...FIELDS],
    deletes: { by: 'column', column: 'gone' } as const,
    history,
  };
  return () =>
    Promise.resolve({
      streams: [stream],
      maps: [],
      async *read(name): AsyncGenerator<Batch> {
        yield { kind: 'rows', stream: name, rows, firstRow: 1, cursor: 'c' };
      },
    });
}

const HISTORY = `select record, field, value, valid_to is null, valid_from < valid_to
  from raw.s__deals_history order by record, field, valid_from`;

test('owners and stages are kept with the time they changed, also of a system that forgets them', async () => {
  await space.bring(
    deals([
      ['1', 7, 'lead', false],
      ['2', 8, 'lead', false],
    ]),
  );
  await space.bring(
    deals([
      ['1', 7, 'won', false],
      ['2', null, 'lead', false],
    ]),
  );
  // Nothing changed, and a record that is only seen again changes nothing either.
  await space.bring(deals([['1', 7, 'won', false]]));
  await space.bring(deals([['2', 9, 'lead', true]]));
  expect(await space.ask(HISTORY)).toEqual([
    ['1', 'owner', '7', true, null],
    ['1', 'stage', 'lead', false, true],
    ['1', 'stage', 'won', true, null],
    ['2', 'owner', '8', false, true],
    ['2', 'stage', 'lead', false, true],
  ]);
  const tables = await space.rawTables();
  expect(tables.map(({ stream, rows }) => [stream, rows])).toEqual([
    ['deals', 1],
    ['deals_history', 5],
  ]);
});

test('a record that comes back goes on from then; one value is in force at any time', async () => {
  await space.bring(deals([['1', 7, 'lead', false]]));
  await space.bring(deals([['1', 7, 'lead', true]]));
  await space.bring(deals([['1', 7, 'lead', false]]));
  expect(await space.ask(HISTORY)).toEqual([
    ['1', 'owner', '7', false, true],
    ['1', 'owner', '7', true, null],
    ['1', 'stage', 'lead', false, true],
    ['1', 'stage', 'lead', true, null],
  ]);
});

test('a field that is followed later begins with the value it has, dated when that was landed', async () => {
  await space.bring(deals([['1', 7, 'lead', false]], []));
  expect((await space.rawTables()).map(({ stream }) => stream)).toEqual(['deals']);
  await space.bring(deals([['1', 8, 'lead', false]]));
  expect(await space.ask(HISTORY)).toEqual([
    ['1', 'owner', '7', false, true],
    ['1', 'owner', '8', true, null],
    ['1', 'stage', 'lead', true, null],
  ]);
  const [[before, after] = []] = await space.ask(`select min(valid_from), max(valid_from)
    from raw.s__deals_history`);
  expect(String(before) < String(after)).toBe(true);
});

test('a second landing of the same writes no row, and a source that is forgotten takes its history along', async () => {
  const rows: SourceValue[][] = [['1', 7, 'lead', false]];
  await space.bring(deals(rows));
  const changed = "select changed_run from raw._table where stream = 'deals_history'";
  const first = await space.ask(changed);
  await space.bring(deals(rows));
  expect(await space.ask(changed)).toEqual(first);
  await space.forget('s');
  expect(await space.rawTables()).toEqual([]);
});
