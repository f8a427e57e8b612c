/** The value of one fact row: in reporting currency, of whoever owns it. */
import {
  agg,
  and,
  caseWhen,
  cast,
  col,
  eq,
  quantile,
  roundHalfEven,
  sum,
  times,
  val,
} from '../../base/sql/build-expression.ts';
import { join } from '../../base/sql/build-query.ts';
import type { Expression } from '../../base/sql/expression.ts';
import type { Join } from '../../base/sql/statement.ts';
import { Fault } from '../../base/fault.ts';
import { stableStringify } from '../../base/hash.ts';
import type { Dataset, Measure } from '../../model/schema.ts';
import { conditionOf } from '../scan/filter.ts';
import { scan } from '../scan/scan.ts';
import type { Layout } from './layout.ts';
import { currencyOf, measureOf } from './currency-of.ts';
import { weighted } from './owners.ts';
import { ROWS } from './spec.ts';
import type { FactColumn, FactSpec, World } from './spec.ts';
import { both } from './timing.ts';
import type { Own } from './timing.ts';

/** What a row is read with. */
export type Reading = {
  spec: FactSpec;
  layout: Layout;
  own: Own;
  weight: Expression | null;
  world: World;
};

/** The aggregate of a column: a sum, a count of rows or a pooled quantile. */
export function aggregateOf(
  column: FactColumn,
  { spec, layout, own, weight, world }: Reading,
): Expression {
  const { dataset } = spec;
  const kept = isCommon(spec) ? null : conditionsOf(column, dataset, own);
  const when = both(kept, layout.filterOf(column));
  if (column.measure === ROWS) {
    return dataset.rowsColumn === null
      ? agg('count', [], { filter: when })
      : sum(own(dataset.rowsColumn), when);
  }
  const value = amountOf(measureOf(dataset, column.measure), own, world);
  // a quantile counts a shared row once for each owner, in full: half a response time is no response time
  return column.quantile === null
    ? sum(weighted(value, weight), when)
    : quantile(cast(value, 'decimal(38,8)'), column.quantile, when);
}

/** The conditions that all columns of a select share: they leave rows out at once, not column by column. */
export function commonCondition(spec: FactSpec, own: Own): Expression | null {
  const [first] = spec.columns;
  return first !== undefined && isCommon(spec) ? conditionsOf(first, spec.dataset, own) : null;
}

/** The join to exchange rates, where a column of the select holds document currency. */
export function rateJoins(
  { columns, dataset }: FactSpec,
  layout: Layout,
  { own, world }: { own: Own; world: World },
): Join[] {
  const currencies = new Set(
    columns.map(({ measure }) => currencyOf(dataset, measure)).filter((each) => each !== null),
  );
  const [currency, ...others] = currencies;
  if (currency === undefined) return [];
  if (others.length > 0)
    throw new Fault('bad_catalogue', {
      message: `dataset ${dataset.id} has measures in two currency columns`,
    });
  const rates = scan('fx_day', ['currency', 'day', 'rate'], { as: 'x', scope: world.scope });
  return [
    join(
      'left',
      rates,
      and(eq(col('currency', 'x'), own(currency)), eq(col('day', 'x'), layout.fx)),
    ),
  ];
}

/** Converted row by row, rounded half to even; a row without a rate is held out of the sum. */
function amountOf({ column, currencyColumn }: Measure, own: Own, world: World): Expression {
  if (currencyColumn === null) return own(column);
  const isReporting = eq(own(currencyColumn), val(world.currency));
  // apart, because rounding the wide product costs the engine many times what rounding the amount does
  const amount = roundHalfEven(own(column), world.digits);
  return caseWhen(
    [[isReporting, amount]],
    roundHalfEven(times(own(column), col('rate', 'x')), world.digits),
  );
}

function isCommon({ columns: [first, ...others] }: FactSpec): boolean {
  const { where = [] } = first ?? {};
  const isSame = (other: FactColumn): boolean =>
    other.where === where || stableStringify(other.where) === stableStringify(where);
  return others.every(isSame);
}

function conditionsOf({ where }: FactColumn, { fields }: Dataset, own: Own): Expression | null {
  const conditions = where.map((each) => conditionOf(own(fields[each.field] ?? each.field), each));
  return conditions.length === 0 ? null : and(...conditions);
}
