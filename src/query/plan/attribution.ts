/** Whose a row is: how a dimension is read from a fact, and what must be joined for it. */
import { and, col, eq, fn, gt, le, val } from '../../base/sql/build-expression.ts';
import { join } from '../../base/sql/build-query.ts';
import type { Expression } from '../../base/sql/expression.ts';
import type { Join } from '../../base/sql/statement.ts';
import type { Dataset, Dimension } from '../../model/schema.ts';
import type { Filter } from '../schema.ts';
import { filterOf, outsideOf } from '../scan/filter.ts';
import { scan } from '../scan/scan.ts';
import type { Scope } from '../scan/scan.ts';
import { asksOwners, ownerJoin, ownerKept, ownerShare } from './owners.ts';
import type { OwnersAsked } from './owners.ts';
import { FOREVER, date } from './timing.ts';

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

/**
 * What an attribution needs joined to rows of a dataset: nothing, their states (one row each), or owners too, who may
 * be several.
 */
export function joinsOf(
  dataset: Dataset,
  { dimensions, filters, hidden }: Attribution,
): 'none' | 'states' | 'owners' {
  const filtered = filters.map((filter) => filter.dimension);
  const all = [...dimensions, ...filtered, ...(hidden?.dimensions ?? [])];
  const kinds = all.map((dimension) => lensOf(dimension, dataset)?.kind);
  if (kinds.includes('owner')) return 'owners';
  return kinds.some((kind) => kind !== 'own') ? 'states' : 'none';
}

/** The joins, keys, conditions and weight that an attribution needs over a fact. */
export function attribute(fact: Attributable, attribution: Attribution): Attributed {
  const states = new Set<string>();
  const columns = new Set<string>(fact.byOwner ? ['user_id'] : []);
  const isOwned = (dimension: Dimension): boolean =>
    lensOf(dimension, fact.dataset)?.kind === 'owner';
  const expressionOf = (dimension: Dimension): Expression => {
    const lens = lensOf(dimension, fact.dataset);
    if (lens === null) return val(null);
    if (lens.kind === 'own') return fact.own(lens.column);
    (lens.kind === 'state' ? states : columns).add(lens.column);
    return col(lens.column, lens.kind === 'state' ? 's' : 'o');
  };
  const { dimensions, filters } = attribution;
  const keys = dimensions.map(expressionOf);
  const others = filters.filter((filter) => !isOwned(filter.dimension));
  const { hidden, shown } = hiddenFrom(attribution, { isOwned, expressionOf });
  const kept = others.map((filter) => filterOf(expressionOf(filter.dimension), filter));
  const owners = {
    columns,
    filters: filters.filter((filter) => isOwned(filter.dimension)),
    hidden,
  };
  const state = stateOf(fact);
  const isShared = asksOwners(owners);
  const where = [...kept, shown, isShared ? ownerKept(owners, state()) : null].filter(
    (each) => each !== null,
  );
  return {
    joins: [
      ...(states.size > 0 || (isShared && fact.dataset.stateColumn === null)
        ? [stateJoin(fact, states)]
        : []),
      ...(isShared ? [ownerJoin(owners, state(), fact.scope)] : []),
    ],
    keys,
    where: where.length === 0 ? null : and(...where),
    weight: isShared ? ownerShare() : null,
  };
}

/** Hidden groups of owners are left out of their shares; others are left out row by row. */
export function hiddenFrom(
  { hidden }: Attribution,
  {
    isOwned,
    expressionOf,
  }: { isOwned: (each: Dimension) => boolean; expressionOf: (each: Dimension) => Expression },
): { hidden: OwnersAsked['hidden']; shown: Expression | null } {
  if (hidden === null) return { hidden: null, shown: null };
  const { dimensions, tuples } = hidden;
  if (dimensions.every(isOwned))
    return { hidden: { columns: dimensions.map((each) => each.column), tuples }, shown: null };
  return { hidden: null, shown: outsideOf(dimensions.map(expressionOf), tuples) };
}

/** The state of a row: its own column, or that of the joined state. */
function stateOf({ dataset, own }: Attributable): () => Expression {
  const { stateColumn } = dataset;
  return () => (stateColumn === null ? col('state_id', 's') : own(stateColumn));
}

/**
 * `[valid_from, valid_to)` of the aliased table holds the day. Two comparisons and no `or`: with one, the engine would
 * run an outer join as a loop over all pairs.
 */
export function inForce(alias: string, day: Expression): Expression {
  const to = fn('coalesce', col('valid_to', alias), date(FOREVER));
  return and(le(col('valid_from', alias), day), gt(to, day));
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
