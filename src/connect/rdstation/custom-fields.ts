import { z } from 'zod';
import { derived, scalarOf } from '../http/read/columns.ts';
import type { Column } from '../http/read/http-stream.ts';
import { readList } from '../http/read/read-list.ts';
import { ask } from '../http/send/ask.ts';
import type { Connection } from '../http/send/open-connection.ts';
import { isRecord } from '../http/select/select.ts';
import type { JsonRecord } from '../http/select/select.ts';
import { nameOwnFields } from '../own-fields.ts';
import type { OwnFields } from '../own-fields.ts';
import type { SourceValue } from '../schema.ts';
import type { ApiVersion } from './version.ts';

/** What records of a list are: the list, and what the API calls one of them. */
export type Kind = 'organization' | 'contact' | 'deal';

const ENTITIES = { organization: 'account', contact: 'contact', deal: 'opportunity' } as const;

const zField = z.looseObject({
  _id: z.string().nullish(),
  id: z.string().nullish(),
  label: z.string().nullish(),
  name: z.string().nullish(),
  slug: z.string().nullish(),
  for: z.string().nullish(),
  entity: z.string().nullish(),
});

/** A field as records carry it: in version 1 under its id, in version 2 under a name made of its label. */
type Field = { code: string; label: string };

/** Asks which fields the account added. */
export async function readCustomFields(
  connection: Connection,
  version: ApiVersion,
): Promise<(kind: Kind) => Field[]> {
  const rows = await readList(connection, {
    ask: ask(version.path('custom_fields')),
    records: version.records('custom_fields'),
    pages: version.pages,
  });
  const fields = rows.map((row) => zField.parse(row));
  return (kind) =>
    fields
      .filter((field) => (field.for ?? field.entity) === kind)
      .flatMap(({ _id, id, label, name, slug }) => {
        const code = version.number === 1 ? (id ?? _id) : (slug ?? id);
        const shown = label ?? name ?? slug;
        return code === null || code === undefined || shown === null || shown === undefined
          ? []
          : [{ code, label: shown }];
      });
}

/** Columns for the account's own fields. What they hold is text, whatever their type: lists of choices with commas. */
export function customColumns(
  fields: readonly Field[],
  { kind, taken }: { kind: Kind; taken: readonly Column[] },
): OwnFields {
  const own = fields.map(({ code, label }) => ({
    label,
    mark: code.slice(0, 8),
    columnsOf: (name: string) => [
      derived(name, 'text', (record) => valueOf(customOf(record, code))),
    ],
  }));
  return nameOwnFields(own, { entity: ENTITIES[kind], taken });
}

/** Version 1 has a list of values with the ids of their fields, under a name that differs; version 2 an object. */
function customOf(record: JsonRecord, code: string): unknown {
  const all =
    record['custom_fields'] ?? record['deal_custom_fields'] ?? record['contact_custom_fields'];
  if (isRecord(all)) return all[code];
  const found = Array.isArray(all)
    ? all.filter(isRecord).find(({ custom_field_id: id }) => id === code)
    : undefined;
  return found?.['value'];
}

/** `1.234,56` stays as it is written; days of `dd/mm/yyyy` become ISO, choices a text. */
function valueOf(value: unknown): SourceValue {
  if (Array.isArray(value)) return scalarOf(value.join(', '));
  if (typeof value !== 'string') return scalarOf(value);
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(value) ?? [];
  return day === undefined ? scalarOf(value) : `${year}-${month}-${day}`;
}
