import type { FormulaType } from '../formula/ast.ts';
import type { FormulaScope } from '../formula/check.ts';
import { policyNames } from '../policy.ts';
import type { Kpi, Part } from '../schema.ts';

/** Attributes of the unit's state that a unit's formula may read, as `state.<name>`. */
export const STATE_NAMES = [
  'account_id',
  'logo_id',
  'industry',
  'region',
  'country',
  'tier',
  'service_level',
  'segment',
  'start_cohort',
  'source_channel',
] as const;

/** How many months before the end of the period formulas can ask the length of. */
const MONTHS_BACK = 12;

const common: readonly (readonly [string, FormulaType])[] = [
  ...policyNames,
  ['period.days', 'number'],
  ...Array.from({ length: MONTHS_BACK }, (_, at) => [`period.month_${at + 1}`, 'number'] as const),
];

/**
 * What `combine`, `nullWhen`, `flagWhen` and `sample` may read: the KPI's parts, policies, the period's length, and as
 * `period.month_1` … `period.month_12` the days of the months that end with it, the last one first.
 */
export function combineScope(kpi: Pick<Kpi, 'parts'>): FormulaScope {
  return scopeOf(Object.keys(kpi.parts));
}

/** What `keep` and `value` of a unit part may read: its reads, the unit's state, policies, the period's length. */
export function unitScope(part: Extract<Part, { kind: 'unit' }>): FormulaScope {
  const states = STATE_NAMES.map((name) => [`state.${name}`, 'text'] as const);
  const { names } = scopeOf(Object.keys(part.reads));
  return { names: new Map([...names, ...states]) };
}

function scopeOf(numbers: readonly string[]): FormulaScope {
  return { names: new Map([...common, ...numbers.map((name) => [name, 'number'] as const)]) };
}
