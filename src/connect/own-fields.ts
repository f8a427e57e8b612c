import type { Column } from './http/read/http-stream.ts';
import { columnName, recogniseField } from './recognised-fields.ts';
import { RESERVED_COLUMNS } from './reserved-columns.ts';

/** Columns for fields that people added to their system, and which of the model's fields they were recognised as. */
export type OwnFields = { columns: Column[]; recognised: Record<string, string> };

/** A field as its source describes it. `mark` tells fields of one label apart: its id, the beginning of its hash. */
export type OwnField = { label: string; mark: string; columnsOf: (name: string) => Column[] };

const LONGEST = 60;

/** Gives each field a column's name made of its label. `taken` are the stream's own columns; `entity` what it holds. */
export function nameOwnFields(
  fields: readonly OwnField[],
  { entity, taken }: { entity: string; taken: readonly Column[] },
): OwnFields {
  const used = new Set<string>([...RESERVED_COLUMNS, ...taken.map(({ field }) => field.name)]);
  const found: OwnFields = { columns: [], recognised: {} };
  for (const { label, mark, columnsOf } of fields) {
    const plain = columnName(label).slice(0, LONGEST) || `field_${mark}`;
    const name = used.has(plain) ? `${plain}_${mark}` : plain;
    const columns = columnsOf(name);
    for (const { field } of columns) used.add(field.name);
    found.columns.push(...columns);
    const means = recogniseField(entity, label);
    if (means !== null) found.recognised[means] ??= name;
  }
  return found;
}
