/** Sums over rows, gathered into one select per table. */
import { addMonths, monthsBetween } from '../../base/date.ts';
import { op, or, val } from '../../base/sql/build-expression.ts';
import type { SelectNode } from '../../base/sql/statement.ts';
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
      const key = `${need.dataset.id} ${route.table} ${window.kind} ${need.quantile === null} ${isDated(route, window)}`;
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
  const { columns, slots, byDate } = columnsFor(source, attribution);
  const { dataset, route } = source;
  const query = factSelect({ dataset, route, columns, attribution, unit: null, byDate }, world);
  const said = isManifold(attribution) ? withSums(query, columns.length, source) : query;
  return {
    compiled: compileScanned(limited(said)),
    tagged: !slots.has(''),
    keys: attribution.dimensions.length,
    slots,
  };
}

/** May there be many groups? Members with names of their own are many; of few, it costs more to look than to send them. */
function isManifold({ dimensions }: Attribution): boolean {
  return dimensions.some(({ label }) => label !== null);
}

/** Groups whose sums are all zero say nothing, so they stay where they are. A target of zero says something. */
function withSums(query: SelectNode, count: number, { values }: Source): SelectNode {
  const isSum = [...values.values()].every(
    ({ quantile, aim }) => quantile === null && aim === null,
  );
  if (!isSum) return query;
  const sums = query.columns.slice(-count);
  return { ...query, having: or(...sums.map(({ expression }) => op(expression, '<>', val(0)))) };
}

type Columns = Pick<FactSpec, 'columns' | 'byDate'> & Pick<Statement, 'slots'>;

function columnsFor(source: Source, { dimensions }: Attribution): Columns {
  const windows = [...source.windows.values()];
  if (isInline(windows)) return inlineColumns(source);
  if (!windows.every((window) => isDated(source.route, window))) return taggedColumns(source);
  const dates = new Map([...source.windows].map(([key, window]) => [key, datesOf(window)]));
  // one row per date is little for a whole; for each of many groups it may be more than one per window
  const isFew =
    dimensions.length === 0 || new Set([...dates.values()].flat()).size <= windows.length;
  return isFew ? datedColumns(source, dates) : taggedColumns(source);
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

/** Do dates of the table tell the window, whatever else lies beside it? Not where rates of another day are asked for. */
function isDated(route: Route, window: Window): boolean {
  if (route.kind !== 'dated') return false;
  if (window.kind === 'day') return window.due === null && window.fx === window.day;
  return route.monthly && window.from?.endsWith('-01') === true && window.end.endsWith('-01');
}

/** The dates whose rows together are those of a dated window: its day, or first days of its months. */
function datesOf(window: Window): string[] {
  if (window.kind === 'day') return [window.day];
  const from = window.from ?? window.end;
  return Array.from({ length: monthsBetween(from, window.end) }, (_, at) => addMonths(from, at));
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
  const tags = new Map([...source.windows.keys()].map((key, at) => [key, [String(at)]]));
  return { columns: valueColumns(source), slots: slotsBy(source, tags), byDate: false };
}

/** One row per group and date; each window is one date, or the sum of several. */
function datedColumns(source: Source, dates: ReadonlyMap<string, readonly string[]>): Columns {
  return { columns: valueColumns(source), slots: slotsBy(source, dates), byDate: true };
}

/** A column for each value, whatever the window. */
function valueColumns({ values, windows }: Source): FactColumn[] {
  const all = [...windows.values()];
  return [...values.values()].map((need, at) => columnOf(need, `v${at}`, all));
}

/** Slots by tag and column. A tag of several windows gives its value to each of them. */
function slotsBy(
  { cells, values }: Source,
  tagsOf: ReadonlyMap<string, readonly string[]>,
): Statement['slots'] {
  const places = new Map([...values.keys()].map((key, at) => [key, at]));
  const tags = new Set([...tagsOf.values()].flat());
  const slots = new Map([...tags].map((tag) => [tag, Array.from(places, (): number[] => [])]));
  for (const { value, window, slot } of cells) {
    for (const tag of tagsOf.get(window) ?? [])
      slots.get(tag)?.[places.get(value) ?? 0]?.push(slot);
  }
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
