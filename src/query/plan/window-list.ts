/** Windows as a small table `w`, so that one scan serves many of them. */
import { and, col, eq, ge, lt, val } from '../../base/sql/build-expression.ts';
import { as, dates, join, select, subquery, valuesTable } from '../../base/sql/build-query.ts';
import type { Expression } from '../../base/sql/expression.ts';
import type { From } from '../../base/sql/statement.ts';
import { addMonths, startOfMonth } from '../../base/date.ts';
import type { Route } from './route.ts';
import { date, inForceAt } from './timing.ts';
import type { Own } from './timing.ts';
import type { Day, Range, Window } from './window.ts';

export type Entry = { tag: number; slot: number; window: Window };

/** Before any day there is: where a range has no beginning. */
const ALWAYS = '0001-01-01';

/** The list: `w(tag, slot, day, fx, due_from, due_end)` of days, `w(tag, slot, day)` or `w(tag, slot, start, finish)` of ranges. */
export function listOf(route: Route, entries: readonly Entry[]): From {
  const days = entries.flatMap(({ window, ...at }) =>
    window.kind === 'day' ? [{ ...at, ...window }] : [],
  );
  if (days.length > 0) return dayList(days);
  const ranges = entries.flatMap(({ window, ...at }) =>
    window.kind === 'range' ? [{ ...at, ...window }] : [],
  );
  const months = route.kind === 'dated' && route.monthly ? monthsOf(ranges) : null;
  if (months !== null) return valuesTable('w', ['tag', 'slot', 'day'], months);
  const list = valuesTable(
    'w',
    ['tag', 'slot', 'start', 'finish'],
    ranges.map(({ tag, slot, from, end }) => [
      val(tag),
      val(slot),
      date(from ?? ALWAYS),
      date(end),
    ]),
  );
  return isOpen(entries) ? list : eachDayOf(list, ranges, route);
}

/** Most months that are written out one by one. */
const MOST_MONTHS = 80;

/** The months of ranges, one row each; null where they are too many or have no beginning. */
function monthsOf(
  ranges: readonly (Range & { tag: number; slot: number })[],
): Expression[][] | null {
  const rows: Expression[][] = [];
  for (const { tag, slot, from, end } of ranges) {
    if (from === null) return null;
    for (let month = from; month < end; month = addMonths(startOfMonth(month), 1)) {
      // dates of the table are first days: the month a range begins inside of is not in it
      if (month.endsWith('-01')) rows.push([val(tag), val(slot), date(month)]);
      if (rows.length > MOST_MONTHS) return null;
    }
  }
  return rows.length === 0 ? null : rows;
}

/** When a row of the fact belongs to an entry of the list. */
export function meets(route: Route, entries: readonly Entry[], own: Own): Expression {
  if (route.kind === 'interval') return inForceAt(route, col('day', 'w'), own);
  const at = own(route.date);
  return isOpen(entries)
    ? and(ge(at, col('start', 'w')), lt(at, col('finish', 'w')))
    : eq(at, col('day', 'w'));
}

/** Ranges as single days, so that a fact meets them by equality. */
function eachDayOf(list: From, ranges: readonly Range[], route: Route): From {
  const monthly = route.kind === 'dated' && route.monthly;
  const first = ranges.map(({ from }) => from ?? ALWAYS).reduce((a, b) => (b < a ? b : a));
  const last = ranges.map(({ end }) => end).reduce((a, b) => (b > a ? b : a));
  const series = dates({
    first: date(monthly ? startOfMonth(first) : first),
    last: date(last),
    step: monthly ? 'month' : 'day',
    column: 'day',
    as: 'd',
  });
  const day = col('day', 'd');
  const query = select({
    columns: [as('tag', col('tag', 'w')), as('slot', col('slot', 'w')), as('day', day)],
    from: list,
    joins: [join('inner', series, and(ge(day, col('start', 'w')), lt(day, col('finish', 'w'))))],
  });
  return subquery(query, 'w');
}

function dayList(days: readonly (Day & { tag: number; slot: number })[]): From {
  const rows = days.map(({ tag, slot, day, fx, due }) => [
    val(tag),
    val(slot),
    date(day),
    date(fx),
    date(due?.from ?? day),
    date(due?.end ?? day),
  ]);
  return valuesTable('w', ['tag', 'slot', 'day', 'fx', 'due_from', 'due_end'], rows);
}

/** Is a range without a beginning among them? */
function isOpen(entries: readonly Entry[]): boolean {
  return entries.some(({ window }) => window.kind === 'range' && window.from === null);
}
