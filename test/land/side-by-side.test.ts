import { afterEach, beforeEach, expect, test } from 'vitest';
import { Fault } from '../../src/base/fault.ts';
import type { Batch, Source, SourceValue } from '../../src/connect/schema.ts';
import { field, TEST_STREAM } from './memory-source.ts';
import { temporaryWorkspace } from './temporary-workspace.ts';
import type { TestWorkspace } from './temporary-workspace.ts';

let space: TestWorkspace;
beforeEach(() => {
  space = temporaryWorkspace();
});
afterEach(() => space.remove());

const NAMES = ['a', 'b', 'c', 'd', 'e'];
const PAGES = 7;
const FIELDS = [field('id'), field('page', 'integer')];

type Watch = { reading: number; most: number };

/** Five streams of seven pages; answers come at odd moments, every third page closes a checkpoint, one stream is whole. */
function slowSource(parallel: number, watch: Watch, fails: string | null = null): Source {
  return {
    parallel,
    maps: [],
    streams: NAMES.map((name) => ({
      ...TEST_STREAM,
      name,
      whole: name === 'c',
      fields: [...FIELDS],
    })),
    async *read(stream, { signal }): AsyncGenerator<Batch> {
      watch.reading += 1;
      watch.most = Math.max(watch.most, watch.reading);
      try {
        for (let page = 0; page < PAGES; page += 1) {
          await pause((page * 7 + stream.charCodeAt(0)) % 5);
          if (signal.aborted) throw new Fault('stopped', { message: 'stopped' });
          if (stream === fails && page === 4) throw new Fault('broken', { message: 'broken' });
          const cursor = page % 3 === 2 ? String(page) : null;
          yield { kind: 'rows', stream, rows: rowsOf(stream, page), firstRow: page * 10, cursor };
        }
      } finally {
        watch.reading -= 1;
      }
    },
  };
}

/** Two records of the page alone, and one that every page changes. */
function rowsOf(stream: string, page: number): SourceValue[][] {
  return [
    [`${stream}${page}x`, page],
    [`${stream}${page}y`, page],
    ['same', page],
  ];
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

async function tables(): Promise<unknown[]> {
  const found = [];
  for (const name of NAMES)
    found.push(await space.ask(`select id, page from raw.s__${name} order by id`));
  return found;
}

test('streams that are read side by side give the same tables and counts as one after the other', async () => {
  const watch = { reading: 0, most: 0 };
  const run = await space.bring(() => Promise.resolve(slowSource(3, watch)));
  expect(run).toMatchObject({ status: 'done', problems: [] });
  expect(watch.most).toBe(3);
  expect(run.streams.map(({ stream, read }) => [stream, read])).toEqual(
    NAMES.map((name) => [name, PAGES * 3]),
  );
  const sideBySide = await tables();

  const other = temporaryWorkspace();
  const alone = { reading: 0, most: 0 };
  const plain = await other.bring(() => Promise.resolve(slowSource(1, alone)));
  expect(alone.most).toBe(1);
  const oneByOne = [];
  for (const name of NAMES)
    oneByOne.push(await other.ask(`select id, page from raw.s__${name} order by id`));
  await other.remove();
  expect(sideBySide).toEqual(oneByOne);
  expect(run.streams).toEqual(plain.streams);
});

test('when one of them fails the others end, and what was whole by then stays', async () => {
  const watch = { reading: 0, most: 0 };
  const run = await space.bring(() => Promise.resolve(slowSource(3, watch, 'b')));
  expect(run).toMatchObject({ status: 'failed', problems: [{ code: 'land.source_failed' }] });
  expect(watch.reading).toBe(0);
  // The checkpoint before the failure is there, and nothing after it.
  expect(await space.ask('select max(page) from raw.s__b')).toEqual([[2]]);
  const again = await space.bring(() => Promise.resolve(slowSource(3, watch)));
  expect(again.status).toBe('done');
  expect(await space.ask('select count(*), max(page) from raw.s__b')).toEqual([[15, 6]]);
});
