/** What sources do to us: each has a problem with a code and a next step, and the last good data stays, dated. */
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { required } from '../../src/base/fault.ts';
import { renderProblem } from '../../src/base/render-problem.ts';
import { findConnector } from '../../src/connect/index.ts';
import { DEFAULT_OUTBOUND, openOutbound } from '../../src/connect/http/guard/open-client.ts';
import type { Effects } from '../../src/connect/schema.ts';
import { demoPortfolio } from '../../src/connect/demo/portfolio.ts';
import { CATALOGUES } from '../../src/serve/catalogues.ts';
import { runListOf } from '../../src/serve/app/run-list.ts';
import { createSyncs } from '../../src/serve/app/source/sync.ts';
import { Jobs } from '../../src/serve/job/jobs.ts';
import type { JobStatus } from '../../src/serve/job/jobs.ts';
import { serveProblems } from '../../src/serve/problems.ts';
import { openStandins } from '../standin/kit/open-standins.ts';
import { standinClock } from '../standin/kit/standin-clock.ts';
import { testEffects } from '../standin/kit/test-effects.ts';
import type { VendorReply, VendorRequest } from '../standin/kit/vendor.ts';
import { reply } from '../standin/kit/vendor.ts';
import { DEMO_COMPANY, DEMO_TOKEN, seedPipedrive } from '../standin/pipedrive/seed.ts';
import { pipedriveVendor } from '../standin/pipedrive/vendor.ts';
import { openDesk } from './desk.ts';
import type { Desk } from './desk.ts';

/** Milliseconds that a sync and its build may take: a ceiling against hanging, on a busy machine too. */
const CEILING = 600_000;
const CONFIG = { company: DEMO_COMPANY, auth: { kind: 'token', token: DEMO_TOKEN } };
const { streams } = demoPortfolio({ today: '2026-11-23', accounts: 4, months: 3 });

/** What stands between us and the vendor: answers in its place, or null. */
type Twist = (request: VendorRequest, answer: VendorReply) => VendorReply;

let desk: Desk;
let standins: Awaited<ReturnType<typeof openStandins>>;
let effects: ReturnType<typeof testEffects>;
let twist: Twist;
/** What syncs go out with; the stand-ins unless a test says otherwise. */
let way: Effects;
let first: JobStatus | null;
let good: number | undefined;

beforeAll(async () => {
  desk = await openDesk();
  const clock = standinClock('2026-11-23T12:00:00Z');
  const vendor = pipedriveVendor(seedPipedrive(streams), { burst: 10_000, mostPerPage: 500 });
  standins = await openStandins(
    [
      {
        hosts: vendor.hosts,
        answer: (request, now) => twist(request, vendor.answer(request, now)),
      },
    ],
    { clock },
  );
  effects = testEffects({ gateway: standins.url, clock });
  way = effects;
  await desk.sources.save({ id: 'crm', kind: 'pipedrive', name: 'CRM', config: {} });
  twist = (_request, answer) => answer;
  first = await sync();
  good = desk.publishing.published()?.snapshot.number;
}, CEILING);
afterAll(async () => {
  effects?.close();
  await standins?.close();
  await desk?.close();
});

async function sync(how = { full: false, range: null }): Promise<JobStatus | null> {
  const configured = required(findConnector('pipedrive'), 'Pipedrive').configure(CONFIG);
  if (!configured.ok) throw new Error('the configuration does not fit');
  const { check, open } = configured.value;
  const connection = { check: () => check(way), open: () => open(way), signIn: null };
  const jobs = new Jobs((error) => serveProblems.make('internal', { reference: String(error) }));
  const syncs = createSyncs({
    ...desk,
    jobs,
    connections: {
      of: async () => ({ ok: true, value: connection, warnings: [] }),
      settle: () => Promise.reject(new Error('nothing is added here')),
    },
    runs: runListOf(desk.workspace, jobs),
  });
  const started = await syncs.start('crm', how);
  await jobs.idle();
  return started.ok ? jobs.get(started.value.job) : null;
}

type Outcome = {
  state: string | undefined;
  codes: string[];
  /** What the run remembers, for who looks later. */
  kept: string[];
  isSaid: boolean;
  isSecret: boolean;
  isServedAsBefore: boolean;
};

/** What comes of a sync with this twist. */
async function outcomeOf(bad: Twist): Promise<Outcome> {
  const before = desk.publishing.published()?.snapshot;
  twist = bad;
  const job = await sync();
  twist = (_request, answer) => answer;
  const problems = job?.problems ?? [];
  const texts = problems.map((problem) => renderProblem(problem, 'pt-BR', CATALOGUES));
  const [run] = await desk.workspace.runs(1);
  const [[accounts] = []] = await desk.ask('select count(*) from account');
  return {
    state: job?.state,
    codes: problems.map(({ code }) => code),
    kept: (run?.problems ?? []).map(({ code }) => code),
    isSaid: texts.every(({ message, hint }) => message !== '' && hint !== ''),
    isSecret: !JSON.stringify([problems, texts, run]).includes(DEMO_TOKEN),
    isServedAsBefore:
      Number(accounts) > 0 && isDeepStrictEqual(desk.publishing.published()?.snapshot, before),
  };
}

/** It failed with this code; the last good data is what it was, and dated as it was. */
const failedWith = (code: string): Outcome => ({
  state: 'failed',
  codes: [code],
  kept: [code],
  isSaid: true,
  isSecret: true,
  isServedAsBefore: true,
});

/** The requests for one list. */
const isList = ({ path }: VendorRequest, name: string): boolean => path === `/api/v2/${name}`;
const instead =
  (name: string, answer: VendorReply): Twist =>
  (request, usual) =>
    isList(request, name) ? answer : usual;

test('expired credentials ask for new ones, and new ones put it right', async () => {
  const outcome = await outcomeOf(() => reply({ error: 'unauthorized' }, 401));
  expect(outcome).toEqual(failedWith('connect.credentials_refused'));
  expect((await desk.sources.find('crm'))?.state).toBe('reconnect');
  expect(await sync()).toMatchObject({ state: 'done' });
  expect((await desk.sources.find('crm'))?.state).toBe('active');
});

test('a token that is revoked in the middle of a sync', async () => {
  let asked = 0;
  const outcome = await outcomeOf((_request, answer) =>
    (asked += 1) > 6 ? reply({ error: 'unauthorized' }, 401) : answer,
  );
  expect(outcome).toEqual(failedWith('connect.credentials_refused'));
});

describe('answers that are none', () => {
  test.each<[string, string, VendorReply]>([
    ['a scope is missing', 'connect.permission_missing', reply({ error: 'scope' }, 403)],
    [
      'a page for people',
      'connect.answer_unreadable',
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' },
    ],
    ['nothing at all', 'connect.answer_unreadable', { status: 200, headers: {}, body: '' }],
    ['errors without end', 'connect.source_down', reply({ error: 'down' }, 503)],
    [
      'another host',
      'connect.host_refused',
      reply({}, 302, { location: 'https://evil.example/api/v2/deals' }),
    ],
  ])('%s', async (_name, code, answer) => {
    expect(await outcomeOf(instead('deals', answer))).toEqual(failedWith(code));
  });

  test('a private address behind a public name', async () => {
    const outbound = openOutbound({
      ...DEFAULT_OUTBOUND,
      resolve: () => Promise.resolve([{ address: '10.1.2.3', family: 4 }]),
    });
    way = { ...effects, http: (spec) => outbound.http(spec) };
    const outcome = await outcomeOf((_request, answer) => answer);
    expect(outcome).toEqual(failedWith('connect.private_address'));
    way = effects;
    outbound.close();
  });
});

describe('records that are not as they were', () => {
  const recordsOf = ({ body }: VendorReply): Record<string, unknown>[] =>
    (body as { data: Record<string, unknown>[] }).data;
  const changed =
    (
      list: string,
      change: (records: Record<string, unknown>[]) => Record<string, unknown>[],
    ): Twist =>
    (request, answer) =>
      isList(request, list)
        ? reply({ ...(answer.body as object), data: change(recordsOf(answer)) })
        : answer;

  test('a value of another type is kept as text with its reason, and the rest lands', async () => {
    twist = changed('deals', (deals) =>
      deals.map((deal, at) => (at === 0 ? { ...deal, value: 'plenty' } : deal)),
    );
    expect(await sync({ full: true, range: null })).toMatchObject({ state: 'done' });
    const run = required((await desk.workspace.runs(1))[0], 'a run');
    const { rejects } = await desk.workspace.rejects(run.id, { offset: 0, limit: 5 });
    expect(rejects).toMatchObject([{ stream: 'deals', value: 'plenty', reason: 'bad_number' }]);
  });

  test('a record that comes twice counts once, one without a key is listed', async () => {
    twist = changed('organizations', (all) => [...all, ...all, { ...all[0], id: null }]);
    expect(await sync({ full: true, range: null })).toMatchObject({ state: 'done' });
    const run = required((await desk.workspace.runs(1))[0], 'a run');
    const stream = run.streams.find((each) => each.stream === 'organizations');
    expect(stream?.superseded).toBeGreaterThan(0);
    expect(stream).toMatchObject({ rejected: 1, removed: 0 });
  });

  test('a list that comes back empty takes nothing away, and says so', async () => {
    const before = (await desk.workspace.rawTables()).find(({ stream }) => stream === 'users');
    twist = (request, answer) =>
      request.path === '/api/v1/users' ? reply({ success: true, data: [] }) : answer;
    expect(await sync()).toMatchObject({ state: 'done' });
    const [run] = await desk.workspace.runs(1);
    expect(run?.problems).toMatchObject([{ code: 'land.stream_empty', severity: 'warning' }]);
    const after = (await desk.workspace.rawTables()).find(({ stream }) => stream === 'users');
    expect(after?.rows).toBe(before?.rows);
    expect(after?.rows).toBeGreaterThan(0);
    // Whoever asks for everything anew means it.
    expect(await sync({ full: true, range: null })).toMatchObject({ state: 'done' });
    const emptied = (await desk.workspace.rawTables()).find(({ stream }) => stream === 'users');
    expect(emptied?.rows).toBe(0);
  });
});

test('all of it left the published data where it was, or moved it on', () => {
  expect(first).toMatchObject({ state: 'done', problems: [] });
  expect(good).toBeGreaterThan(0);
  expect(desk.publishing.published()?.snapshot.number).toBeGreaterThanOrEqual(good ?? 0);
});
