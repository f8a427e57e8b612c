import { expect, test } from 'vitest';

import { fixedClock } from '../clock.ts';
import type { ProcessEvents } from './engine-process.ts';
import { EngineRunner } from './engine-runner.ts';
import type { StartProcess } from './engine-runner.ts';
import { echoOf } from './job.ts';
import type { OpenRequest, Work, WorkResult } from './protocol.ts';

const REQUEST: OpenRequest = {
  kind: 'open',
  role: 'reader',
  file: '/nowhere',
  threads: 1,
  memoryLimitMb: 100,
  connections: 2,
  scratch: null,
  folders: [],
  reportMemory: false,
};
const RESULT: WorkResult = { columns: [], cells: [], count: 0, changed: [] };
const ask = (text: string): Work => ({ kind: 'run', text, values: [] });

type Sent = { id: number; slot: number; work: Work };

/** A runner over a process that only notes what it is sent; the test answers for it. */
function runnerOver(request: OpenRequest = REQUEST): {
  runner: EngineRunner;
  sent: Sent[];
  events: () => ProcessEvents;
  starts: () => number;
} {
  const sent: Sent[] = [];
  const started: ProcessEvents[] = [];
  const startProcess: StartProcess = async (_, events) => {
    started.push(events);
    return {
      pid: process.pid,
      send: (id, slot, work) => void sent.push({ id, slot, work }),
      interrupt: () => {},
      kill: () => events.onExit('signal SIGKILL'),
      end: async () => {},
    };
  };
  const runner = new EngineRunner({
    request,
    capMb: 100_000,
    deadlineMs: 60_000,
    clock: fixedClock(0),
    startProcess,
  });
  const events = (): ProcessEvents => {
    const last = started.at(-1);
    if (last === undefined) throw new Error('nothing started');
    return last;
  };
  return { runner, sent, events, starts: () => started.length };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('an answer with the hash of another question is not given to the one who waits', async () => {
  const { runner, sent, events } = runnerOver();
  await runner.start();
  const both = Promise.allSettled([runner.submit(ask('select 1')), runner.submit(ask('select 2'))]);
  const [first, second] = sent;
  if (first === undefined || second === undefined) throw new Error('not sent');
  events().onReply({ kind: 'done', id: first.id, echo: echoOf(second.work), result: RESULT });
  events().onReply({ kind: 'done', id: second.id, echo: echoOf(second.work), result: RESULT });
  expect(await both).toMatchObject([
    { status: 'rejected', reason: { code: 'engine_died' } },
    { status: 'fulfilled' },
  ]);
  await runner.close();
});

test('no more statements at once than connections, each on its own', async () => {
  const { runner, sent, events } = runnerOver();
  await runner.start();
  const all = Promise.all(['a', 'b', 'c'].map((text) => runner.submit(ask(text))));
  expect(sent.map(({ slot }) => slot).sort()).toEqual([0, 1]);
  const [first] = sent;
  if (first === undefined) throw new Error('not sent');
  events().onReply({ kind: 'done', id: first.id, echo: echoOf(first.work), result: RESULT });
  expect(sent[2]?.slot).toBe(first.slot);
  for (const { id, work } of sent.slice(1))
    events().onReply({ kind: 'done', id, echo: echoOf(work), result: RESULT });
  await all;
  await runner.close();
});

test('a reader that dies asks again, one at a time; who kills it twice is refused', async () => {
  const { runner, sent, events, starts } = runnerOver();
  await runner.start();
  const all = Promise.allSettled([runner.submit(ask('deadly')), runner.submit(ask('innocent'))]);
  events().onExit('signal SIGSEGV');
  await turn();
  expect(starts()).toBe(2);
  expect(sent.slice(2).map(({ work }) => work)).toEqual([ask('deadly')]);
  events().onExit('signal SIGSEGV');
  await turn();
  expect(sent.slice(3).map(({ work }) => work)).toEqual([ask('innocent')]);
  const last = sent.at(-1);
  if (last === undefined) throw new Error('not sent');
  events().onReply({ kind: 'done', id: last.id, echo: echoOf(last.work), result: RESULT });
  expect(await all).toMatchObject([
    { status: 'rejected', reason: { code: 'engine_died' } },
    { status: 'fulfilled' },
  ]);
  await expect(runner.submit(ask('deadly'))).rejects.toMatchObject({ code: 'engine_refused' });
  await runner.close();
});

test('a writer never runs a statement twice', async () => {
  const { runner, sent, events } = runnerOver({ ...REQUEST, role: 'writer', connections: 1 });
  await runner.start();
  const running = Promise.allSettled([runner.submit(ask('insert'))]);
  const waiting = runner.submit(ask('next'));
  events().onExit('signal SIGKILL');
  await turn();
  expect(await running).toMatchObject([{ status: 'rejected', reason: { code: 'engine_died' } }]);
  expect(sent.map(({ work }) => work)).toEqual([ask('insert'), ask('next')]);
  const last = sent.at(-1);
  if (last === undefined) throw new Error('not sent');
  events().onReply({ kind: 'done', id: last.id, echo: echoOf(last.work), result: RESULT });
  await waiting;
  await runner.close();
});

test('the memory that a process reports counts where it cannot be read from outside', async () => {
  const { runner, events } = runnerOver();
  await runner.start();
  const greedy = Promise.allSettled([runner.submit(ask('greedy'))]);
  events().onReply({ kind: 'memory', residentBytes: 100_001 * 2 ** 20 });
  expect(await greedy).toMatchObject([{ status: 'rejected', reason: { code: 'engine_memory' } }]);
  await runner.close();
});
