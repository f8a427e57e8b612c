import { describe, expect, test } from 'vitest';
import { demoPortfolio } from './portfolio.ts';

const facts = ['time_entries', 'activities', 'tickets', 'invoice_lines'];

function countFacts(options: Parameters<typeof demoPortfolio>[0]): number {
  let count = 0;
  for (const { name, rows } of demoPortfolio(options).streams) {
    if (!facts.includes(name)) continue;
    for (const _ of rows) count++;
  }
  return count;
}

describe('larger portfolios', () => {
  test.each([
    [40, 200_000],
    [150, 150_000],
    [40, 60_000],
  ])('of %i accounts have about as many facts as asked for (%i)', (accounts, wanted) => {
    const count = countFacts({ today: '2026-11-23', accounts, facts: wanted });
    expect(Math.abs(count / wanted - 1)).toBeLessThan(0.08);
  });

  test('keep their hours and their media when they have more records', () => {
    const total = (stream: string, field: string, wanted: number | null): number => {
      const found = demoPortfolio({ today: '2026-11-23', months: 12, facts: wanted }).streams.find(
        ({ name }) => name === stream,
      );
      let sum = 0;
      for (const row of found?.rows ?? [])
        sum += Number.isNaN(Number(row[field])) ? 0 : Number(row[field]);
      return sum;
    };
    expect(
      total('time_entries', 'hours', 120_000) / total('time_entries', 'hours', null),
    ).toBeCloseTo(1, 3);
    expect(
      total('invoice_lines', 'net_amount', 120_000) / total('invoice_lines', 'net_amount', null),
    ).toBeCloseTo(1, 1);
  });

  test('begin at once: the first rows do not wait for the last', () => {
    const stream = demoPortfolio({ today: '2026-11-23', accounts: 2_000 }).streams.find(
      ({ name }) => name === 'time_entries',
    );
    const seen: unknown[] = [];
    for (const row of stream?.rows ?? []) {
      seen.push(row['client_code']);
      if (seen.length === 5) break;
    }
    expect(seen).toEqual(Array.from({ length: 5 }, () => 'C0001'));
  });

  test('keep the cast: the first forty companies have the same names', () => {
    const names = (accounts: number): unknown[] => {
      const stream = demoPortfolio({ today: '2026-11-23', accounts }).streams.find(
        ({ name }) => name === 'companies',
      );
      return [...(stream?.rows ?? [])].slice(0, 40).map((row) => row['name']);
    };
    expect(names(90)).toEqual(names(40));
  });
});
