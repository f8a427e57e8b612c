/** The second step of unit parts: each unit's formula, in the state and for the owner it had at opening or closing. */
import { and, asc, cast, col, desc, eq, over } from '../../base/sql/build-expression.ts';
import { as, join, select, subquery } from '../../base/sql/build-query.ts';
import type { Expression } from '../../base/sql/expression.ts';
import type { Join, Query } from '../../base/sql/statement.ts';
import { namesIn } from '../../model/index.ts';
import type { Dimension } from '../../model/schema.ts';
import { filterOf, outsideOf } from '../scan/filter.ts';
import { scan } from '../scan/scan.ts';
import { inForce, ownerJoin, ownerShare, weighted } from './attribution.ts';
import { gatherLogos, representativeJoin } from './logo.ts';
import { frameJoins, momentOf } from './moment.ts';
import type { Moment } from './moment.ts';
import type { World } from './spec.ts';
import { both } from './timing.ts';
import { statesRead, unitFormula } from './unit-formula.ts';
import { gatheredPart, placeOf } from './unit-spec.ts';
import type { UnitSpec, UnitValue } from './unit-spec.ts';

/** Columns: `f` (with several frames), `k0` … (all dimensions, as text), the values, and the ranks of "top" folds. */
export function judge(spec: UnitSpec, gathered: Query, world: World): Query {
  const moment = momentOf(spec);
  const units = spec.unit === 'logo' ? gatherLogos(gathered, spec, { moment, world }) : gathered;
  const needs = { states: new Set(spec.values.flatMap(statesOf)), owners: new Set<string>() };
  const memberOf = membersOf(spec, needs);
  const keys = spec.attribution.dimensions.map(memberOf);
  const where = whereOf(spec, memberOf);
  const weight = needs.owners.size === 0 ? null : ownerShare();
  const frame = moment.frames === null ? [] : [as('f', col('f', 'i'))];
  const groups = [...frame.map((each) => each.expression), ...keys];
  const values = spec.values.map((value) => ({
    value,
    expression: valueOf(value, { spec, moment, weight, world }),
  }));
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
    joins: [...frameJoins(moment), ...stateJoins(spec, needs, { moment, world })],
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

type Needs = { states: Set<string>; owners: Set<string> };
type MemberOf = (dimension: Dimension) => Expression;

function membersOf(spec: UnitSpec, needs: Needs): MemberOf {
  const gathered = gatheredPart(spec).dimensions;
  return (dimension) => {
    const place = placeOf(dimension, spec.unit);
    if (place === 'unit') return col('u', 'i');
    if (place === 'gathered') return col(`k${gathered.indexOf(dimension)}`, 'i');
    (place === 'state' ? needs.states : needs.owners).add(dimension.column);
    return col(dimension.column, place === 'state' ? 's' : 'o');
  };
}

/** Filters and hidden groups that were not applied to the facts already. */
function whereOf(
  { attribution: { filters, hidden }, unit }: UnitSpec,
  memberOf: MemberOf,
): Expression | null {
  const kept = filters
    .filter((filter) => placeOf(filter.dimension, unit) !== 'gathered')
    .map((filter) => filterOf(memberOf(filter.dimension), filter));
  const isGathered =
    hidden === null ||
    hidden.dimensions.every((dimension) => placeOf(dimension, unit) === 'gathered');
  const shown = isGathered ? null : outsideOf(hidden.dimensions.map(memberOf), hidden.tuples);
  return both(kept.length === 0 ? null : and(...kept), shown);
}

function valueOf(
  value: UnitValue,
  {
    spec,
    moment,
    weight,
    world,
  }: {
    spec: UnitSpec;
    moment: Moment;
    weight: Expression | null;
    world: World;
  },
): Expression {
  const full = unitFormula(value, { spec, moment, today: world.today });
  const { fold } = value.part.unit;
  // owners share amounts; a distribution has the whole unit in it, for each owner
  return typeof fold === 'object' && 'quantile' in fold ? full : weighted(full, weight);
}

function stateJoins(
  { unit }: UnitSpec,
  { states, owners }: Needs,
  { moment, world }: { moment: Moment; world: World },
): Join[] {
  if (states.size === 0 && owners.size === 0) return [];
  const { scope } = world;
  const columns =
    unit === 'logo' ? ['state_id'] : ['state_id', 'account_id', 'valid_from', 'valid_to'];
  const state = scan('account_state', [...new Set([...columns, ...states])], { as: 's', scope });
  const on =
    unit === 'logo'
      ? eq(col('state_id', 's'), col('state_id', 'r'))
      : and(eq(col('account_id', 's'), col('u', 'i')), inForce('s', moment.day));
  const speaker = unit === 'logo' ? [representativeJoin(moment, world)] : [];
  const owner = owners.size === 0 ? [] : [ownerJoin(owners, col('state_id', 's'), scope)];
  return [...speaker, join('left', state, on), ...owner];
}

function statesOf({ part }: UnitValue): string[] {
  return statesRead([...namesIn(part.value), ...(part.keep === null ? [] : namesIn(part.keep))]);
}
