/** Where targets are found. */

/**
 * The datasets of targets, where a catalogue has them: rows dated by day or month, their KPI in a field, one measure.
 * `dataset` holds those of the company, of teams and of people, told apart by `level`; `accounts` those of accounts.
 */
export const TARGETS = {
  dataset: 'target',
  accounts: 'account_target',
  measure: 'value',
  field: 'kpi',
  level: 'level',
} as const;

/** Whose a target is. */
export type Level = 'tenant' | 'team' | 'user' | 'account';
