/** How far the read of a table has come: by the time of a record's last change, then by its key. */
import { z } from 'zod';
import { Fault } from '../base/fault.ts';
import type { Field } from './schema.ts';

const zTableCursor = z.strictObject({
  /** Last change of the last record, as the database writes it. */
  at: z.string(),
  /** Its key, when the read stopped there and goes on behind it; null when the table was read to its end. */
  key: z.array(z.string()).nullable(),
});
export type TableCursor = z.infer<typeof zTableCursor>;

/** The cursor that was stored; null before the first read. */
export function parseTableCursor(text: string | undefined): TableCursor | null {
  if (text === undefined) return null;
  const parsed = zTableCursor.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw new Fault('bad_cursor', { message: `not a cursor of a table: ${text.slice(0, 200)}` });
}

/** A cursor as it is stored. */
export function tableCursorText(cursor: TableCursor): string {
  return JSON.stringify(cursor);
}

/** Names of columns that say when a record changed last, the usual ones first. */
const CHANGED =
  /^(updated_?(at|on|date|time)?|modified_?(at|on|date|time)?|last_?(modified|updated|changed)(_?(at|on|date|time))?|changed_?(at|on)|update_?time|systemmodstamp|atualizad[oa]_?em|alterad[oa]_?em|(data|dt)_?(de_?)?(alteracao|atualizacao|modificacao)|actualizad[oa]_?(en|el)|modificad[oa]_?(en|el)|fecha_?(de_?)?(actualizacion|modificacion))$/i;

/** The column by which later reads begin: the one a person named, else one that is called like it; null = none. */
export function findCursorField(fields: readonly Field[], named: string): Field | null {
  const times = fields.filter(({ type }) => type === 'timestamp' || type === 'date');
  if (named !== '')
    return times.find(({ name }) => name.toLowerCase() === named.toLowerCase()) ?? null;
  const found = times.filter(({ name }) => CHANGED.test(name));
  return found.find(({ type }) => type === 'timestamp') ?? found[0] ?? null;
}
