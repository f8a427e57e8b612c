/** Which rows of a table belong to whom. A table that is not listed here cannot be read at all. */
import { Fault } from '../../base/fault.ts';
import { entities, eventKinds, hasAccount } from '../../model/index.ts';
import type { Dataset, Dimension } from '../../model/schema.ts';

/**
 * - account: rows belong to the account in `column`; a row rule keeps those of permitted accounts
 * - staff: rows are about colleagues across all accounts; a viewer with a row rule sees none
 * - open: calendars, rates and names, read only by keys that permitted rows gave
 */
export type TableRule = { by: 'account'; column: string } | { by: 'staff' } | { by: 'open' };

export type Tables = ReadonlyMap<string, TableRule>;

const ACCOUNT: TableRule = { by: 'account', column: 'account_id' };
const STAFF: TableRule = { by: 'staff' };
const OPEN: TableRule = { by: 'open' };

const FIXED: readonly (readonly [string, TableRule])[] = [
  ['account', ACCOUNT],
  ['account_state', ACCOUNT],
  ['state_owner', ACCOUNT],
  ['account_record', ACCOUNT],
  ['account_record_worth', ACCOUNT],
  ['account_source_link', ACCOUNT],
  // A proposal shows the record of one client to whoever sees the other.
  ['account_proposal', STAFF],
  ['identity_decision', STAFF],
  ['fx_day', OPEN],
  ['user', OPEN],
  ['team', OPEN],
  ['product', OPEN],
];

/** The rules of all tables that a catalogue names, and of the records that happen to accounts. */
export function tablesOf(datasets: readonly Dataset[], dimensions: readonly Dimension[]): Tables {
  const tables = new Map<string, TableRule>(FIXED);
  for (const { entity } of eventKinds) {
    if (!hasAccount(entities[entity]))
      throw new Fault('unruled_table', { message: `records of ${entity} belong to no account` });
    tables.set(entity, ACCOUNT);
  }
  for (const dataset of datasets) {
    for (const name of tablesIn(dataset))
      tables.set(name, dataset.owner === 'account' ? ACCOUNT : { by: 'staff' });
  }
  for (const { id, label } of dimensions) {
    if (label !== null && !tables.has(label.table)) {
      throw new Fault('unruled_table', {
        message: `dimension ${id} takes labels from ${label.table}, which has no row rule`,
      });
    }
  }
  return tables;
}

function tablesIn({ time }: Dataset): string[] {
  switch (time.kind) {
    case 'event':
      return [time.row, time.day, time.month].flatMap((each) =>
        each === null ? [] : [each.table],
      );
    case 'daily':
      return time.monthEndTable === null ? [time.table] : [time.table, time.monthEndTable];
    default:
      return [time.table];
  }
}
