import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cell } from '../../src/base/engine-door.ts';
import { fixedSql } from '../../src/base/sql/fixed-sql.ts';
import type { Decision } from '../../src/model/schema.ts';
import { compileBuild } from '../../src/model/index.ts';
import { buildDemo, DEMO_POLICIES, DEMO_TODAY } from './landed-demo.ts';

type Demo = Awaited<ReturnType<typeof buildDemo>>;
let demo: Demo;

beforeAll(async () => {
  demo = await buildDemo();
}, 120_000);
afterAll(() => demo.close());

async function rowsOf(text: string, from: Demo = demo): Promise<(readonly Cell[])[]> {
  return [...(await from.run(fixedSql('look at the build', text))).rows];
}

async function oneOf(text: string, from: Demo = demo): Promise<Cell> {
  return (await rowsOf(text, from))[0]?.[0] ?? null;
}

const link = (stream: string, pk: string): { source: string; stream: string; pk: string } => ({
  source: 'demo',
  stream,
  pk,
});

test('records of every system find their account by key, tax id, domain and e-mail', async () => {
  const methods = (
    await rowsOf('select distinct method from account_source_link order by 1')
  ).flat();
  expect(methods).toEqual(['domain', 'email', 'founder', 'key', 'tax_id']);
  const doubled =
    'select count(*) from (select source_id, source_stream, source_pk from account_source_link group by all having count(*) > 1)';
  expect(await oneOf(doubled)).toBe(0);
});

test('what nothing identifies stays without an account and is suggested to a person', async () => {
  const unmatched = await rowsOf(
    "select c._pk from landed.raw.clients as c anti join account_source_link as l on l.source_stream = 'clients' and l.source_pk = c._pk",
  );
  expect(unmatched.length).toBeGreaterThan(0);
  expect(
    await oneOf("select count(*) from account_proposal where source_stream = 'clients'"),
  ).toBeGreaterThan(0);
  expect(await oneOf('select count(*) from time_entry where account_id is null')).toBeGreaterThan(
    0,
  );
});

test('every fact row says which record it comes from', async () => {
  for (const table of [
    'revenue_line',
    'ticket',
    'time_entry',
    'activity',
    'survey_response',
    'renewal',
  ]) {
    expect(
      await oneOf(`select count(*) from ${table} where source_pk is null or source_stream is null`),
    ).toBe(0);
  }
});

test('companies marked test or internal are nowhere, nor are their facts', async () => {
  const excluded =
    "select 'demo:companies:' || _pk from landed.raw.companies where is_test or is_internal";
  expect((await rowsOf(excluded)).length).toBeGreaterThan(0);
  for (const table of ['account', 'subscription_line', 'activity', 'renewal', 'account_day']) {
    expect(await oneOf(`select count(*) from ${table} where account_id in (${excluded})`)).toBe(0);
  }
});

test('a renewal belongs to the account of its contract', async () => {
  expect(await oneOf('select count(*) from renewal where account_id is null')).toBe(0);
  const wrong =
    'select count(*) from renewal join contract using (contract_key) where renewal.account_id <> contract.account_id';
  expect(await oneOf(wrong)).toBe(0);
});

test('rows without a required field are held out by name', async () => {
  const held = await rowsOf('select entity, reason, field from refused_row order by all');
  expect(held).toContainEqual(['cost_line', 'missing_field', 'amount']);
  expect(held).toContainEqual(['time_entry', 'missing_field', 'date']);
});

test('decisions of people override the rules, and leave no trace when undone', async () => {
  const [unmatched = ''] =
    (
      await rowsOf(
        "select source_pk from account_proposal where kind = 'link' and source_stream = 'clients' limit 1",
      )
    )[0] ?? [];
  const [linked = '', account = ''] =
    (
      await rowsOf(
        "select source_pk, account_id from account_source_link where source_stream = 'clients' and method = 'key' order by 1 limit 1",
      )
    )[0] ?? [];
  const [first = '', second = ''] = (
    await rowsOf('select source_pk from account order by source_pk limit 2')
  ).flat();
  const founder = link('companies', String(account).replace('demo:companies:', ''));
  const decisions: Decision[] = [
    {
      id: '1',
      kind: 'accept',
      left: link('clients', String(unmatched)),
      right: founder,
      decidedBy: 'ana',
    },
    {
      id: '2',
      kind: 'reject',
      left: link('clients', String(linked)),
      right: founder,
      decidedBy: 'ana',
    },
    {
      id: '3',
      kind: 'merge',
      left: link('companies', String(second)),
      right: link('companies', String(first)),
      decidedBy: 'ana',
    },
    {
      id: '4',
      kind: 'merge',
      left: link('companies', String(second)),
      right: link('companies', String(first)),
      decidedBy: 'ana',
    },
  ];
  const decided = await buildDemo({ decisions });
  try {
    const of = (pk: Cell): string =>
      `select account_id from account_source_link where source_stream = 'clients' and source_pk = '${pk}'`;
    expect(await oneOf(of(unmatched), decided)).toBe(account);
    expect(await oneOf(of(linked), decided)).not.toBe(account);
    expect(await oneOf('select count(*) from account', decided)).toBe(
      Number(await oneOf('select count(*) from account')) - 1,
    );
    const total = 'select sum(net) from revenue_month';
    expect(await oneOf(total, decided)).toBe(await oneOf(total));
  } finally {
    await decided.close();
  }
}, 60_000);

test('the checks of the plan find a bridge that does not close and owners that do not hold the whole', async () => {
  const { checks } = compileBuild({
    mapping: { kind: 'mapping', version: 1, maps: [] },
    rawTables: [],
    decisions: [],
    policies: DEMO_POLICIES,
    today: DEMO_TODAY,
  });
  const found = async (): Promise<number[]> =>
    Promise.all(checks.map(async ({ statement }) => (await demo.run(statement)).rows.length));
  expect(await found()).toEqual([0, 0]);
  await demo.run(
    fixedSql(
      'break the bridge',
      'update mrr_movement set net = net + 1 where month = (select max(month) from mrr_movement)',
    ),
  );
  await demo.run(
    fixedSql(
      'break a split',
      'update state_owner set split = split / 2 where state_id = (select min(state_id) from state_owner)',
    ),
  );
  const [bridge = 0, splits = 0] = await found();
  expect(bridge).toBeGreaterThan(0);
  expect(splits).toBe(1);
});
