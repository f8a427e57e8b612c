/** Worked example: who held what, and when, in a month in which one client changes hands and one is shared. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { add } from '../../src/base/exact.ts';
import { ownershipExample } from './fixtures/c12-ownership.ts';
import { decimals, openExample, percent, rowOf } from './asking.ts';
import type { Example } from './asking.ts';

let example: Example;
beforeAll(async () => {
  example = await openExample(ownershipExample);
});
afterAll(() => example.close());

const JUNE = '2026-06';

async function byOwner(kpi: string, period = JUNE, digits = 2): Promise<(string | null)[]> {
  const answer = await example.ask({
    kpis: [kpi],
    dimensions: ['account_manager'],
    period,
    span: 'period',
  });
  return [rowOf(answer, 'ana'), rowOf(answer, 'bruno'), answer.total].map((row) =>
    decimals(row.values[kpi], digits),
  );
}

describe('June 2026', () => {
  test('recurring revenue is that of the owner on the day', async () => {
    expect(await byOwner('mrr', '2026-05')).toEqual(['1740.00', '760.00', '2500.00']);
    expect(await byOwner('mrr')).toEqual(['1040.00', '1160.00', '2200.00']);
  });

  test('revenue is that of the owner at the time', async () => {
    const revenue = await byOwner('revenue');
    expect(revenue).toEqual(['1740.00', '2760.00', '4500.00']);
    // by who owns the client now
    expect(revenue.slice(0, 2)).not.toEqual(['740.00', '3760.00']);
  });

  test('retention stays with the owner at opening, on both sides', async () => {
    const answer = await example.ask({
      kpis: ['nrr'],
      dimensions: ['account_manager'],
      period: JUNE,
      span: 'period',
    });
    expect(percent(rowOf(answer, 'ana').values['nrr'])).toBe('117.2414');
    expect(percent(rowOf(answer, 'bruno').values['nrr'])).toBe('21.0526');
    expect(percent(answer.total.values['nrr'])).toBe('88.0000');
    // closing over opening of whoever owned them then
    expect(percent(rowOf(answer, 'ana').values['nrr'])).not.toBe('59.7701');
    expect(percent(rowOf(answer, 'bruno').values['nrr'])).not.toBe('152.6316');
  });

  test('names of owners come with their keys, and their shares add up to the total', async () => {
    const answer = await example.ask({
      kpis: ['revenue'],
      dimensions: ['account_manager'],
      period: JUNE,
    });
    expect(answer.rows.map((row) => row.members[0]?.label)).toEqual(['Ana', 'Bruno']);
    const sum = answer.rows.reduce<string | null>(
      (total, row) => add(total, row.values['revenue']?.value ?? null),
      '0',
    );
    expect(sum).toBe(answer.total.values['revenue']?.value);
  });
});
