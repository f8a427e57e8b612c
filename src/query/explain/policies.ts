import { policyValue } from '../../model/index.ts';
import { currencyOf } from '../plan/currency-of.ts';
import { readsOf } from '../plan/kpi.ts';
import type { ReadyKpi } from '../plan/kpi.ts';
import type { Setting } from '../resolve/question.ts';
import type { Explanation } from '../schema.ts';

/** Policies that its formulas read, and those that its units and its exchange of currencies follow. */
export function policiesBehind(
  ready: ReadyKpi,
  { policies, names }: Setting,
): Explanation['policies'] {
  const isConverted = ready.parts.flatMap(readsOf).some((read) => {
    const dataset = names.datasets.get(read.dataset);
    return dataset !== undefined && currencyOf(dataset, read.measure) !== null;
  });
  const all = new Set([
    ...ready.policies,
    ...(ready.parts.some((part) => part.kind === 'unit' && part.unit.unit === 'logo')
      ? ['policy.logo_level']
      : []),
    ...(isConverted || ready.kpi.unit.startsWith('currency') ? ['policy.reporting_currency'] : []),
  ]);
  return [...all].sort().map((name) => ({
    name: name.slice('policy.'.length),
    value: String(policyValue(policies, name) ?? ''),
  }));
}
