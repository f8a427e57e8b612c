/** What values are compared with when people have set targets. */
import { addDays, startOfMonth } from '../../base/date.ts';
import type { Dataset, Kpi } from '../../model/schema.ts';
import type { Stretch } from '../period/stretch.ts';
import type { Resolved } from '../resolve/question.ts';
import { lensOf } from './attribution.ts';
import type { Needs } from './needs.ts';
import type { Range } from './window.ts';

/**
 * The slot of a KPI's target for a stretch, in full also while the stretch runs; null where none can be told.
 * Targets of flows add up over months, those of stocks are that of the last month. Ratios have none: the targets of
 * two people do not add up to one.
 */
export function targetSlot(
  kpi: Kpi,
  stretch: Stretch,
  { needs, resolved, targets }: { needs: Needs; resolved: Resolved; targets: Dataset | undefined },
): number | null {
  const window = targetWindow(kpi, stretch);
  if (targets === undefined || window === null || !canTell(targets, resolved)) return null;
  return needs.targetOf(kpi.id, window);
}

function targetWindow({ aggregation }: Kpi, { from, fullEnd }: Stretch): Range | null {
  if (aggregation === 'additive') return { kind: 'range', from, end: fullEnd };
  if (aggregation !== 'semi_additive') return null;
  return { kind: 'range', from: startOfMonth(addDays(fullEnd, -1)), end: fullEnd };
}

function canTell(
  targets: Dataset,
  { attribution: { dimensions, filters }, accounts }: Resolved,
): boolean {
  const asked = [...dimensions, ...filters.map((filter) => filter.dimension)];
  const isNarrowed = accounts.length > 0 && targets.owner === 'user';
  return !isNarrowed && asked.every((dimension) => lensOf(dimension, targets) !== null);
}
