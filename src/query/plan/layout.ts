/** How a select tells its windows apart: by conditions where one row per group will do, else by a joined list. */
import { col, eq, val } from '../../base/sql/build-expression.ts';
import { join } from '../../base/sql/build-query.ts';
import type { Expression } from '../../base/sql/expression.ts';
import type { Join } from '../../base/sql/statement.ts';
import { joinsOf } from './attribution.ts';
import { currencyOf } from './currency-of.ts';
import type { FactColumn, FactSpec } from './spec.ts';
import { both, covers, date, hull, isDue, rowDay } from './timing.ts';
import type { Own } from './timing.ts';
import { windowKey } from './window.ts';
import type { Window } from './window.ts';
import { listOf, meets } from './window-list.ts';
import type { Entry } from './window-list.ts';

export type Layout = {
  /** Column that says which tag a row is of; null where there is one tag. */
  readonly tag: Expression | null;
  readonly joins: readonly Join[];
  readonly where: Expression | null;
  /** Which rows count into a column; null = all. */
  filterOf(column: FactColumn): Expression | null;
  /** The day a row is read at: of its own, or of the window. */
  readonly day: Expression;
  /** The day whose exchange rate converts a row. */
  readonly fx: Expression;
};

/** The layout of a select. All its windows are of one kind, ranges or days. */
export function layOut(spec: FactSpec, own: Own): Layout {
  const windows = distinct(spec.columns.flatMap((column) => column.windows));
  const [only] = windows;
  if (spec.byDate) return dated(spec, windows, own);
  if (tagsIn(spec) > 1 || only === undefined || readsOtherDays(spec, windows)) {
    return listed(spec, windows, own);
  }
  return windows.length === 1 ? single(spec, only, own) : inline(spec, windows, own);
}

/** Do rates or states have to be looked up at several days? Then each row needs the day of its window. */
function readsOtherDays(
  { dataset, columns, attribution }: FactSpec,
  windows: readonly Window[],
): boolean {
  const days = windows.flatMap((window) => (window.kind === 'day' ? [window] : []));
  const isConverted = columns.some(({ measure }) => currencyOf(dataset, measure) !== null);
  const isLookedUp = dataset.stateColumn === null && joinsOf(dataset, attribution) !== 'none';
  return (
    (isConverted && new Set(days.map(({ fx }) => fx)).size > 1) ||
    (isLookedUp && new Set(days.map(({ day }) => day)).size > 1)
  );
}

/** The rows' own date tells their window. */
function dated({ route }: FactSpec, windows: readonly Window[], own: Own): Layout {
  return {
    tag: rowDay(route, own),
    joins: [],
    where: hull(route, windows, own),
    filterOf: () => null,
    day: rowDay(route, own),
    fx: rowDay(route, own),
  };
}

/** One window: it is the whole condition. */
function single({ route }: FactSpec, window: Window, own: Own): Layout {
  return {
    ...daysOf(window, { route, own }),
    tag: null,
    joins: [],
    where: covers(route, window, own),
    filterOf: ({ windows: [asked = null], due }) =>
      asked === null ? val(false) : dueAt(asked, due, own),
  };
}

/** A few windows of one tag: each is a condition of the columns that look at it. */
function inline({ route }: FactSpec, windows: readonly Window[], own: Own): Layout {
  const [first] = windows;
  return {
    ...daysOf(first ?? null, { route, own }),
    tag: null,
    joins: [],
    where: hull(route, windows, own),
    filterOf: ({ windows: [window = null], due }) =>
      window === null ? val(false) : both(covers(route, window, own), dueAt(window, due, own)),
  };
}

/** The windows as a list `w(tag, slot, …)` that is joined. Columns that look at the same windows share a slot. */
function listed(spec: FactSpec, windows: readonly Window[], own: Own): Layout {
  const { route } = spec;
  const { entries, slots } = entriesOf(spec);
  const isDay = windows[0]?.kind === 'day';
  const slotOf = (column: FactColumn): Expression | null =>
    slots.size === 1 ? null : eq(col('slot', 'w'), val(slots.get(vectorKey(column)) ?? -1));
  const dueOf = (due: string | null): Expression | null =>
    due === null ? null : isDue(own(due), col('due_from', 'w'), col('due_end', 'w'));
  return {
    tag: tagsIn(spec) === 1 ? null : col('tag', 'w'),
    joins: [join('inner', listOf(route, entries), meets(route, entries, own))],
    where: route.kind === 'dated' ? hull(route, windows, own) : null,
    filterOf: (column) => both(slotOf(column), dueOf(column.due)),
    day: isDay ? col('day', 'w') : rowDay(route, own),
    fx: isDay ? col('fx', 'w') : rowDay(route, own),
  };
}

function entriesOf({ columns }: FactSpec): {
  entries: Entry[];
  slots: ReadonlyMap<string, number>;
} {
  const slots = new Map<string, number>();
  const entries: Entry[] = [];
  for (const column of columns) {
    const key = vectorKey(column);
    if (slots.has(key)) continue;
    const slot = slots.size;
    slots.set(key, slot);
    column.windows.forEach((window, tag) => {
      if (window !== null) entries.push({ tag, slot, window });
    });
  }
  return { entries, slots };
}

function daysOf(
  window: Window | null,
  { route, own }: { route: FactSpec['route']; own: Own },
): Pick<Layout, 'day' | 'fx'> {
  if (window?.kind === 'day') return { day: date(window.day), fx: date(window.fx) };
  return { day: rowDay(route, own), fx: rowDay(route, own) };
}

function dueAt(window: Window, due: string | null, own: Own): Expression | null {
  const range = window.kind === 'day' ? window.due : null;
  return due === null || range === null ? null : isDue(own(due), date(range.from), date(range.end));
}

function tagsIn({ columns }: FactSpec): number {
  return columns.reduce((most, column) => Math.max(most, column.windows.length), 0);
}

function vectorKey({ windows }: FactColumn): string {
  return windows.map((window) => (window === null ? '-' : windowKey(window))).join(' ');
}

function distinct(windows: readonly (Window | null)[]): Window[] {
  const found = new Map<string, Window>();
  for (const window of windows) if (window !== null) found.set(windowKey(window), window);
  return [...found.values()];
}
