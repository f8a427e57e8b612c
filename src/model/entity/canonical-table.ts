import { column } from '../../base/sql/build-statement.ts';
import type { SqlType } from '../../base/sql/sql-type.ts';
import type { ColumnDefinition } from '../../base/sql/statement.ts';
import type { Entity, EntityField } from '../schema.ts';
import { hasAccount, PROVENANCE } from './index.ts';

/**
 * Columns of an entity's canonical table `main.<entity id>`:
 * - its fields, in order; required ones are never null. Timestamps are UTC instants without a zone.
 * - `account_id`, unless the entity has none; null = unmatched or anonymous. Rows of test and internal accounts
 *   are not there at all.
 * - `parent_id` of `account`: the parent's account_id. In `account_hist`, the value of attribute `parent` is an
 *   account_id too. Neither ever forms a cycle.
 * - where the row comes from: `source_id, source_stream, source_pk`. Keys of other records (`ticket_key`,
 *   `invoice_key`) mean a record of the same `source_id`; `user_key`, `team_key` and `product_key` mean the one
 *   user, team or product of that key.
 */
export function canonicalColumns(entity: Entity): ColumnDefinition[] {
  return [
    ...entity.fields.map((field) => column(field.name, columnType(field.type), field.required)),
    ...(hasAccount(entity) ? [column('account_id', 'varchar', entity.account === 'self')] : []),
    ...(entity.id === 'account' ? [column('parent_id', 'varchar')] : []),
    ...PROVENANCE.map((name) => column(name, 'varchar', true)),
  ];
}

/** How a field is stored. Amounts keep 4 decimals, other decimals (hours, rates, scores) 8. */
export function columnType(type: EntityField['type']): SqlType {
  switch (type) {
    case 'text':
      return 'varchar';
    case 'integer':
      return 'bigint';
    case 'decimal':
      return 'decimal(18,8)';
    case 'money':
      return 'decimal(18,4)';
    default:
      return type;
  }
}
