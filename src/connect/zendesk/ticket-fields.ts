import { z } from 'zod';
import { linkedPages } from '../http/page/linked-pages.ts';
import { derived, scalarOf } from '../http/read/columns.ts';
import type { Column } from '../http/read/http-stream.ts';
import { readList } from '../http/read/read-list.ts';
import { isRecord } from '../http/select/select.ts';
import { ask } from '../http/send/ask.ts';
import type { Connection } from '../http/send/open-connection.ts';
import { nameOwnFields } from '../own-fields.ts';
import type { OwnFields } from '../own-fields.ts';
import type { FieldType } from '../schema.ts';

const zTicketField = z.looseObject({
  id: z.union([z.number(), z.string()]),
  title: z.string(),
  type: z.string(),
  removable: z.boolean(),
});

const TYPES: Readonly<Record<string, FieldType>> = {
  integer: 'integer',
  decimal: 'decimal',
  checkbox: 'boolean',
  date: 'date',
};

/** Lists that are paged by cursor: a hundred records, the next address while there is more. */
export const listPages = linkedPages({ next: 'links.next', more: 'meta.has_more', until: null });

/** Columns for fields that the help desk added to tickets, and which of the model's fields they were recognised as. */
export async function findTicketFields(
  connection: Connection,
  taken: readonly Column[],
): Promise<OwnFields> {
  const first = ask('/api/v2/ticket_fields', { 'page[size]': '100' });
  const rows = await readList(connection, {
    ask: first,
    records: 'ticket_fields',
    pages: listPages,
  });
  const own = rows
    .map((row) => zTicketField.parse(row))
    // Fields that cannot be removed are the system's own: they stand in the ticket under their names.
    .filter(({ removable }) => removable)
    .map(({ id, title, type }) => ({
      label: title,
      mark: String(id),
      columnsOf: (name: string) => [
        derived(name, TYPES[type] ?? 'text', ({ custom_fields: fields }) => valueOf(fields, id)),
      ],
    }));
  return nameOwnFields(own, { entity: 'ticket', taken });
}

function valueOf(fields: unknown, id: string | number): ReturnType<typeof scalarOf> {
  if (!Array.isArray(fields)) return null;
  const found = fields.find((each) => isRecord(each) && String(each['id']) === String(id));
  const value = isRecord(found) ? found['value'] : null;
  return scalarOf(Array.isArray(value) ? value.join(', ') : value);
}
