/** Sums over rows, gathered into one select per table. */
import { addMonths } from '../../base/date.ts';
import type { Dataset } from '../../model/schema.ts';
import { compileScanned } from '../scan/check.ts';
import type { Attribution } from './attribution.ts';
import { factSelect } from './fact.ts';
import { currencyOf } from './currency-of.ts';
import type { FactNeed } from './needs.ts';
import { legsOf } from './route.ts';
import type { Route } from './route.ts';
import type { FactColumn, FactSpec, World } from './spec.ts';
import { limited } from './statement.ts';
import type { Statement } from './statement.ts';
import { windowKey } from './window.ts';
import type { Window } from './window.ts';

/** What one select over one table gives: which value (by key) in which window (by key), and its slot. */
type Source = {
  dataset: Dataset;
  route: Route;
  windows: Map<string, Window>;
  values: Map<string, FactNeed>;
  cells: { value: string; window: string; slot: number }[];
};

/** Up to this many windows that touch are told apart by conditions; more, or far apart, are joined as a list. */
const MOST_INLINE = 2;

/** One statement per table (rows for quantiles apart). A window that two tables share gives two terms of one sum. */
export function factStatements(
  needs: readonly FactNeed[],
  attribution: Attribution,
  world: World,
): Statement[] {
  const sources = new Map<string, Source>();
  for (const need of needs) {
    for (const { route, window } of legsOf(need.dataset, need.window, needOf(need))) {
      const key = `${need.dataset.id} ${route.table} ${window.kind} ${need.quantile === null}`;
      const source = sources.get(key) ?? emptySource(need.dataset, route);
      sources.set(key, source);
      const at = windowKey(window);
      source.windows.set(at, window);
      source.values.set(need.key, need);
      source.cells.push({ value: need.key, window: at, slot: need.slot });
    }
  }
  return [...sources.values()].map((source) => statementOf(source, attribution, world));
}

function statementOf(source: Source, attribution: Attribution, world: World): Statement {
  const { columns, slots, byDate } = columnsFor(source);
  const { dataset, route } = source;
  const query = factSelect({ dataset, route, columns, attribution, unit: null, byDate }, world);
  return {
    compiled: compileScanned(limited(query)),
    tagged: !slots.has(''),
    keys: attribution.dimensions.length,
    slots,
  };
}

type Columns = Pick<FactSpec, 'columns' | 'byDate'> & Pick<Statement, 'slots'>;

function columnsFor(source: Source): Columns {
  const windows = [...source.windows.values()];
  if (isInline(windows)) return inlineColumns(source);
  const dates = windows.map((window) => dateOf(source, window));
  return dates.includes(null) ? taggedColumns(source) : datedColumns(source);
}

/** One window, or two ranges without days between them: what lies in their hull is read anyway. */
function isInline(windows: readonly Window[]): boolean {
  if (windows.length <= 1) return true;
  if (windows.length > MOST_INLINE) return false;
  const ranges = windows.flatMap((window) => (window.kind === 'range' ? [window] : []));
  const [first, last] = ranges.toSorted((a, b) => (a.end < b.end ? -1 : 1));
  return (
    first !== undefined && last !== undefined && (last.from === null || last.from <= first.end)
  );
}

/** The one date that rows of a window have in the table; null where there may be several, or another day's rates. */
function dateOf({ route }: Source, window: Window): string | null {
  if (route.kind !== 'dated') return null;
  if (window.kind === 'day')
    return window.due === null && window.fx === window.day ? window.day : null;
  const isMonth = route.monthly && window.from !== null && addMonths(window.from, 1) === window.end;
  return isMonth && window.from?.endsWith('-01') === true ? window.from : null;
}

/** One row per group, a column for each value in each window. */
function inlineColumns({ cells, values, windows }: Source): Columns {
  const columns = cells.flatMap(({ value, window }, at) => {
    const need = values.get(value);
    return need === undefined ? [] : [columnOf(need, `v${at}`, [windows.get(window) ?? null])];
  });
  return { columns, slots: new Map([['', cells.map((cell) => [cell.slot])]]), byDate: false };
}

/** One row per group and window, a column for each value. */
function taggedColumns(source: Source): Columns {
  const { values, windows } = source;
  const tags = new Map([...windows.keys()].map((key, at) => [key, String(at)]));
  const all = [...windows.values()];
  const columns = [...values.values()].map((need, at) => columnOf(need, `v${at}`, all));
  return { columns, slots: slotsBy(source, (key) => tags.get(key) ?? ''), byDate: false };
}

/** One row per group and date; each window is one date. */
function datedColumns(source: Source): Columns {
  const { values, windows } = source;
  const all = [...windows.values()];
  const columns = [...values.values()].map((need, at) => columnOf(need, `v${at}`, all));
  const dates = new Map([...windows].map(([key, window]) => [key, dateOf(source, window) ?? '']));
  return { columns, slots: slotsBy(source, (key) => dates.get(key) ?? ''), byDate: true };
}

function slotsBy(
  { cells, values, windows }: Source,
  tagOf: (window: string) => string,
): Statement['slots'] {
  const places = new Map([...values.keys()].map((key, at) => [key, at]));
  const slots = new Map(
    [...windows.keys()].map((key) => [tagOf(key), Array.from(places, (): number[] => [])]),
  );
  for (const { value, window, slot } of cells)
    slots.get(tagOf(window))?.[places.get(value) ?? 0]?.push(slot);
  return slots;
}

function columnOf(
  { measure, where, due, quantile }: FactNeed,
  as: string,
  windows: readonly (Window | null)[],
): FactColumn {
  return { as, measure, where, due, quantile, windows };
}

function needOf({ dataset, measure, quantile }: FactNeed): 'rows' | 'days' | 'any' {
  if (quantile !== null) return 'rows';
  return currencyOf(dataset, measure) === null ? 'any' : 'days';
}

function emptySource(dataset: Dataset, route: Route): Source {
  return { dataset, route, windows: new Map(), values: new Map(), cells: [] };
}
