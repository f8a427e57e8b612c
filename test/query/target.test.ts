/** Values against what people aim at, where a catalogue has a dataset of targets. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReader, openWriter } from '../../src/base/engine/open.ts';
import { fixedSql } from '../../src/base/sql/fixed-sql.ts';
import type { Dataset } from '../../src/model/schema.ts';
import { AnswerCache, createAsker } from '../../src/query/index.ts';
import type { QuestionSpec } from '../../src/query/schema.ts';
import type { Asker } from '../../src/query/index.ts';
import { EXAMPLE_POLICIES } from '../examples/warehouse.ts';
import { datasets, dimensions, flow, kpi } from './vocabulary.ts';
import { viewerWith } from './world-asker.ts';

const targets: Dataset = {
  id: 'target',
  entities: ['target'],
  owner: 'user',
  stateColumn: null,
  rowsColumn: null,
  time: { kind: 'event', row: null, day: null, month: { table: 'target_month', date: 'month' } },
  fields: { kpi: 'kpi', level: 'level', account_manager: 'user_id' },
  measures: { value: { column: 'value', type: 'decimal', currencyColumn: null } },
};
const quota = flow('work', 'quota');
const kpis = [
  kpi({ id: 'flow', parts: { quota }, combine: 'quota' }),
  kpi({ id: 'stock', parts: { quota }, combine: 'quota', aggregation: 'semi_additive' }),
  kpi({ id: 'ratio', parts: { quota }, combine: 'quota / 2', aggregation: 'ratio' }),
  kpi({ id: 'aimless', parts: { quota }, combine: 'quota' }),
];

const TABLES = [
  'create table target_month(month date, kpi varchar, level varchar, user_id varchar, value decimal(18,2))',
  `insert into target_month
   select m, k, l, u, v * f from (values (date '2025-01-01', 10.5), (date '2025-02-01', 20), (date '2025-03-01', 30)) as t(m, v),
     (values ('flow'), ('stock'), ('ratio')) as k(k),
     (values ('user', 'u1', 1), ('user', 'u2', 1), ('tenant', null, 3)) as u(l, u, f)`,
  'create table work_day(user_id varchar, team_id varchar, day date, quota decimal(18,2))',
  `insert into work_day values ('u1', 't1', date '2025-02-10', 90), ('u2', 't1', date '2025-03-10', 31)`,
  'create table "user"(user_key varchar, name varchar)',
];

let asker: Asker;
let close: () => Promise<void>;
beforeAll(async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'rapport-target-')), 'target.duckdb');
  const writer = await openWriter({ file, threads: 1 });
  for (const [at, text] of TABLES.entries()) await writer.run(fixedSql(`table ${at}`, text));
  await writer.checkpoint();
  await writer.close();
  const engine = await openReader({ file, threads: 1 });
  close = () => engine.close();
  asker = createAsker({
    engine,
    catalogue: { kpis, dimensions, datasets: [...datasets, targets] },
    policies: EXAMPLE_POLICIES,
    snapshot: {
      number: 1,
      file,
      publishedAt: '2025-03-20T00:00:00Z',
      contentHash: 'x',
      sources: [],
    },
    emptyEntities: [],
    today: () => '2025-03-20',
    cache: new AnswerCache({ bytes: 10_000 }),
    deadlineMs: 10_000,
  });
});
afterAll(() => close());

async function aims(
  question: Partial<Parameters<Asker['ask']>[0]>,
  viewer = viewerWith({ kind: 'all' }),
): Promise<unknown[]> {
  const answer = await asker.ask(
    { kpis: kpis.map(({ id }) => id), period: '2025-Q1', compare: ['target'], ...question },
    viewer,
  );
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return kpis.map(({ id }) => {
    const value = answer.value.total.compared['target']?.[id]?.value;
    return value?.value ?? value?.reason;
  });
}

test('flows aim at the sum of months, stocks and ratios at the last one, others at nothing', async () => {
  expect(await aims({})).toEqual(['181.5', '90', '90', 'no_target']);
  expect(await aims({ period: '2025-02' })).toEqual(['60', '60', '60', 'no_target']);
});

test('a person aims at the own target; dimensions that targets do not tell have none', async () => {
  const filters = (...values: string[]): QuestionSpec['filters'] => [
    { dimension: 'account_manager', op: 'in', values },
  ];
  expect(await aims({ filters: filters('u1') })).toEqual(['60.5', '30', '30', 'no_target']);
  // the ratios of two people are no ratio of both
  expect(await aims({ filters: filters('u1', 'u2') })).toEqual([
    '121',
    '60',
    'no_target',
    'no_target',
  ]);
  expect(await aims({ filters: [{ dimension: 'team', op: 'in', values: ['t1'] }] })).toEqual(
    Array(4).fill('no_target'),
  );
});

test('a target explains itself: what it is, and for which days it was set', async () => {
  const explained = async (kpi: string): Promise<unknown> => {
    const asked = { kpi, period: '2025-Q1', comparison: 'target', locale: 'en' } as const;
    const found = await asker.explain(asked, viewerWith({ kind: 'all' }));
    if (!found.ok) throw new Error(JSON.stringify(found.problems));
    const { value, period, parts } = found.value;
    return [value.value, period.from, period.to, parts.map(({ entities }) => entities)];
  };
  expect(await explained('flow')).toEqual(['181.5', '2025-01-01', '2025-03-31', [['target']]]);
  expect(await explained('ratio')).toEqual(['90', '2025-03-01', '2025-03-31', [['target']]]);
});

test('each month has its own, and the change is told', async () => {
  const answer = await asker.ask(
    {
      kpis: ['flow'],
      period: '2025-Q1',
      grain: 'month',
      compare: ['target'],
      dimensions: ['account_manager'],
    },
    viewerWith({ kind: 'all' }),
  );
  const rows = answer.ok
    ? answer.value.rows.map((row) => [
        row.members[0]?.key,
        row.bucket,
        row.compared['target']?.['flow']?.value.value,
        row.compared['target']?.['flow']?.delta,
      ])
    : [];
  expect(rows).toEqual([
    ['u1', '2025-01-01', '10.5', '-1'],
    ['u1', '2025-02-01', '20', '3.5'],
    ['u1', '2025-03-01', '30', '-1'],
    ['u2', '2025-01-01', '10.5', '-1'],
    ['u2', '2025-02-01', '20', '-1'],
    ['u2', '2025-03-01', '30', '0.03333333333333333333333333333333333333333'],
  ]);
});

test('a table of people ends in what the company aims at, and what is beyond it in that of the rest', async () => {
  const answer = await asker.ask(
    {
      kpis: ['flow'],
      period: '2025-Q1',
      compare: ['target'],
      dimensions: ['account_manager'],
      sort: { by: 'flow', direction: 'descending' },
      limit: 1,
      others: true,
    },
    viewerWith({ kind: 'all' }),
  );
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  const { rows, others, total } = answer.value;
  expect(
    [rows[0], others, total].map((row) => row?.compared['target']?.['flow']?.value.value),
  ).toEqual(['60.5', '60.5', '181.5']);
});

test('a viewer with a row rule sees no targets of colleagues', async () => {
  expect(await aims({}, viewerWith({ kind: 'accounts', ids: ['a'] }))).toEqual(
    Array(4).fill('no_target'),
  );
});
