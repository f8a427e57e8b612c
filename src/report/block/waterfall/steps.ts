/** The arithmetic of a waterfall: where each bar begins and ends. Exact until it is drawn. */
import { add, negate, signOf, sub } from '../../../base/exact.ts';
import type { Value } from '../../../query/schema.ts';

export type Role = 'total' | 'increase' | 'decrease' | 'opening';

/** A step as asked: its KPI, what it does, and the KPI's value. */
export type Given = { kpi: string; role: Role; value: Value };

/** A bar: `change` is what it adds to the level (negative for a fall), for totals the level itself. */
export type Step = {
  kpi: string | null;
  role: 'total' | 'increase' | 'decrease';
  start: string;
  end: string;
  change: Value;
};

/**
 * Bars from the first total to the last. A total that the steps before it do not reach is preceded by a bar for
 * the rest (`kpi` null), so that the bars always meet. Steps without a value are left out: they would be zero.
 */
export function stepsOf(given: readonly Given[]): Step[] {
  const steps: Step[] = [];
  let level: string | null = null;
  for (const each of given) {
    const { value } = each.value;
    if (value === null) continue;
    if (each.role === 'total' || each.role === 'opening') {
      if (level !== null && signOf(sub(value, level) ?? '0') !== 0)
        steps.push(restOf(level, value));
      steps.push({ kpi: each.kpi, role: 'total', start: '0', end: value, change: each.value });
      level = value;
      continue;
    }
    const change = each.role === 'decrease' ? (negate(value) ?? '0') : value;
    const end: string = add(level ?? '0', change) ?? change;
    steps.push({
      kpi: each.kpi,
      role: signOf(change) === 0 ? each.role : roleOf(change),
      start: level ?? '0',
      end,
      change: { ...each.value, value: change },
    });
    level = end;
  }
  return steps;
}

function restOf(level: string, total: string): Step {
  const change = sub(total, level) ?? '0';
  return {
    kpi: null,
    role: roleOf(change),
    start: level,
    end: total,
    change: { value: change, reason: null, n: null, flags: [] },
  };
}

function roleOf(change: string): 'increase' | 'decrease' {
  return signOf(change) < 0 ? 'decrease' : 'increase';
}
