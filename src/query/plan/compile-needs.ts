/** Needs → statements, and which of them add up over groups. */
import type { Dimension } from '../../model/schema.ts';
import { lensOf } from './attribution.ts';
import type { Attribution } from './attribution.ts';
import { factStatements } from './fact-statements.ts';
import type { Need } from './needs.ts';
import type { Statement } from './statement.ts';
import { aimedNeed } from './target-level.ts';
import { judgedUnit, placeOf } from './unit-spec.ts';
import { unitStatements } from './unit-statements.ts';
import type { UnitWorld } from './unit-statements.ts';

/** The statements that compute the needs for each group of an attribution. */
export function compileNeeds(
  needs: readonly Need[],
  attribution: Attribution,
  shared: UnitWorld,
): Statement[] {
  const cut = {
    attribution,
    accounts: shared.world.scope.accounts,
    names: shared.names,
  };
  const facts = needs
    .filter((need) => need.kind === 'fact')
    .map((need) => aimedNeed(need, cut))
    .filter((need) => need !== null);
  const units = needs.filter((need) => need.kind === 'unit');
  return [
    ...factStatements(facts, attribution, shared.world),
    ...unitStatements(units, attribution, shared),
  ];
}

/**
 * Is the value of several groups the sum of theirs? Sums over rows are. Folds of units are when they are sums and
 * each unit stands in its groups with shares of one value: where facts are gathered by own dimensions, the formula
 * is evaluated for each of these and need not add up. Targets of a total are its own, not those of its groups.
 */
export function isAdditive(need: Need, dimensions: readonly Dimension[]): boolean {
  if (need.kind === 'fact') return need.quantile === null && need.aim === null;
  const { unit, fold } = need.part.unit;
  if (judgedUnit(unit, dimensions) !== unit) return false;
  return fold === 'sum' && dimensions.every((dimension) => placeOf(dimension, unit) !== 'gathered');
}

/** What an absent value is: nothing was summed, or there was nothing to rank. */
export function valueOfNothing(need: Need): string | null {
  if (need.kind === 'fact') return need.quantile === null ? '0' : null;
  const { fold } = need.part.unit;
  return fold === 'max' || (typeof fold === 'object' && 'quantile' in fold) ? null : '0';
}

/**
 * Can the value of "all other groups" be computed where it does not add up? Not where owners and others tell the
 * dimensions, nor where facts and the unit's state do: a row or unit then stands on both sides of the line.
 */
export function canLeaveOut(need: Need, dimensions: readonly Dimension[]): boolean {
  const tellers = dimensions.map((dimension) => tellerOf(need, dimension));
  return (
    new Set(tellers).size <= 1 || tellers.every((teller) => teller === 'unit' || teller === 'state')
  );
}

function tellerOf(need: Need, dimension: Dimension): string {
  if (need.kind === 'unit') return placeOf(dimension, need.part.unit.unit);
  return lensOf(dimension, need.dataset)?.kind === 'owner' ? 'owner' : 'state';
}
