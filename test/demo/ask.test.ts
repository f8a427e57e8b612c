import { afterAll, beforeAll, expect, test } from 'vitest';
import { kpis } from '../../src/model/index.ts';
import type { QuestionSpec } from '../../src/query/schema.ts';
import type { Published } from '../../src/serve/app/published.ts';
import { everyone, publishDemo } from './published-demo.ts';

let published: Published;

beforeAll(async () => {
  ({ published } = await publishDemo());
}, 180_000);
afterAll(() => published.close());

/** KPIs whose source the demo does not have at all. */
const WITHOUT_SOURCE = new Set(['health_usage']);

test.each(kpis.map((kpi) => [kpi.id] as const))(
  '%s answers on the demo, or says why it cannot',
  async (id) => {
    const asked = {
      kpis: [id],
      period: 'last_month',
      compare: ['previous_period', 'previous_year'],
    } as const;
    const answer = await published.asker.ask(
      { ...asked, kpis: [...asked.kpis], compare: [...asked.compare] },
      everyone,
    );
    expect(answer.ok).toBe(true);
    const value = answer.ok ? answer.value.total.values[id] : undefined;
    expect(value?.value === null).toBe(value?.reason !== null);
    if (!WITHOUT_SOURCE.has(id)) expect(value?.reason).not.toBe('no_source');
  },
);

test.each([
  ['mrr', '2026-10', '611988'],
  ['nrr', '2026-10', '1.021'],
  ['grr', '2026-10', '0.913'],
])(
  '%s of %s is what the generator itself counts from its raw rows',
  async (kpi, period, expected) => {
    const answer = await published.asker.ask({ kpis: [kpi], period }, everyone);
    const value = Number(answer.ok ? answer.value.total.values[kpi]?.value : NaN);
    expect(value).toBeCloseTo(Number(expected), kpi === 'mrr' ? -1 : 3);
  },
);

test('the parts of a total are the total: owners, regions and industries add up', async () => {
  for (const dimension of ['account_manager', 'region', 'industry', 'tier']) {
    const answer = await published.asker.ask(
      {
        kpis: ['mrr', 'revenue', 'touchpoints_total'],
        dimensions: [dimension],
        period: 'last_month',
      },
      everyone,
    );
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    for (const kpi of ['mrr', 'revenue']) {
      const sum = answer.value.rows.reduce(
        (total, row) => total + Number(row.values[kpi]?.value ?? 0),
        0,
      );
      expect(sum).toBeCloseTo(Number(answer.value.total.values[kpi]?.value), 2);
    }
  }
});

test('targets of the demo: the company by month, teams and people by quarter, ratios as they stand', async () => {
  const aims = async (question: Partial<QuestionSpec>): Promise<Record<string, string | null>> => {
    const kpis = ['mrr', 'revenue', 'bookings', 'nrr', 'nps'];
    const answer = await published.asker.ask(
      { kpis, period: '2026-10', compare: ['target'], ...question },
      everyone,
    );
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    const [row] = answer.value.rows;
    return Object.fromEntries(
      kpis.map((kpi) => [kpi, row?.compared['target']?.[kpi]?.value.value ?? null]),
    );
  };
  const company = await aims({});
  expect(company).toMatchObject({ nrr: '1.05', nps: '40' });
  expect(Object.values(company)).not.toContain(null);
  const quarter = await aims({ period: '2026-Q4' });
  // flows add up over months; the last month stands for stocks
  expect(Number(quarter['revenue'])).toBeGreaterThan(2.5 * Number(company['revenue']));
  expect(Number(quarter['mrr'])).toBeLessThan(1.1 * Number(company['mrr']));
  const team = await aims({ filters: [{ dimension: 'team', op: 'in', values: ['901'] }] });
  expect(team).toMatchObject({ mrr: null, revenue: null, nrr: '1.06', nps: null });
  expect(Number(team['bookings'])).toBeGreaterThan(0);
});
