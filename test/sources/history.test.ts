import { afterEach, beforeEach, expect, test } from 'vitest';
import { ok } from '../../src/base/problem.ts';
import type { Batch, Source, SourceValue, StreamMap } from '../../src/connect/schema.ts';
import { runListOf } from '../../src/serve/app/run-list.ts';
import { writeHistoryStreams } from '../../src/serve/app/source/history-streams.ts';
import { createSyncs } from '../../src/serve/app/source/sync.ts';
import { Jobs } from '../../src/serve/job/jobs.ts';
import { serveProblems } from '../../src/serve/problems.ts';
import { field, TEST_STREAM } from '../land/memory-source.ts';
import { openDesk } from './desk.ts';
import type { Desk } from './desk.ts';

/** Milliseconds that a test with a whole build may take: a ceiling against hanging, on a busy machine too. */
const CEILING = 600_000;
const DAY = 86_400_000;

const STREAM = {
  ...TEST_STREAM,
  name: 'companies',
  fields: [field('id'), field('name'), field('owner'), field('class'), field('city')],
};
const column = (name: string) => ({ from: 'column' as const, column: name });
const MAPS: StreamMap[] = [
  {
    stream: 'companies',
    entity: 'account',
    fields: {
      account_key: column('id'),
      name: column('name'),
      owner_key: column('owner'),
      tier: column('class'),
    },
    values: {},
    where: null,
    account: null,
  },
];

let desk: Desk;
let rows: SourceValue[][];

beforeEach(async () => {
  desk = await openDesk();
  await desk.sources.save({ id: 'crm', kind: 'memory', name: 'CRM', config: {} });
});
afterEach(() => desk.close());

async function sync(): Promise<void> {
  const jobs = new Jobs((error) => serveProblems.make('internal', { reference: String(error) }));
  const source: Source = {
    streams: [STREAM],
    maps: MAPS,
    async *read(stream): AsyncGenerator<Batch> {
      yield { kind: 'rows', stream, rows, firstRow: 1, cursor: 'c' };
    },
  };
  const connection = {
    check: async () => ok({ name: 'x' }),
    open: async () => source,
    signIn: null,
  };
  const syncs = createSyncs({
    ...desk,
    jobs,
    connections: {
      of: async () => ok(connection),
      settle: () => Promise.reject(new Error('nothing is added here')),
    },
    runs: runListOf(desk.workspace, jobs),
  });
  const started = await syncs.start('crm');
  await jobs.idle();
  expect(started.ok ? jobs.get(started.value.job) : null).toMatchObject({ state: 'done' });
}

test(
  'owners and tiers of a system that forgets them are told as of their days, without changes that nobody saw',
  async () => {
    rows = [
      ['1', 'Aurora', 'ana', 'A', 'Recife'],
      ['2', 'Boreal', 'ana', 'B', 'Recife'],
    ];
    await sync();
    // What was found is no change: nobody knows since when it holds.
    expect(await desk.ask('select count(*) from account_assignment')).toEqual([[0]]);
    desk.clock.pass(10 * DAY);
    rows = [
      ['1', 'Aurora', 'bea', 'A', 'Olinda'],
      ['2', 'Boreal', 'ana', 'C', 'Recife'],
    ];
    await sync();
    const owners = `select source_pk.split('|')[1], user_key, valid_from::varchar, valid_to::varchar
      from account_assignment order by valid_from`;
    expect(await desk.ask(owners)).toEqual([
      ['1', 'ana', '1900-01-01', '2026-12-03'],
      ['1', 'bea', '2026-12-03', null],
    ]);
    expect(await desk.ask('select attribute, value from account_hist order by valid_from')).toEqual(
      [
        ['tier', 'B'],
        ['tier', 'C'],
      ],
    );
    const tables = await desk.workspace.rawTables();
    expect(tables.map(({ stream, rows: count }) => [stream, count])).toEqual([
      ['companies', 2],
      ['companies_history', 6],
    ]);
  },
  CEILING,
);

test(
  'of a stream that a person chose every former value is kept',
  async () => {
    await writeHistoryStreams(desk.preferences, 'crm', ['companies']);
    rows = [['1', 'Aurora', 'ana', 'A', 'Recife']];
    await sync();
    rows = [['1', 'Aurora', 'ana', 'A', 'Olinda']];
    await sync();
    const tables = await desk.workspace.rawTables();
    // Four fields beside the key, one of them twice.
    expect(tables.find(({ stream }) => stream === 'companies_history')?.rows).toBe(5);
  },
  CEILING,
);
