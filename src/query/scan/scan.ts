/** The only way to reach a table. */
import { and, col, inList, val } from '../../base/sql/build-expression.ts';
import { select, subquery, table } from '../../base/sql/build-query.ts';
import type { Expression } from '../../base/sql/expression.ts';
import type { From } from '../../base/sql/statement.ts';
import { Fault, assertNever } from '../../base/fault.ts';
import { assertViewer } from '../../base/viewer.ts';
import type { Viewer } from '../../base/viewer.ts';
import type { Filter } from '../schema.ts';
import { filterOf } from './filter.ts';
import type { TableRule, Tables } from './tables.ts';

declare const scopeBrand: unique symbol;

/** Who asks, about which accounts. Made only by `scopeOf`; a scan cannot be built without one. */
export type Scope = {
  readonly viewer: Viewer;
  /** Filters by account narrow every scan, exactly as a row rule does. */
  readonly accounts: readonly Filter[];
  readonly tables: Tables;
  readonly [scopeBrand]: true;
};

const scopes = new WeakSet<object>();
const scans = new WeakSet<object>();
const permitted = new WeakMap<Viewer, readonly Expression[]>();

/** The scope of a question. Refuses a viewer that was not properly made. */
export function scopeOf(spec: {
  viewer: Viewer;
  accounts: readonly Filter[];
  tables: Tables;
}): Scope {
  assertViewer(spec.viewer);
  const scope = Object.freeze({ ...spec });
  scopes.add(scope);
  return scope as unknown as Scope;
}

/**
 * These columns of a table, with the rows that the viewer may see:
 * `(select a, b from t where t.account_id in ($1, …)) as alias`.
 */
export function scan(
  name: string,
  columns: readonly string[],
  { as, scope }: { as: string; scope: Scope },
): From {
  if (!scopes.has(scope))
    throw new Fault('forged_viewer', { message: 'a scan without a scope that scopeOf made' });
  const rule = scope.tables.get(name);
  if (rule === undefined)
    throw new Fault('unruled_table', { message: `table ${name.slice(0, 60)} has no row rule` });
  const where = rowsOf(rule, scope);
  const source =
    where === null
      ? table(name, as)
      : subquery(select({ columns: [...columns], from: table(name), where }), as);
  scans.add(source);
  return source;
}

/** Did `scan` make this? */
export function isScan(from: From): boolean {
  return scans.has(from);
}

function rowsOf(rule: TableRule, { viewer, accounts }: Scope): Expression | null {
  switch (rule.by) {
    case 'open':
      return null;
    case 'staff':
      return viewer.rule.kind === 'all' ? null : val(false);
    case 'account': {
      const key = col(rule.column);
      const seen = viewer.rule.kind === 'all' ? null : inList(key, idsOf(viewer));
      const asked = accounts.map((filter) => filterOf(key, filter));
      return seen === null && asked.length === 0 ? null : and(seen, ...asked);
    }
    default:
      return assertNever(rule);
  }
}

function idsOf(viewer: Viewer): readonly Expression[] {
  const known = permitted.get(viewer);
  if (known !== undefined) return known;
  const ids = viewer.rule.kind === 'all' ? [] : viewer.rule.ids.map((id) => val(id));
  permitted.set(viewer, ids);
  return ids;
}
