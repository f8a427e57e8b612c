/** One aggregated select over one table: the only shape in which facts are read. */
import { cast, col, isNotNull } from '../../base/sql/build-expression.ts';
import { as, select } from '../../base/sql/build-query.ts';
import type { Expression } from '../../base/sql/expression.ts';
import type { SelectNode } from '../../base/sql/statement.ts';
import { scan } from '../scan/scan.ts';
import { attribute } from './attribution.ts';
import { layOut } from './layout.ts';
import { aggregateOf, rateJoins } from './measure.ts';
import type { FactSpec, World } from './spec.ts';
import { both } from './timing.ts';

/**
 * Columns: `f` (the tag, only where the columns have several), `u` (with a unit; rows without one are left out),
 * `k0` … (dimensions as text), then one per fact column. A fact is joined with nothing that could multiply its
 * rows but owners, whose splits sum to 1.
 */
export function factSelect(spec: FactSpec, world: World): SelectNode {
  const used = new Set<string>();
  const own = (name: string): Expression => {
    used.add(name);
    return col(name, 't');
  };
  const layout = layOut(spec, own);
  const { dataset, unit } = spec;
  const fact = {
    dataset,
    own,
    day: layout.day,
    scope: world.scope,
    byOwner: unit?.kind === 'owner',
  };
  const { joins, keys, where, weight } = attribute(fact, spec.attribution);
  const unitKey =
    unit === null ? null : unit.kind === 'owner' ? col('user_id', 'o') : own(unit.column);
  const values = spec.columns.map((column) =>
    as(column.as, aggregateOf(column, { spec, layout, own, weight, world })),
  );
  const rates = rateJoins(spec, layout, { own, world });
  const outputs = [
    ...(layout.tag === null ? [] : [as('f', layout.tag)]),
    ...(unitKey === null ? [] : [as('u', unitKey)]),
    ...keys.map((key, at) => as(`k${at}`, cast(key, 'varchar'))),
  ];
  return select({
    columns: [...outputs, ...values],
    from: scan(spec.route.table, [...used], { as: 't', scope: world.scope }),
    joins: [...layout.joins, ...rates, ...joins],
    where: both(both(layout.where, where), unitKey === null ? null : isNotNull(unitKey)),
    groupBy: outputs.map((output) => output.expression),
  });
}
