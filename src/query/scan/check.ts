/** The second lock: a produced tree is walked before it becomes SQL. */
import { Fault, assertNever } from '../../base/fault.ts';
import { compileDuckdb } from '../../base/sql/compile-duckdb.ts';
import type { Compiled } from '../../base/sql/compiled.ts';
import type { From, Query } from '../../base/sql/statement.ts';
import { isScan } from './scan.ts';

/** SQL of a query in which every table stands inside a scan; anything else is a fault. */
export function compileScanned(query: Query): Compiled {
  countScans(query);
  return compileDuckdb(query);
}

/** How many scans a query holds. Refuses any table outside of one. */
export function countScans(query: Query): number {
  if (query.kind === 'union_all') return total(query.queries.map(countScans));
  const named = query.ctes.map((each) => countScans(each.query));
  const froms = query.joins.map((each) => scansIn(each.with));
  return total([...named, query.from === null ? 0 : scansIn(query.from), ...froms]);
}

function scansIn(from: From): number {
  if (isScan(from)) return 1;
  switch (from.kind) {
    case 'subquery':
      return countScans(from.query);
    case 'values':
    case 'dates':
      return 0;
    case 'table':
      throw new Fault('unscanned_table', {
        message: `table ${from.table.name.slice(0, 60)} is read outside of a scan`,
      });
    default:
      return assertNever(from);
  }
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
