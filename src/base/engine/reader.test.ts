import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { fixedClock } from '../clock.ts';
import type { Engine } from '../engine-door.ts';
import { isFault } from '../fault.ts';
import { fixedSql } from '../sql/fixed-sql.ts';
import { openReader, openWriter } from './open.ts';
import type { OpenEngine, ReaderOptions } from './open.ts';

let folder = '';
let file = '';
const opened: OpenEngine<Engine>[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-reader-'));
  file = join(folder, 'snapshot.duckdb');
  const writer = await openWriter({ file, memoryMb: 512, threads: 1 });
  await writer.run(
    fixedSql(
      'fill',
      "create table account as select i as id, 'secret-' || i as name from range(1000) t(i)",
    ),
  );
  await writer.close();
});

afterAll(async () => {
  await Promise.all(opened.map((engine) => engine.close()));
  rmSync(folder, { recursive: true, force: true });
});

async function open(options: Partial<ReaderOptions> = {}): Promise<OpenEngine<Engine>> {
  const engine = await openReader({
    file,
    memoryMb: 512,
    threads: 1,
    deadlineMs: 600_000,
    ...options,
  });
  opened.push(engine);
  return engine;
}

const COUNT = fixedSql('count', 'select count(*) as n from account');
// Runs for minutes, but looks at interrupts all the time.
const ENDLESS = fixedSql(
  'endless',
  'select count(*) as n from range(1000000) a(i), range(1000000) b(j) where hash(i, j) = 7',
);
// One call of one function for minutes: it never looks at interrupts. Takes little memory.
const STUBBORN = fixedSql(
  'stubborn',
  "select levenshtein(repeat('ab', 300000), repeat('cd', 300000)) as n",
);
const GREEDY = fixedSql('greedy', 'select len(list_sort(range(60000000))) as n');
// Long enough to be running when something else dies, short enough to wait for.
const SLOW = fixedSql(
  'slow',
  'select count(*) as n from range(15000) a(i), range(15000) b(j) where hash(i, j) = 7',
);

test('gives every kind of cell in its form', async () => {
  const engine = await open();
  const { columns, rows } = await engine.run(
    fixedSql(
      'every type',
      `select true as b, 7 as i, 9007199254740991::bigint as big, 170141183460469231731687303715884105727::hugeint as huge,
        -0.05::decimal(18,2) as d, 12345678901234567890.123456::decimal(38,6) as wide, 5::decimal(18,0) as whole, 1.5::double as f,
        date '2025-03-31' as day, timestamp '2025-03-31 12:00:00' as t, timestamptz '2025-03-31 12:00:00.123456+03' as tz,
        time '01:02:03' as clock, 'é😀' as s, null as nothing, 'a'::enum('a', 'b') as e, count(*) as n`,
    ),
  );
  expect(rows).toEqual([
    [
      true,
      7,
      9007199254740991,
      '170141183460469231731687303715884105727',
      '-0.05',
      '12345678901234567890.123456',
      '5',
      1.5,
      '2025-03-31',
      '2025-03-31T12:00:00.000Z',
      '2025-03-31T09:00:00.123456Z',
      '01:02:03',
      'é😀',
      null,
      'a',
      1,
    ],
  ]);
  expect(columns.map((column) => column.type)).toEqual([
    'boolean',
    'integer',
    'bigint',
    'hugeint',
    'decimal(18,2)',
    'decimal(38,6)',
    'decimal(18,0)',
    'double',
    'date',
    'timestamp',
    'timestamptz',
    'time',
    'varchar',
    'integer',
    'varchar',
    'bigint',
  ]);
});

test('refuses a value that a cell cannot carry exactly', async () => {
  const engine = await open();
  const values = [
    '9007199254740993::bigint',
    "'nan'::double",
    "'infinity'::double",
    '[1, 2]',
    "date '20000-01-01'",
    "'infinity'::date",
  ];
  const answers = await Promise.allSettled(
    values.map((value) => engine.run(fixedSql('odd', `select ${value} as x`))),
  );
  expect(answers).toEqual(
    values.map(() => ({
      status: 'rejected',
      reason: expect.objectContaining({ code: 'engine_error' }),
    })),
  );
});

test('answers many questions at once, each its own', async () => {
  const engine = await open();
  const ask = (k: number) =>
    engine.run(fixedSql('own', `select :k as k, count(*) as n from account where id < :k`, { k }));
  const answers = await Promise.all(Array.from({ length: 400 }, (_, k) => ask(k)));
  expect(answers.map((answer) => answer.rows[0])).toEqual(
    Array.from({ length: 400 }, (_, k) => [k, k]),
  );
});

test('the same statement takes values of other types', async () => {
  const engine = await open({ connections: 1 });
  const text = 'select typeof(:x) as t, :x as x';
  const ask = async (x: string | number | boolean | null) =>
    (await engine.run(fixedSql('typed', text, { x }))).rows[0];
  expect(await ask('a')).toEqual(['VARCHAR', 'a']);
  expect(await ask(true)).toEqual(['BOOLEAN', true]);
  expect(await ask('b')).toEqual(['VARCHAR', 'b']);
  expect(await ask(null)).toEqual(['"NULL"', null]);
});

test('what the engine says about an error stays in the cause', async () => {
  const engine = await open();
  const error: unknown = await engine
    .run(fixedSql('bad cast', 'select cast(name as integer) as x from account'))
    .catch((fault: unknown) => fault);
  if (!isFault(error, 'engine_error')) throw new Error('not the fault');
  expect(String(error)).not.toContain('secret-');
  expect(JSON.stringify(error.problem)).not.toContain('secret-');
  expect(String(error.cause)).toContain('secret-');
});

test('runs only what a compiler made', async () => {
  const engine = await open();
  const forged = { ...COUNT, text: 'select 2' };
  await expect(engine.run(forged)).rejects.toMatchObject({ code: 'raw_sql' });
});

test('stops a statement at its deadline and goes on in the same process', async () => {
  const engine = await open();
  const { pid } = engine;
  await expect(engine.run(ENDLESS, { deadlineMs: 200 })).rejects.toMatchObject({
    code: 'engine_deadline',
  });
  expect((await engine.run(COUNT)).rows).toEqual([[1000]]);
  expect(engine.pid).toBe(pid);
  // It was stopped, not killed: it may be asked again.
  await expect(engine.run(ENDLESS, { deadlineMs: 50 })).rejects.toMatchObject({
    code: 'engine_deadline',
  });
});

test('kills what does not stop, refuses it for five minutes, and serves the others', async () => {
  let now = 1_000_000;
  const engine = await open({ clock: { now: () => now } });
  const { pid } = engine;
  const innocent = engine.run(SLOW);
  await expect(engine.run(STUBBORN, { deadlineMs: 200 })).rejects.toMatchObject({
    code: 'engine_deadline',
  });
  await expect(engine.run(STUBBORN, { deadlineMs: 200 })).rejects.toMatchObject({
    code: 'engine_refused',
  });
  expect((await innocent).rows).toEqual([[0]]);
  expect(engine.pid).not.toBe(pid);
  now += 5 * 60_000 + 1;
  await expect(engine.run(STUBBORN, { deadlineMs: 100 })).rejects.toMatchObject({
    code: 'engine_deadline',
  });
});

test('kills what outgrows its memory, refuses it, and serves the others', async () => {
  const engine = await open({ memoryMb: 300, clock: fixedClock(0) });
  const innocent = engine.run(SLOW);
  await expect(engine.run(GREEDY)).rejects.toMatchObject({ code: 'engine_memory' });
  await expect(engine.run(GREEDY)).rejects.toMatchObject({ code: 'engine_refused' });
  expect((await innocent).rows).toEqual([[0]]);
  expect((await engine.run(COUNT)).rows).toEqual([[1000]]);
});

test('a process killed from outside is replaced, and what it was reading is read again', async () => {
  const engine = await open();
  const { pid } = engine;
  if (pid === null) throw new Error('no process');
  const under = [engine.run(SLOW), engine.run(COUNT), engine.run(COUNT)];
  process.kill(pid, 'SIGKILL');
  expect((await Promise.all(under)).map((answer) => answer.rows)).toEqual([
    [[0]],
    [[1000]],
    [[1000]],
  ]);
  expect(engine.pid).not.toBe(pid);
});

test('stops for its caller, running or waiting', async () => {
  const engine = await open({ connections: 1 });
  const { pid } = engine;
  const stop = new AbortController();
  const running = engine.run(ENDLESS, { signal: stop.signal });
  const waiting = engine.run(COUNT, { signal: stop.signal });
  const other = engine.run(COUNT);
  const stopped = Promise.allSettled([running, waiting]);
  stop.abort();
  const reason = { code: 'engine_stopped' };
  expect(await stopped).toMatchObject([
    { status: 'rejected', reason },
    { status: 'rejected', reason },
  ]);
  expect((await other).rows).toEqual([[1000]]);
  // It stopped by itself: nothing had to be killed, although the stop came before the start.
  expect(engine.pid).toBe(pid);
  await expect(engine.run(COUNT, { signal: stop.signal })).rejects.toMatchObject({
    code: 'engine_stopped',
  });
});

test('a deadline counts the wait for a free connection', async () => {
  const engine = await open({ connections: 1 });
  const late = await Promise.allSettled([
    engine.run(ENDLESS, { deadlineMs: 400 }),
    engine.run(COUNT, { deadlineMs: 50 }),
  ]);
  const reason = { code: 'engine_deadline' };
  expect(late).toMatchObject([
    { status: 'rejected', reason },
    { status: 'rejected', reason },
  ]);
});

test('after close it refuses, and what was under way ends', async () => {
  const engine = await open();
  const running = Promise.allSettled([engine.run(ENDLESS)]);
  await engine.close();
  const [ended] = await running;
  expect(ended).toMatchObject({ status: 'rejected', reason: { code: 'engine_closed' } });
  await expect(engine.run(COUNT)).rejects.toMatchObject({ code: 'engine_closed' });
});

test('a missing or broken file is a clear fault', async () => {
  const broken = join(folder, 'broken.duckdb');
  writeFileSync(broken, 'this is no database');
  for (const bad of [join(folder, 'missing.duckdb'), broken]) {
    await expect(open({ file: bad })).rejects.toMatchObject({
      code: 'engine_open',
      problem: { code: 'base.engine_open' },
    });
  }
});
