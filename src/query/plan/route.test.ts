import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../model/schema.ts';
import { legsOf } from './route.ts';
import type { Need } from './route.ts';
import { windowKey } from './window.ts';
import type { Window } from './window.ts';

const FLOW: Dataset = {
  id: 'ticket',
  entities: ['ticket'],
  owner: 'account',
  stateColumn: 'state_id',
  fields: {},
  measures: {},
  rowsColumn: null,
  time: {
    kind: 'event',
    row: { table: 'ticket_row', date: 'day' },
    day: { table: 'ticket_day', date: 'day' },
    month: { table: 'ticket_month', date: 'month' },
  },
};
const STOCK: Dataset = {
  ...FLOW,
  id: 'account_day',
  time: { kind: 'daily', table: 'account_day', monthEndTable: 'account_month_end', date: 'day' },
};
const BRIDGE: Dataset = {
  ...FLOW,
  id: 'movement',
  time: { kind: 'event', row: null, day: null, month: { table: 'mrr_movement', date: 'month' } },
};

function range(from: string | null, end: string): Window {
  return { kind: 'range', from, end };
}

function at(day: string): Window {
  return { kind: 'day', day, fx: day, due: null };
}

function tablesOf(dataset: Dataset, window: Window, need: Need = 'any'): string[] {
  return legsOf(dataset, window, need).map(
    ({ route, window: part }) => `${route.table} ${windowKey(part)}`,
  );
}

describe('the coarsest table that can answer', () => {
  test('is the month table for whole months', () => {
    expect(tablesOf(FLOW, range('2025-01-01', '2025-04-01'))).toEqual([
      'ticket_month 2025-01-01/2025-04-01',
    ]);
    expect(tablesOf(FLOW, range(null, '2025-04-01'))).toEqual(['ticket_month /2025-04-01']);
  });

  test('is the day table for a few days', () => {
    expect(tablesOf(FLOW, range('2025-01-05', '2025-03-20'))).toEqual([
      'ticket_day 2025-01-05/2025-03-20',
    ]);
  });

  test('is the month table with the days beside it for a long time', () => {
    expect(tablesOf(FLOW, range('2024-11-15', '2025-11-15'))).toEqual([
      'ticket_month 2024-12-01/2025-11-01',
      'ticket_day 2024-11-15/2024-12-01',
      'ticket_day 2025-11-01/2025-11-15',
    ]);
    expect(tablesOf(FLOW, range(null, '2025-11-15'))).toEqual([
      'ticket_month /2025-11-01',
      'ticket_day 2025-11-01/2025-11-15',
    ]);
  });

  test('is the rows for quantiles and the days for exchange rates of their own', () => {
    expect(tablesOf(FLOW, range('2025-01-01', '2025-04-01'), 'rows')).toEqual([
      'ticket_row 2025-01-01/2025-04-01',
    ]);
    expect(tablesOf(FLOW, range('2025-01-01', '2025-04-01'), 'days')).toEqual([
      'ticket_day 2025-01-01/2025-04-01',
    ]);
  });

  test('is what there is', () => {
    expect(tablesOf(BRIDGE, range('2025-11-01', '2025-11-15'))).toEqual([
      'mrr_movement 2025-11-01/2025-11-15',
    ]);
  });

  test('of stocks is that of month ends on month ends', () => {
    expect(tablesOf(STOCK, at('2024-02-29'))).toEqual(['account_month_end 2024-02-29@2024-02-29:']);
    expect(tablesOf(STOCK, at('2025-02-27'))).toEqual(['account_day 2025-02-27@2025-02-27:']);
    expect(tablesOf(STOCK, range('2025-02-01', '2025-03-01'))).toEqual([
      'account_day 2025-02-01/2025-03-01',
    ]);
  });

  test('refuses what a dataset cannot say', () => {
    expect(() => legsOf(FLOW, at('2025-01-31'), 'any')).toThrow(/bad_catalogue/);
    const interval: Dataset = {
      ...FLOW,
      time: { kind: 'interval', table: 't', from: 'valid_from', to: 'valid_to' },
    };
    expect(() => legsOf(interval, range('2025-01-01', '2025-02-01'), 'any')).toThrow(
      /bad_catalogue/,
    );
  });
});
