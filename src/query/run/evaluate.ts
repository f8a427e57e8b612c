/** One value of a KPI: its parts, combined once, with its reason or its warnings. */
import { add, canonical, compare, div, toNumber } from '../../base/exact.ts';
import { addMonths, daysBetween } from '../../base/date.ts';
import type { NullReason, Policies } from '../../model/schema.ts';
import { evaluateFormula, policyValue } from '../../model/index.ts';
import type { Checked, FormulaValue } from '../../model/index.ts';
import type { ReadyKpi } from '../plan/kpi.ts';
import type { PartSlots, Spot } from '../plan/spots.ts';
import type { Flag, Value } from '../schema.ts';

/** What values are read from: a group's slot, with what an absent one means. */
export type SlotReader = (slot: number) => string | null;

export type Evaluation = {
  readonly ready: ReadyKpi;
  readonly spot: Spot;
  readonly read: SlotReader;
  readonly policies: Policies;
  readonly today: string;
  readonly partial: boolean;
};

/** The value of a KPI at a spot, in exact decimals. */
export function evaluateKpi(evaluation: Evaluation): Value {
  const { ready, spot, read } = evaluation;
  const formula = formulaOf(evaluation);
  const n = countOf(ready.sample === null ? rowsBehind(spot, read) : formula(ready.sample));
  const partial: Flag[] = evaluation.partial ? ['partial'] : [];
  const nothing = ready.nullWhen.find(({ when }) => formula(when) === true);
  if (nothing !== undefined) return { value: null, reason: nothing.reason, n, flags: partial };
  const value = formula(ready.combine);
  // what no stated reason explains is a division by nothing or a distribution of nothing
  if (typeof value !== 'string')
    return { value: null, reason: 'no_denominator', n, flags: partial };
  const flags = ready.flagWhen.filter(({ when }) => formula(when) === true).map(({ flag }) => flag);
  return { value: canonical(value), reason: null, n, flags: [...partial, ...flags] };
}

/** The value of a KPI that cannot have one. */
export function absentValue(reason: NullReason): Value {
  return { value: null, reason, n: null, flags: [] };
}

/** The value of one part at a spot: its slots added, divided by the periods they are the mean of. */
export function partValue({ slots, divide }: PartSlots, read: SlotReader): string | null {
  const [first, ...others] = slots;
  if (first === undefined) return null;
  const total = others.reduce<string | null>((sum, slot) => add(sum, read(slot)), read(first));
  return divide === 1 ? total : div(total, String(divide));
}

function formulaOf({
  spot,
  read,
  policies,
  today,
}: Evaluation): (formula: Checked) => FormulaValue {
  const known = new Map<string, FormulaValue>();
  const valueOf = (name: string): FormulaValue => {
    const part = spot.parts.get(name);
    const [slot, ...others] = part?.slots ?? [];
    // most parts are one slot, which is as quick to read again as to remember
    if (slot !== undefined && others.length === 0 && part?.divide === 1) return read(slot);
    const cached = known.get(name);
    if (cached !== undefined) return cached;
    const value = named(name, { spot, read, policies });
    known.set(name, value);
    return value;
  };
  return (formula) => evaluateFormula(formula, { valueOf, today });
}

function named(
  name: string,
  { spot, read, policies }: Pick<Evaluation, 'spot' | 'read' | 'policies'>,
): FormulaValue {
  const part = spot.parts.get(name);
  if (part !== undefined) return partValue(part, read);
  if (name === 'period.days') return spot.days;
  if (name.startsWith(MONTH)) return monthLength(spot.end, Number(name.slice(MONTH.length)));
  return name.startsWith('policy.') ? policyValue(policies, name) : null;
}

const MONTH = 'period.month_';

/** Days of the n-th month that ends with a day (the day itself is the first one after it). */
function monthLength(end: string, n: number): string {
  return String(daysBetween(addMonths(end, -n), addMonths(end, 1 - n)));
}

/** The most rows that any part counted: parts of a ratio are mostly subsets of one another. */
function rowsBehind({ rows }: Spot, read: SlotReader): string | null {
  const counts = rows.map((slots) => partValue(slots, read)).filter((count) => count !== null);
  return counts.length === 0
    ? null
    : counts.reduce((most, count) => (compare(count, most) > 0 ? count : most));
}

function countOf(value: FormulaValue): number | null {
  return typeof value === 'string' ? toNumber(value) : null;
}
