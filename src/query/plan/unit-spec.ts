/** What a statement of unit parts is asked to give, and where each of its dimensions is told. */
import { Fault } from '../../base/fault.ts';
import type { Dataset, Dimension, Policies, Read } from '../../model/schema.ts';
import type { Names } from '../catalogue.ts';
import { closingDay, openingDay } from '../period/stretch.ts';
import type { Stretch } from '../period/stretch.ts';
import { isAccount, lensOf } from './attribution.ts';
import type { Attribution } from './attribution.ts';
import type { ReadyPart } from './kpi.ts';
import type { UnitColumn } from './spec.ts';

export type UnitReadyPart = Extract<ReadyPart, { kind: 'unit' }>;

/** A read of the units, in column `as`. */
export type UnitRead = { readonly as: string; readonly read: Read; readonly dataset: Dataset };

/** A part to be judged and folded, in column `as`; `columns` says where each of its reads is found. */
export type UnitValue = {
  readonly as: string;
  readonly part: UnitReadyPart;
  readonly columns: ReadonlyMap<string, string>;
};

export type UnitSpec = {
  readonly unit: UnitReadyPart['unit']['unit'];
  readonly by: 'opening' | 'closing';
  /** The frames; their position is the tag `f`. */
  readonly stretches: readonly Stretch[];
  readonly reads: readonly UnitRead[];
  readonly values: readonly UnitValue[];
  readonly attribution: Attribution;
  readonly names: Names;
  readonly policies: Policies;
};

/**
 * - gathered: an own column of the facts, so reads are summed per unit and member
 * - unit: the unit itself
 * - state, owner: what the unit's account was, and whose, at opening or closing
 */
export type Place = 'gathered' | 'unit' | 'state' | 'owner';

/** Where a dimension of a unit part is told. */
export function placeOf(dimension: Dimension, unit: UnitSpec['unit']): Place {
  if (unit === 'user') return isColleague(dimension) ? 'unit' : 'gathered';
  if (dimension.kind === 'field') return 'gathered';
  if (isAccount(dimension)) return unit === 'account' ? 'unit' : 'gathered';
  return dimension.kind;
}

/**
 * The unit that a part is judged by under an attribution. Cut by account, the logo's accounts are judged one by one:
 * the row of an account is then what a filter by that account, or a viewer who sees only it, would give.
 */
export function judgedUnit(
  unit: UnitSpec['unit'],
  dimensions: readonly Dimension[],
): UnitSpec['unit'] {
  return unit === 'logo' && dimensions.some(isAccount) ? 'account' : unit;
}

/** Can the dimension be told for a part whose reads are of these datasets? */
export function canTell(
  dimension: Dimension,
  unit: UnitSpec['unit'],
  datasets: readonly Dataset[],
): boolean {
  return (
    placeOf(dimension, unit) !== 'gathered' ||
    datasets.every((dataset) => lensOf(dimension, dataset) !== null)
  );
}

/** The dimensions, filters and hidden groups that belong to the gathering of facts. */
export function gatheredPart({ attribution, unit }: UnitSpec): Attribution {
  const isGathered = (dimension: Dimension): boolean => placeOf(dimension, unit) === 'gathered';
  const { dimensions, filters, hidden } = attribution;
  return {
    dimensions: dimensions.filter(isGathered),
    filters: filters.filter((filter) => isGathered(filter.dimension)),
    hidden: hidden?.dimensions.every(isGathered) === true ? hidden : null,
  };
}

/** How rows of a dataset tell their unit. */
export function unitColumn(unit: UnitSpec['unit'], dataset: Dataset, names: Names): UnitColumn {
  if (unit === 'user') {
    const own = Object.entries(dataset.fields).find(([id]) =>
      isColleague(names.dimensions.get(id)),
    );
    if (own !== undefined) return { kind: 'own', column: own[1] };
    return dataset.owner === 'user' ? { kind: 'own', column: 'user_id' } : { kind: 'owner' };
  }
  if (dataset.owner === 'account') return { kind: 'own', column: 'account_id' };
  throw new Fault('bad_catalogue', {
    message: `dataset ${dataset.id} belongs to colleagues and cannot be read per ${unit}`,
  });
}

/** The day at which a unit's state and owner are read. */
export function stateDay(stretch: Stretch, by: UnitSpec['by']): string {
  return by === 'opening' ? openingDay(stretch) : closingDay(stretch);
}

function isColleague(dimension: Dimension | undefined): boolean {
  return dimension?.kind === 'owner' && dimension.column === 'user_id';
}
