/** The second step of unit parts: each unit's formula, in the state and for the owner it had at opening or closing. */
import { and, asc, cast, col, desc, eq, over } from '../../base/sql/build-expression.ts';
import { as, join, select, subquery } from '../../base/sql/build-query.ts';
import type { Expression } from '../../base/sql/expression.ts';
import type { Join, Query } from '../../base/sql/statement.ts';
import { namesIn } from '../../model/index.ts';
import type { Dimension } from '../../model/schema.ts';
import { filterOf } from '../scan/filter.ts';
import { scan } from '../scan/scan.ts';
import { hiddenFrom, inForce } from './attribution.ts';
import { gatherLogos, representativeJoin } from './logo.ts';
import { frameJoins, momentOf } from './moment.ts';
import type { Moment } from './moment.ts';
import { asksOwners, ownerJoin, ownerKept, ownerShare, weighted } from './owners.ts';
import type { OwnersAsked } from './owners.ts';
import type { World } from './spec.ts';
import { statesRead, unitFormula } from './unit-formula.ts';
import { gatheredPart, placeOf } from './unit-spec.ts';
import type { UnitSpec, UnitValue } from './unit-spec.ts';

/** Columns: `f` (with several frames), `k0` … (all dimensions, as text), the values, and the ranks of "top" folds. */
export function judge(spec: UnitSpec, gathered: Query, world: World): Query {
  const moment = momentOf(spec);
  const units = spec.unit === 'logo' ? gatherLogos(gathered, spec, { moment, world }) : gathered;
  const { keys, where, states, owners } = membership(spec);
  const weight = asksOwners(owners) ? ownerShare() : null;
  const frame = moment.frames === null ? [] : [as('f', col('f', 'i'))];
  const groups = [...frame.map((each) => each.expression), ...keys];
  const values = spec.values.map((value) => {
    const full = unitFormula(value, { spec, moment, today: world.today });
    return { value, expression: isWhole(value) ? full : weighted(full, weight) };
  });
  const ranks = values
    .filter(({ value }) => isTop(value))
    .map(({ value, expression }) => {
      const orderBy = [desc(expression), asc(col('u', 'i'))];
      return as(rankOf(value), over('row_number', { partitionBy: groups, orderBy }));
    });
  return select({
    columns: [
      ...frame,
      ...keys.map((key, at) => as(`k${at}`, cast(key, 'varchar'))),
      ...values.map(({ value, expression }) => as(value.as, expression)),
      ...ranks,
    ],
    from: subquery(units, 'i'),
    joins: [...frameJoins(moment), ...stateJoins(spec, { states, owners }, { moment, world })],
    where,
  });
}

/** The column that holds the rank of a value among the units of its group. */
export function rankOf(value: UnitValue): string {
  return `rank_${value.as}`;
}

/** Is the value folded over the largest units only? */
export function isTop({ part }: UnitValue): boolean {
  return typeof part.unit.fold === 'object' && 'top' in part.unit.fold;
}

/** Owners share amounts; a distribution has the whole unit in it, for each group of owners. */
function isWhole({ part }: UnitValue): boolean {
  return typeof part.unit.fold === 'object' && 'quantile' in part.unit.fold;
}

type Needs = { states: ReadonlySet<string>; owners: OwnersAsked };
type Membership = Needs & { keys: Expression[]; where: Expression | null };

/** Which groups a unit belongs to, and what must be joined to know it. Filters on facts were applied before. */
function membership(spec: UnitSpec): Membership {
  const { attribution, unit } = spec;
  const states = new Set(spec.values.flatMap(statesOf));
  const columns = new Set<string>();
  const gathered = gatheredPart(spec);
  const isOwned = (dimension: Dimension): boolean => placeOf(dimension, unit) === 'owner';
  const memberOf = (dimension: Dimension): Expression => {
    const place = placeOf(dimension, unit);
    if (place === 'unit') return col('u', 'i');
    if (place === 'gathered') return col(`k${gathered.dimensions.indexOf(dimension)}`, 'i');
    (place === 'state' ? states : columns).add(dimension.column);
    return col(dimension.column, place === 'state' ? 's' : 'o');
  };
  const keys = attribution.dimensions.map(memberOf);
  const later = attribution.filters.filter((each) => !gathered.filters.includes(each));
  const left = gathered.hidden === null ? attribution : { ...attribution, hidden: null };
  const { hidden, shown } = hiddenFrom(left, { isOwned, expressionOf: memberOf });
  const owners = { columns, filters: later.filter((each) => isOwned(each.dimension)), hidden };
  const kept = later
    .filter((each) => !isOwned(each.dimension))
    .map((each) => filterOf(memberOf(each.dimension), each));
  const where = [...kept, shown, ownerKept(owners, col('state_id', 's'))].filter(
    (each) => each !== null,
  );
  return { keys, states, owners, where: where.length === 0 ? null : and(...where) };
}

function stateJoins(
  { unit }: UnitSpec,
  { states, owners }: Needs,
  { moment, world }: { moment: Moment; world: World },
): Join[] {
  if (states.size === 0 && !asksOwners(owners)) return [];
  const { scope } = world;
  const columns =
    unit === 'logo' ? ['state_id'] : ['state_id', 'account_id', 'valid_from', 'valid_to'];
  const state = scan('account_state', [...new Set([...columns, ...states])], { as: 's', scope });
  const on =
    unit === 'logo'
      ? eq(col('state_id', 's'), col('state_id', 'r'))
      : and(eq(col('account_id', 's'), col('u', 'i')), inForce('s', moment.day));
  const speaker = unit === 'logo' ? [representativeJoin(moment, world)] : [];
  const owner = asksOwners(owners) ? [ownerJoin(owners, col('state_id', 's'), scope)] : [];
  return [...speaker, join('left', state, on), ...owner];
}

function statesOf({ part }: UnitValue): string[] {
  return statesRead([...namesIn(part.value), ...(part.keep === null ? [] : namesIn(part.keep))]);
}
