/** A value against another one: by how much, in which unit, and is that good. */
import { abs, compare, div, signOf, sub } from '../../base/exact.ts';
import { assertNever } from '../../base/fault.ts';
import type { Kpi, Unit } from '../../model/schema.ts';
import type { Compared, Value } from '../schema.ts';

type DeltaUnit = Compared['deltaUnit'];

/** The comparison of a KPI's value with its value elsewhere in time. */
export function compareValues(kpi: Kpi, value: Value, other: Value): Compared {
  const deltaUnit = deltaUnitOf(kpi.unit);
  const difference = sub(value.value, other.value);
  // relative to the size of what was: from -100 to -50 is a rise by half
  const delta = deltaUnit === 'relative' ? div(difference, abs(other.value)) : difference;
  return {
    value: other,
    delta,
    deltaUnit,
    good: difference === null ? null : isGood(kpi, value, other),
  };
}

/** How differences of a unit are said. */
export function deltaUnitOf(unit: Unit): DeltaUnit {
  switch (unit) {
    case 'percent':
      return 'percentage_points';
    case 'points':
      return 'points';
    case 'currency':
    case 'currency_per_hour':
    case 'currency_per_month':
    case 'count':
      return 'relative';
    case 'days':
    case 'hours':
    case 'minutes':
    case 'months':
    case 'ratio':
      return 'absolute';
    default:
      return assertNever(unit);
  }
}

function isGood(kpi: Kpi, { value }: Value, { value: other }: Value): boolean | null {
  if (value === null || other === null) return null;
  const sign = signOf(sub(value, other) ?? '0');
  if (kpi.direction !== 'band') return sign === 0 ? null : sign > 0 === (kpi.direction === 'up');
  if (kpi.band === null) return null;
  const nearer = compare(distance(other, kpi.band), distance(value, kpi.band));
  return nearer === 0 ? null : nearer > 0;
}

/** How far outside of the good range; '0' inside. */
function distance(value: string, { low, high }: { low: number; high: number }): string {
  const [under, over] = [sub(String(low), value) ?? '0', sub(value, String(high)) ?? '0'];
  if (signOf(under) > 0) return under;
  return signOf(over) > 0 ? over : '0';
}
