/** Which table of a dataset answers for a window: always the coarsest one that can. */
import { addDays, addMonths, monthsBetween, startOfMonth } from '../../base/date.ts';
import { Fault, assertNever, required } from '../../base/fault.ts';
import type { Dataset } from '../../model/schema.ts';
import type { Range, Window } from './window.ts';

/** How a table holds time: rows on a date, or rows in force from a date to before another. */
export type Route =
  | {
      kind: 'dated';
      table: string;
      date: string;
      /** Dates are first days of months. */ monthly: boolean;
    }
  | { kind: 'interval'; table: string; from: string; to: string };

export type Leg = { route: Route; window: Window };

/** What a read asks of the table: single rows (quantiles), or days (exchange rates of the row's own date). */
export type Need = 'rows' | 'days' | 'any';

/** The legs of a window. Their rows are disjoint and together they are the window. */
export function legsOf(dataset: Dataset, window: Window, need: Need): Leg[] {
  const { time } = dataset;
  switch (time.kind) {
    case 'event':
      return window.kind === 'range'
        ? eventLegs(dataset, window, need)
        : refuse(dataset, 'has no value in force at a day');
    case 'daily': {
      const isEnd = window.kind === 'day' && time.monthEndTable !== null && isMonthEnd(window.day);
      return [
        {
          route: dated(isEnd ? (time.monthEndTable ?? time.table) : time.table, time.date),
          window,
        },
      ];
    }
    case 'interval':
      if (window.kind === 'range') return refuse(dataset, 'has no rows dated in a period');
      return [
        { route: { kind: 'interval', table: time.table, from: time.from, to: time.to }, window },
      ];
    default:
      return assertNever(time);
  }
}

/** From how many whole months on the month table is worth a second scan for the days beside them. */
const WORTH_A_SPLIT = 3;

function eventLegs(dataset: Dataset, window: Range, need: Need): Leg[] {
  if (dataset.time.kind !== 'event') return [];
  const { row, day, month } = dataset.time;
  const finest = row ?? day ?? month;
  if (need === 'rows') return [leg(required(row ?? day, `rows of dataset ${dataset.id}`), window)];
  const daily = day ?? finest;
  if (month === null || (need === 'days' && (day ?? row) !== null)) {
    return [leg(required(daily, `a table of dataset ${dataset.id}`), window)];
  }
  const monthly = { ...month, monthly: true };
  if ((day ?? row) === null || isWholeMonths(window)) return [leg(monthly, window)];
  return split({ window, daily: required(daily, `days of dataset ${dataset.id}`), monthly });
}

type Place = { table: string; date: string; monthly?: boolean };

/** Whole months from the month table, the days before and after them from the day table. */
function split({ window, daily, monthly }: { window: Range; daily: Place; monthly: Place }): Leg[] {
  const from = window.from === null ? null : nextMonthStart(window.from);
  const end = startOfMonth(window.end);
  const months = from === null ? WORTH_A_SPLIT : monthsBetween(from, end);
  if (months < WORTH_A_SPLIT) return [leg(daily, window)];
  const legs = [leg(monthly, { kind: 'range', from, end })];
  if (window.from !== null && from !== null && window.from < from) {
    legs.push(leg(daily, { kind: 'range', from: window.from, end: from }));
  }
  if (end < window.end) legs.push(leg(daily, { kind: 'range', from: end, end: window.end }));
  return legs;
}

function leg({ table, date, monthly = false }: Place, window: Window): Leg {
  return { route: { ...dated(table, date), monthly }, window };
}

function dated(table: string, date: string): Extract<Route, { kind: 'dated' }> {
  return { kind: 'dated', table, date, monthly: false };
}

function nextMonthStart(date: string): string {
  return date.endsWith('-01') ? date : startOfMonth(addMonths(date, 1));
}

function isWholeMonths({ from, end }: Range): boolean {
  return (from === null || from.endsWith('-01')) && end.endsWith('-01');
}

function isMonthEnd(day: string): boolean {
  return addDays(day, 1).endsWith('-01');
}

function refuse(dataset: Dataset, why: string): never {
  throw new Fault('bad_catalogue', { message: `dataset ${dataset.id} ${why}` });
}
