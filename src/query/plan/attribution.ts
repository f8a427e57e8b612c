/** Whose a row is: how a dimension is read from a fact, and what must be joined for it. */
import {
  and,
  cast,
  col,
  eq,
  fn,
  gt,
  isNull,
  le,
  or,
  times,
  val,
} from '../../base/sql/build-expression.ts';
import { join } from '../../base/sql/build-query.ts';
import type { Expression } from '../../base/sql/expression.ts';
import type { Join } from '../../base/sql/statement.ts';
import type { Dataset, Dimension } from '../../model/schema.ts';
import type { Filter } from '../schema.ts';
import { filterOf, outsideOf } from '../scan/filter.ts';
import { scan } from '../scan/scan.ts';
import type { Scope } from '../scan/scan.ts';

/** A filter whose dimension is known. Filters by account are not here: they narrow the scans themselves. */
export type MemberFilter = Pick<Filter, 'op' | 'values'> & { dimension: Dimension };

/** How an answer is cut: by which dimensions, of which members, without which groups. */
export type Attribution = {
  readonly dimensions: readonly Dimension[];
  readonly filters: readonly MemberFilter[];
  /** Groups left out, as tuples of members: what remains is "others". Null leaves none out. */
  readonly hidden: Hidden | null;
};

export type Hidden = {
  readonly dimensions: readonly Dimension[];
  readonly tuples: readonly (readonly (string | null)[])[];
};

/** All rows, uncut. */
export const WHOLE: Attribution = { dimensions: [], filters: [], hidden: null };

/** Where a dimension is found for rows of a dataset; null = it cannot be told. */
export type Lens = { kind: 'own' | 'state' | 'owner'; column: string };

/** How rows of a dataset tell a dimension. An own column comes first: the actor of an activity before its owner. */
export function lensOf(dimension: Dimension, dataset: Dataset): Lens | null {
  const own = dataset.fields[dimension.id];
  if (own !== undefined) return { kind: 'own', column: own };
  if (dataset.owner !== 'account' || dimension.kind === 'field') return null;
  if (isAccount(dimension)) return { kind: 'own', column: 'account_id' };
  return { kind: dimension.kind, column: dimension.column };
}

/** Is this the dimension of accounts themselves? */
export function isAccount(dimension: Dimension): boolean {
  return dimension.kind === 'state' && dimension.column === 'account_id';
}

export type Attributed = {
  joins: readonly Join[];
  /** One expression per dimension, in order. */
  keys: readonly Expression[];
  where: Expression | null;
  /** Share of the row that belongs to the owner; null = all of it. */
  weight: Expression | null;
};

/** A fact as its attribution sees it: its columns, its state, and the day at which the state is looked up. */
export type Attributable = {
  dataset: Dataset;
  /** A column of the fact; using it adds it to the scan. */
  own: (column: string) => Expression;
  day: Expression;
  scope: Scope;
  /** Rows are counted per owner whatever the dimensions: the unit of the read is a colleague. */
  byOwner: boolean;
};

/** Does an attribution need states or owners joined to rows of a dataset? */
export function needsJoins(
  dataset: Dataset,
  { dimensions, filters, hidden }: Attribution,
): boolean {
  const filtered = filters.map((filter) => filter.dimension);
  const all = [...dimensions, ...filtered, ...(hidden?.dimensions ?? [])];
  return all.some((dimension) => lensOf(dimension, dataset)?.kind !== 'own');
}

/** The joins, keys, conditions and weight that an attribution needs over a fact. */
export function attribute(fact: Attributable, attribution: Attribution): Attributed {
  const needs = {
    state: new Set<string>(),
    owner: new Set<string>(fact.byOwner ? ['user_id'] : []),
  };
  const expressionOf = (dimension: Dimension): Expression => {
    const lens = lensOf(dimension, fact.dataset);
    if (lens === null) return val(null);
    if (lens.kind === 'own') return fact.own(lens.column);
    needs[lens.kind].add(lens.column);
    return col(lens.column, lens.kind === 'state' ? 's' : 'o');
  };
  const keys = attribution.dimensions.map(expressionOf);
  const kept = attribution.filters.map((filter) =>
    filterOf(expressionOf(filter.dimension), filter),
  );
  const { hidden } = attribution;
  const shown =
    hidden === null ? null : outsideOf(hidden.dimensions.map(expressionOf), hidden.tuples);
  const where = kept.length === 0 && shown === null ? null : and(...kept, shown);
  const weight = needs.owner.size === 0 ? null : ownerShare();
  return { joins: joinsFor(fact, needs), keys, where, weight };
}

/** The share of the joined owner; a row without a state belongs to nobody, wholly. */
export function ownerShare(): Expression {
  return fn('coalesce', col('split', 'o'), val(1));
}

/** Left join to the owners of a state, one row per owner. */
export function ownerJoin(columns: ReadonlySet<string>, state: Expression, scope: Scope): Join {
  const owners = scan('state_owner', ['state_id', 'split', ...columns], { as: 'o', scope });
  return join('left', owners, eq(col('state_id', 'o'), state));
}

/** `[valid_from, valid_to)` of the aliased table holds the day. */
export function inForce(alias: string, day: Expression): Expression {
  const to = col('valid_to', alias);
  return and(le(col('valid_from', alias), day), or(isNull(to), gt(to, day)));
}

/**
 * The value times the owner's share, where there is one. The wide type comes first: the engine multiplies two decimals
 * of up to 18 digits into one of 18, which amounts of nine digits would overflow.
 */
export function weighted(value: Expression, weight: Expression | null): Expression {
  return weight === null ? value : times(cast(value, 'decimal(38,8)'), weight);
}

function joinsFor(fact: Attributable, needs: { state: Set<string>; owner: Set<string> }): Join[] {
  const joins: Join[] = [];
  const byColumn = fact.dataset.stateColumn;
  const lookUp = byColumn === null && needs.owner.size > 0;
  if (needs.state.size > 0 || lookUp) joins.push(stateJoin(fact, needs.state));
  if (needs.owner.size > 0) {
    const state = byColumn === null ? col('state_id', 's') : fact.own(byColumn);
    joins.push(ownerJoin(needs.owner, state, fact.scope));
  }
  return joins;
}

function stateJoin({ dataset, own, day, scope }: Attributable, columns: ReadonlySet<string>): Join {
  if (dataset.stateColumn !== null) {
    const states = scan('account_state', ['state_id', ...columns], { as: 's', scope });
    return join('left', states, eq(col('state_id', 's'), own(dataset.stateColumn)));
  }
  const all = new Set(['state_id', 'account_id', 'valid_from', 'valid_to', ...columns]);
  const states = scan('account_state', [...all], { as: 's', scope });
  return join(
    'left',
    states,
    and(eq(col('account_id', 's'), own('account_id')), inForce('s', day)),
  );
}
