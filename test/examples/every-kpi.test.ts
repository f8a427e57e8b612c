/** Every KPI of the catalogue is asked by every dimension over a small agency: all of it is SQL that runs. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compare, sub, sum } from '../../src/base/exact.ts';
import { dimensions, kpis } from '../../src/model/index.ts';
import type { Answer } from '../../src/query/schema.ts';
import { AGENCY_TODAY, agency } from './agency.ts';
import { openExample } from './asking.ts';
import type { Example } from './asking.ts';

let example: Example;
beforeAll(async () => {
  example = await openExample({
    entities: agency,
    today: AGENCY_TODAY,
    policies: { reporting_currency: 'BRL' },
  });
});
afterAll(() => example.close());

const GROUPS = Array.from({ length: Math.ceil(kpis.length / 40) }, (_, at) =>
  kpis.slice(at * 40, at * 40 + 40).map(({ id }) => id),
);

/** KPIs whose rows do not add up to the total although each row has a value. */
function unequalSums(answer: Answer): string[] {
  return answer.kpis.flatMap(({ id }) => {
    const aggregation = kpis.find((kpi) => kpi.id === id)?.aggregation;
    const total = answer.total.values[id]?.value;
    if (aggregation !== 'additive' && aggregation !== 'semi_additive') return [];
    if (total === null || total === undefined) return [];
    const rows = sum(answer.rows.map((row) => row.values[id]?.value ?? null));
    return compare(sub(rows, total) ?? '0', '0') === 0 ? [] : [`${id}: ${rows} of ${total}`];
  });
}

describe.each(GROUPS.map((group, at) => ({ group, at })))('KPIs, part $at', ({ group }) => {
  test('in total, with comparisons, by month', async () => {
    const answer = await example.ask({
      kpis: group,
      period: 'last_3_months',
      grain: 'month',
      compare: ['previous_period', 'previous_year', { trailingMean: 3 }],
    });
    const values = Object.values(answer.total.values);
    expect(values).toHaveLength(group.length);
    expect(values.filter((value) => (value.value === null) !== (value.reason !== null))).toEqual(
      [],
    );
  });

  test.each(dimensions.map(({ id }) => id))('by %s', async (dimension) => {
    const answer = await example.asker.ask(
      { kpis: group, dimensions: [dimension], period: 'this_month', compare: ['previous_period'] },
      example.everyone,
    );
    // no KPI of the part tells this dimension, and that is said
    if (!answer.ok) {
      expect(answer.problems.map(({ code }) => code)).toEqual(['query.dimension_not_told']);
      return;
    }
    expect(unequalSums(answer.value)).toEqual([]);
  });
});
