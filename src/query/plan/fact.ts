/** One aggregated select over one table: the only shape in which facts are read. */
import { cast, col, isNotNull, sum } from '../../base/sql/build-expression.ts';
import { as, select, subquery } from '../../base/sql/build-query.ts';
import type { Expression } from '../../base/sql/expression.ts';
import type { Output, SelectNode } from '../../base/sql/statement.ts';
import { scan } from '../scan/scan.ts';
import { attribute, joinsOf } from './attribution.ts';
import type { Attributed } from './attribution.ts';
import { layOut } from './layout.ts';
import type { Layout } from './layout.ts';
import { aggregateOf, commonCondition, rateJoins } from './measure.ts';
import { weighted } from './owners.ts';
import { ROWS } from './spec.ts';
import type { FactSpec, World } from './spec.ts';
import { both } from './timing.ts';
import type { Own } from './timing.ts';

/**
 * Columns: `f` (the tag, only where the columns have several), `u` (with a unit; rows without one are left out),
 * `k0` … (dimensions as text), then one per fact column. A fact is joined with nothing that could multiply its
 * rows but owners, whose splits sum to 1.
 */
export function factSelect(spec: FactSpec, world: World): SelectNode {
  return isSummedFirst(spec) ? summedThenJoined(spec, world) : joinedThenSummed(spec, world);
}

/** Not where nothing is joined, or nothing would be gained: a daily table has one row for a state on a date. */
function isSummedFirst({ columns, unit, dataset, attribution }: FactSpec): boolean {
  if (columns.some((column) => column.quantile !== null)) return false;
  const joins = unit?.kind === 'owner' ? 'owners' : joinsOf(dataset, attribution);
  return joins === 'owners' || (joins === 'states' && dataset.time.kind !== 'daily');
}

/** The columns of a fact that a select uses, gathered as they are named. */
function columnsUsed(alias: string, prefix = ''): { used: Set<string>; own: Own } {
  const used = new Set<string>();
  const own = (name: string): Expression => {
    used.add(name);
    return col(`${prefix}${name}`, alias);
  };
  return { used, own };
}

function joinedThenSummed(spec: FactSpec, world: World): SelectNode {
  const { used, own } = columnsUsed('t');
  const layout = layOut(spec, own);
  const attributed = attribute(
    attributableOf(spec, world, { own, day: layout.day }),
    spec.attribution,
  );
  const unit = unitOf(spec, own);
  const outputs = keyOutputs({ tag: layout.tag, unit, attributed });
  const values = spec.columns.map((column) =>
    as(column.as, aggregateOf(column, { spec, layout, own, weight: attributed.weight, world })),
  );
  const rates = rateJoins(spec, layout, { own, world });
  const rows = both(both(layout.where, commonCondition(spec, own)), attributed.where);
  return select({
    columns: [...outputs, ...values],
    from: scan(spec.route.table, [...used], { as: 't', scope: world.scope }),
    joins: [...layout.joins, ...rates, ...attributed.joins],
    where: both(rows, unit === null ? null : isNotNull(unit)),
    groupBy: outputs.map((output) => output.expression),
  });
}

/** Rows are summed by what the joins need of them first: few states meet few owners, instead of every row. */
function summedThenJoined(spec: FactSpec, world: World): SelectNode {
  const { used: asked, own: outer } = columnsUsed('t', 'c_');
  const day = col('c_', 't');
  const attributed = attribute(attributableOf(spec, world, { own: outer, day }), spec.attribution);
  const unit = unitOf(spec, outer);
  const { query, layout } = summed(spec, world, asked);
  const tag = layout.tag === null ? null : col('f', 't');
  const outputs = keyOutputs({ tag, unit, attributed });
  const values = spec.columns.map(({ as: name, measure }) => {
    const value = col(name, 't');
    return as(name, sum(measure === ROWS ? value : weighted(value, attributed.weight)));
  });
  return select({
    columns: [...outputs, ...values],
    from: subquery(query, 't'),
    joins: attributed.joins,
    where: both(attributed.where, unit === null ? null : isNotNull(unit)),
    groupBy: outputs.map((output) => output.expression),
  });
}

/** Sums by tag and by the columns asked for; `c_` is the day at which states are looked up, where they are. */
function summed(
  spec: FactSpec,
  world: World,
  asked: ReadonlySet<string>,
): { query: SelectNode; layout: Layout } {
  const { used, own } = columnsUsed('t');
  const layout = layOut(spec, own);
  const keys: Output[] = [
    ...(layout.tag === null ? [] : [as('f', layout.tag)]),
    ...[...asked].map((name) => as(`c_${name}`, own(name))),
    ...(spec.dataset.stateColumn === null ? [as('c_', layout.day)] : []),
  ];
  const values = spec.columns.map((column) =>
    as(column.as, aggregateOf(column, { spec, layout, own, weight: null, world })),
  );
  const rates = rateJoins(spec, layout, { own, world });
  const where = both(layout.where, commonCondition(spec, own));
  const query = select({
    columns: [...keys, ...values],
    from: scan(spec.route.table, [...used], { as: 't', scope: world.scope }),
    joins: [...layout.joins, ...rates],
    where,
    groupBy: keys.map((key) => key.expression),
  });
  return { query, layout };
}

function attributableOf(
  { dataset, unit }: FactSpec,
  { scope }: World,
  { own, day }: { own: Own; day: Expression },
): Parameters<typeof attribute>[0] {
  return { dataset, own, day, scope, byOwner: unit?.kind === 'owner' };
}

function unitOf({ unit }: FactSpec, own: Own): Expression | null {
  if (unit === null) return null;
  return unit.kind === 'owner' ? col('user_id', 'o') : own(unit.column);
}

type Keys = { tag: Expression | null; unit: Expression | null; attributed: Attributed };

function keyOutputs({ tag, unit, attributed }: Keys): Output[] {
  return [
    ...(tag === null ? [] : [as('f', tag)]),
    ...(unit === null ? [] : [as('u', unit)]),
    ...attributed.keys.map((key, at) => as(`k${at}`, cast(key, 'varchar'))),
  ];
}
