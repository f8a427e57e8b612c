/** Owners of states, as shares: one row per state and group, whatever the number of owners that a filter lets through. */
import {
  and,
  cast,
  col,
  eq,
  fn,
  isNotNull,
  isNull,
  or,
  sum,
  times,
  val,
} from '../../base/sql/build-expression.ts';
import { as, join, select, subquery } from '../../base/sql/build-query.ts';
import type { Expression } from '../../base/sql/expression.ts';
import type { Join } from '../../base/sql/statement.ts';
import type { Dimension } from '../../model/schema.ts';
import type { Filter } from '../schema.ts';
import { filterOf, outsideOf } from '../scan/filter.ts';
import { scan } from '../scan/scan.ts';
import type { Scope } from '../scan/scan.ts';

type OwnerFilter = Pick<Filter, 'op' | 'values'> & { dimension: Dimension };
type Tuples = readonly (readonly (string | null)[])[];

/** What an attribution asks of owners: columns to group by, filters, and groups to leave out. */
export type OwnersAsked = {
  readonly columns: ReadonlySet<string>;
  readonly filters: readonly OwnerFilter[];
  readonly hidden: { readonly columns: readonly string[]; readonly tuples: Tuples } | null;
};

/** Is anything asked of owners? */
export function asksOwners({ columns, filters, hidden }: OwnersAsked): boolean {
  return columns.size > 0 || filters.length > 0 || hidden !== null;
}

/**
 * Left join `o(state_id, split, …)` to the owners of a state. Shares of owners in one group are added first, so that
 * a row or unit is never in a group twice.
 */
export function ownerJoin(asked: OwnersAsked, state: Expression, scope: Scope): Join {
  const { columns, filters, hidden } = asked;
  const read = new Set([
    ...columns,
    ...filters.map((each) => each.dimension.column),
    ...(hidden?.columns ?? []),
  ]);
  const own = (name: string): Expression => col(name, 'p');
  const keys = ['state_id', ...columns];
  const kept = filters.map((filter) => filterOf(own(filter.dimension.column), filter));
  const shown = hidden === null ? [] : [outsideOf(hidden.columns.map(own), hidden.tuples)];
  // a colleague holds a state once: split by colleague there is nothing to add
  const isSingle = columns.has('user_id');
  const query = select({
    columns: [
      ...keys.map((name) => as(name, own(name))),
      as('split', isSingle ? own('split') : sum(own('split'))),
    ],
    from: scan('state_owner', [...new Set(['state_id', 'split', ...read])], { as: 'p', scope }),
    where: kept.length + shown.length === 0 ? null : and(...kept, ...shown),
    groupBy: isSingle ? null : keys.map(own),
  });
  return join('left', subquery(query, 'o'), eq(col('state_id', 'o'), state));
}

/** Keeps what has an owner who passes; what has no state has nobody, and passes where nobody does. */
export function ownerKept({ filters, hidden }: OwnersAsked, state: Expression): Expression | null {
  if (filters.length === 0 && hidden === null) return null;
  const passesNobody = filters.every(({ op, values }) => values.includes(null) === (op === 'in'));
  const hidesNobody = hidden?.tuples.some((tuple) => tuple.every((key) => key === null)) === true;
  const nobody = passesNobody && !hidesNobody ? isNull(state) : null;
  return or(isNotNull(col('state_id', 'o')), nobody);
}

/** The share of the joined owners; what has no state belongs to nobody, wholly. */
export function ownerShare(): Expression {
  return fn('coalesce', col('split', 'o'), val(1));
}

/**
 * The value times the owners' share, where there is one. The wide type comes first: the engine multiplies two decimals
 * of up to 18 digits into one of 18, which amounts of nine digits would overflow.
 */
export function weighted(value: Expression, weight: Expression | null): Expression {
  return weight === null ? value : times(cast(value, 'decimal(38,8)'), weight);
}
