/** The first step of unit parts: facts summed per frame, unit and own dimension, one column per read. */
import { cast, col, sum, val } from '../../base/sql/build-expression.ts';
import { as, select, subquery, unionAll } from '../../base/sql/build-query.ts';
import type { Output, Query, SelectNode } from '../../base/sql/statement.ts';
import { required } from '../../base/fault.ts';
import type { Dataset } from '../../model/schema.ts';
import { factSelect } from './fact.ts';
import { currencyOf } from './currency-of.ts';
import { legsOf } from './route.ts';
import type { Route } from './route.ts';
import type { FactColumn, World } from './spec.ts';
import { gatheredPart, unitColumn } from './unit-spec.ts';
import type { UnitRead, UnitSpec } from './unit-spec.ts';
import { windowOf } from './window.ts';
import type { Window } from './window.ts';

type Source = { dataset: Dataset; route: Route; windows: Map<UnitRead, (Window | null)[]> };

/** Columns: `f` (with several frames), `u`, `k0` … (gathered dimensions), then the reads' columns. */
export function gather(spec: UnitSpec, world: World): Query {
  const sources = sourcesOf(spec);
  const selects = sources.map((source) => selectOf(source, spec, world));
  const [first] = selects;
  if (sources.length === 1 && first !== undefined) return first;
  const keys = keyColumns(spec);
  const parts = sources.map((source, at) =>
    widened({ source, select: required(selects[at], 'a select'), keys, reads: spec.reads }),
  );
  return select({
    columns: [...keys, ...spec.reads.map(({ as: name }) => as(name, sum(col(name))))],
    from: subquery(unionAll(...parts), 'g'),
    groupBy: keys.map((key) => col(key)),
  });
}

/** Names of the columns that a gathered row is known by. */
export function keyColumns(spec: UnitSpec): string[] {
  const dimensions = gatheredPart(spec).dimensions.map((_, at) => `k${at}`);
  return [...(spec.stretches.length > 1 ? ['f'] : []), 'u', ...dimensions];
}

/** One source per table (and end of a split window); a window that two tables share is in both, each with its own days. */
function sourcesOf({ reads, stretches }: UnitSpec): Source[] {
  const sources = new Map<string, Source>();
  for (const each of reads) {
    const need = currencyOf(each.dataset, each.read.measure) === null ? 'any' : 'days';
    stretches.forEach((stretch, tag) => {
      const legs = legsOf(each.dataset, windowOf(each.read, stretch), need);
      for (const [at, { route, window }] of legs.entries()) {
        const key = `${each.dataset.id} ${route.table} ${window.kind} ${at}`;
        const source = sources.get(key) ?? { dataset: each.dataset, route, windows: new Map() };
        sources.set(key, source);
        const windows = source.windows.get(each) ?? stretches.map(() => null);
        source.windows.set(each, windows);
        windows[tag] = window;
      }
    });
  }
  return [...sources.values()];
}

function selectOf({ dataset, route, windows }: Source, spec: UnitSpec, world: World): SelectNode {
  const columns: FactColumn[] = [...windows].map(([{ as: name, read }, when]) => ({
    as: name,
    measure: read.measure,
    where: read.where,
    due:
      read.kind === 'stock' && read.due !== null
        ? (dataset.fields[read.due.field] ?? read.due.field)
        : null,
    quantile: null,
    windows: when,
  }));
  const unit = unitColumn(spec.unit, dataset, spec.names);
  return factSelect(
    { dataset, route, columns, attribution: gatheredPart(spec), unit, byDate: false },
    world,
  );
}

/** The select with a column for every read, null where it does not give it, so that sources can be stacked. */
function widened({
  source,
  select: inner,
  keys,
  reads,
}: {
  source: Source;
  select: SelectNode;
  keys: readonly string[];
  reads: readonly UnitRead[];
}): Query {
  const values = reads.map((read): Output => {
    const given = source.windows.has(read) ? col(read.as) : val(null);
    return as(read.as, cast(given, 'decimal(38,6)'));
  });
  return select({ columns: [...keys, ...values], from: subquery(inner, 'q') });
}
