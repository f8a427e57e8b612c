/** The third step of unit parts: the values of units folded to one per group. */
import { agg, cast, col, le, quantile, sum, times, val } from '../../base/sql/build-expression.ts';
import { as, select, subquery } from '../../base/sql/build-query.ts';
import type { Expression } from '../../base/sql/expression.ts';
import type { SelectNode } from '../../base/sql/statement.ts';
import { assertNever } from '../../base/fault.ts';
import { gather } from './gather.ts';
import { judge, rankOf } from './judge.ts';
import type { World } from './spec.ts';
import type { UnitSpec, UnitValue } from './unit-spec.ts';

/** Columns: `f` (with several frames), `k0` …, then the parts' columns. */
export function unitSelect(spec: UnitSpec, world: World): SelectNode {
  const judged = judge(spec, gather(spec, world), world);
  const keys = [
    ...(spec.stretches.length > 1 ? ['f'] : []),
    ...spec.attribution.dimensions.map((_, at) => `k${at}`),
  ];
  return select({
    columns: [...keys, ...spec.values.map((value) => as(value.as, foldOf(value)))],
    from: subquery(judged, 'j'),
    groupBy: keys.map((key) => col(key)),
  });
}

function foldOf(value: UnitValue): Expression {
  const { fold } = value.part.unit;
  const each = col(value.as);
  switch (fold) {
    case 'sum':
      return sum(each);
    case 'max':
      return agg('max', [each]);
    case 'sum_of_squares': {
      // six decimals, so that the square of any amount fits
      const base = cast(each, 'decimal(38,6)');
      return sum(times(base, base));
    }
    default:
      if ('top' in fold) return sum(each, le(col(rankOf(value)), val(fold.top)));
      if ('quantile' in fold) return quantile(cast(each, 'decimal(38,8)'), fold.quantile);
      return assertNever(fold);
  }
}
