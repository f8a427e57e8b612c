/** What values are compared with when people have set targets. */
import { addMonths, addDays, startOfMonth } from '../../base/date.ts';
import type { Kpi } from '../../model/schema.ts';
import type { Stretch } from '../period/stretch.ts';
import type { Needs } from './needs.ts';
import type { Range } from './window.ts';

/**
 * The slot of a KPI's target for a stretch, in full also while the stretch runs. Targets of flows add up over the days
 * of their periods; those of stocks and ratios are that of the last month.
 */
export function targetSlot(kpi: Kpi, stretch: Stretch, needs: Needs): number {
  const sums = kpi.aggregation === 'additive' || kpi.aggregation === 'semi_additive';
  return needs.targetOf(kpi.id, sums, targetWindow(kpi, stretch));
}

/** The days whose targets are that of a stretch: all of its own where they add up, else those of its last month. */
export function targetWindow({ aggregation }: Kpi, { from, fullEnd }: Stretch): Range {
  if (aggregation === 'additive') return { kind: 'range', from, end: fullEnd };
  const month = startOfMonth(addDays(fullEnd, -1));
  return { kind: 'range', from: month, end: addMonths(month, 1) };
}
