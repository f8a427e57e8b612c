import { afterEach, beforeEach, expect, test } from 'vitest';
import { viewerOf } from '../../src/base/viewer.ts';
import { Fault, required } from '../../src/base/fault.ts';
import { ok } from '../../src/base/problem.ts';
import type { Problem } from '../../src/base/problem.ts';
import { connectProblems } from '../../src/connect/index.ts';
import type {
  Batch,
  ReadRange,
  Source,
  SourceValue,
  Stream,
  StreamMap,
} from '../../src/connect/schema.ts';
import type { Mapping } from '../../src/model/schema.ts';
import type { Publishing } from '../../src/serve/app/publishing.ts';
import { Jobs } from '../../src/serve/job/jobs.ts';
import type { JobStatus } from '../../src/serve/job/jobs.ts';
import { serveProblems } from '../../src/serve/problems.ts';
import { runListOf } from '../../src/serve/app/run-list.ts';
import { createScheduler } from '../../src/serve/app/source/scheduler.ts';
import { createSyncs } from '../../src/serve/app/source/sync.ts';
import type { How, Syncs } from '../../src/serve/app/source/sync.ts';
import { field, TEST_STREAM } from '../land/memory-source.ts';
import { openDesk } from './desk.ts';
import type { Desk } from './desk.ts';

/** A vendor's account as it is now: what a read finds. */
type Vendor = {
  rows: SourceValue[][];
  maps: StreamMap[];
  fails: Problem | null;
  /** Cursors that reads began with. */
  began: (string | undefined)[];
  ranges: (ReadRange | undefined)[];
  /** Resolves when a read may go on after its first batch. */
  hold: Promise<void>;
};

const STREAM: Stream = {
  ...TEST_STREAM,
  name: 'companies',
  fields: [field('id'), field('name'), field('gone', 'boolean')],
  deletes: { by: 'column', column: 'gone' },
};
const MAP: StreamMap = {
  stream: 'companies',
  entity: 'account',
  fields: {
    account_key: { from: 'column', column: 'id' },
    name: { from: 'column', column: 'name' },
  },
  values: {},
  where: null,
  account: null,
};

let desk: Desk;
let jobs: Jobs;
let syncs: Syncs;
let vendor: Vendor;
/** Mappings that were published by, in order. */
let meant: Mapping[];

/** Milliseconds that a test with a whole build may take: a ceiling against hanging, on a busy machine too. */
const CEILING = 600_000;

beforeEach(async () => {
  desk = await openDesk();
  jobs = new Jobs((error) => serveProblems.make('internal', { reference: String(error) }));
  vendor = {
    rows: [['1', 'Aurora', null]],
    maps: [MAP],
    fails: null,
    began: [],
    ranges: [],
    hold: Promise.resolve(),
  };
  meant = [];
  syncs = syncsWith(remembering());
  await desk.sources.save({ id: 'crm', kind: 'memory', name: 'CRM', config: {} });
});
afterEach(() => desk.close());

function syncsWith(publishing: Publishing): Syncs {
  const connection = {
    check: async () => ok({ name: 'Acme' }),
    open: async () => openVendor(),
    signIn: null,
  };
  const connections = {
    of: async () => ok(connection),
    settle: () => Promise.reject(new Error('nothing is added here')),
  };
  return createSyncs({
    ...desk,
    publishing,
    jobs,
    connections,
    runs: runListOf(desk.workspace, jobs),
  });
}

/** Publishing that remembers what is meant and builds nothing: a build takes long, and is not what is tried here. */
function remembering(): Publishing {
  return {
    ...desk.publishing,
    async publish(change) {
      if (change === null) return [];
      meant.push(change.mapping);
      await desk.mappings.write(change.source, change.mapping);
      return [];
    },
  };
}

async function lastStreams(): Promise<unknown> {
  return (await desk.workspace.runs())[0]?.streams;
}

async function rowsLanded(): Promise<number | undefined> {
  return (await desk.workspace.rawTables())[0]?.rows;
}

function openVendor(): Source {
  const { fails } = vendor;
  if (fails !== null) throw new Fault('refused', { message: 'refused', problem: fails });
  return { streams: [STREAM], maps: vendor.maps, read: readVendor };
}

async function* readVendor(
  stream: string,
  { cursors, signal, range }: Parameters<Source['read']>[1],
): AsyncGenerator<Batch> {
  vendor.began.push(cursors[stream]);
  vendor.ranges.push(range);
  yield { kind: 'rows', stream, rows: vendor.rows, firstRow: 1, cursor: 'c1' };
  await vendor.hold;
  if (signal.aborted) throw new Fault('stopped', { message: 'stopped' });
}

async function sync(how: How = { full: false, range: null }): Promise<JobStatus | null> {
  const started = await syncs.start('crm', how);
  await jobs.idle();
  return started.ok ? jobs.get(started.value.job) : null;
}

test(
  'a run lands, maps by what the connector knows, and publishes; the next goes on from its cursor',
  async () => {
    syncs = syncsWith(desk.publishing);
    expect(await sync()).toMatchObject({ state: 'done', problems: [] });
    vendor.rows = [['2', 'Boreal', null]];
    expect(await sync()).toMatchObject({ state: 'done' });
    const names = (await desk.ask('select name from account order by 1')).flat();
    expect(names).toEqual(['Aurora', 'Boreal']);
    expect(vendor.began).toEqual([undefined, 'c1']);
    expect(await lastStreams()).toMatchObject([{ inserted: 1, updated: 0, removed: 0 }]);
  },
  CEILING,
);

test(
  'a run that brings nothing new builds nothing: the data is as of now, in the same snapshot',
  async () => {
    syncs = syncsWith(desk.publishing);
    await sync();
    const first = desk.publishing.published();
    desk.clock.pass(3_600_000);
    await sync();
    const second = desk.publishing.published();
    expect(second?.snapshot.number).toBe(first?.snapshot.number);
    const [before, after] = [first, second].map((each) => each?.snapshot.sources[0]?.syncedAt);
    expect(Date.parse(after ?? '') - Date.parse(before ?? '')).toBeGreaterThanOrEqual(3_600_000);
    expect(second?.snapshot.sources[0]?.entities).toEqual(['account']);
    const asked = await second?.asker.ask(
      { kpis: ['active_accounts'], period: 'last_month' },
      viewerOf({ workspace: 'main', name: 'me', rule: { kind: 'all' } }),
    );
    expect(asked?.ok === true && asked.value.sources[0]?.syncedAt).toBe(after);
    vendor.rows = [['1', 'Aurora Nova', null]];
    await sync();
    expect(desk.publishing.published()?.snapshot.number).toBe((first?.snapshot.number ?? 0) + 1);
    expect((await desk.ask('select name from account')).flat()).toEqual(['Aurora Nova']);
  },
  CEILING,
);

test('a back-fill changes records and moves no cursor', async () => {
  await sync();
  vendor.rows = [['1', 'Aurora Nova', null]];
  await sync({ full: false, range: { from: '2026-01-01', to: '2026-01-31' } });
  expect(await lastStreams()).toMatchObject([{ updated: 1, removed: 0, cursor: 'c1' }]);
  await sync();
  expect(vendor.began).toEqual([undefined, 'c1', 'c1']);
  expect(vendor.ranges).toEqual([undefined, { from: '2026-01-01', to: '2026-01-31' }, undefined]);
});

test('a second run of unchanged data writes no row', async () => {
  await sync();
  await sync();
  expect(await lastStreams()).toMatchObject([{ read: 1, inserted: 0, updated: 0, unchanged: 1 }]);
});

test('a record that says it is gone goes, and a full read takes what does not come again', async () => {
  vendor.rows = [
    ['1', 'Aurora', null],
    ['2', 'Boreal', null],
    ['3', 'Clara', null],
  ];
  await sync();
  vendor.rows = [
    ['2', 'Boreal', true],
    ['9', 'Never there', true],
  ];
  await sync();
  expect(await lastStreams()).toMatchObject([{ inserted: 0, removed: 1 }]);
  expect(await rowsLanded()).toBe(2);
  vendor.rows = [['3', 'Clara', null]];
  await sync({ full: true, range: null });
  expect(await lastStreams()).toMatchObject([{ unchanged: 1, removed: 1 }]);
  expect(await rowsLanded()).toBe(1);
  expect(vendor.began.at(-1)).toBeUndefined();
});

test("the connector's own mapping follows what it knows; a person's stays", async () => {
  await sync();
  const legal = { ...MAP.fields, legal_name: { from: 'column' as const, column: 'name' } };
  vendor.maps = [{ ...MAP, fields: legal }];
  await sync();
  expect(meant.map(({ maps }) => Object.keys(maps[0]?.fields ?? {}).length)).toEqual([2, 3]);
  const own = { ...required(meant[0], 'first mapping'), maps: [] };
  await desk.mappings.write('crm', own);
  await sync();
  expect(meant.at(-1)).toEqual(own);
});

test('refused credentials ask for new ones; a run that succeeds puts it right', async () => {
  vendor.fails = connectProblems.make('credentials_refused', { source: 'CRM' });
  expect(await sync()).toMatchObject({
    state: 'failed',
    problems: [{ code: 'connect.credentials_refused' }],
  });
  expect((await desk.sources.find('crm'))?.state).toBe('reconnect');
  expect(meant).toEqual([]);
  vendor.fails = null;
  await sync();
  expect((await desk.sources.find('crm'))?.state).toBe('active');
});

test('a run that is stopped publishes nothing and says so; the next one goes on', async () => {
  let goOn = (): void => {};
  vendor.hold = new Promise((resolve) => (goOn = resolve));
  const started = await syncs.start('crm');
  expect(await syncs.start('crm')).toEqual(started);
  while (vendor.began.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(syncs.stop('crm')).toBe(true);
  goOn();
  await jobs.idle();
  expect(jobs.get(started.ok ? started.value.job : '')).toMatchObject({
    state: 'failed',
    problems: [{ code: 'serve.sync_stopped' }],
  });
  expect(syncs.jobOf('crm')).toBeNull();
  expect(meant).toEqual([]);
  vendor.hold = Promise.resolve();
  await sync();
  expect(await rowsLanded()).toBe(1);
});

test('a source that is taken away is not run', async () => {
  await desk.sources.remove('crm');
  expect(await syncs.start('crm')).toMatchObject({
    ok: false,
    problems: [{ code: 'serve.unknown_source' }],
  });
});

test('due sources run once for all the times that were missed, and paused ones not at all', async () => {
  const scheduler = createScheduler(desk.sources, syncs, desk.clock);
  expect(await scheduler.tick()).toEqual([]);
  await desk.sources.setSchedule('crm', { kind: 'hourly', minute: 0 });
  expect(await scheduler.tick()).toEqual([]);
  desk.clock.pass(10 * 3600 * 1000);
  expect(await scheduler.tick()).toEqual(['crm']);
  await jobs.idle();
  expect(await scheduler.tick()).toEqual([]);
  expect(vendor.began.length).toBe(1);
  desk.clock.pass(2 * 3600 * 1000);
  await desk.sources.setState('crm', 'paused');
  expect(await scheduler.tick()).toEqual([]);
  await desk.sources.setState('crm', 'active');
  expect(await scheduler.tick()).toEqual(['crm']);
  await jobs.idle();
});
