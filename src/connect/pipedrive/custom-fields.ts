import { z } from 'zod';
import type { Connection } from '../http/send/open-connection.ts';
import type { FieldType, SourceValue } from '../schema.ts';
import { derived, scalarOf } from '../http/read/columns.ts';
import type { Column } from '../http/read/http-stream.ts';
import type { JsonRecord } from '../http/select/select.ts';
import { isRecord } from '../http/select/select.ts';
import { nameOwnFields } from '../own-fields.ts';
import type { OwnFields } from '../own-fields.ts';
import { readList } from '../http/read/read-list.ts';
import { ask } from '../http/send/ask.ts';
import { listPages } from './listing.ts';

const zFieldRow = z.looseObject({
  field_code: z.string(),
  field_name: z.string(),
  field_type: z.string(),
  is_custom_field: z.boolean(),
  options: z
    .array(z.looseObject({ id: z.union([z.number(), z.string(), z.boolean()]), label: z.string() }))
    .nullish(),
});
type FieldRow = z.infer<typeof zFieldRow>;

const TYPES: Readonly<Record<string, FieldType>> = {
  int: 'integer',
  double: 'decimal',
  monetary: 'decimal',
  boolean: 'boolean',
  date: 'date',
  org: 'integer',
  people: 'integer',
  user: 'integer',
};

/**
 * Asks which fields a company added. In records they stand under hashes of forty characters; their columns have the
 * names people gave them. `taken` are names of the stream's own columns.
 */
export async function findCustomFields(
  connection: Connection,
  { path, entity, taken }: { path: string; entity: string; taken: readonly Column[] },
): Promise<OwnFields> {
  const rows = await readList(connection, { ask: ask(path), records: 'data', pages: listPages });
  const own = rows
    .map((each) => zFieldRow.parse(each))
    .filter(({ is_custom_field: isOwn }) => isOwn)
    .map((row) => ({
      label: row.field_name,
      mark: row.field_code.slice(0, 8),
      columnsOf: (name: string) => columnsOf(row, name),
    }));
  return nameOwnFields(own, { entity, taken });
}

/** Money has its currency beside it. */
function columnsOf(row: FieldRow, name: string): Column[] {
  const { field_code: code, field_type: type } = row;
  const labels = new Map((row.options ?? []).map(({ id, label }) => [String(id), label]));
  const main = derived(name, TYPES[type] ?? 'text', (record) =>
    valueOf(customOf(record, code), labels),
  );
  if (type !== 'monetary') return [main];
  const currency = derived(`${name}_currency`, 'text', (record) => {
    const value = customOf(record, code);
    return isRecord(value) ? scalarOf(value['currency']) : null;
  });
  return [main, currency];
}

function customOf(record: JsonRecord, code: string): unknown {
  const fields = record['custom_fields'];
  return isRecord(fields) ? (fields[code] ?? null) : null;
}

/** Options by their label, several with commas; of what has parts (money, addresses, ranges) the value. */
function valueOf(value: unknown, labels: ReadonlyMap<string, string>): SourceValue {
  if (Array.isArray(value))
    return scalarOf(value.map((each) => String(valueOf(each, labels) ?? '')).join(', '));
  if (isRecord(value)) return valueOf(value['value'] ?? value['id'] ?? null, labels);
  return labels.get(String(value)) ?? scalarOf(value);
}
