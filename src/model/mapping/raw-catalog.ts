import type { From, TableName } from '../../base/sql/statement.ts';
import { table, tableName } from '../../base/sql/build-query.ts';
import type { RawTable } from '../../land/schema.ts';

/** Name under which the build sees the landed file; its raw tables are read and never written. */
export const LANDED = 'landed';

/** Schema for what the mapping step needs on its way; dropped at its end. */
export const MATCH = 'match';

/** A raw table of the landed file. */
export function rawFrom(raw: RawTable): From {
  return table(tableName(raw.table, 'raw', LANDED), 'raw');
}

/** A table of the mapping's own schema. */
export function matchTable(name: string): TableName {
  return tableName(name, MATCH);
}
