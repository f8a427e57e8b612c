/** Conditions of time over the columns of a fact. */
import { and, eq, fn, ge, gt, inList, le, lt, or, val } from '../../base/sql/build-expression.ts';
import type { Expression } from '../../base/sql/expression.ts';
import { addMonths } from '../../base/date.ts';
import type { Route } from './route.ts';
import type { Range, Window } from './window.ts';

/** After any day there is: where an interval is open. */
export const FOREVER = '9999-12-31';

/** A column of the fact; using it adds it to the scan. */
export type Own = (column: string) => Expression;

/** A date as a bound value. */
export function date(day: string): Expression {
  return val(day, 'date');
}

/** Rows of the window. */
export function covers(route: Route, window: Window, own: Own): Expression {
  if (route.kind === 'interval')
    return inForceAt(route, date(window.kind === 'day' ? window.day : window.end), own);
  const at = own(route.date);
  if (window.kind === 'day') return eq(at, date(window.day));
  return window.from === null
    ? lt(at, date(window.end))
    : and(ge(at, date(window.from)), lt(at, date(window.end)));
}

/** One condition that holds all windows, so that the engine can skip what lies outside. */
export function hull(route: Route, windows: readonly Window[], own: Own): Expression {
  const days = new Set(windows.flatMap((window) => (window.kind === 'day' ? [window.day] : [])));
  if (route.kind === 'interval')
    return or(...[...days].map((day) => inForceAt(route, date(day), own)));
  const at = own(route.date);
  if (days.size > 0) return inList(at, [...days].map(date));
  const ranges = windows.flatMap((window) => (window.kind === 'range' ? [window] : []));
  if (route.monthly && areApart(ranges))
    return inList(
      at,
      ranges.map(({ from }) => date(from ?? '')),
    );
  const first = ranges.map(({ from }) => from ?? '').reduce((a, b) => (b < a ? b : a));
  const last = ranges.map(({ end }) => end).reduce((a, b) => (b > a ? b : a));
  return and(first === '' ? null : ge(at, date(first)), lt(at, date(last)));
}

/** Are these single months with others between them? Then the months are named, not what lies between. */
function areApart(ranges: readonly Range[]): boolean {
  const starts = ranges.flatMap(({ from, end }) =>
    from !== null && addMonths(from, 1) === end ? [from] : [],
  );
  if (starts.length < ranges.length) return false;
  const sorted = starts.toSorted();
  return sorted.slice(1).some((start, at) => addMonths(sorted[at] ?? start, 1) < start);
}

/** Rows in force at the end of a day. */
export function inForceAt(
  route: Extract<Route, { kind: 'interval' }>,
  day: Expression,
  own: Own,
): Expression {
  return and(le(own(route.from), day), gt(fn('coalesce', own(route.to), date(FOREVER)), day));
}

/** A date of the row lies in [from, end). */
export function isDue(field: Expression, from: Expression, end: Expression): Expression {
  return and(ge(field, from), lt(field, end));
}

/** The day of the row itself. */
export function rowDay(route: Route, own: Own): Expression {
  return own(route.kind === 'dated' ? route.date : route.from);
}

/** Both conditions; null is no condition. */
export function both(a: Expression | null, b: Expression | null): Expression | null {
  return a === null || b === null ? (a ?? b) : and(a, b);
}
