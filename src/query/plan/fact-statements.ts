/** Sums over rows, gathered into one select per table. */
import type { Dataset } from '../../model/schema.ts';
import { compileScanned } from '../scan/check.ts';
import type { Attribution } from './attribution.ts';
import { factSelect } from './fact.ts';
import { currencyOf } from './measure.ts';
import type { FactNeed } from './needs.ts';
import { legsOf } from './route.ts';
import type { Route } from './route.ts';
import type { FactColumn, World } from './spec.ts';
import { MOST_ROWS } from './statement.ts';
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
  const { columns, slots } = isInline([...source.windows.values()])
    ? inlineColumns(source)
    : taggedColumns(source);
  const { dataset, route } = source;
  const query = factSelect({ dataset, route, columns, attribution, unit: null }, world);
  return {
    compiled: compileScanned({ ...query, limit: MOST_ROWS + 1 }),
    tagged: slots.length > 1,
    keys: attribution.dimensions.length,
    slots,
  };
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

type Columns = { columns: FactColumn[]; slots: number[][][] };

/** One row per group, a column for each value in each window. */
function inlineColumns({ cells, values, windows }: Source): Columns {
  const columns = cells.flatMap(({ value, window }, at) => {
    const need = values.get(value);
    return need === undefined ? [] : [columnOf(need, `v${at}`, [windows.get(window) ?? null])];
  });
  return { columns, slots: [cells.map((cell) => [cell.slot])] };
}

/** One row per group and window, a column for each value. */
function taggedColumns({ cells, values, windows }: Source): Columns {
  const tags = [...windows.keys()];
  const keys = [...values.keys()];
  const slots: number[][][] = tags.map(() => keys.map(() => []));
  const places = {
    tags: new Map(tags.map((key, at) => [key, at])),
    keys: new Map(keys.map((key, at) => [key, at])),
  };
  for (const { value, window, slot } of cells) {
    slots[places.tags.get(window) ?? 0]?.[places.keys.get(value) ?? 0]?.push(slot);
  }
  const all = [...windows.values()];
  return { columns: [...values.values()].map((need, at) => columnOf(need, `v${at}`, all)), slots };
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
