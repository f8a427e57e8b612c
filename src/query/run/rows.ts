/** Groups → rows of an answer: every KPI at every base, with its comparisons. */
import { add } from '../../base/exact.ts';
import type { Need } from '../plan/needs.ts';
import { valueOfNothing } from '../plan/compile-needs.ts';
import type { Plan } from '../plan/plan-question.ts';
import type { Spot } from '../plan/spots.ts';
import { isPartial } from '../period/stretch.ts';
import type { AskedKpi, Setting } from '../resolve/question.ts';
import type { Compared, Member, Row, Value } from '../schema.ts';
import { compareValues } from './delta.ts';
import { absentValue, evaluateKpi } from './evaluate.ts';
import type { SlotReader } from './evaluate.ts';
import type { Values } from './groups.ts';

/** The members of a row, with their labels. */
export type MembersOf = (keys: readonly (string | null)[]) => Member[];

/** What rows of one answer are made with. */
export type RowMaker = {
  readonly plan: Plan;
  readonly setting: Setting;
  /** Slots that cannot be computed for this row: KPIs that need one have no value in it. */
  readonly blocked?: ReadonlySet<number>;
};

/** A row at a base: 0 is the whole period, 1 the first bucket. */
export function rowAt(values: Values, base: number, maker: RowMaker): Omit<Row, 'members'> {
  const { kpis, comparisons, buckets } = maker.plan.resolved;
  const valueOf = valuesAt(values, base, maker);
  const own: Row['values'] = {};
  for (const [at, { ready }] of kpis.entries()) own[ready.kpi.id] = valueOf(at, 0);
  const compared: Row['compared'] = {};
  for (const [at, { name }] of comparisons.entries())
    compared[name] = comparedTo(at + 1, { kpis, own, valueOf });
  return {
    bucket: base === 0 ? null : (buckets?.[base - 1]?.day ?? null),
    values: own,
    compared,
  };
}

type ValueOf = (kpi: number, role: number) => Value;
type Own = { kpis: readonly AskedKpi[]; own: Row['values']; valueOf: ValueOf };

/** Every KPI beside its value in a role. */
function comparedTo(role: number, { kpis, own, valueOf }: Own): Record<string, Compared> {
  const beside: Record<string, Compared> = {};
  for (const [at, { ready }] of kpis.entries()) {
    const { kpi } = ready;
    beside[kpi.id] = compareValues(kpi, own[kpi.id] ?? absentValue('no_source'), valueOf(at, role));
  }
  return beside;
}

/** The values of a group at a base, by place of the KPI and of the role (0 is its own, then the comparisons). */
export function valuesAt(
  values: Values,
  base: number,
  { plan, setting, blocked }: RowMaker,
): ValueOf {
  const { kpis, buckets, period } = plan.resolved;
  const read = readerOf(values, plan.needs, blocked);
  const stretch = base === 0 ? period : (buckets?.[base - 1]?.stretch ?? period);
  const isRunning = isPartial(stretch, setting.calendar.today);
  return (at, role) => {
    const asked = kpis[at];
    const spot = plan.spots[at]?.[base]?.[role] ?? null;
    if (asked === undefined || spot === null)
      return aimOf(asked, plan.targets[at]?.[base], { values, plan });
    if (blocked !== undefined && needsAny(spot, blocked)) return absentValue('not_applicable');
    return evaluate({ asked, spot, read, setting, partial: isRunning && role === 0 });
  };
}

/** Reads slots of a group: what no row gave is nothing, or zero where it is a sum. */
export function readerOf(
  values: Values,
  needs: readonly Need[],
  blocked?: ReadonlySet<number>,
): SlotReader {
  return (slot) => {
    if (blocked?.has(slot) === true) return null;
    const value = values[slot];
    if (value !== undefined && value !== null) return value;
    const need = needs[slot];
    return need === undefined ? null : valueOfNothing(need);
  };
}

function evaluate({
  asked: { ready },
  spot,
  read,
  setting,
  partial,
}: {
  asked: AskedKpi;
  spot: Spot;
  read: SlotReader;
  setting: Setting;
  partial: boolean;
}): Value {
  return evaluateKpi({
    ready,
    spot,
    read,
    policies: setting.policies,
    today: setting.calendar.today,
    partial,
  });
}

function needsAny({ parts }: Spot, slots: ReadonlySet<number>): boolean {
  return [...parts.values()].some((part) => part.slots.some((slot) => slots.has(slot)));
}

/** No spot: the KPI has a gap, or it is compared with its target. */
function aimOf(
  asked: AskedKpi | undefined,
  slot: number | undefined,
  { values, plan }: { values: Values; plan: Plan },
): Value {
  if (asked === undefined || asked.gap !== null) return absentValue(asked?.gap ?? 'no_source');
  if (plan.resolved.hidesTargets) return absentValue('masked');
  const target = slot === undefined ? null : (values[slot] ?? null);
  if (target === null) return absentValue('no_target');
  return { value: add(target, '0'), reason: null, n: null, flags: [] };
}
