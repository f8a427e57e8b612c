/** Laws that hold for any data: parts add up, totals are the parent's, cohorts are closed, rates of later days are nothing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { add, compare, sub, sum } from '../../src/base/exact.ts';
import type { Answer, QuestionSpec } from '../../src/query/schema.ts';
import { comparisonName } from '../../src/query/resolve/question.ts';
import { isClose } from './naive.ts';
import { dimensions, kpis } from './vocabulary.ts';
import { makeWorld } from './world.ts';
import type { World } from './world.ts';
import { openWorld, viewerWith } from './world-asker.ts';
import type { OpenAsker } from './world-asker.ts';

const world = makeWorld(42);
const everyone = viewerWith({ kind: 'all' });

let asker: OpenAsker;
beforeAll(async () => {
  asker = await openWorld(world);
});
afterAll(() => asker.close());

async function ask(question: QuestionSpec, from: OpenAsker = asker): Promise<Answer> {
  const answer = await from.ask(question, everyone);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

const ADDITIVE = ['sales', 'balance', 'value', 'ending', 'sales_ever', 'active_days'];
const PERIODS = ['2025-03', '2024', 'this_quarter'] as const;

describe('sums over members, the unknown and the unassigned included, are the total', () => {
  test.each(['account', 'parent', 'industry', 'region', 'account_manager', 'team'])(
    'by %s',
    async (dimension) => {
      for (const period of PERIODS) {
        const answer = await ask({ kpis: ADDITIVE, dimensions: [dimension], period });
        for (const kpi of ADDITIVE) {
          const rows = sum(answer.rows.map((row) => row.values[kpi]?.value ?? null));
          expect([kpi, period, rows]).toEqual([kpi, period, answer.total.values[kpi]?.value]);
        }
      }
    },
  );

  test('also by two dimensions, and cut to some rows with the others', async () => {
    const answer = await ask({
      kpis: ADDITIVE,
      dimensions: ['account_manager', 'industry'],
      period: '2025-Q1',
      limit: 4,
    });
    for (const kpi of ADDITIVE) {
      const rows = sum(answer.rows.map((row) => row.values[kpi]?.value ?? null));
      expect(add(rows, answer.others?.values[kpi]?.value ?? null)).toBe(
        answer.total.values[kpi]?.value,
      );
    }
    expect(answer.rows).toHaveLength(4);
    expect(answer.groups).toBeGreaterThan(4);
  });
});

test('a period split into days, weeks or months adds up to itself', async () => {
  for (const grain of ['day', 'week', 'month'] as const) {
    const answer = await ask({
      kpis: ['sales', 'active_days'],
      period: { from: '2025-01-10', to: '2025-05-20' },
      grain,
    });
    for (const kpi of ['sales', 'active_days']) {
      expect([grain, sum(answer.rows.map((row) => row.values[kpi]?.value ?? null))]).toEqual([
        grain,
        answer.total.values[kpi]?.value,
      ]);
    }
  }
});

/** Values, reasons and changes of a total; how many rows are behind it is counted where it stands alone. */
function toldBy({ total }: Answer): unknown {
  return JSON.parse(JSON.stringify(total, (key, value: unknown) => (key === 'n' ? null : value)));
}

test('the total of any table is the KPI at the parent scope', async () => {
  const all = kpis
    .map(({ id }) => id)
    .filter((id) => !['quota', 'attainment', 'at_quota'].includes(id));
  const filters: QuestionSpec['filters'] = [
    { dimension: 'region', op: 'in', values: ['north', null] },
  ];
  const parent = await ask({ kpis: all, period: '2025-Q1', compare: ['previous_year'], filters });
  for (const { id } of dimensions.filter((dimension) => dimension.kind !== 'field')) {
    const table = await ask({
      kpis: all,
      dimensions: [id],
      period: '2025-Q1',
      compare: ['previous_year'],
      filters,
      limit: 3,
    });
    expect({ id, total: toldBy(table) }).toEqual({ id, total: toldBy(parent) });
  }
});

test('no fact is counted twice, however many others are asked for beside it', async () => {
  const alone = await Promise.all(
    kpis.map(({ id }) => ask({ kpis: [id], dimensions: ['account_manager'], period: '2025-Q1' })),
  );
  const together = await ask({
    kpis: kpis.map(({ id }) => id),
    dimensions: ['account_manager'],
    period: '2025-Q1',
  });
  for (const [at, { id }] of kpis.entries()) {
    expect([id, together.total.values[id]]).toEqual([id, alone[at]?.total.values[id]]);
    for (const row of alone[at]?.rows ?? []) {
      const same = together.rows.find(({ members }) => members[0]?.key === row.members[0]?.key);
      expect([row.members, same?.values[id]]).toEqual([row.members, row.values[id]]);
    }
  }
});

test('an explanation gives the value of the answer, and its parts make it', async () => {
  for (const { id } of kpis) {
    const filters: QuestionSpec['filters'] = [
      { dimension: 'account_manager', op: 'in', values: ['u1', null] },
    ];
    const answer = await ask({ kpis: [id], period: '2025-Q1', filters });
    const explained = await asker.explain(
      { kpi: id, period: '2025-Q1', filters: [...(filters ?? [])], locale: 'es' },
      everyone,
    );
    expect([id, explained.ok && explained.value.value]).toEqual([id, answer.total.values[id]]);
  }
});

test('an explanation of a row, a bucket or a comparison gives the value that stands there', async () => {
  const compare = ['previous_period', 'previous_year', { trailingMean: 3 }] as const;
  const shared = { period: 'this_quarter', grain: 'month' } as const;
  for (const { id } of kpis) {
    const answer = await ask({
      kpis: [id],
      dimensions: ['account_manager'],
      ...shared,
      compare: [...compare],
      limit: 3,
    });
    for (const row of answer.rows.slice(0, 6)) {
      const filters = row.members.map(({ dimension, key }) => ({
        dimension,
        op: 'in' as const,
        values: [key],
      }));
      for (const comparison of [null, ...compare]) {
        const place = { bucket: row.bucket, comparison };
        const explained = await asker.explain(
          { kpi: id, ...shared, filters, ...place, locale: 'en' },
          everyone,
        );
        const there =
          comparison === null
            ? row.values[id]
            : row.compared[comparisonName(comparison)]?.[id]?.value;
        expect([id, row.members, place, explained.ok && explained.value.value.value]).toEqual([
          id,
          row.members,
          place,
          there?.value,
        ]);
      }
    }
  }
});

test('what the answer has no number for is a problem, not another number', async () => {
  const asked = { kpi: 'sales', period: '2025-Q1', grain: 'month', locale: 'en' } as const;
  const explained = await asker.explain({ ...asked, bucket: '2025-04-01' }, everyone);
  expect(explained.ok ? [] : explained.problems.map(({ code }) => code)).toEqual([
    'query.no_such_number',
  ]);
});

test('a target that nobody set is explained as one', async () => {
  const asked = { kpi: 'sales', period: '2025-Q1', comparison: 'target', locale: 'en' } as const;
  const explained = await asker.explain(asked, everyone);
  expect(explained.ok && explained.value).toMatchObject({
    value: { value: null, reason: 'no_target' },
    expression: 'target',
    parts: [{ name: 'target', value: null, from: '2025-01-01', to: '2025-03-31' }],
  });
});

test('parts of accounts count those that make them', async () => {
  for (const id of ['nrr', 'hhi']) {
    const asked = { kpi: id, period: '2025-03', locale: 'en' } as const;
    const explained = await asker.explain(asked, everyone);
    if (!explained.ok) throw new Error(JSON.stringify(explained.problems));
    for (const part of explained.value.parts) {
      expect([part.name, part.rows === null]).toEqual([part.name, part.accounts !== null]);
    }
  }
});

test('rows counted are those of the source', async () => {
  const asked = { kpi: 'sales', period: '2025-03', locale: 'en' } as const;
  const explained = await asker.explain(asked, everyone);
  const march = world.sales.filter(({ day }) => day.startsWith('2025-03'));
  expect(explained.ok && explained.value.parts).toMatchObject([
    { name: 'sold', rows: march.length, from: '2025-03-01', to: '2025-03-31' },
  ]);
});

test('a median says on how many rows it rests, a ratio what its sample is, a sum nothing', async () => {
  const { total } = await ask({ kpis: ['median_sale', 'price', 'sales'], period: '2025-03' });
  const march = world.sales.filter(({ day }) => day.startsWith('2025-03'));
  const units = march.reduce((all, sale) => all + sale.units, 0);
  expect(['median_sale', 'price', 'sales'].map((kpi) => total.values[kpi]?.n)).toEqual([
    march.length,
    units,
    null,
  ]);
});

describe('a cohort', () => {
  const cohort: QuestionSpec = {
    kpis: ['nrr'],
    period: '2025-Q1',
    span: 'period',
    dimensions: ['industry'],
  };

  async function changed(change: (world: World) => World): Promise<Answer> {
    const other = await openWorld(change(structuredClone(world)));
    return ask(cohort, other).finally(() => other.close());
  }

  test('is not moved by a client that joins later', async () => {
    const after = await changed((rows) => ({
      ...rows,
      accounts: [...rows.accounts, { account_id: 'new', name: 'New' }],
      states: [
        ...rows.states,
        {
          state_id: 900,
          account_id: 'new',
          valid_from: '1900-01-01',
          valid_to: null,
          logo_id: 'new',
          industry: 'food',
          region: null,
        },
      ],
      contracts: [
        ...rows.contracts,
        {
          account_id: 'new',
          valid_from: '2025-01-10',
          valid_to: null,
          currency: 'USD',
          value: '9999',
          product: null,
          ends_on: '2026-01-10',
        },
      ],
    }));
    const before = await ask(cohort);
    expect(after.total).toEqual(before.total);
    expect(after.rows).toEqual(before.rows);
  });

  test('is not moved by exchange rates after its opening', async () => {
    const after = await changed((rows) => ({
      ...rows,
      rates: rows.rates.map((rate) =>
        rate.day > '2024-12-31' && rate.currency !== 'USD' ? { ...rate, rate: '7.5' } : rate,
      ),
    }));
    expect(after.total).toEqual((await ask(cohort)).total);
    const moved = await ask({ kpis: ['value'], period: '2025-Q1' });
    expect(isClose(moved.total.values['value']?.value ?? null, null)).toBe(false);
  });
});

describe('a trailing mean', () => {
  test('of sums is the mean of the closed periods before', async () => {
    const answer = await ask({
      kpis: ['sales'],
      period: '2025-05',
      compare: [{ trailingMean: 3 }],
    });
    const months = await ask({ kpis: ['sales'], period: { from: '2025-02-01', to: '2025-04-30' } });
    const mean = answer.total.compared['trailing_mean']?.['sales']?.value.value ?? null;
    expect(isClose(add(add(mean, mean), mean), months.total.values['sales']?.value ?? null)).toBe(
      true,
    );
    expect(answer.comparisons).toEqual([
      { name: 'trailing_mean', period: { from: '2025-02-01', to: '2025-04-30', partial: false } },
    ]);
  });

  test('of a ratio is the ratio of sums, not the mean of ratios', async () => {
    const answer = await ask({
      kpis: ['price'],
      period: '2025-05',
      compare: [{ trailingMean: 3 }],
    });
    const pooled = await ask({ kpis: ['price'], period: { from: '2025-02-01', to: '2025-04-30' } });
    const each = await ask({
      kpis: ['price'],
      period: { from: '2025-02-01', to: '2025-04-30' },
      grain: 'month',
    });
    const mean = answer.total.compared['trailing_mean']?.['price']?.value.value ?? null;
    expect(isClose(mean, pooled.total.values['price']?.value ?? null)).toBe(true);
    const thrice = sum(each.rows.map((row) => row.values['price']?.value ?? null));
    expect(isClose(add(add(mean, mean), mean), thrice)).toBe(false);
  });
});

test('what changed is told in the unit of the KPI, and running periods against the same elapsed days', async () => {
  const answer = await ask({
    kpis: ['sales', 'growth'],
    period: 'this_month',
    compare: ['previous_period'],
  });
  expect(answer.period).toEqual({ from: '2025-06-01', to: '2025-06-20', partial: true });
  expect(answer.comparisons).toEqual([
    { name: 'previous_period', period: { from: '2025-05-01', to: '2025-05-20', partial: false } },
  ]);
  const { sales, growth } = answer.total.compared['previous_period'] ?? {};
  expect([sales?.deltaUnit, growth?.deltaUnit]).toEqual(['relative', 'percentage_points']);
  expect(answer.total.values['sales']?.flags).toContain('partial');
  const before = await ask({ kpis: ['sales'], period: { from: '2025-05-01', to: '2025-05-20' } });
  expect(sales?.value.value).toBe(before.total.values['sales']?.value);
  expect(
    compare(
      sub(growth?.delta ?? null, '0') ?? '0',
      sub(answer.total.values['growth']?.value ?? null, growth?.value.value ?? null) ?? '1',
    ),
  ).toBe(0);
});

test('without a target there is a reason', async () => {
  const answer = await ask({ kpis: ['sales'], period: '2025-05', compare: ['target'] });
  expect(answer.comparisons).toEqual([{ name: 'target', period: null }]);
  expect(answer.total.compared['target']?.['sales']).toMatchObject({
    value: { value: null, reason: 'no_target' },
    delta: null,
    good: null,
  });
});
