/** How version 1 writes the records that version 2 gives: objects inside of them, own fields as lists. */
import type { DemoRow } from '../../../src/connect/demo/rows-of.ts';
import type { StoredRecord } from '../kit/store.ts';

/** The form of a record of a list in version 1. */
export function firstForm(
  owners: readonly DemoRow[],
  custom: readonly StoredRecord[],
): (list: string, record: StoredRecord) => StoredRecord {
  const names = new Map(owners.map((row) => [row['owner_id'], row['name']]));
  const user = (id: unknown): StoredRecord | null =>
    id === null || id === undefined ? null : { id, name: names.get(String(id)) };
  const listed = (kind: string, values: unknown): StoredRecord[] =>
    custom
      .filter((field) => field['for'] === kind)
      .map((field) => ({
        custom_field_id: field['id'],
        value: Object(values)[String(field['slug'])] ?? null,
      }));
  return (list, record) => {
    switch (list) {
      case 'users':
        return {
          id: record['id'],
          name: record['name'],
          email: record['email'],
          active: record['is_active'],
        };
      case 'organizations':
        return {
          ...only(record, ['id', 'name', 'url', 'created_at', 'updated_at']),
          user: user(record['owner_id']),
          organization_segments: [],
          custom_fields: listed('organization', record['custom_fields']),
        };
      case 'contacts':
        return {
          ...only(record, ['id', 'name', 'emails', 'phones', 'created_at', 'updated_at']),
          title: record['job_title'],
          organization: { id: record['organization_id'] },
          contact_custom_fields: listed('contact', record['custom_fields']),
        };
      case 'deals':
        return {
          ...only(record, ['id', 'name', 'closed_at', 'created_at', 'updated_at']),
          amount_total: record['total_price'],
          win: record['status'] === 'ongoing' ? null : record['status'] === 'won',
          prediction_date: record['expected_close_date'],
          user: user(record['owner_id']),
          organization: { id: record['organization_id'] },
          deal_stage: { id: record['stage_id'] },
          deal_pipeline: { id: record['pipeline_id'] },
          deal_lost_reason:
            record['lost_reason_id'] === null
              ? {}
              : { name: String(record['lost_reason_id']).replace('reason_', '') },
          deal_custom_fields: listed('deal', record['custom_fields']),
        };
      case 'tasks':
        return {
          ...only(record, ['id', 'type', 'deal_id', 'created_at', 'updated_at']),
          subject: record['name'],
          user_ids: record['owner_ids'],
          done: record['status'] === 'done',
          date: record['due_date'],
          done_date: record['completed_at'],
        };
      default:
        return record;
    }
  };
}

function only(record: StoredRecord, names: readonly string[]): StoredRecord {
  return Object.fromEntries(names.map((name) => [name, record[name]]));
}
