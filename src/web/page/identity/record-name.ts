import type { AccountRecordView } from '../../../serve/schema.ts';

/** What a record is called: its name, or its key where it has none. */
export function recordName({ fields, ref }: AccountRecordView): string {
  const named = fields.find(({ name }) => name === 'name' || name === 'legal_name');
  return named?.value ?? ref.pk;
}
